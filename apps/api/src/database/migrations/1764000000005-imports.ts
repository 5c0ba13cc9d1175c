import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Partners' lists taken in: each file with its dry run, and what each row of it was before. */
export class Imports1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table import_batch (
  id uuid constraint import_batch_pkey primary key,
  layout text not null,
  register_id text not null,
  source_name text not null,
  source_url text not null,
  source_on date not null,
  file_name text not null,
  sha256 text not null constraint import_batch_sha256_shape check (sha256 ~ '^[0-9a-f]{64}$'),
  status text not null constraint import_batch_status_known check (status in ('dry_run', 'applied', 'undone', 'discarded')),
  counts jsonb not null,
  base_sha256 text not null,
  register_before jsonb,
  created_by uuid constraint import_batch_created_by_fkey references user_account (id),
  created_at timestamptz not null,
  applied_by uuid constraint import_batch_applied_by_fkey references user_account (id),
  applied_at timestamptz,
  closed_by uuid constraint import_batch_closed_by_fkey references user_account (id),
  closed_at timestamptz,
  reason text,
  version integer not null default 1,
  constraint import_batch_applied check (status not in ('applied', 'undone') or applied_at is not null),
  constraint import_batch_undone_with_reason check (status <> 'undone' or (closed_at is not null and reason is not null))
);
create index import_batch_by_time on import_batch (created_at, id);
comment on table import_batch is 'One file of a partner''s public list: first tried (dry run), then applied, undone or discarded.';
comment on column import_batch.id is 'Random identifier.';
comment on column import_batch.layout is 'Which list it is and how its file is written.';
comment on column import_batch.register_id is 'The partner register it goes into; made when the first file is applied.';
comment on column import_batch.source_name is 'Who published it.';
comment on column import_batch.source_url is 'Where.';
comment on column import_batch.source_on is 'Of which day the publication is.';
comment on column import_batch.file_name is 'Name of the file as it was sent.';
comment on column import_batch.sha256 is 'SHA-256 of the file, hex: which bytes were read.';
comment on column import_batch.status is 'dry_run (nothing changed yet), applied, undone or discarded.';
comment on column import_batch.counts is 'How many rows there are of each outcome.';
comment on column import_batch.base_sha256 is 'SHA-256 over the records and versions that the dry run was compared with; applying needs the same.';
comment on column import_batch.register_before is 'The partner register before this import was applied; none: it had no record.';
comment on column import_batch.created_by is 'Who sent the file; none: the installation itself.';
comment on column import_batch.created_at is 'When.';
comment on column import_batch.applied_by is 'Who applied it; none: the installation itself.';
comment on column import_batch.applied_at is 'When.';
comment on column import_batch.closed_by is 'Who undid or discarded it; none: the installation itself.';
comment on column import_batch.closed_at is 'When.';
comment on column import_batch.reason is 'Why it was undone.';
comment on column import_batch.version is 'Counts changes; a change must name the version it saw.';

create table import_row (
  id uuid constraint import_row_pkey primary key,
  batch_id uuid not null constraint import_row_batch_fkey references import_batch (id),
  ordinal integer not null,
  row_number integer,
  outcome text not null constraint import_row_outcome_known check (outcome in ('new', 'changed', 'same', 'broken', 'absent')),
  natural_key text,
  summary text not null,
  errors jsonb not null default '[]',
  content jsonb,
  subject_id uuid,
  before jsonb,
  version_before text,
  version_after text,
  constraint import_row_ordinal_unique unique (batch_id, ordinal),
  constraint import_row_broken_says_why check ((outcome = 'broken') = (errors <> '[]'::jsonb)),
  constraint import_row_in_file check ((outcome = 'absent') = (row_number is null))
);
create index import_row_subject on import_row (subject_id) where subject_id is not null;
comment on table import_row is 'One row of such a file, or one record that the file no longer names.';
comment on column import_row.id is 'Random identifier.';
comment on column import_row.batch_id is 'The file.';
comment on column import_row.ordinal is 'Order within the import, from 1: the file''s rows, then what is absent.';
comment on column import_row.row_number is 'Row of the file as a spreadsheet counts; none: a record that the file no longer names.';
comment on column import_row.outcome is 'new, changed, same, broken (not read, with reasons) or absent (known here, not in the file).';
comment on column import_row.natural_key is 'What tells the row from the others of its list, made from the list''s own columns.';
comment on column import_row.summary is 'Name and number, to recognise the row by.';
comment on column import_row.errors is 'Why the row is broken: column, code and value.';
comment on column import_row.content is 'What the row states, as read.';
comment on column import_row.subject_id is 'The agency or list entry that it changed.';
comment on column import_row.before is 'That record as it was before, kept to undo the import exactly; none: there was none.';
comment on column import_row.version_before is 'Its versions before.';
comment on column import_row.version_after is 'Its versions after: a later change shows in them, and forbids undoing.';

grant select, insert, update on import_batch, import_row to amparo_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table import_row, import_batch;');
  }
}
