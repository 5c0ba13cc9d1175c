import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever applies a long list sees how far it is. */
export class ImportProgress1764000000044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table import_progress (
  batch_id uuid constraint import_progress_pkey primary key,
  done integer not null,
  total integer not null,
  at timestamptz not null
);
comment on table import_progress is 'How far an import is that is being applied; without a reference, which would wait for it to end.';
comment on column import_progress.batch_id is 'The import.';
comment on column import_progress.done is 'Changes written.';
comment on column import_progress.total is 'Changes in all.';
comment on column import_progress.at is 'When that was; of a process that died, long ago.';
grant select, insert, update, delete on import_progress to amparo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table import_progress;');
  }
}
