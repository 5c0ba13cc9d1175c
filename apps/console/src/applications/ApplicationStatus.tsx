import { Chip } from '../records/Chip.js';
import { useTerms } from '../words/useWords.js';
import { STATUS_TONES } from './application.js';

export function ApplicationStatus({ status }: { status: string }) {
  const term = useTerms();
  return <Chip tone={STATUS_TONES[status] ?? 'quiet'}>{term('application-status', status)}</Chip>;
}
