import { useCountries } from '../inputs/countries.js';
import { useTermChoices } from '../inputs/useTermChoices.js';
import { Col } from '../lists/Col.js';
import { CreateButton } from '../lists/CreateButton.js';
import { Filters } from '../lists/Filters.js';
import { ListPage } from '../lists/ListPage.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Table } from '../lists/Table.js';
import { Period } from '../records/Period.js';
import { TermChip } from '../records/TermChip.js';
import { useDates } from '../words/dates.js';
import { PRINCIPAL_STATUSES, PRINCIPAL_TONES, type PrincipalRow } from './principal.js';

export function PrincipalList() {
  const { country } = useDates();
  const countries = useCountries();
  const statuses = useTermChoices('principal-status', PRINCIPAL_STATUSES);
  return (
    <ListPage
      title="principals.title"
      empty="principals.empty"
      exported
      sort={{ field: 'name', order: 'ASC' }}
      filters={
        <Filters
          filters={[
            { name: 'status', label: 'field.status', choices: statuses },
            { name: 'country', label: 'field.country', choices: countries },
          ]}
        />
      }
      actions={<CreateButton resource="principals" label="principals.register" />}
    >
      <Table>
        <Col<PrincipalRow>
          label="field.name"
          source="name"
          render={({ id, name }) => (
            <RecordLink resource="principals" id={id}>
              {name}
            </RecordLink>
          )}
        />
        <Col<PrincipalRow> label="field.number" source="number" room="wide" render={({ number }) => number} />
        <Col<PrincipalRow>
          label="field.country"
          source="country"
          room="wide"
          render={(principal) => country(principal.country)}
        />
        <Col<PrincipalRow>
          label="principals.accredited"
          room="widest"
          render={({ from, to }) => <Period from={from} to={to} />}
        />
        <Col<PrincipalRow>
          label="field.status"
          source="status"
          render={({ status }) => <TermChip family="principal-status" value={status} tones={PRINCIPAL_TONES} />}
        />
      </Table>
    </ListPage>
  );
}
