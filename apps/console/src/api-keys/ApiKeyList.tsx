import { Col } from '../lists/Col.js';
import { CreateButton } from '../lists/CreateButton.js';
import { Filters } from '../lists/Filters.js';
import { ListPage } from '../lists/ListPage.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Table } from '../lists/Table.js';
import { useDates } from '../words/dates.js';
import { useTerms } from '../words/useWords.js';
import type { ApiKey } from './api-key.js';
import { KeyState } from './KeyState.js';

export function ApiKeyList() {
  const term = useTerms();
  const { instant } = useDates();
  return (
    <ListPage
      title="api-keys.title"
      empty="api-keys.empty"
      exported
      sort={{ field: 'name', order: 'ASC' }}
      filters={<Filters />}
      actions={<CreateButton resource="api-keys" label="api-keys.create" />}
    >
      <Table>
        <Col<ApiKey>
          label="field.key-holder"
          source="name"
          render={({ id, name }) => (
            <RecordLink resource="api-keys" id={id}>
              {name}
            </RecordLink>
          )}
        />
        <Col<ApiKey> label="field.role" room="wide" render={({ role }) => term('role', role)} />
        <Col<ApiKey>
          label="field.expires-at"
          source="expiresAt"
          room="wide"
          render={({ expiresAt }) => instant(expiresAt)}
        />
        <Col<ApiKey> label="field.status" render={(key) => <KeyState apiKey={key} />} />
      </Table>
    </ListPage>
  );
}
