import { Panel } from '../layout/Panel.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Facts } from '../records/Facts.js';
import { Items } from '../records/Items.js';
import { Period } from '../records/Period.js';
import { RecordPage } from '../records/RecordPage.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { useTerms, useWords } from '../words/useWords.js';
import { AppointDialog } from './AppointDialog.js';
import { EndAppointmentDialog } from './EndAppointmentDialog.js';
import type { Person } from './person.js';

const APPOINT = [{ verb: 'appoint', label: 'persons.appoint', Dialog: AppointDialog }] as const;
const END = [{ verb: 'end-appointment', label: 'persons.end-appointment', Dialog: EndAppointmentDialog }] as const;

export function PersonShow() {
  return (
    <RecordPage<Person>
      title="persons.title"
      list="persons"
      nameOf={({ name }) => name}
      render={(person) => <PersonPage person={person} />}
    />
  );
}

function PersonPage({ person }: { person: Person }) {
  const t = useWords();
  const term = useTerms();
  const { allowedActions: allowed } = person;
  return (
    <>
      <Panel title={t('persons.identity')}>
        <Facts
          facts={[
            { label: 'field.name', value: person.name },
            { label: 'field.other-names', value: person.otherNames.join(' · ') },
            { label: 'field.register', value: person.register },
          ]}
        />
      </Panel>
      <Panel
        title={t('persons.appointments')}
        actions={<VerbButtons record={person} item={undefined} allowed={allowed} verbs={APPOINT} />}
      >
        <Items
          items={person.appointments}
          empty="persons.no-appointments"
          keyOf={({ id }) => id}
          render={({ agencyId, agencyName, role, from, to }) => (
            <>
              <RecordLink resource="agencies" id={agencyId}>
                {agencyName}
              </RecordLink>
              {` · ${term('appointment', role)} · `}
              <Period from={from} to={to} />
            </>
          )}
          actions={(appointment) =>
            appointment.to === null && (
              <VerbButtons
                small
                about={appointment.agencyName}
                record={person}
                item={appointment}
                allowed={allowed}
                verbs={END}
              />
            )
          }
        />
      </Panel>
    </>
  );
}
