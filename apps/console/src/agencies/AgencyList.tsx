import { useTermChoices } from '../inputs/useTermChoices.js';
import { Col } from '../lists/Col.js';
import { CreateButton } from '../lists/CreateButton.js';
import { Filters } from '../lists/Filters.js';
import { ListPage } from '../lists/ListPage.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Table } from '../lists/Table.js';
import { LICENCE_STATUSES } from '../licences/licence.js';
import { Chip } from '../records/Chip.js';
import { StatusChip } from '../records/StatusChip.js';
import { useRegisterChoices } from '../registers/useRegisterChoices.js';
import { useDates } from '../words/dates.js';
import { useTerms } from '../words/useWords.js';
import type { AgencyRow } from './agency.js';

export function AgencyList() {
  const term = useTerms();
  const { country } = useDates();
  const registers = useRegisterChoices();
  const statuses = useTermChoices('status', LICENCE_STATUSES);
  const filters = (
    <Filters
      filters={[
        { name: 'register', label: 'field.register', choices: registers },
        { name: 'licenceStatus', label: 'field.licence-status', choices: statuses },
      ]}
    />
  );
  return (
    <ListPage
      title="agencies.title"
      empty="agencies.empty"
      exported
      sort={{ field: 'legalName', order: 'ASC' }}
      filters={filters}
      actions={<CreateButton resource="agencies" label="agencies.register" />}
    >
      <Table>
        <Col<AgencyRow>
          label="field.legal-name"
          source="legalName"
          render={({ id, legalName }) => (
            <RecordLink resource="agencies" id={id}>
              {legalName}
            </RecordLink>
          )}
        />
        <Col<AgencyRow> label="field.number" source="number" room="wide" render={({ number }) => number} />
        <Col<AgencyRow> label="field.register" source="register" room="widest" render={({ register }) => register} />
        <Col<AgencyRow>
          label="field.country"
          source="country"
          room="widest"
          render={(agency) => country(agency.country)}
        />
        <Col<AgencyRow>
          label="licences.title"
          render={({ licenceStatuses, isMerged }) => (
            <>
              {isMerged && <Chip tone="quiet">{term('agency-merge-status', 'merged')}</Chip>}
              {[...new Set(licenceStatuses)].map((status) => (
                <StatusChip key={status} status={status} />
              ))}
            </>
          )}
        />
      </Table>
    </ListPage>
  );
}
