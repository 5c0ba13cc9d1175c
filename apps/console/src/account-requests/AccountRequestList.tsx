import { useTermChoices } from '../inputs/useTermChoices.js';
import { Col } from '../lists/Col.js';
import { Filters } from '../lists/Filters.js';
import { ListPage } from '../lists/ListPage.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Table } from '../lists/Table.js';
import { Chip } from '../records/Chip.js';
import { useDates } from '../words/dates.js';
import { useTerms } from '../words/useWords.js';
import { ACCOUNT_REQUEST_STATUSES, type AccountRequest, STATUS_TONES } from './account-request.js';

export function AccountRequestList() {
  const term = useTerms();
  const { dayOf, country } = useDates();
  const statuses = useTermChoices('account-request-status', ACCOUNT_REQUEST_STATUSES);
  return (
    <ListPage
      title="account-requests.title"
      intro="account-requests.intro"
      empty="account-requests.empty"
      exported
      sort={{ field: 'confirmedAt', order: 'DESC' }}
      filters={<Filters filters={[{ name: 'status', label: 'field.status', choices: statuses }]} />}
    >
      <Table>
        <Col<AccountRequest>
          label="account-requests.firm"
          source="firmName"
          render={({ id, firmName }) => (
            <RecordLink resource="account-requests" id={id}>
              {firmName}
            </RecordLink>
          )}
        />
        <Col<AccountRequest> label="field.country" room="wide" render={(row) => country(row.country)} />
        <Col<AccountRequest>
          label="field.status"
          source="status"
          render={({ status }) => (
            <Chip tone={STATUS_TONES[status] ?? 'quiet'}>{term('account-request-status', status)}</Chip>
          )}
        />
        <Col<AccountRequest>
          label="account-requests.confirmed-at"
          source="confirmedAt"
          room="wide"
          render={({ confirmedAt }) => confirmedAt && dayOf(confirmedAt)}
        />
      </Table>
    </ListPage>
  );
}
