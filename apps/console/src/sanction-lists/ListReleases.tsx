import { useGetList } from 'react-admin';
import { Loading } from '../layout/Loading.js';
import { Panel } from '../layout/Panel.js';
import { Refused } from '../layout/Refused.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Items } from '../records/Items.js';
import type { Release } from '../releases/release.js';
import { useDates } from '../words/dates.js';
import { useWords } from '../words/useWords.js';

const NEWEST = { pagination: { page: 1, perPage: 50 }, sort: { field: 'number', order: 'DESC' } } as const;

/** The releases of one list, the newest first. */
export function ListReleases({ listId }: { listId: string }) {
  const t = useWords();
  const { instant } = useDates();
  const { data, error } = useGetList<Release>('releases', { ...NEWEST, filter: { list: listId } }, { retry: false });
  return (
    <Panel title={t('releases.title')}>
      {error ? (
        <Refused error={error} />
      ) : !data ? (
        <Loading />
      ) : (
        <Items
          items={data}
          empty="releases.empty"
          keyOf={({ id }) => id}
          render={({ id, number, publishedAt, entries }) => (
            <>
              <RecordLink resource="releases" id={id}>
                {t('releases.one', { number })}
              </RecordLink>
              <div>
                {instant(publishedAt)} · {t('releases.entries', { entries })}
              </div>
            </>
          )}
        />
      )}
    </Panel>
  );
}
