import type { ToneName } from '../layout/colours.js';
import { Chip } from '../records/Chip.js';
import { useTerms } from '../words/useWords.js';

export const CORRECTIVE_STATUSES = ['open', 'done', 'verified', 'overdue', 'sanction_proposed'] as const;

const TONES: Readonly<Record<string, ToneName>> = {
  open: 'care',
  done: 'told',
  verified: 'good',
  overdue: 'stop',
  sanction_proposed: 'stop',
};

export function CorrectiveStatus({ status }: { status: string }) {
  const term = useTerms();
  return <Chip tone={TONES[status] ?? 'quiet'}>{term('corrective-status', status)}</Chip>;
}
