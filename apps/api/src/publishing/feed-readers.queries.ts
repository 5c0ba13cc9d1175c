import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** As long as a portal says nothing of a lost contact, somebody may be reading an answer of it. */
const AWAITED_FOR = `interval '15 seconds'`;
const AWAITED = `(missed_at is null or missed_at > clock_timestamp() - ${AWAITED_FOR})`;

/**
 * How far the portals' answers have come, known to every process of the API. By the database's own clock: the register's stands still
 * in tests, and whether somebody is out of reach is no matter of law.
 */
@Injectable()
export class FeedReaders {
  constructor(private readonly dataSource: DataSource) {}

  /** A portal follows from a position on, by this stream from now on. Forgets those that have long been gone. */
  async opened(reader: string, stream: string, position: number): Promise<void> {
    await this.dataSource.query(`delete from feed_reader where missed_at < clock_timestamp() - interval '1 hour'`);
    await this.dataSource.query(
      `insert into feed_reader (reader, stream, position) values ($1, $2, $3)
       on conflict (reader) do update set stream = excluded.stream, position = excluded.position, missed_at = null`,
      [reader, stream, position],
    );
  }

  /** The stream ended; its reader may already follow by another. */
  async left(stream: string): Promise<void> {
    await this.dataSource.query(
      'update feed_reader set stream = null, missed_at = coalesce(missed_at, clock_timestamp()) where stream = $1',
      [stream],
    );
  }

  async acknowledged(reader: string, position: number): Promise<void> {
    await this.dataSource.query(
      `insert into feed_reader (reader, position) values ($1, $2)
       on conflict (reader) do update set position = greatest(feed_reader.position, excluded.position), missed_at = null`,
      [reader, position],
    );
  }

  /** The position that all have come to who are waited for; null where there is nobody. */
  async reachedByAll(): Promise<number | null> {
    const [row]: { position: number | null }[] = await this.dataSource.query(
      `select min(position) as position from feed_reader where ${AWAITED}`,
    );
    return row?.position ?? null;
  }

  /** They did not come to this position in time. Returns how many. */
  async missed(position: number): Promise<number> {
    const [row]: { readers: number }[] = await this.dataSource.query(
      `with missing as (
         update feed_reader set missed_at = coalesce(missed_at, clock_timestamp()) where position < $1 and ${AWAITED} returning 1)
       select count(*)::int as readers from missing`,
      [position],
    );
    return row?.readers ?? 0;
  }
}
