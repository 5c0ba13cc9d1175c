import type { ReactNode } from 'react';
import { type RaRecord, useGetList } from 'react-admin';
import { useSession } from '../access/useSession.js';
import { Panel } from '../layout/Panel.js';
import { CreateButton } from '../lists/CreateButton.js';
import { Items } from '../records/Items.js';
import { useWords, type Word } from '../words/useWords.js';

export interface AgencyPanelProps<R extends RaRecord> {
  readonly resource: string;
  readonly agencyId: string;
  readonly title: Word;
  readonly empty: Word;
  /** The word for beginning one; none: none is begun by hand. */
  readonly begin?: Word;
  /** The newest by this field come first. */
  readonly sort: string;
  readonly render: (record: R) => ReactNode;
  readonly actions: (record: R) => ReactNode;
}

/** On an agency's page, for those who may read such records: its own, and the way to begin one. */
export function AgencyPanel<R extends RaRecord>(props: AgencyPanelProps<R>) {
  const session = useSession();
  return session?.resources.includes(props.resource) ? <Readable<R> {...props} /> : null;
}

function Readable<R extends RaRecord>(props: AgencyPanelProps<R>) {
  const { resource, agencyId, title, empty, begin, sort, render, actions } = props;
  const t = useWords();
  const { data = [] } = useGetList<R>(
    resource,
    { pagination: { page: 1, perPage: 25 }, sort: { field: sort, order: 'DESC' }, filter: { agencyId } },
    { retry: false },
  );
  const query = `?agency=${encodeURIComponent(agencyId)}`;
  return (
    <Panel title={t(title)} actions={begin && <CreateButton resource={resource} label={begin} query={query} />}>
      <Items items={data} empty={empty} keyOf={({ id }) => String(id)} render={render} actions={actions} />
    </Panel>
  );
}
