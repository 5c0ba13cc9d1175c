import { colours, type ToneName, tones } from '../layout/colours.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';
import type { TimelineEntry } from './licence.js';
import { nowOn, segments } from './timeline.js';

const TONES: Readonly<Record<string, ToneName>> = {
  licensed: 'good',
  licensed_with_conditions: 'care',
  suspended: 'stop',
  revoked: 'stop',
  refused: 'stop',
  barred: 'stop',
  applicant: 'told',
};

/** The same as the list below it, as a picture; its text alternative says the whole of it. */
export function TimelineBar({ entries, now }: { entries: readonly TimelineEntry[]; now: number }) {
  const t = useWords();
  const term = useTerms();
  const { dayOf } = useDates();
  const parts = segments(entries, now);
  const today = nowOn(entries, now);
  const inWords = entries
    .map(({ status, effectiveFrom }) => `${term('status', status)}: ${dayOf(effectiveFrom)}`)
    .join('; ');
  return (
    <svg
      role="img"
      aria-label={t('timeline.picture', { entries: inWords })}
      width="100%"
      height="36"
      viewBox="0 0 100 12"
      preserveAspectRatio="none"
      style={{ display: 'block', transform: document.documentElement.dir === 'rtl' ? 'scaleX(-1)' : undefined }}
    >
      {parts.map(({ entry, start, width }) => {
        const tone = tones[TONES[entry.status] ?? 'quiet'];
        return (
          <rect
            key={entry.effectiveFrom + entry.status}
            x={start}
            y={2}
            width={width}
            height={8}
            fill={tone.ink}
            stroke={colours.paper}
            strokeWidth={1}
            vectorEffect="non-scaling-stroke"
          />
        );
      })}
      <line
        x1={today}
        x2={today}
        y1={0}
        y2={12}
        stroke={colours.ink}
        strokeWidth={3}
        strokeDasharray="4 3"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
