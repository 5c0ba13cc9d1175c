import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Says that so many of all changes are written. */
export type SayProgress = (done: number, total: number) => Promise<void>;

const EVERY_MS = 1_000;

/** How far a long import is, for whoever waits: said beside its transaction, of which nothing is seen before all of it is. */
@Injectable()
export class ImportProgress {
  constructor(private readonly dataSource: DataSource) {}

  /** Lets an import say how far it is, at most once a second; when it is over, that is forgotten. */
  async follow<T>(id: string, work: (say: SayProgress) => Promise<T>): Promise<T> {
    let last: number | null = null;
    const say: SayProgress = async (done, total) => {
      if (last !== null && performance.now() - last < EVERY_MS) return;
      last = performance.now();
      await this.dataSource.query(
        `insert into import_progress (batch_id, done, total, at) values ($1, $2, $3, now())
         on conflict (batch_id) do update set done = excluded.done, total = excluded.total, at = excluded.at`,
        [id, done, total],
      );
    };
    try {
      return await work(say);
    } finally {
      if (last !== null) await this.dataSource.query('delete from import_progress where batch_id = $1', [id]);
    }
  }
}
