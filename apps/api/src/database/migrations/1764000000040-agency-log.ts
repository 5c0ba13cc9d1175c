import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the feed said of one agency, its channels and its persons is looked up by record, not by reading the whole feed. */
export class AgencyLog1764000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create index feed_entry_of_record on feed_entry (kind, record_id, position) where kind in ('agency', 'channel', 'person');
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index feed_entry_of_record;');
  }
}
