import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far each portal's answers have come: what a decision's answer waits for. */
export class FeedReaders1764000000058 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create unlogged table feed_reader (
  reader uuid not null,
  stream uuid,
  position bigint not null,
  missed_at timestamptz,
  constraint feed_reader_pkey primary key (reader)
);
comment on table feed_reader is 'Portals that follow the feed, and how far their answers have come. Worth nothing after a crash, when every portal comes back by itself: unlogged.';
comment on column feed_reader.reader is 'The name that a portal gave itself when it started.';
comment on column feed_reader.stream is 'The connection it follows by; none: it was heard of without one.';
comment on column feed_reader.position is 'The last position of the feed that its answers know of.';
comment on column feed_reader.missed_at is 'Since when it has been out of reach; none: it is there.';
grant select, insert, update, delete on feed_reader to amparo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table feed_reader;');
  }
}
