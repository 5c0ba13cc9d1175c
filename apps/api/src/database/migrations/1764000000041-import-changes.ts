import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an applied row changed is written once and never over the row itself: taking in a long list writes half as much. */
export class ImportChanges1764000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table import_change (
  row_id uuid constraint import_change_pkey primary key constraint import_change_row_fkey references import_row (id),
  subject_id uuid not null,
  before jsonb,
  version_before text,
  version_after text not null,
  constraint import_change_whole check ((before is null) = (version_before is null))
);
create index import_change_subject on import_change (subject_id);
comment on table import_change is 'What a row of an applied import changed, kept to undo the import exactly.';
comment on column import_change.row_id is 'The row.';
comment on column import_change.subject_id is 'The agency or list entry that it changed.';
comment on column import_change.before is 'That record as it was before, table by table; none: there was none.';
comment on column import_change.version_before is 'Its versions before.';
comment on column import_change.version_after is 'Its versions after: a later change shows in them, and forbids undoing.';
grant select, insert, update on import_change to amparo_app;

insert into import_change (row_id, subject_id, before, version_before, version_after)
select id, subject_id, before, version_before, version_after from import_row where version_after is not null;
alter table import_row drop column subject_id, drop column before, drop column version_before, drop column version_after;
revoke update on import_row from amparo_app;

-- One statement writes both rows; checking it again, row by row, was a third of a long list's time under the register's lock.
alter table public_record drop constraint public_record_position_fkey;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table import_row add subject_id uuid, add before jsonb, add version_before text, add version_after text;
create index import_row_subject on import_row (subject_id) where subject_id is not null;
update import_row r set subject_id = c.subject_id, before = c.before, version_before = c.version_before, version_after = c.version_after
from import_change c where c.row_id = r.id;
drop table import_change;
comment on column import_row.subject_id is 'The agency or list entry that it changed.';
comment on column import_row.before is 'That record as it was before, kept to undo the import exactly; none: there was none.';
comment on column import_row.version_before is 'Its versions before.';
comment on column import_row.version_after is 'Its versions after: a later change shows in them, and forbids undoing.';
grant update on import_row to amparo_app;
alter table public_record add constraint public_record_position_fkey foreign key (position) references feed_entry (position);`);
  }
}
