import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a merged record may get no more: its agency goes on under the other. */
const CLOSED = ['application', 'entity_change', 'bond', 'job_order', 'accreditation', 'appointment'];

/** Who declared an interest in one record of an agency has it in all of them. `same`: when an interest is in the agency of sanction `s`. */
const interested = (same: string): string => `
create or replace function refuse_interested() returns trigger language plpgsql set search_path to 'public', 'pg_temp' as $$
begin
  if exists (
    select from declared_interest i join sanction s on s.id = new.sanction_id
    where i.user_id = new.acted_by and (i.sanction_id = s.id or ${same} or i.person_id = s.person_id)
  ) then raise exception 'declared_interest: who declared an interest does not act' using errcode = 'check_violation', constraint = 'sanction_act_no_interest';
  end if;
  return new;
end $$;
create or replace function refuse_own_publication() returns trigger language plpgsql set search_path to 'public', 'pg_temp' as $$
begin
  if exists (
    select from sanction s, unnest(array[new.published_by, new.confirmed_by]) as p (person)
    where s.id = new.sanction_id and (
      p.person in (s.proposed_by, s.decided_by, s.stayed_by, s.appeal_decided_by, s.end_proposed_by, s.end_decided_by)
      or exists (select from declared_interest i where i.user_id = p.person and (i.sanction_id = s.id or ${same} or i.person_id = s.person_id)))
  ) then raise exception 'release_change_third_person: who proposed or decided it, or declared an interest, does not publish it' using errcode = 'check_violation', constraint = 'release_change_third_person';
  end if;
  return new;
end $$;`;

/** Two records of one agency: both stay, one leads to the other, and the public is told of one. */
export class AgencyMerges1764000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table agency
  add column merged_into uuid constraint agency_merged_into_fkey references agency (id),
  add constraint agency_not_into_itself check (merged_into <> id);
create index agency_merged_into on agency (merged_into) where merged_into is not null;
comment on column agency.merged_into is 'The record that goes on for this one: both are of one agency.';
grant update (agency_id) on licence_in_force to amparo_app;
comment on column licence_in_force.agency_id is 'Its holder: of a merged record, the record that goes on.';
create function going_on(agency_id uuid) returns uuid language sql stable parallel safe set search_path to 'pg_catalog', 'public' as $$
  select coalesce(merged_into, id) from agency where id = agency_id $$;
comment on function going_on is 'The record under which the agency of a record goes on: the one it was merged into, or itself.';
create function records_of(agency_id uuid) returns setof uuid language sql stable parallel safe set search_path to 'pg_catalog', 'public' as $$
  select id from agency where id = going_on(agency_id) union all select id from agency where merged_into = going_on(agency_id) $$;
comment on function records_of is 'All records of the agency of a record, the one that goes on first.';
create function agency_goes_on() returns trigger language plpgsql set search_path to 'pg_catalog', 'public' as $$
declare goes_on_under uuid;
begin
  -- A merge that is under way is waited for.
  select merged_into into goes_on_under from agency where id = new.agency_id for key share;
  if goes_on_under is not null then
    raise exception 'the agency goes on under another record' using errcode = 'check_violation', constraint = 'agency_merged';
  end if;
  return new;
end $$;
comment on function agency_goes_on is 'Trigger: a merged record gets nothing new.';
${CLOSED.map((table) => `create trigger ${table}_agency_goes_on before insert on ${table} for each row execute function agency_goes_on();`).join('\n')}
create table agency_merge (
  id uuid constraint agency_merge_pkey primary key,
  kept_id uuid not null constraint agency_merge_kept_fkey references agency (id),
  merged_id uuid not null constraint agency_merge_merged_fkey references agency (id),
  reasons text not null constraint agency_merge_reasons_given check (reasons <> ''),
  status text not null constraint agency_merge_status_known check (status in ('proposed', 'merged', 'dismissed', 'undo_proposed', 'undone')),
  proposed_by uuid not null constraint agency_merge_proposed_by_fkey references user_account (id),
  proposed_at timestamptz not null,
  decided_by uuid constraint agency_merge_decided_by_fkey references user_account (id),
  decided_at timestamptz,
  decided_reasons text,
  undo_reasons text,
  undo_proposed_by uuid constraint agency_merge_undo_proposed_by_fkey references user_account (id),
  undo_proposed_at timestamptz,
  undo_decided_by uuid constraint agency_merge_undo_decided_by_fkey references user_account (id),
  undo_decided_at timestamptz,
  undo_decided_reasons text,
  version integer not null default 1,
  constraint agency_merge_two check (kept_id <> merged_id),
  constraint agency_merge_four_eyes check (decided_by <> proposed_by and undo_decided_by <> undo_proposed_by),
  constraint agency_merge_decided_whole check ((status = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null))
);
create unique index agency_merge_open on agency_merge (merged_id) where status in ('proposed', 'merged', 'undo_proposed');
create index agency_merge_by_kept on agency_merge (kept_id, proposed_at);
comment on table agency_merge is 'Two records found to be of one agency: who brought it forward, who decided it, and whether it was taken back.';
comment on column agency_merge.id is 'Random identifier.';
comment on column agency_merge.kept_id is 'The record that goes on.';
comment on column agency_merge.merged_id is 'The record that leads to it from then on.';
comment on column agency_merge.reasons is 'Why both are one agency.';
comment on column agency_merge.status is 'proposed, merged, dismissed, undo_proposed or undone.';
comment on column agency_merge.proposed_by is 'Who brought it forward.';
comment on column agency_merge.proposed_at is 'When.';
comment on column agency_merge.decided_by is 'Who merged or dismissed it: somebody else.';
comment on column agency_merge.decided_at is 'When.';
comment on column agency_merge.decided_reasons is 'Why it was dismissed.';
comment on column agency_merge.undo_reasons is 'Why they should be two again.';
comment on column agency_merge.undo_proposed_by is 'Who asked for that.';
comment on column agency_merge.undo_proposed_at is 'When.';
comment on column agency_merge.undo_decided_by is 'Who took them apart, or kept them together: somebody else.';
comment on column agency_merge.undo_decided_at is 'When.';
comment on column agency_merge.undo_decided_reasons is 'Why they were kept together.';
comment on column agency_merge.version is 'Counts up with every change.';
grant select, insert, update on agency_merge to amparo_app;
${interested('i.agency_id in (select records_of(s.agency_id))')}
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
${CLOSED.map((table) => `drop trigger ${table}_agency_goes_on on ${table};`).join('\n')}
${interested('i.agency_id = s.agency_id')}
drop table agency_merge;
drop function agency_goes_on;
drop function records_of;
drop function going_on;
revoke update (agency_id) on licence_in_force from amparo_app;
alter table agency drop column merged_into;
`);
  }
}
