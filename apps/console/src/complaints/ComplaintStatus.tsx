import type { ToneName } from '../layout/colours.js';
import { Chip } from '../records/Chip.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';
import type { ComplaintRow } from './complaint.js';

const TONES: Readonly<Record<string, ToneName>> = {
  acknowledged: 'told',
  triaged: 'told',
  information_requested: 'care',
  under_investigation: 'told',
  closed: 'quiet',
  reopened: 'care',
};

export function ComplaintStatus({ status }: Pick<ComplaintRow, 'status'>) {
  const term = useTerms();
  return <Chip tone={TONES[status] ?? 'quiet'}>{term('complaint-status', status)}</Chip>;
}

/** By when, and whose turn it is when a day has passed. */
export function ComplaintClock({ dueOn, overdue, rung }: Pick<ComplaintRow, 'dueOn' | 'overdue' | 'rung'>) {
  const t = useWords();
  const { day } = useDates();
  if (!dueOn) return null;
  return (
    <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: 4 }}>
      <Chip tone={overdue ? 'stop' : 'told'}>{t(overdue ? 'home.overdue' : 'home.due', { day: day(dueOn) })}</Chip>
      {rung !== 'own' && (
        <Chip tone="care">{t(rung === 'office' ? 'complaints.rung.office' : 'complaints.rung.authority')}</Chip>
      )}
    </span>
  );
}

export function DangerChip({ inDanger }: Pick<ComplaintRow, 'inDanger'>) {
  const t = useWords();
  return inDanger ? <Chip tone="stop">{t('complaints.danger')}</Chip> : null;
}
