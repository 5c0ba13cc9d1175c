import { Chip } from '../records/Chip.js';
import { useTerms, useWords } from '../words/useWords.js';
import { OUTCOME_TONES, STATUS_TONES } from './inspection.js';

export function InspectionStatus({ status }: { status: string }) {
  const term = useTerms();
  return <Chip tone={STATUS_TONES[status] ?? 'quiet'}>{term('inspection-status', status)}</Chip>;
}

/** The outcome in words, with its points where they are known. */
export function OutcomeChip({ outcome, points }: { outcome: string; points?: number | null }) {
  const t = useWords();
  const term = useTerms();
  const words = term('inspection-outcome', outcome);
  return (
    <Chip tone={OUTCOME_TONES[outcome] ?? 'quiet'}>
      {typeof points === 'number' ? `${words} · ${t('inspections.points', { points })}` : words}
    </Chip>
  );
}
