import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions to lists that somebody keeps under a name. */
export class SavedFilters1764000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table saved_filter (
  id uuid constraint saved_filter_pkey primary key,
  owner_id uuid not null constraint saved_filter_owner_fkey references user_account (id),
  resource text not null,
  name text not null constraint saved_filter_name_given check (name <> ''),
  question jsonb not null,
  is_default boolean not null default false,
  created_at timestamptz not null,
  version integer not null default 1
);
create unique index saved_filter_name_unique on saved_filter (owner_id, resource, lower(name));
create unique index saved_filter_one_default on saved_filter (owner_id, resource) where is_default;
comment on table saved_filter is 'A question to a list that somebody keeps under a name: what one looks for is one''s own.';
comment on column saved_filter.id is 'Random identifier.';
comment on column saved_filter.owner_id is 'Whose it is; nobody else sees it.';
comment on column saved_filter.resource is 'Which list.';
comment on column saved_filter.name is 'What its owner calls it.';
comment on column saved_filter.question is 'sort, q and filter, as the list takes them.';
comment on column saved_filter.is_default is 'Whether the list opens with it.';
comment on column saved_filter.created_at is 'When.';
comment on column saved_filter.version is 'Counts up with every change.';
grant select, insert, update, delete on saved_filter to amparo_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table saved_filter;');
  }
}
