import { DayInput } from '../inputs/TextInput.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { filledOnly } from '../verbs/body.js';
import type { Appointment, Person } from './person.js';

export function EndAppointmentDialog({ record, onClose, item }: VerbProps<Person, Appointment>) {
  return (
    <VerbDialog
      resource="persons"
      verb="end-appointment"
      title="persons.end-appointment"
      done="persons.end-appointment.done"
      record={record}
      onClose={onClose}
      toBody={(values) => ({ ...filledOnly(values), appointmentId: item.id })}
      intro={<p dir="auto">{item.agencyName}</p>}
    >
      <DayInput source="on" label="field.last-day" required />
    </VerbDialog>
  );
}
