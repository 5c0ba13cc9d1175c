import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SANCTION_COLUMNS } from './1764000000008-sanction-columns.js';

/** Sanctions with their history; interests declared; the home register's own listings. */
export class Sanctions1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create sequence sanction_serial;
comment on sequence sanction_serial is 'Serial part of sanctions'' public numbers.';

create table sanction (
  id uuid constraint sanction_pkey primary key,
  number text not null constraint sanction_number_unique unique,
  status text not null constraint sanction_status_known check (status in ('suggested', 'proposed', 'noticed', 'decided', 'appealed', 'final', 'ended', 'archived', 'rejected', 'withdrawn')),
  status_since timestamptz not null,
  subject_kind text not null constraint sanction_subject_known check (subject_kind in ('agency', 'person', 'principal', 'unlicensed')),
  agency_id uuid constraint sanction_agency_fkey references agency (id),
  person_id uuid constraint sanction_person_fkey references person (id),
  name text not null constraint sanction_name_not_empty check (length(name) between 1 and 300),
  other_names text[] not null default '{}',
  country text,
  address text,
  contacts jsonb not null default '[]',
  measure text not null constraint sanction_measure_known check (measure in ('warning', 'demerit_points', 'fine', 'condition', 'suspension', 'cancellation', 'disqualification', 'debarment', 'blacklisting')),
  points integer,
  fine_amount bigint,
  fine_currency text,
  effective_on date,
  until_on date,
  until_met text,
  conditions text[] not null default '{}',
  codes text[] not null,
  finding_ids uuid[] not null default '{}',
  corrective_action_id uuid,
  ground text not null,
  reasons text not null constraint sanction_reasons_given check (reasons <> ''),
  public_reason text not null,
  review_right text not null,
  appeal_days integer not null constraint sanction_appeal_days_sensible check (appeal_days between 7 and 365),
  authority_id uuid not null constraint sanction_authority_fkey references authority (id),
  office_id uuid constraint sanction_office_fkey references office (id),
  proposed_by uuid constraint sanction_proposed_by_fkey references user_account (id),
  proposed_at timestamptz not null,
  noticed_at timestamptz,
  served_how text,
  reply_by date,
  preventive_until date,
  preventive_by uuid constraint sanction_preventive_by_fkey references user_account (id),
  decided_by uuid constraint sanction_decided_by_fkey references user_account (id),
  decided_at timestamptz,
  deciding_authority_id uuid constraint sanction_deciding_authority_fkey references authority (id),
  effective_at timestamptz,
  appeal_by date,
  rejected_by uuid constraint sanction_rejected_by_fkey references user_account (id),
  appeal_lodged_on date,
  appeal_recorded_by uuid constraint sanction_appeal_recorded_by_fkey references user_account (id),
  stay_asked boolean not null default false,
  stayed_at timestamptz,
  stayed_by uuid constraint sanction_stayed_by_fkey references user_account (id),
  stay_over_at timestamptz,
  appeal_decided_by uuid constraint sanction_appeal_decided_by_fkey references user_account (id),
  appeal_outcome text constraint sanction_appeal_outcome_known check (appeal_outcome in ('upheld', 'dismissed', 'withdrawn')),
  end_ground text constraint sanction_end_ground_known check (end_ground in ('term_served', 'conditions_met', 'petition_granted', 'overturned', 'deceased_or_dissolved', 'listed_in_error')),
  end_reason text,
  end_proposed_by uuid constraint sanction_end_proposed_by_fkey references user_account (id),
  end_decided_by uuid constraint sanction_end_decided_by_fkey references user_account (id),
  ended_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1,
  constraint sanction_subject_told check ((subject_kind = 'agency') = (agency_id is not null) and (subject_kind = 'person') = (person_id is not null)),
  constraint sanction_fine_whole check ((fine_amount is null) = (fine_currency is null)),
  constraint sanction_proposer_answers check (proposed_by is not null or status in ('suggested', 'rejected')),
  constraint sanction_justified check (status in ('suggested', 'rejected') or (ground <> '' and public_reason <> '' and review_right <> '')),
  constraint sanction_decision_whole check (decided_by is null or (noticed_at is not null and reply_by is not null and decided_at is not null and deciding_authority_id is not null and effective_at is not null and appeal_by is not null)),
  constraint sanction_four_eyes check (decided_by is null or (proposed_by is not null and decided_by <> proposed_by)),
  constraint sanction_preventive_four_eyes check (preventive_by is null or (proposed_by is not null and preventive_by <> proposed_by)),
  constraint sanction_reject_four_eyes check (rejected_by is null or proposed_by is null or rejected_by <> proposed_by),
  constraint sanction_stay_four_eyes check (stayed_by is null or (appeal_recorded_by is not null and stayed_by <> appeal_recorded_by and stayed_by <> proposed_by)),
  constraint sanction_appeal_six_eyes check (appeal_decided_by is null or (appeal_decided_by <> proposed_by and appeal_decided_by <> decided_by and appeal_decided_by <> appeal_recorded_by)),
  constraint sanction_end_four_eyes check (end_decided_by is null or (end_proposed_by is not null and end_decided_by <> end_proposed_by)),
  constraint sanction_end_told check (status not in ('ended', 'archived') or (ended_at is not null and end_ground is not null and end_reason is not null)),
  constraint sanction_listed_people unique (id, proposed_by, decided_by)
);
create index sanction_by_status on sanction (status, status_since, id);
create index sanction_by_office on sanction (office_id, status_since, id);
create index sanction_agency on sanction (agency_id) where agency_id is not null;
create index sanction_person on sanction (person_id) where person_id is not null;
create index sanction_name_search on sanction using gin (name gin_trgm_ops);
create unique index sanction_one_per_corrective_action on sanction (corrective_action_id) where corrective_action_id is not null;
comment on table sanction is 'A measure against an agency, a person, a principal or somebody unlicensed. What it is follows from its acts; the columns beside them are kept for queries and for the rules of the database.';
${Object.entries(SANCTION_COLUMNS)
  .map(([column, words]) => `comment on column sanction.${column} is '${words}';`)
  .join('\n')}

create table sanction_licence (
  sanction_id uuid not null constraint sanction_licence_sanction_fkey references sanction (id),
  licence_id uuid not null constraint sanction_licence_licence_fkey references licence (id),
  constraint sanction_licence_pkey primary key (sanction_id, licence_id)
);
create index sanction_licence_by_licence on sanction_licence (licence_id);
comment on table sanction_licence is 'The licences that a sanction touches.';
comment on column sanction_licence.sanction_id is 'The sanction.';
comment on column sanction_licence.licence_id is 'The licence.';

create table sanction_act (
  id uuid constraint sanction_act_pkey primary key,
  sanction_id uuid not null constraint sanction_act_sanction_fkey references sanction (id),
  ordinal integer not null,
  verb text not null,
  to_status text not null,
  acted_by uuid constraint sanction_act_acted_by_fkey references user_account (id),
  authority_id uuid constraint sanction_act_authority_fkey references authority (id),
  recorded_at timestamptz not null,
  effective_at timestamptz,
  ground text,
  reasons text,
  review_right text,
  facts jsonb not null default '{}',
  constraint sanction_act_ordinal_unique unique (sanction_id, ordinal),
  constraint sanction_act_decision_whole check (verb not in ('decide', 'order_preventive') or (acted_by is not null and authority_id is not null and effective_at is not null and ground <> '' and reasons <> '' and review_right <> ''))
);
create unique index sanction_act_one_decision on sanction_act (sanction_id) where verb = 'decide';
comment on table sanction_act is 'One dated legal act in the life of a sanction: what it is follows from them. Never changed.';
comment on column sanction_act.id is 'Random identifier.';
comment on column sanction_act.sanction_id is 'The sanction.';
comment on column sanction_act.ordinal is 'Order of recording within the sanction, from 1.';
comment on column sanction_act.verb is 'What was done, such as propose, serve_notice, decide, lodge_appeal or approve_end.';
comment on column sanction_act.to_status is 'The status it led to.';
comment on column sanction_act.acted_by is 'Who did it; none: time passed, or a job found it.';
comment on column sanction_act.authority_id is 'The authority whose act it is.';
comment on column sanction_act.recorded_at is 'When the register came to know it: the instant of its audit leaf.';
comment on column sanction_act.effective_at is 'Decisions: from when they have effect.';
comment on column sanction_act.ground is 'Legal ground, or the ground of an end.';
comment on column sanction_act.reasons is 'Reasons.';
comment on column sanction_act.review_right is 'How and by when it can be reviewed.';
comment on column sanction_act.facts is 'Dates and terms of the act; never what somebody wrote in reply.';
create trigger sanction_act_append_only before update or delete or truncate on sanction_act for each statement execute function refuse_change();

create table sanction_reply (
  id uuid constraint sanction_reply_pkey primary key,
  sanction_id uuid not null constraint sanction_reply_sanction_fkey references sanction (id),
  received_on date not null,
  came_from text not null,
  words text not null,
  recorded_by uuid not null constraint sanction_reply_recorded_by_fkey references user_account (id),
  recorded_at timestamptz not null
);
create index sanction_reply_sanction on sanction_reply (sanction_id);
comment on table sanction_reply is 'What the one concerned said to a notice, before anybody decided. Kept apart from the history, because it can hold personal data.';
comment on column sanction_reply.id is 'Random identifier.';
comment on column sanction_reply.sanction_id is 'The sanction.';
comment on column sanction_reply.received_on is 'Day on which it came in.';
comment on column sanction_reply.came_from is 'Who replied, and how.';
comment on column sanction_reply.words is 'What was said, or the gist of it.';
comment on column sanction_reply.recorded_by is 'Who recorded it.';
comment on column sanction_reply.recorded_at is 'When.';

create table declared_interest (
  id uuid constraint declared_interest_pkey primary key,
  user_id uuid not null constraint declared_interest_user_fkey references user_account (id),
  agency_id uuid constraint declared_interest_agency_fkey references agency (id),
  person_id uuid constraint declared_interest_person_fkey references person (id),
  sanction_id uuid constraint declared_interest_sanction_fkey references sanction (id),
  reasons text not null,
  declared_at timestamptz not null,
  constraint declared_interest_in_one check (num_nonnulls(agency_id, person_id, sanction_id) = 1)
);
create unique index declared_interest_agency_once on declared_interest (user_id, agency_id) where agency_id is not null;
create unique index declared_interest_person_once on declared_interest (user_id, person_id) where person_id is not null;
create unique index declared_interest_sanction_once on declared_interest (user_id, sanction_id) where sanction_id is not null;
comment on table declared_interest is 'Who declared an interest in whom: nobody acts on somebody they have an interest in.';
comment on column declared_interest.id is 'Random identifier.';
comment on column declared_interest.user_id is 'Whose interest.';
comment on column declared_interest.agency_id is 'In an agency.';
comment on column declared_interest.person_id is 'In a person known to the register.';
comment on column declared_interest.sanction_id is 'In somebody known only from one sanction.';
comment on column declared_interest.reasons is 'What the interest is.';
comment on column declared_interest.declared_at is 'When it was declared.';
create trigger declared_interest_append_only before update or delete or truncate on declared_interest for each statement execute function refuse_change();

create function refuse_interested() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (
    select from declared_interest i join sanction s on s.id = new.sanction_id
    where i.user_id = new.acted_by and (i.sanction_id = s.id or i.agency_id = s.agency_id or i.person_id = s.person_id)
  ) then raise exception 'declared_interest: who declared an interest does not act' using errcode = 'check_violation', constraint = 'sanction_act_no_interest';
  end if;
  return new;
end $$;
comment on function refuse_interested() is 'Trigger that refuses an act on a sanction by somebody who declared an interest in the one concerned.';
create trigger sanction_act_no_interest before insert on sanction_act for each row when (new.acted_by is not null and new.verb <> 'declare_interest') execute function refuse_interested();

alter table licence_decision add column sanction_id uuid constraint licence_decision_sanction_fkey references sanction (id);
alter table licence_decision alter column proposed_by drop not null;
alter table licence_decision add constraint licence_decision_proposed check (proposed_by is not null or (sanction_id is not null and kind in ('lodge_appeal', 'withdraw_appeal')));
create index licence_decision_sanction on licence_decision (sanction_id) where sanction_id is not null;
comment on column licence_decision.sanction_id is 'The sanction that it carries out, where one does.';
comment on column licence_decision.proposed_by is 'Who proposed it; none where the holder acted: an appeal lodged or withdrawn.';
comment on column licence_decision.kind is 'What was decided, such as grant, add_condition, suspend, lift, revoke or correct; or what became of it on appeal: lodge_appeal, stay, withdraw_appeal, dismiss_appeal, uphold_appeal, reinstate.';

alter table listing drop constraint listing_subject_known;
alter table listing add constraint listing_subject_known check (subject_kind in ('principal', 'agency', 'person', 'channel'));
alter table listing alter column source_name drop not null, alter column source_url drop not null, alter column source_on drop not null;
alter table listing
  add column sanction_id uuid constraint listing_sanction_fkey references sanction (id),
  add column proposed_by uuid,
  add column decided_by uuid,
  add column published_by uuid constraint listing_published_by_fkey references user_account (id),
  add column published_at timestamptz,
  add constraint listing_people_are_the_sanctions foreign key (sanction_id, proposed_by, decided_by) references sanction (id, proposed_by, decided_by),
  add constraint listing_third_person check (published_by <> proposed_by and published_by <> decided_by),
  add constraint listing_home_or_partner check (
    (sanction_id is null and source_name is not null and source_url is not null and source_on is not null)
    or (sanction_id is not null and proposed_by is not null and decided_by is not null and published_by is not null and published_at is not null and source_name is null));
create unique index listing_one_open on listing (sanction_id) where sanction_id is not null and withdrawn_at is null;
comment on table listing is 'The public interval of a sanction: of the home register, or on a partner''s list. A relisting is a new row.';
comment on column listing.register_id is 'The register that lists.';
comment on column listing.natural_key is 'What tells the entry from the others on its list: made from the list''s own columns, or the sanction''s number and a count of its intervals.';
comment on column listing.subject_kind is 'Who is listed: principal (employer), agency, person, or channel (somebody known only by a name, a phone number or a page).';
comment on column listing.measure is 'The measure: the home register''s code, or a partner''s own words.';
comment on column listing.source_name is 'Partner''s entry: who published it.';
comment on column listing.source_url is 'Partner''s entry: where.';
comment on column listing.source_on is 'Partner''s entry: of which day the publication is.';
comment on column listing.sanction_id is 'Home register: the sanction that is listed.';
comment on column listing.proposed_by is 'Home register: who proposed the sanction.';
comment on column listing.decided_by is 'Home register: who decided it.';
comment on column listing.published_by is 'Home register: who published it, a third person.';
comment on column listing.published_at is 'Home register: when it was first published.';

grant usage on sequence sanction_serial to amparo_app;
grant select, insert, update on sanction to amparo_app;
grant select, insert, delete on sanction_licence to amparo_app;
grant select, insert on sanction_act, sanction_reply, declared_interest to amparo_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
delete from listing where sanction_id is not null;
drop index listing_one_open;
alter table listing drop constraint listing_home_or_partner, drop constraint listing_third_person, drop constraint listing_people_are_the_sanctions,
  drop column sanction_id, drop column proposed_by, drop column decided_by, drop column published_by, drop column published_at,
  alter column source_name set not null, alter column source_url set not null, alter column source_on set not null,
  drop constraint listing_subject_known, add constraint listing_subject_known check (subject_kind in ('principal', 'agency', 'person'));
alter table licence_decision drop constraint licence_decision_proposed, drop column sanction_id;
drop table declared_interest, sanction_reply, sanction_act, sanction_licence, sanction;
drop function refuse_interested();
drop sequence sanction_serial;`);
  }
}
