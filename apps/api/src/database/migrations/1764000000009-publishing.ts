import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists as they are published: what importing needs to explain a file row by row. */
export class Publishing1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table listing add name_cut boolean not null default false, add remark text;
comment on column listing.name_cut is 'Whether the publisher''s file ends the name before the name ends.';
comment on column listing.remark is 'What else the list says of the entry, verbatim.';

alter table import_row add notes jsonb not null default '[]';
alter table import_row drop constraint import_row_outcome_known;
alter table import_row add constraint import_row_outcome_known check (outcome in ('new', 'changed', 'same', 'broken', 'heading', 'absent'));
alter table import_row add constraint import_row_heading_says_what check (outcome <> 'heading' or notes <> '[]'::jsonb);
comment on column import_row.outcome is 'new, changed, same, broken (not read, with reasons), heading (no entry, with what it says) or absent (known here, not in the file).';
comment on column import_row.notes is 'How cells were understood that are not plain to see: column, code and value.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table import_row drop constraint import_row_heading_says_what;
delete from import_row where outcome = 'heading';
alter table import_row drop constraint import_row_outcome_known;
alter table import_row add constraint import_row_outcome_known check (outcome in ('new', 'changed', 'same', 'broken', 'absent'));
alter table import_row drop column notes;
alter table listing drop column name_cut, drop column remark;`);
  }
}
