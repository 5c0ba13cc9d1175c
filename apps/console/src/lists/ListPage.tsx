import Paper from '@mui/material/Paper';
import type { ReactNode } from 'react';
import { ListBase, type SortPayload } from 'react-admin';
import { Page } from '../layout/Page.js';
import { SavedFilters } from '../saved-filters/SavedFilters.js';
import { useWords, type Word } from '../words/useWords.js';
import { ListBody } from './ListBody.js';

export interface ListPageProps {
  readonly title: Word;
  readonly intro?: Word;
  readonly sort?: SortPayload;
  readonly filters?: ReactNode;
  readonly actions?: ReactNode;
  /** The server writes the whole of it as a file. */
  readonly exported?: boolean;
  /** What to say, and do, when there is nothing at all. */
  readonly empty: Word;
  readonly children: ReactNode;
}

/** The list itself says what went wrong; a message flying by as well would say it twice. */
const QUIET = { onError: () => undefined };

const BY_ID: SortPayload = { field: 'id', order: 'ASC' };

/**
 * A list whose search, filters, order and page stand in the address and nowhere else (`storeKey={false}`): names that
 * somebody looked for are not left on the machine.
 */
export function ListPage({
  title,
  intro,
  sort = BY_ID,
  filters,
  actions,
  exported = false,
  empty,
  children,
}: ListPageProps) {
  const t = useWords();
  return (
    <ListBase
      sort={sort}
      perPage={25}
      storeKey={false}
      exporter={false}
      queryOptions={QUIET}
      disableAuthentication={false}
    >
      <Page title={t(title)} actions={actions}>
        {intro && <p>{t(intro)}</p>}
        {filters}
        {filters && <SavedFilters />}
        <Paper variant="outlined" sx={{ p: { xs: 1, md: 2 } }}>
          <ListBody empty={empty} exported={exported}>
            {children}
          </ListBody>
        </Paper>
      </Page>
    </ListBase>
  );
}
