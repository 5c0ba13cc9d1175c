import { Col } from '../lists/Col.js';
import { ListPage } from '../lists/ListPage.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Table } from '../lists/Table.js';
import { useDates } from '../words/dates.js';
import type { CredentialKey } from './credential-key.js';
import { CredentialKeyState } from './CredentialKeyState.js';

export function CredentialKeyList() {
  const { instant } = useDates();
  return (
    <ListPage title="credential-keys.title" intro="credential-keys.intro" empty="credential-keys.empty">
      <Table>
        <Col<CredentialKey>
          label="credential-keys.kid"
          render={({ id, kid }) => (
            <RecordLink resource="credential-keys" id={id}>
              {kid}
            </RecordLink>
          )}
        />
        <Col<CredentialKey>
          label="credential-keys.firstUsedAt"
          room="wide"
          render={({ firstUsedAt }) => instant(firstUsedAt)}
        />
        <Col<CredentialKey>
          label="credential-keys.state"
          render={(key) => <CredentialKeyState isRevoked={key.revokedAt !== null} />}
        />
      </Table>
    </ListPage>
  );
}
