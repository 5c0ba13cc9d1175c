import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RECORD_KINDS } from '@amparo/verification';
import { atOneInstant } from '../database/one-instant.js';

interface EntryRow {
  position: number;
  at: string;
  kind: string;
  record_id: string;
  op: string;
  record: string | null;
}

export interface FeedHead {
  readonly epoch: string;
  readonly position: number;
}

/** A line of the feed: the same bytes in a snapshot as when the change came. */
const lineOf = ({ position, at, kind, record_id: id, op, record }: EntryRow): string =>
  `${JSON.stringify({ position, at, kind, id, op }).slice(0, -1)},"record":${record ?? 'null'}}`;

/** Most lines of one answer. */
export const CHANGES_AT_ONCE = 10_000;
const HEAD =
  'select (select epoch from feed_epoch) as epoch, (select coalesce(max(position), 0) from feed_entry) as position';
const SNAPSHOT_ROWS = 2_000;

/** Reads of the public feed. Records are sent exactly as stored, so that every reader holds the same bytes. */
@Injectable()
export class FeedQueries {
  constructor(private readonly dataSource: DataSource) {}

  async head(): Promise<FeedHead> {
    const [row]: FeedHead[] = await this.dataSource.query(HEAD);
    if (!row) throw new Error('the feed has no epoch');
    return row;
  }

  /** Lines of changes after a position, in order. Positions are given out under a lock held until commit: none appears late. */
  async changes(since: number, most = CHANGES_AT_ONCE): Promise<{ position: number; line: string }[]> {
    const rows: EntryRow[] = await this.dataSource.query(
      'select position, at, kind, record_id, op, record from feed_entry where position > $1 order by position limit $2',
      [since, most],
    );
    return rows.map((row) => ({ position: row.position, line: lineOf(row) }));
  }

  /** Head and lines of one consistent state of all current records. */
  snapshot(): AsyncGenerator<FeedHead | string> {
    return atOneInstant(this.dataSource, async function* (runner): AsyncGenerator<FeedHead | string> {
      const [head]: FeedHead[] = await runner.query(HEAD);
      if (!head) throw new Error('the feed has no epoch');
      yield head;
      for (const kind of RECORD_KINDS) {
        let last = '';
        for (;;) {
          const rows: EntryRow[] = await runner.query(
            `select position, at, kind, record_id, 'put' as op, record from public_record where kind = $1 and record_id > $2 order by record_id limit $3`,
            [kind, last, SNAPSHOT_ROWS],
          );
          if (rows.length === 0) break;
          yield rows.map((row) => `${lineOf(row)}\n`).join('');
          last = rows.at(-1)?.record_id ?? '';
        }
      }
    });
  }
}
