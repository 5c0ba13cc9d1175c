import { Chip } from '../records/Chip.js';
import { useWords } from '../words/useWords.js';

export function CredentialKeyState({ isRevoked }: { isRevoked: boolean }) {
  const t = useWords();
  return isRevoked ? (
    <Chip tone="stop">{t('credential-keys.revoked')}</Chip>
  ) : (
    <Chip tone="good">{t('credential-keys.valid')}</Chip>
  );
}
