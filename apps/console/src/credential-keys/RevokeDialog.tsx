import { TextInput } from '../inputs/TextInput.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { useWords } from '../words/useWords.js';
import type { CredentialKey } from './credential-key.js';

export function RevokeDialog({ record, onClose }: VerbProps<CredentialKey>) {
  const t = useWords();
  return (
    <VerbDialog
      resource="credential-keys"
      verb="revoke"
      title="credential-keys.revoke"
      done="credential-keys.revoke.done"
      intro={<p>{t('credential-keys.revoke.intro', { kid: record.kid })}</p>}
      record={record}
      onClose={onClose}
    >
      <TextInput source="reason" label="credential-keys.reason" lines={3} required />
    </VerbDialog>
  );
}
