import type { ReactNode } from 'react';
import { DataTable, type RaRecord } from 'react-admin';
import { useWords, type Word } from '../words/useWords.js';

export interface ColProps<R extends RaRecord> {
  readonly label: Word;
  /** The field to sort by; none: this column can't be sorted by. */
  readonly source?: string;
  /** Left out on a phone (`wide`), or on anything but a large screen (`widest`). */
  readonly room?: 'wide' | 'widest';
  readonly render: (record: R) => ReactNode;
}

export function Col<R extends RaRecord>({ label, source, room, render }: ColProps<R>) {
  const t = useWords();
  return (
    <DataTable.Col
      label={t(label)}
      source={source}
      disableSort={!source}
      className={room}
      render={(record) => render(record as R)}
    />
  );
}
