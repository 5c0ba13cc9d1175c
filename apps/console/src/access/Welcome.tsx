import MuiLink from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { api } from '../data/api.js';
import { Loading } from '../layout/Loading.js';
import { Refused } from '../layout/Refused.js';
import { useWords } from '../words/useWords.js';
import { SignInFrame } from './SignInFrame.js';
import { WelcomeForm, type LinkAnswer } from './WelcomeForm.js';

async function openLink(token: string): Promise<LinkAnswer> {
  const { data } = await api.POST('/api/v1/session/open-link', { body: { token } });
  return data as LinkAnswer;
}

/** Where a one-time link leads: the person sets password and second factor. The token stands behind #, so no server logs it. */
export function Welcome() {
  const t = useWords();
  const [search] = useSearchParams();
  const [done, setDone] = useState(false);
  const token = search.get('token') ?? '';
  const { data, error } = useQuery({
    queryKey: ['open-link', token],
    queryFn: () => openLink(token),
    retry: false,
    staleTime: Infinity,
  });
  return (
    <SignInFrame title={t('welcome.title')}>
      {done ? (
        <>
          <p role="status">{t('welcome.done')}</p>
          <MuiLink component={Link} to="/">
            {t('session.sign-in')}
          </MuiLink>
        </>
      ) : error ? (
        <Refused error={error} />
      ) : data ? (
        <WelcomeForm token={token} link={data} onDone={() => setDone(true)} />
      ) : (
        <Loading />
      )}
    </SignInFrame>
  );
}
