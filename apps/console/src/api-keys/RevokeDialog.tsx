import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { useWords } from '../words/useWords.js';
import type { ApiKey } from './api-key.js';

export function RevokeDialog({ record, onClose }: VerbProps<ApiKey>) {
  const t = useWords();
  return (
    <VerbDialog
      resource="api-keys"
      verb="revoke"
      title="api-keys.revoke"
      done="api-keys.revoke.done"
      intro={<p>{t('api-keys.revoke.intro', { name: record.name })}</p>}
      record={record}
      onClose={onClose}
    />
  );
}
