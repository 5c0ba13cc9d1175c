import { useState } from 'react';
import { Chip } from '../records/Chip.js';
import { useWords } from '../words/useWords.js';
import type { ApiKey } from './api-key.js';

export function KeyState({ apiKey }: { apiKey: ApiKey }) {
  const t = useWords();
  const [now] = useState(() => Date.now());
  if (apiKey.revokedAt) return <Chip tone="stop">{t('api-keys.revoked')}</Chip>;
  if (Date.parse(apiKey.expiresAt) <= now) return <Chip tone="quiet">{t('api-keys.expired')}</Chip>;
  return <Chip tone="good">{t('api-keys.valid')}</Chip>;
}
