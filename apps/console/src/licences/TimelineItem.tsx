import { StatusChip } from '../records/StatusChip.js';
import { useDates } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import type { TimelineEntry } from './licence.js';

/** One stretch of a licence's life. Instants, because a suspension "at once" begins in the middle of a day. */
export function TimelineItem({ entry }: { entry: TimelineEntry }) {
  const t = useWords();
  const { instant } = useDates();
  const { status, effectiveFrom, effectiveTo, recordedFrom, recordedTo, appeal } = entry;
  return (
    <li>
      <StatusChip status={status} />{' '}
      {effectiveTo
        ? t('timeline.from-to', { from: instant(effectiveFrom), to: instant(effectiveTo) })
        : t('timeline.from', { from: instant(effectiveFrom) })}
      {appeal && ` · ${t(`timeline.appeal.${appeal}`)}`}
      {'. '}
      {recordedTo
        ? t('timeline.recorded-until', { from: instant(recordedFrom), to: instant(recordedTo) })
        : t('timeline.recorded', { from: instant(recordedFrom) })}
    </li>
  );
}
