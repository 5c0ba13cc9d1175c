import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import { questionText } from '../data/list-query.js';
import { useTermChoices } from '../inputs/useTermChoices.js';
import { Loading } from '../layout/Loading.js';
import { Notice } from '../layout/Notice.js';
import { Panel } from '../layout/Panel.js';
import { Refused } from '../layout/Refused.js';
import { FileLinks } from '../lists/FileLinks.js';
import { Items } from '../records/Items.js';
import { useTerms, useWords } from '../words/useWords.js';
import { type ImportRow, ROW_OUTCOMES } from './import.js';

const FIRST = { pagination: { page: 1, perPage: 100 }, sort: { field: 'id', order: 'ASC' } } as const;

/** What the check found, row by row; it begins with what is broken, if anything is. */
export function ImportRows({ id, broken }: { id: string; broken: number }) {
  const t = useWords();
  const term = useTerms();
  const choices = useTermChoices('outcome', ROW_OUTCOMES);
  const [outcome, setOutcome] = useState(broken > 0 ? 'broken' : '');
  const {
    data,
    total = 0,
    error,
    isPending,
  } = useGetList<ImportRow>(`imports/${id}/rows`, { ...FIRST, filter: { outcome } }, { retry: false });
  return (
    <Panel title={t('imports.rows')}>
      <TextField
        id="outcome"
        select
        label={t('field.outcome')}
        value={outcome}
        onChange={(event) => setOutcome(event.target.value)}
        slotProps={{
          select: { native: true },
          inputLabel: { shrink: true, htmlFor: 'outcome' },
          htmlInput: { id: 'outcome' },
        }}
      >
        <option value="">{t('list.all')}</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </TextField>
      <FileLinks list={`imports/${id}/rows`} question={questionText({ filter: { outcome } })} />
      {data && data.length < total && <Notice>{t('imports.rows.first', { shown: data.length, total })}</Notice>}
      {error ? (
        <Refused error={error} />
      ) : isPending ? (
        <Loading />
      ) : (
        <Items
          items={data}
          empty="imports.no-rows"
          keyOf={(imported) => imported.id}
          render={({ row, outcome: found, summary, errors, notes, cells }) => (
            <>
              {row !== null && <strong>{t('imports.row', { row })} · </strong>}
              {term('outcome', found)} · <bdi>{summary}</bdi>
              <ul>
                {[...errors, ...notes].map(({ column, code, value, detail }) => (
                  <li key={`${column} ${code}`}>
                    {column && (
                      <>
                        <bdi>{column}</bdi>:{' '}
                      </>
                    )}
                    {detail || code} {value && <bdi>({value})</bdi>}
                  </li>
                ))}
              </ul>
              {cells && (
                <p>
                  {Object.entries(cells).map(([name, value]) => (
                    <span key={name}>
                      <bdi>{name}</bdi>: <bdi>{value || '—'}</bdi>{' '}
                    </span>
                  ))}
                </p>
              )}
            </>
          )}
        />
      )}
    </Panel>
  );
}
