import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a file does not name, but a broken row of it may be, is kept. */
export class ImportsKept1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table import_row drop constraint import_row_outcome_known, drop constraint import_row_in_file;
alter table import_row add constraint import_row_outcome_known check (outcome in ('new', 'changed', 'same', 'broken', 'heading', 'absent', 'kept'));
alter table import_row add constraint import_row_in_file check ((outcome in ('absent', 'kept')) = (row_number is null));
comment on column import_row.outcome is 'new, changed, same, broken (not read, with reasons), heading (no entry, with what it says), absent (known here, not in the file) or kept (absent, but a broken row may be it).';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
delete from import_row where outcome = 'kept';
alter table import_row drop constraint import_row_outcome_known, drop constraint import_row_in_file;
alter table import_row add constraint import_row_outcome_known check (outcome in ('new', 'changed', 'same', 'broken', 'heading', 'absent'));
alter table import_row add constraint import_row_in_file check ((outcome = 'absent') = (row_number is null));
comment on column import_row.outcome is 'new, changed, same, broken (not read, with reasons), heading (no entry, with what it says) or absent (known here, not in the file).';`);
  }
}
