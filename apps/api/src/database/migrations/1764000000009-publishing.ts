import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Releases of the home register's lists, append-only; and what importing needs to explain a file row by row. */
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

create table release_confirmation (
  id uuid constraint release_confirmation_pkey primary key,
  list text not null,
  draft_sha256 text not null constraint release_confirmation_draft_shape check (draft_sha256 ~ '^[0-9a-f]{64}$'),
  reasons text not null constraint release_confirmation_reasons_given check (reasons <> ''),
  confirmed_by uuid not null constraint release_confirmation_confirmed_by_fkey references user_account (id),
  confirmed_at timestamptz not null,
  constraint release_confirmation_once unique (list, draft_sha256, confirmed_by)
);
comment on table release_confirmation is 'A publisher''s word that a draft which takes many entries off a list is right, before another publishes it.';
comment on column release_confirmation.id is 'Random identifier.';
comment on column release_confirmation.list is 'The list.';
comment on column release_confirmation.draft_sha256 is 'SHA-256 of exactly the draft that was seen; any other needs its own confirmation.';
comment on column release_confirmation.reasons is 'Why so many entries go.';
comment on column release_confirmation.confirmed_by is 'Who confirmed it; never who publishes it.';
comment on column release_confirmation.confirmed_at is 'When.';
create trigger release_confirmation_append_only before update or delete or truncate on release_confirmation for each statement execute function refuse_change();

create table release (
  id uuid constraint release_pkey primary key,
  list text not null,
  number integer not null constraint release_number_positive check (number > 0),
  previous_id uuid constraint release_previous_fkey references release (id),
  draft_sha256 text not null,
  manifest_sha256 text not null constraint release_manifest_unique unique constraint release_manifest_shape check (manifest_sha256 ~ '^[0-9a-f]{64}$'),
  leaf_index bigint not null,
  entries jsonb not null,
  entry_count integer not null,
  removed_count integer not null,
  previous_count integer not null,
  authority_id uuid not null constraint release_authority_fkey references authority (id),
  published_by uuid not null constraint release_published_by_fkey references user_account (id),
  confirmed_by uuid constraint release_confirmed_by_fkey references user_account (id),
  published_at timestamptz not null,
  constraint release_number_unique unique (list, number),
  constraint release_publisher unique (id, published_by),
  constraint release_follows check ((number = 1) = (previous_id is null)),
  constraint release_confirmed_by_another check (confirmed_by <> published_by),
  constraint release_of_many_removals_confirmed check (confirmed_by is not null or (removed_count <= 20 and removed_count * 20 <= previous_count))
);
comment on table release is 'One signed, numbered, immutable publication of a list of the home register.';
comment on column release.id is 'Random identifier.';
comment on column release.list is 'The list.';
comment on column release.number is 'Its number on the list, from 1, without gaps.';
comment on column release.previous_id is 'The release before; none: the first.';
comment on column release.draft_sha256 is 'SHA-256 of the draft as the publisher saw it.';
comment on column release.manifest_sha256 is 'SHA-256 of its manifest, which names the hash of every file; signed, and written into its audit leaf.';
comment on column release.leaf_index is 'Its own entry in the audit log.';
comment on column release.entries is 'The entries, as published.';
comment on column release.entry_count is 'How many entries it has.';
comment on column release.removed_count is 'How many entries it took off the list.';
comment on column release.previous_count is 'How many entries the release before had.';
comment on column release.authority_id is 'The authority that published it.';
comment on column release.published_by is 'Who published it: nobody who proposed or decided anything that changes.';
comment on column release.confirmed_by is 'Another publisher who confirmed it, where more than 20 entries or more than 5 of 100 go.';
comment on column release.published_at is 'When.';
create trigger release_append_only before update or delete or truncate on release for each statement execute function refuse_change();

create table release_file (
  release_id uuid not null constraint release_file_release_fkey references release (id),
  name text not null,
  content text not null,
  sha256 text not null,
  length integer not null,
  constraint release_file_pkey primary key (release_id, name)
);
comment on table release_file is 'The files of a release, byte for byte as published.';
comment on column release_file.release_id is 'The release.';
comment on column release_file.name is 'Name of the file.';
comment on column release_file.content is 'The whole of it; UTF-8.';
comment on column release_file.sha256 is 'SHA-256 of its bytes, hex.';
comment on column release_file.length is 'How many bytes it has.';
create trigger release_file_append_only before update or delete or truncate on release_file for each statement execute function refuse_change();

create table release_change (
  release_id uuid not null,
  ordinal integer not null,
  change text not null constraint release_change_known check (change in ('added', 'changed', 'removed')),
  sanction_id uuid not null constraint release_change_sanction_fkey references sanction (id),
  reference text not null,
  name text not null,
  reason text not null constraint release_change_reason_given check (reason <> ''),
  published_by uuid not null,
  confirmed_by uuid,
  constraint release_change_pkey primary key (release_id, ordinal),
  constraint release_change_publisher_fkey foreign key (release_id, published_by) references release (id, published_by)
);
create index release_change_sanction on release_change (sanction_id);
comment on table release_change is 'What a release changed on its list, each with its public reason.';
comment on column release_change.release_id is 'The release.';
comment on column release_change.ordinal is 'Order, from 1.';
comment on column release_change.change is 'added, changed or removed.';
comment on column release_change.sanction_id is 'The sanction behind the entry.';
comment on column release_change.reference is 'Its number, which people see.';
comment on column release_change.name is 'Whom it is about.';
comment on column release_change.reason is 'Why, as everybody may read it.';
comment on column release_change.published_by is 'Who published it: the release''s publisher.';
comment on column release_change.confirmed_by is 'Who confirmed it, where that was needed.';

create function refuse_own_publication() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (
    select from sanction s, unnest(array[new.published_by, new.confirmed_by]) as p (person)
    where s.id = new.sanction_id and (
      p.person in (s.proposed_by, s.decided_by, s.stayed_by, s.appeal_decided_by, s.end_proposed_by, s.end_decided_by)
      or exists (select from declared_interest i where i.user_id = p.person and (i.sanction_id = s.id or i.agency_id = s.agency_id or i.person_id = s.person_id)))
  ) then raise exception 'release_change_third_person: who proposed or decided it, or declared an interest, does not publish it' using errcode = 'check_violation', constraint = 'release_change_third_person';
  end if;
  return new;
end $$;
comment on function refuse_own_publication() is 'Trigger that refuses a release by somebody who proposed or decided anything that it changes, or declared an interest in it.';
create trigger release_change_third_person before insert on release_change for each row execute function refuse_own_publication();
create trigger release_change_append_only before update or delete or truncate on release_change for each statement execute function refuse_change();

grant select, insert on release_confirmation, release, release_file, release_change to amparo_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table release_change, release_file, release, release_confirmation;
drop function refuse_own_publication();
alter table import_row drop constraint import_row_heading_says_what;
delete from import_row where outcome = 'heading';
alter table import_row drop constraint import_row_outcome_known;
alter table import_row add constraint import_row_outcome_known check (outcome in ('new', 'changed', 'same', 'broken', 'absent'));
alter table import_row drop column notes;
alter table listing drop column name_cut, drop column remark;`);
  }
}
