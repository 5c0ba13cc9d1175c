import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import TextField from '@mui/material/TextField';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useNotify } from 'react-admin';
import { Link } from 'react-router-dom';
import { api } from '../data/api.js';
import { Loading } from '../layout/Loading.js';
import { Notice } from '../layout/Notice.js';
import { Page } from '../layout/Page.js';
import { Panel } from '../layout/Panel.js';
import { useWords, type Word } from '../words/useWords.js';
import { makeKey } from './make-key.js';
import { keepUnlocked } from './vault.js';
import { useVaultWords } from './useVaultWords.js';

const SHORTEST = 12;
const QUERY = ['my-sealing-key'];

export const useSealingKey = (enabled = true) =>
  useQuery({
    queryKey: QUERY,
    queryFn: async () => (await api.GET('/api/v1/my-sealing-key')).data ?? null,
    enabled,
    retry: false,
  });

/** An officer's own key: made here, locked here with a passphrase that nobody else ever learns. */
export function SealingKeyPage() {
  const t = useWords();
  const { data, isPending } = useSealingKey();
  return (
    <Page title={t('sealing.key.title')}>
      <Panel title={t('sealing.key.what')}>
        <p>{t('sealing.key.explained')}</p>
        <Notice tone="care">{t('sealing.key.no-reset')}</Notice>
        {isPending ? <Loading /> : data?.recipient ? <HasKey recipient={data.recipient} /> : <MakeKey />}
      </Panel>
    </Page>
  );
}

function HasKey({ recipient }: { recipient: string }) {
  const t = useWords();
  return (
    <>
      <Notice tone="good">{t('sealing.key.there')}</Notice>
      <p style={{ overflowWrap: 'anywhere' }}>
        <code dir="ltr">{recipient}</code>
      </p>
      <MuiLink component={Link} to="/case-teams">
        {t('sealing.key.next')}
      </MuiLink>
    </>
  );
}

function MakeKey() {
  const t = useWords();
  const say = useVaultWords();
  const notify = useNotify();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const [first, second] = [String(typed.get('first')), String(typed.get('second'))];
    const wrong: Word | undefined =
      first.length < SHORTEST ? 'sealing.key.too-short' : first !== second ? 'sealing.key.differs' : undefined;
    if (wrong) return setRefused(t(wrong, { least: SHORTEST }));
    setRefused(undefined);
    setBusy(true);
    void makeKey(first)
      .then(async ({ identity, ...body }) => {
        await api.POST('/api/v1/my-sealing-key', { body });
        keepUnlocked(identity);
        notify(t('sealing.key.done'), { type: 'success' });
        await queries.invalidateQueries({ queryKey: QUERY });
      })
      .catch((error: unknown) => setRefused(say(error)))
      .finally(() => setBusy(false));
  };
  return (
    <Box component="form" onSubmit={submit} noValidate sx={{ maxWidth: 480, display: 'grid', gap: 2, mt: 2 }}>
      {refused && (
        <Notice tone="stop" role="alert">
          {refused}
        </Notice>
      )}
      {(['first', 'second'] as const).map((name) => (
        <TextField
          key={name}
          id={`passphrase-${name}`}
          name={name}
          type="password"
          required
          label={t(name === 'first' ? 'sealing.passphrase' : 'sealing.passphrase.again')}
          helperText={name === 'first' ? t('sealing.passphrase.help', { least: SHORTEST }) : undefined}
          autoComplete="new-password"
        />
      ))}
      <Button type="submit" variant="contained" disabled={busy} sx={{ justifySelf: 'start' }}>
        {t(busy ? 'sealing.key.making' : 'sealing.key.make')}
      </Button>
    </Box>
  );
}
