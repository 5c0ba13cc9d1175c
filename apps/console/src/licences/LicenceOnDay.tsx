import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import type { FormEvent } from 'react';
import { useGetOne } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { Loading } from '../layout/Loading.js';
import { Panel } from '../layout/Panel.js';
import { Refused } from '../layout/Refused.js';
import { StatusChip } from '../records/StatusChip.js';
import { useTerms, useWords } from '../words/useWords.js';
import type { Licence, OnDay } from './licence.js';
import { TimelineItem } from './TimelineItem.js';

const FIELDS = [
  { name: 'on', label: 'on-day.on', help: 'on-day.on.help' },
  { name: 'knownOn', label: 'on-day.known-on', help: 'on-day.known-on.help' },
] as const;

type Day = Readonly<Record<string, string>>;

/** "What was the status on the day she paid?" and "what did the register say then?": the two times of a decision. */
export function LicenceOnDay({ id }: { id: string }) {
  const t = useWords();
  const [search, setSearch] = useSearchParams();
  const day: Day = Object.fromEntries(
    FIELDS.map(({ name }) => [name, search.get(name) ?? '']).filter(([, value]) => value),
  );
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = [...new FormData(event.currentTarget).entries()].map(([name, value]) => [name, String(value)]);
    setSearch(Object.fromEntries(typed.filter(([, value]) => value)), { replace: true, preventScrollReset: true });
  };
  return (
    <Panel title={t('on-day.title')}>
      <Box
        component="form"
        onSubmit={ask}
        key={JSON.stringify(day)}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-start' }}
      >
        {FIELDS.map(({ name, label, help }) => (
          <TextField
            key={name}
            id={`day-${name}`}
            name={name}
            type="date"
            label={t(label)}
            helperText={t(help)}
            defaultValue={day[name] ?? ''}
            slotProps={{ inputLabel: { shrink: true } }}
            sx={{ flex: '1 1 14rem', maxWidth: 320 }}
          />
        ))}
        <Button type="submit" variant="contained" sx={{ mt: 0.75 }}>
          {t('on-day.ask')}
        </Button>
      </Box>
      {Object.keys(day).length > 0 && <Answer id={id} day={day} />}
    </Panel>
  );
}

function Answer({ id, day }: { id: string; day: Day }) {
  const { data, error } = useGetOne<Licence>('licences', { id, meta: { query: day } }, { retry: false });
  if (error) return <Refused error={error} />;
  return data?.onDay ? <OnDayAnswer onDay={data.onDay} /> : <Loading />;
}

function OnDayAnswer({ onDay }: { onDay: OnDay }) {
  const t = useWords();
  const term = useTerms();
  return (
    <div role="status">
      {onDay.status === null ? (
        <p>{t('on-day.not-known')}</p>
      ) : (
        <p>
          <StatusChip status={onDay.status} /> {term('standing', onDay.standing)}
        </p>
      )}
      <ol>
        {onDay.intervals.map((entry) => (
          <TimelineItem key={entry.effectiveFrom + entry.status} entry={entry} />
        ))}
      </ol>
    </div>
  );
}
