import type { ToneName } from '../layout/colours.js';
import { useTerms } from '../words/useWords.js';
import { Chip } from './Chip.js';

const TONES: Readonly<Record<string, ToneName>> = {
  applicant: 'told',
  licensed: 'good',
  licensed_with_conditions: 'care',
  suspended: 'stop',
  expired: 'quiet',
  revoked: 'stop',
  surrendered: 'quiet',
  void: 'quiet',
  refused: 'stop',
  barred: 'stop',
};

/** A licence's status in words. */
export function StatusChip({ status }: { status: string }) {
  const term = useTerms();
  return <Chip tone={TONES[status] ?? 'quiet'}>{term('status', status)}</Chip>;
}
