import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router-dom';
import { send } from '../data/send.js';
import { Loading } from '../layout/Loading.js';
import { Notice } from '../layout/Notice.js';
import { Page } from '../layout/Page.js';
import { Refused } from '../layout/Refused.js';
import { useWords } from '../words/useWords.js';
import type { CounterCodes } from './own-licence.js';

const SHOWN_MS = 30_000;
/** Asked anew while there are codes left, so that a slow line shows no gap. */
const ASKED_EACH_MS = 8 * 60_000;

interface Fetched extends CounterCodes {
  /** How far the register's clock is ahead of this one. */
  readonly ahead: number;
}

async function fetchCodes(id: string, signal: AbortSignal): Promise<Fetched> {
  const path = `my-agency/licences/${encodeURIComponent(id)}/counter-codes`;
  const codes = await send<CounterCodes>('get', path, { signal });
  return { ...codes, ahead: Date.parse(codes.now) - Date.now() };
}

/** The present moment, each second. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** A screen that is turned towards whoever asks whether the licence is real. */
export function CounterPage() {
  const t = useWords();
  const { id = '' } = useParams();
  const now = useNow();
  const { data, error, isError } = useQuery({
    queryKey: ['counter-codes', id],
    queryFn: ({ signal }) => fetchCodes(id, signal),
    refetchInterval: ASKED_EACH_MS,
    gcTime: 0,
  });
  const registerNow = now + (data?.ahead ?? 0);
  const shown = data?.codes.find(({ shownAt }) => {
    const age = registerNow - Date.parse(shownAt);
    return age >= 0 && age < SHOWN_MS;
  });
  const seconds = shown ? Math.ceil((Date.parse(shown.shownAt) + SHOWN_MS - registerNow) / 1000) : 0;
  const up = { to: `/my-agency/licences/${encodeURIComponent(id)}/show`, text: t('own-licences.one') };
  return (
    <Page title={t('counter.title')} up={up}>
      {isError && !data && <Refused error={error} />}
      {isError && data && <Notice tone="care">{t('counter.away')}</Notice>}
      {!isError && !data && <Loading />}
      {data && (
        <Box sx={{ textAlign: 'center' }}>
          <Typography variant="h5" component="p">
            <bdi>{data.holder}</bdi>
          </Typography>
          <Typography variant="h6" component="p">
            <bdi>{data.licence}</bdi>
          </Typography>
          {shown ? (
            <Box
              component="img"
              src={`data:image/svg+xml,${encodeURIComponent(shown.qr)}`}
              alt={t('counter.alt', { licence: data.licence })}
              sx={{ inlineSize: 'min(100%, 50vh)', bgcolor: '#fff' }}
            />
          ) : (
            <Notice tone="care">{t('counter.away')}</Notice>
          )}
          <Typography variant="h6" component="p">
            {t('counter.scan')}
          </Typography>
          <p>{t('counter.person')}</p>
          {shown && <p>{t('counter.next', { seconds })}</p>}
        </Box>
      )}
    </Page>
  );
}
