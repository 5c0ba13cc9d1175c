import type { ReactNode } from 'react';
import { type RaRecord, ShowBase, useShowContext } from 'react-admin';
import { Loading } from '../layout/Loading.js';
import { type Crumb, Page } from '../layout/Page.js';
import { Refused } from '../layout/Refused.js';
import { useWords, type Word } from '../words/useWords.js';

export interface RecordPageProps<R extends RaRecord> {
  /** The list's title: the heading until the record is there, and the way back. */
  readonly title: Word;
  readonly list: string;
  readonly nameOf: (record: R) => string;
  readonly render: (record: R) => ReactNode;
}

/** react-admin keeps a list's rows as if they were whole records; this key keeps the two apart. */
const WHOLE = { meta: { whole: true }, retry: false, onError: () => undefined };

/** A record's page: still loading, refused (or not there), or the record. */
export function RecordPage<R extends RaRecord>(props: RecordPageProps<R>) {
  return (
    <ShowBase queryOptions={WHOLE}>
      <RecordFaces {...props} />
    </ShowBase>
  );
}

function RecordFaces<R extends RaRecord>({ title, list, nameOf, render }: RecordPageProps<R>) {
  const t = useWords();
  const { record, error } = useShowContext<R>();
  const up: Crumb = { to: `/${list}`, text: t(title) };
  return (
    <Page title={record ? nameOf(record) : t(title)} up={up}>
      {error ? <Refused error={error} /> : record ? render(record) : <Loading />}
    </Page>
  );
}
