import type { ToneName } from '../layout/colours.js';
import { Chip } from '../records/Chip.js';
import { useTerms, useWords } from '../words/useWords.js';

const TONES: Readonly<Record<string, ToneName>> = {
  suggested: 'care',
  proposed: 'told',
  noticed: 'told',
  decided: 'stop',
  appealed: 'care',
  final: 'stop',
};

/** A sanction's status in words, and whether an appeal holds it back. */
export function SanctionStatus({ status, stayed }: { status: string; stayed: boolean }) {
  const t = useWords();
  const term = useTerms();
  return (
    <>
      <Chip tone={TONES[status] ?? 'quiet'}>{term('sanction-status', status)}</Chip>
      {stayed && (
        <>
          {' '}
          <Chip tone="care">{t('sanctions.stayed')}</Chip>
        </>
      )}
    </>
  );
}
