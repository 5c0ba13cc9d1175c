import { ChoiceInput } from '../inputs/ChoiceInput.js';
import { DayInput } from '../inputs/TextInput.js';
import { RecordInput } from '../inputs/RecordInput.js';
import { useTermChoices } from '../inputs/useTermChoices.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import type { AgencyRow } from '../agencies/agency.js';
import { APPOINTMENT_ROLES } from './person.js';
import type { Person } from './person.js';

export function AppointDialog({ record, onClose }: VerbProps<Person>) {
  const roles = useTermChoices('appointment', APPOINTMENT_ROLES);
  return (
    <VerbDialog
      resource="persons"
      verb="appoint"
      title="persons.appoint"
      done="persons.appoint.done"
      record={record}
      onClose={onClose}
    >
      <RecordInput<AgencyRow>
        source="agencyId"
        label="field.agency"
        resource="agencies"
        nameOf={({ legalName, number }) => `${legalName} · ${number}`}
        required
      />
      <ChoiceInput source="role" label="field.role" choices={roles} required />
      <DayInput source="from" label="field.first-day" required />
      <DayInput source="to" label="field.last-day" />
    </VerbDialog>
  );
}
