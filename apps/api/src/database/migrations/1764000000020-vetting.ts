import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where something changes that somebody can be recognised by. The trigger's function reads the changed rows as `changed`. */
const WATCHED: readonly [table: string, subject: string][] = [
  ['agency_name', `select distinct 'agency', agency_id from changed`],
  ['branch', `select distinct 'agency', agency_id from changed`],
  ['channel', `select distinct 'agency', agency_id from changed`],
  ['agency_identifier', `select distinct 'agency', agency_id from changed`],
  ['appointment', `select distinct 'agency', agency_id from changed`],
  ['listing', `select distinct 'listing', id from changed`],
  ['sanction', `select distinct 'person', person_id from changed where person_id is not null`],
];

const watch = ([table, subject]: readonly [string, string]): string => `
create function ${table}_to_read_again() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  insert into vetting_stale (subject_kind, subject_id) ${subject} on conflict do nothing;
  return null;
end $$;
comment on function ${table}_to_read_again() is 'Trigger: who can be recognised by other things than before is read again before anybody is screened.';
create trigger ${table}_inserted_for_vetting after insert on ${table} referencing new table as changed for each statement execute function ${table}_to_read_again();
create trigger ${table}_updated_for_vetting after update on ${table} referencing new table as changed for each statement execute function ${table}_to_read_again();
create trigger ${table}_deleted_for_vetting after delete on ${table} referencing old table as changed for each statement execute function ${table}_to_read_again();`;

/** Who is screened against whom, what was found, and what a person concluded. */
export class Vetting1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table vetting_subject (
  id integer generated always as identity constraint vetting_subject_pkey primary key,
  subject_kind text not null constraint vetting_subject_kind_known check (subject_kind in ('agency', 'person', 'listing')),
  subject_id uuid not null,
  keys bigint[] not null,
  constraint vetting_subject_unique unique (subject_kind, subject_id)
);
comment on table vetting_subject is 'Everybody whom somebody new is screened against: agencies, persons under a sanction, entries of lists. Made from the register, and made anew when it changes.';
comment on column vetting_subject.id is 'Short number, for the keys.';
comment on column vetting_subject.subject_kind is 'agency, person or listing.';
comment on column vetting_subject.subject_id is 'Which of them.';
comment on column vetting_subject.keys is 'The keys it has in vetting_key, to take them out again.';
grant select, insert, update, delete on vetting_subject to amparo_app;

create table vetting_key (
  key bigint not null,
  subject integer not null constraint vetting_key_subject_fkey references vetting_subject (id),
  constraint vetting_key_pkey primary key (key, subject)
);
comment on table vetting_key is 'What each subject can be found by, in every spelling and script, as numbers: no name can be read from them.';
comment on column vetting_key.key is 'First 64 bits of the SHA-256 of what is compared.';
comment on column vetting_key.subject is 'Whose key.';
grant select, insert, delete on vetting_key to amparo_app;

create table vetting_stale (
  subject_kind text not null,
  subject_id uuid not null,
  constraint vetting_stale_pkey primary key (subject_kind, subject_id)
);
comment on table vetting_stale is 'Whose keys are to be made anew, because something of theirs changed.';
comment on column vetting_stale.subject_kind is 'agency, person or listing.';
comment on column vetting_stale.subject_id is 'Which of them.';
grant select, insert, update, delete on vetting_stale to amparo_app;

create table vetting (
  id uuid constraint vetting_pkey primary key,
  ordinal bigint generated always as identity constraint vetting_ordinal_unique unique,
  agency_id uuid not null constraint vetting_agency_fkey references agency (id),
  occasion text not null constraint vetting_occasion_known check (occasion in ('application', 'change', 'asked')),
  occasion_id uuid,
  run_at timestamptz not null,
  threshold numeric not null,
  setting_id uuid not null constraint vetting_setting_fkey references setting_version (id),
  score numeric not null,
  status text not null constraint vetting_status_known check (status in ('clear', 'flagged', 'cleared', 'connected', 'superseded')),
  reply text,
  replied_at timestamptz,
  reasons text,
  concluded_by uuid constraint vetting_concluded_by_fkey references user_account (id),
  concluded_at timestamptz,
  version integer not null default 1,
  constraint vetting_conclusion_whole check ((status in ('cleared', 'connected')) = (concluded_by is not null and concluded_at is not null and reasons is not null)),
  constraint vetting_reasons_given check (reasons <> ''),
  constraint vetting_reply_whole check ((reply is null) = (replied_at is null))
);
create index vetting_by_agency on vetting (agency_id, ordinal);
create index vetting_by_run on vetting (run_at, id);
create unique index vetting_one_open on vetting (agency_id) where status = 'flagged';
comment on table vetting is 'One screening of an agency against everybody ever refused, revoked, sanctioned or listed, and against the names of all others.';
comment on column vetting.id is 'Random identifier.';
comment on column vetting.ordinal is 'Order in which they were run.';
comment on column vetting.agency_id is 'Who was screened.';
comment on column vetting.occasion is 'Why: an application, a change of what is known, or asked for by an officer.';
comment on column vetting.occasion_id is 'The application, where it was one.';
comment on column vetting.run_at is 'When.';
comment on column vetting.threshold is 'Score from which on a resemblance was to be looked at.';
comment on column vetting.setting_id is 'The version of the setting that said so.';
comment on column vetting.score is 'The highest score of its hits.';
comment on column vetting.status is 'clear: nothing to look at; flagged: a person must conclude; cleared or connected: they did; superseded: a later one found more.';
comment on column vetting.reply is 'What the agency said to it before anybody concluded.';
comment on column vetting.replied_at is 'When it said so.';
comment on column vetting.reasons is 'Why it was concluded so.';
comment on column vetting.concluded_by is 'Who concluded.';
comment on column vetting.concluded_at is 'When.';
comment on column vetting.version is 'Counts changes; a change must name the version it saw.';
grant select, insert, update on vetting to amparo_app;

create table vetting_hit (
  id uuid constraint vetting_hit_pkey primary key,
  vetting_id uuid not null constraint vetting_hit_vetting_fkey references vetting (id),
  ordinal integer not null,
  reason text not null constraint vetting_hit_reason_known check (reason in ('links', 'name')),
  subject_kind text,
  subject_id uuid,
  subject_name text,
  adverse text[] not null default '{}',
  score numeric not null,
  flags boolean not null,
  links jsonb not null,
  constraint vetting_hit_ordinal_unique unique (vetting_id, ordinal),
  constraint vetting_hit_subject_whole check ((subject_kind is null) = (subject_id is null))
);
comment on table vetting_hit is 'Somebody a vetting found, with the evidence as it was then. Never changed.';
comment on column vetting_hit.id is 'Random identifier.';
comment on column vetting_hit.vetting_id is 'The vetting.';
comment on column vetting_hit.ordinal is 'Order, the nearest first.';
comment on column vetting_hit.reason is 'links: values in common; name: a name that looks like another''s.';
comment on column vetting_hit.subject_kind is 'agency, person or listing; none for a name held for itself.';
comment on column vetting_hit.subject_id is 'Which of them.';
comment on column vetting_hit.subject_name is 'Its name then.';
comment on column vetting_hit.adverse is 'What stood against it then: refused, revoked, barred, sanctioned, listed.';
comment on column vetting_hit.score is 'Sum of the weights of its links, 0 to 1.';
comment on column vetting_hit.flags is 'Whether it is a reason to look at.';
comment on column vetting_hit.links is 'Each link: element, our value, theirs, how they agree, how many others have it, weight.';
grant select, insert on vetting_hit to amparo_app;
create index channel_agency on channel (agency_id);
create trigger vetting_hit_append_only before update or delete or truncate on vetting_hit for each statement execute function refuse_change();
${WATCHED.map(watch).join('\n')}
insert into vetting_stale select 'agency', id from agency
  union all select 'listing', id from listing
  union all select distinct 'person', person_id from sanction where person_id is not null;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table] of WATCHED)
      await runner.query(`
drop trigger ${table}_inserted_for_vetting on ${table};
drop trigger ${table}_updated_for_vetting on ${table};
drop trigger ${table}_deleted_for_vetting on ${table};
drop function ${table}_to_read_again();`);
    await runner.query(
      'drop index channel_agency; drop table vetting_hit, vetting, vetting_stale, vetting_key, vetting_subject;',
    );
  }
}
