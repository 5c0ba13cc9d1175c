import { useGetOne } from 'react-admin';
import { ChoiceInput } from '../inputs/ChoiceInput.js';
import type { CaseTeam, Complaint } from './complaint.js';

/** The complaint officers of the case's team; who can't open sealed parts yet is said to be so. */
export function AssignFields({ complaint }: { complaint: Complaint }) {
  const { data } = useGetOne<CaseTeam>('case-teams', { id: complaint.team.id }, { retry: false });
  const officers = (data?.members ?? []).filter(({ role }) => role === 'complaint_officer');
  return (
    <ChoiceInput
      source="officerId"
      label="complaints.officer"
      help="complaints.officer.help"
      choices={officers.map(({ id, name, hasShare }) => ({ id, name: hasShare ? name : `${name} (…)` }))}
      required
    />
  );
}
