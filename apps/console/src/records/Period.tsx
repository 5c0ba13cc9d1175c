import { useDates } from '../words/dates.js';
import { useWords } from '../words/useWords.js';

/** From when until when, in words; both ends may be unknown. */
export function Period({ from, to }: { from: string | null; to: string | null }) {
  const t = useWords();
  const { day } = useDates();
  if (from && to) return <>{t('period.from-to', { from: day(from), to: day(to) })}</>;
  if (from) return <>{t('period.since', { from: day(from) })}</>;
  return to ? <>{t('period.until', { to: day(to) })}</> : null;
}
