import { useTermChoices } from '../inputs/useTermChoices.js';
import { Col } from '../lists/Col.js';
import { CreateButton } from '../lists/CreateButton.js';
import { Filters } from '../lists/Filters.js';
import { ListPage } from '../lists/ListPage.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Table } from '../lists/Table.js';
import { useRegisterChoices } from '../registers/useRegisterChoices.js';
import { useDates } from '../words/dates.js';
import { APPOINTMENT_ROLES, type PersonRow } from './person.js';

export function PersonList() {
  const { number } = useDates();
  const registers = useRegisterChoices();
  const roles = useTermChoices('appointment', APPOINTMENT_ROLES);
  const filters = (
    <Filters
      filters={[
        { name: 'role', label: 'field.role', choices: roles },
        { name: 'register', label: 'field.register', choices: registers },
      ]}
    />
  );
  return (
    <ListPage
      title="persons.title"
      empty="persons.empty"
      exported
      sort={{ field: 'name', order: 'ASC' }}
      filters={filters}
      actions={<CreateButton resource="persons" label="persons.register" />}
    >
      <Table>
        <Col<PersonRow>
          label="field.name"
          source="name"
          render={({ id, name }) => (
            <RecordLink resource="persons" id={id}>
              {name}
            </RecordLink>
          )}
        />
        <Col<PersonRow>
          label="field.other-names"
          room="wide"
          render={({ otherNames }) => <bdi>{otherNames.join(' · ')}</bdi>}
        />
        <Col<PersonRow> label="persons.appointments" render={({ openAppointments }) => number(openAppointments)} />
      </Table>
    </ListPage>
  );
}
