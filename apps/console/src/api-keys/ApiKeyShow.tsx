import { Panel } from '../layout/Panel.js';
import { Facts } from '../records/Facts.js';
import { RecordPage } from '../records/RecordPage.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';
import type { ApiKey } from './api-key.js';
import { KeyState } from './KeyState.js';
import { RevokeDialog } from './RevokeDialog.js';

const VERBS = [{ verb: 'revoke', label: 'api-keys.revoke', Dialog: RevokeDialog }] as const;

export function ApiKeyShow() {
  return (
    <RecordPage<ApiKey>
      title="api-keys.title"
      list="api-keys"
      nameOf={({ name }) => name}
      render={(key) => <ApiKeyPage apiKey={key} />}
    />
  );
}

function ApiKeyPage({ apiKey }: { apiKey: ApiKey }) {
  const t = useWords();
  const term = useTerms();
  const { instant } = useDates();
  return (
    <Panel
      title={t('api-keys.one')}
      actions={<VerbButtons record={apiKey} item={undefined} allowed={apiKey.allowedActions} verbs={VERBS} />}
    >
      <Facts
        facts={[
          { label: 'field.status', value: <KeyState apiKey={apiKey} /> },
          { label: 'field.role', value: term('role', apiKey.role) },
          { label: 'field.scopes', value: apiKey.scopes.map((scope) => <div key={scope}>{term('scope', scope)}</div>) },
          { label: 'field.created-at', value: instant(apiKey.createdAt) },
          { label: 'field.expires-at', value: instant(apiKey.expiresAt) },
          { label: 'field.revoked-at', value: instant(apiKey.revokedAt) },
        ]}
      />
    </Panel>
  );
}
