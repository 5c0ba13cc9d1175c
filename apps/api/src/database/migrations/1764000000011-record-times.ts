import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A snapshot says of each record when it was put, as the change did. */
export class RecordTimes1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table public_record add at timestamptz;
update public_record r set at = e.at from feed_entry e where e.position = r.position;
alter table public_record alter at set not null;
comment on column public_record.at is 'When that change was recorded.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table public_record drop at');
  }
}
