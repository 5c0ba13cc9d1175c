import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Panel } from '../layout/Panel.js';
import { Facts } from '../records/Facts.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';
import type { SanctionAct } from './sanction.js';

/** These name their ground by a code of their own, not by a law. */
const isEnd = (verb: string): boolean => verb === 'serve-term' || verb === 'propose-end' || verb === 'approve-end';

/** Every act, newest first. Nothing here is ever edited. */
export function SanctionHistory({ acts }: { acts: readonly SanctionAct[] }) {
  const t = useWords();
  const term = useTerms();
  const { instant } = useDates();
  return (
    <Panel title={t('sanctions.history')}>
      {[...acts].reverse().map(({ id, verb, by, recordedAt, effectiveAt, authority, ground, reasons, reviewRight }) => (
        <Box key={id} component="article" sx={{ mb: 2 }}>
          <Typography variant="h3">
            {by
              ? t('sanctions.history.by', { verb: term('sanction-verb', verb), at: instant(recordedAt), name: by })
              : t('sanctions.history.nobody', { verb: term('sanction-verb', verb), at: instant(recordedAt) })}
          </Typography>
          <Facts
            facts={[
              { label: 'field.effective-at', value: instant(effectiveAt) },
              { label: 'field.authority', value: effectiveAt && authority },
              { label: 'field.ground', value: isEnd(verb) ? term('end-ground', ground) : ground },
              { label: 'field.reasons', value: reasons },
              { label: 'field.review-right', value: reviewRight },
            ]}
          />
        </Box>
      ))}
    </Panel>
  );
}
