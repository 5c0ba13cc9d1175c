import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useListContext } from 'react-admin';
import { Loading } from '../layout/Loading.js';
import { Refused } from '../layout/Refused.js';
import { useWords, type Word } from '../words/useWords.js';
import { ExportLink } from './ExportLink.js';
import { Pager } from './Pager.js';
import { Total } from './Total.js';

interface ListBodyProps {
  readonly empty: Word;
  readonly exported: boolean;
  readonly children: ReactNode;
}

/** The four faces of a list: still loading, refused, nothing there, the rows. */
export function ListBody({ empty, exported, children }: ListBodyProps) {
  const t = useWords();
  const { isPending, error, data, total, filterValues, setFilters } = useListContext();
  const narrowed = Object.keys(filterValues ?? {}).length > 0;
  if (isPending) return <Loading />;
  if (error) return <Refused error={error} />;
  if (!data || data.length === 0)
    return (
      <div role="status">
        <p>{t(narrowed && total === 0 ? 'list.nothing-found' : total ? 'list.page-past-end' : empty)}</p>
        {narrowed && (
          <Button variant="outlined" onClick={() => setFilters({}, {})}>
            {t('list.clear')}
          </Button>
        )}
      </div>
    );
  return (
    <>
      <Total />
      {children}
      <Pager />
      {exported && <ExportLink />}
    </>
  );
}
