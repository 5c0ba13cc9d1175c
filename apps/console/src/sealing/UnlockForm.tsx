import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router-dom';
import { Notice } from '../layout/Notice.js';
import { useWords } from '../words/useWords.js';
import { unlockVault, VaultRefusal } from './vault.js';
import { useVaultWords } from './useVaultWords.js';

/** Asks for the officer's passphrase, once for as long as the page is in use. */
export function UnlockForm() {
  const t = useWords();
  const say = useVaultWords();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const passphrase = String(new FormData(event.currentTarget).get('passphrase') ?? '');
    setRefused(undefined);
    setBusy(true);
    void unlockVault(passphrase)
      .catch(setRefused)
      .finally(() => setBusy(false));
  };
  return (
    <Box component="form" onSubmit={submit} autoComplete="off" sx={{ maxWidth: 480 }}>
      <p>{t('sealing.unlock.intro')}</p>
      {refused !== undefined && (
        <Notice tone="stop" role="alert">
          <p>{say(refused)}</p>
          {refused instanceof VaultRefusal && refused.reason === 'no-key' && (
            <MuiLink component={Link} to="/my-sealing-key">
              {t('sealing.key.set-up')}
            </MuiLink>
          )}
        </Notice>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start', mt: 1 }}>
        <TextField
          id="passphrase"
          name="passphrase"
          type="password"
          required
          label={t('sealing.passphrase')}
          autoComplete="off"
          sx={{ flex: '1 1 14rem' }}
          slotProps={{ htmlInput: { id: 'passphrase' }, inputLabel: { htmlFor: 'passphrase' } }}
        />
        <Button type="submit" variant="contained" disabled={busy} sx={{ minHeight: 48 }}>
          {t(busy ? 'sealing.unlocking' : 'sealing.unlock')}
        </Button>
      </Box>
    </Box>
  );
}
