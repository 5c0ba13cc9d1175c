import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a worker may be charged; foreign employers and which agency may recruit for them; approved vacancies. */
export class Principals1764000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FEE_RULE);
    await runner.query(PRINCIPAL);
    await runner.query(JOB_ORDER);
    await runner.query(ACT);
    await runner.query(`
grant usage on sequence principal_serial, job_order_serial to amparo_app;
grant select, insert, update on principal, accreditation, job_order to amparo_app;
grant select, insert on fee_rule, registry_act to amparo_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table registry_act, job_order, accreditation, principal, fee_rule;
drop sequence job_order_serial;
drop sequence principal_serial;`);
  }
}

const FEE_RULE = `
create table fee_rule (
  id uuid constraint fee_rule_pkey primary key,
  register_id text not null constraint fee_rule_register_fkey references register (id),
  country text constraint fee_rule_country_shape check (country ~ '^[A-Z]{2}$'),
  class text,
  occupation text constraint fee_rule_occupation_shape check (occupation ~ '^[0-9]{1,4}$'),
  cap_kind text not null constraint fee_rule_cap_known check (cap_kind in ('none', 'amount', 'wage_days', 'wage_months')),
  cap_amount bigint constraint fee_rule_amount_sensible check (cap_amount > 0),
  cap_currency text constraint fee_rule_currency_shape check (cap_currency ~ '^[A-Z]{3}$'),
  cap_count integer constraint fee_rule_count_sensible check (cap_count between 1 and 366),
  law text not null,
  article text not null,
  url text,
  from_on date not null,
  to_on date,
  recorded_by uuid constraint fee_rule_recorded_by_fkey references user_account (id),
  recorded_at timestamptz not null,
  constraint fee_rule_interval check (to_on is null or from_on <= to_on),
  constraint fee_rule_cap_whole check ((cap_kind = 'amount') = (cap_amount is not null) and (cap_amount is null) = (cap_currency is null)
    and (cap_kind in ('wage_days', 'wage_months')) = (cap_count is not null)),
  constraint fee_rule_one_a_day unique nulls not distinct (register_id, country, class, occupation, from_on)
);
comment on table fee_rule is 'What a worker may lawfully be charged for a corridor, class and occupation, from a day on. Never changed: a later rule of the same scope ends it the day before.';
comment on column fee_rule.id is 'Random identifier.';
comment on column fee_rule.register_id is 'The register whose law it is; its country is where the corridor begins.';
comment on column fee_rule.country is 'ISO 3166 code of the country where the corridor ends; none: any.';
comment on column fee_rule.class is 'Class of licence; none: any.';
comment on column fee_rule.occupation is 'ISCO-08 code or the beginning of one; none: any.';
comment on column fee_rule.cap_kind is 'none (no fee at all), amount, wage_days or wage_months.';
comment on column fee_rule.cap_amount is 'Of an amount: minor units.';
comment on column fee_rule.cap_currency is 'Of an amount: ISO 4217 code.';
comment on column fee_rule.cap_count is 'Of days or months of the wage: how many.';
comment on column fee_rule.law is 'The law it comes from, as it is cited.';
comment on column fee_rule.article is 'Article or section of it.';
comment on column fee_rule.url is 'Where the law can be read.';
comment on column fee_rule.from_on is 'First day.';
comment on column fee_rule.to_on is 'Last day (inclusive) that the law itself names; none: until another rule of the scope begins.';
comment on column fee_rule.recorded_by is 'Who entered it; none: the register itself.';
comment on column fee_rule.recorded_at is 'When.';
create trigger fee_rule_append_only before update or delete or truncate on fee_rule for each statement execute function refuse_change();
`;

const PRINCIPAL = `
create sequence principal_serial;
comment on sequence principal_serial is 'Serial part of principals'' public numbers.';
create table principal (
  id uuid constraint principal_pkey primary key,
  register_id text not null constraint principal_register_fkey references register (id),
  number text not null constraint principal_number_unique unique,
  name text not null,
  other_names text[] not null default '{}',
  country text not null constraint principal_country_shape check (country ~ '^[A-Z]{2}$'),
  registration_number text,
  status text not null constraint principal_status_known check (status in ('registered', 'accredited', 'watchlisted', 'accreditation_withdrawn')),
  status_since timestamptz not null,
  accredited_from date,
  accredited_to date,
  created_at timestamptz not null,
  version integer not null default 1,
  constraint principal_interval check (accredited_to is null or accredited_from <= accredited_to),
  constraint principal_accredited_from_a_day check (status <> 'accredited' or accredited_from is not null),
  constraint principal_registration_unique unique (country, registration_number)
);
create index principal_by_name on principal (name, id);
create index principal_name_search on principal using gin (name gin_trgm_ops);
comment on table principal is 'A foreign employer for whom workers are recruited: what regulators call principal, host, hirer or demand party.';
comment on column principal.id is 'Random identifier.';
comment on column principal.register_id is 'The register it stands in.';
comment on column principal.number is 'The number people see, with a check character.';
comment on column principal.name is 'Its name, verbatim, in its own script.';
comment on column principal.other_names is 'Other names and spellings.';
comment on column principal.country is 'ISO 3166 code of its country.';
comment on column principal.registration_number is 'Its number in its own country''s register of companies.';
comment on column principal.status is 'registered, accredited, watchlisted or accreditation_withdrawn, by the last act.';
comment on column principal.status_since is 'When that act was recorded.';
comment on column principal.accredited_from is 'First day of the accreditation in force, or the last.';
comment on column principal.accredited_to is 'Last day of it (inclusive); none: until it is withdrawn.';
comment on column principal.created_at is 'When it was entered.';
comment on column principal.version is 'Counts changes; a change must name the version it saw.';

create table accreditation (
  id uuid constraint accreditation_pkey primary key,
  principal_id uuid not null constraint accreditation_principal_fkey references principal (id),
  agency_id uuid not null constraint accreditation_agency_fkey references agency (id),
  status text not null constraint accreditation_status_known check (status in ('proposed', 'approved', 'refused', 'ended')),
  from_on date not null,
  to_on date,
  proposed_by uuid not null constraint accreditation_proposed_by_fkey references user_account (id),
  proposed_at timestamptz not null,
  decided_by uuid constraint accreditation_decided_by_fkey references user_account (id),
  reasons text not null,
  constraint accreditation_interval check (to_on is null or from_on <= to_on),
  constraint accreditation_four_eyes check (decided_by is null or decided_by <> proposed_by)
);
create unique index accreditation_one_open on accreditation (principal_id, agency_id) where status in ('proposed', 'approved');
create index accreditation_by_agency on accreditation (agency_id);
comment on table accreditation is 'An agency''s accreditation of a principal: from when until when it may recruit for it.';
comment on column accreditation.id is 'Random identifier.';
comment on column accreditation.principal_id is 'The principal.';
comment on column accreditation.agency_id is 'The agency.';
comment on column accreditation.status is 'proposed, approved, refused or ended.';
comment on column accreditation.from_on is 'First day.';
comment on column accreditation.to_on is 'Last day (inclusive); none: until it is ended.';
comment on column accreditation.proposed_by is 'Who proposed it.';
comment on column accreditation.proposed_at is 'When.';
comment on column accreditation.decided_by is 'Who approved or refused it: another person.';
comment on column accreditation.reasons is 'Reasons of the last act on it.';
`;

const JOB_ORDER = `
create sequence job_order_serial;
comment on sequence job_order_serial is 'Serial part of job orders'' public numbers.';
create table job_order (
  id uuid constraint job_order_pkey primary key,
  register_id text not null constraint job_order_register_fkey references register (id),
  number text not null constraint job_order_number_unique unique,
  agency_id uuid not null constraint job_order_agency_fkey references agency (id),
  principal_id uuid not null constraint job_order_principal_fkey references principal (id),
  licence_id uuid not null constraint job_order_licence_fkey references licence (id),
  occupation text not null constraint job_order_occupation_shape check (occupation ~ '^[0-9]{4}$'),
  title text not null,
  country text not null constraint job_order_country_shape check (country ~ '^[A-Z]{2}$'),
  vacancies integer not null constraint job_order_vacancies_sensible check (vacancies between 1 and 100000),
  filled integer not null default 0 constraint job_order_never_overfilled check (filled between 0 and vacancies),
  wage_amount bigint not null constraint job_order_wage_paid check (wage_amount > 0),
  wage_currency text not null constraint job_order_wage_currency_shape check (wage_currency ~ '^[A-Z]{3}$'),
  contract_months integer not null constraint job_order_contract_sensible check (contract_months between 1 and 120),
  fee_amount bigint not null default 0 constraint job_order_fee_sensible check (fee_amount >= 0),
  fee_currency text not null constraint job_order_fee_currency_shape check (fee_currency ~ '^[A-Z]{3}$'),
  fee_rule_id uuid constraint job_order_fee_rule_fkey references fee_rule (id),
  from_on date not null,
  to_on date not null,
  status text not null constraint job_order_status_known check (status in ('proposed', 'approved', 'refused', 'filled', 'closed', 'cancelled')),
  status_since timestamptz not null,
  proposed_by uuid not null constraint job_order_proposed_by_fkey references user_account (id),
  decided_by uuid constraint job_order_decided_by_fkey references user_account (id),
  created_at timestamptz not null,
  version integer not null default 1,
  constraint job_order_interval check (from_on <= to_on),
  constraint job_order_four_eyes check (decided_by is null or decided_by <> proposed_by),
  constraint job_order_decided check (status not in ('approved', 'refused', 'filled', 'closed') or decided_by is not null)
);
create index job_order_by_agency on job_order (agency_id, from_on, id);
create index job_order_by_principal on job_order (principal_id);
create index job_order_by_entry on job_order (created_at, id);
comment on table job_order is 'Vacancies of one agency for one principal, approved before anybody is recruited: what regulators call demand letter or first approval.';
comment on column job_order.id is 'Random identifier.';
comment on column job_order.register_id is 'The register it stands in.';
comment on column job_order.number is 'The number people see, with a check character.';
comment on column job_order.agency_id is 'Who recruits.';
comment on column job_order.principal_id is 'For whom.';
comment on column job_order.licence_id is 'The agency''s licence that covers the country.';
comment on column job_order.occupation is 'ISCO-08 code.';
comment on column job_order.title is 'The job as the demand letter calls it.';
comment on column job_order.country is 'ISO 3166 code of the country of work.';
comment on column job_order.vacancies is 'How many workers are asked for.';
comment on column job_order.filled is 'How many of these places are taken.';
comment on column job_order.wage_amount is 'Wage a month, minor units.';
comment on column job_order.wage_currency is 'ISO 4217 code.';
comment on column job_order.contract_months is 'Length of the contract.';
comment on column job_order.fee_amount is 'The most that a worker may be asked to pay, minor units; 0: nothing.';
comment on column job_order.fee_currency is 'ISO 4217 code.';
comment on column job_order.fee_rule_id is 'The rule under which that fee was approved.';
comment on column job_order.from_on is 'First day of recruiting.';
comment on column job_order.to_on is 'Last day (inclusive).';
comment on column job_order.status is 'proposed, approved, refused, filled, closed or cancelled, by the last act.';
comment on column job_order.status_since is 'When that act was recorded.';
comment on column job_order.proposed_by is 'Who proposed it.';
comment on column job_order.decided_by is 'Who approved or refused it: another person.';
comment on column job_order.created_at is 'When it was entered.';
comment on column job_order.version is 'Counts changes; a change must name the version it saw.';
`;

const ACT = `
create table registry_act (
  id uuid constraint registry_act_pkey primary key,
  principal_id uuid constraint registry_act_principal_fkey references principal (id),
  job_order_id uuid constraint registry_act_job_order_fkey references job_order (id),
  ordinal integer not null,
  verb text not null,
  to_status text not null,
  actor_id uuid constraint registry_act_actor_fkey references user_account (id),
  actor_role text not null,
  at timestamptz not null,
  reasons text,
  facts jsonb not null default '{}',
  constraint registry_act_of_one check (num_nonnulls(principal_id, job_order_id) = 1),
  constraint registry_act_principal_order unique (principal_id, ordinal),
  constraint registry_act_job_order_order unique (job_order_id, ordinal)
);
comment on table registry_act is 'Every act on a principal or a job order, in order. Never changed.';
comment on column registry_act.id is 'Random identifier.';
comment on column registry_act.principal_id is 'The principal, where it is one''s.';
comment on column registry_act.job_order_id is 'The job order, where it is one''s.';
comment on column registry_act.ordinal is 'Order within the record, from 1.';
comment on column registry_act.verb is 'What was done.';
comment on column registry_act.to_status is 'The status after it.';
comment on column registry_act.actor_id is 'Who did it; none: time.';
comment on column registry_act.actor_role is 'In which role; clock for time.';
comment on column registry_act.at is 'When.';
comment on column registry_act.reasons is 'Why, in words.';
comment on column registry_act.facts is 'What else belongs to the act.';
create trigger registry_act_append_only before update or delete or truncate on registry_act for each statement execute function refuse_change();
`;
