import { useState } from 'react';
import { useGetOne } from 'react-admin';
import { useParams, useSearchParams } from 'react-router-dom';
import { useSession } from '../access/useSession.js';
import { Loading } from '../layout/Loading.js';
import { Page } from '../layout/Page.js';
import { Panel } from '../layout/Panel.js';
import { Refused } from '../layout/Refused.js';
import { useWords } from '../words/useWords.js';
import type { Agency } from './agency.js';
import { usualDays } from './compare.js';
import { type Asked, type BothAsked, CompareForm, SIDES } from './CompareForm.js';
import { CompareSides } from './CompareSides.js';
import type { AgencyOnDay } from './on-day.js';

/** What the register held of an agency on one day, beside what it held on another. */
export function AgencyCompare() {
  const t = useWords();
  const { id = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const session = useSession();
  const [now] = useState(() => new Date());
  const usual = usualDays(now, session?.timeZone ?? undefined);
  const [first, second] = SIDES;
  const asked: BothAsked = [
    { on: search.get(first.on) ?? usual[0], knownOn: search.get(first.knownOn) ?? '' },
    { on: search.get(second.on) ?? usual[1], knownOn: search.get(second.knownOn) ?? '' },
  ];
  const { data: agency } = useGetOne<Agency>('agencies', { id, meta: { whole: true } }, { retry: false });
  return (
    <Page
      title={t('compare.title')}
      up={{ to: `/agencies/${encodeURIComponent(id)}/show`, text: agency?.legalName ?? t('agencies.title') }}
    >
      <Panel title={t('compare.days')}>
        <p>{t('compare.intro')}</p>
        <CompareForm
          asked={asked}
          onAsk={(question) => setSearch(question, { replace: true, preventScrollReset: true })}
        />
      </Panel>
      <Compared id={id} asked={asked} />
    </Page>
  );
}

function Compared({ id, asked: [first, second] }: { id: string; asked: BothAsked }) {
  const sides = [useSide(id, first), useSide(id, second)] as const;
  const error = sides[0].error ?? sides[1].error;
  if (error) return <Refused error={error} />;
  const [{ data: before }, { data: after }] = sides;
  return before && after ? <CompareSides first={before} second={after} /> : <Loading />;
}

const useSide = (id: string, { on, knownOn }: Asked) =>
  useGetOne<AgencyOnDay>(
    `agencies/${id}`,
    { id: 'on-day', meta: { query: { on, ...(knownOn ? { knownOn } : {}) } } },
    { retry: false },
  );
