import Box from '@mui/material/Box';
import { useState } from 'react';
import { Panel } from '../layout/Panel.js';
import { useWords } from '../words/useWords.js';
import type { TimelineEntry } from './licence.js';
import { believedNow, believedOnce } from './timeline.js';
import { TimelineBar } from './TimelineBar.js';
import { TimelineItem } from './TimelineItem.js';

const keyOf = ({ status, effectiveFrom, recordedFrom }: TimelineEntry): string =>
  `${status} ${effectiveFrom} ${recordedFrom}`;
const list = { my: 1, paddingInlineStart: 3, '& li': { py: 0.75 } } as const;

export function LicenceTimeline({ timeline }: { timeline: readonly TimelineEntry[] }) {
  const t = useWords();
  const [now] = useState(() => Date.now());
  const current = believedNow(timeline);
  const replaced = believedOnce(timeline);
  return (
    <Panel title={t('timeline.title')}>
      {current.length === 0 ? <p>{t('timeline.empty')}</p> : <TimelineBar entries={current} now={now} />}
      <Box component="ol" sx={list}>
        {current.map((entry) => (
          <TimelineItem key={keyOf(entry)} entry={entry} />
        ))}
      </Box>
      {replaced.length > 0 && (
        <details>
          <summary>{t('timeline.replaced', { count: replaced.length })}</summary>
          <Box component="ol" sx={list}>
            {replaced.map((entry) => (
              <TimelineItem key={keyOf(entry)} entry={entry} />
            ))}
          </Box>
        </details>
      )}
    </Panel>
  );
}
