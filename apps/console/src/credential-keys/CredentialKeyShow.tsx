import { Panel } from '../layout/Panel.js';
import { Facts } from '../records/Facts.js';
import { RecordPage } from '../records/RecordPage.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { useDates } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import type { CredentialKey } from './credential-key.js';
import { CredentialKeyState } from './CredentialKeyState.js';
import { RevokeDialog } from './RevokeDialog.js';

const VERBS = [{ verb: 'revoke', label: 'credential-keys.revoke', Dialog: RevokeDialog }] as const;

export function CredentialKeyShow() {
  return (
    <RecordPage<CredentialKey>
      title="credential-keys.title"
      list="credential-keys"
      nameOf={({ kid }) => kid}
      render={(key) => <CredentialKeyPage credentialKey={key} />}
    />
  );
}

function CredentialKeyPage({ credentialKey: key }: { credentialKey: CredentialKey }) {
  const t = useWords();
  const { instant } = useDates();
  return (
    <Panel
      title={t('credential-keys.one')}
      actions={<VerbButtons record={key} item={undefined} allowed={key.allowedActions} verbs={VERBS} />}
    >
      <Facts
        facts={[
          { label: 'credential-keys.state', value: <CredentialKeyState isRevoked={key.revokedAt !== null} /> },
          { label: 'credential-keys.x', value: <bdi dir="ltr">{key.x}</bdi> },
          { label: 'credential-keys.firstUsedAt', value: instant(key.firstUsedAt) },
          { label: 'credential-keys.revokedAt', value: instant(key.revokedAt) },
          { label: 'credential-keys.revokedBy', value: key.revokedBy },
          { label: 'credential-keys.reason', value: key.reason },
        ]}
      />
    </Panel>
  );
}
