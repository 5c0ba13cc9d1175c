import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agencies with their names, identifiers, branches and channels; persons and appointments; partners' listings. */
export class Registry1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create sequence agency_serial;
comment on sequence agency_serial is 'Serial part of agencies'' public numbers.';

create table agency (
  id uuid constraint agency_pkey primary key,
  register_id text not null constraint agency_register_fkey references register (id),
  number text not null constraint agency_number_unique unique,
  country text not null,
  legal_name text not null,
  source_name text,
  source_url text,
  source_on date,
  withdrawn_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1
);
create index agency_by_name on agency (legal_name, id);
create index agency_by_register on agency (register_id, legal_name, id);
comment on table agency is 'A legal entity that recruits or applies to recruit: what regulators call recruiting agency, employment agency, labour provider.';
comment on column agency.id is 'Random identifier.';
comment on column agency.register_id is 'The register it stands in.';
comment on column agency.number is 'The number people see, with a check character.';
comment on column agency.country is 'ISO 3166 code of the country of its seat.';
comment on column agency.legal_name is 'Legal name, verbatim, in its own script.';
comment on column agency.source_name is 'Partner''s entry: the authority that published it.';
comment on column agency.source_url is 'Partner''s entry: where.';
comment on column agency.source_on is 'Partner''s entry: of which day the publication is.';
comment on column agency.withdrawn_at is 'Partner''s entry: when it was found to be no longer listed, or its import was undone.';
comment on column agency.created_at is 'When it was entered.';
comment on column agency.version is 'Counts changes; a change must name the version it saw.';

alter table user_account add constraint user_account_agency_fkey foreign key (agency_id) references agency (id);

create table agency_name (
  id uuid constraint agency_name_pkey primary key,
  agency_id uuid not null constraint agency_name_agency_fkey references agency (id),
  name text not null constraint agency_name_not_empty check (length(name) between 1 and 300),
  kind text not null constraint agency_name_kind_known check (kind in ('legal', 'trading', 'former', 'translated')),
  from_on date,
  to_on date,
  constraint agency_name_interval check (from_on is null or to_on is null or from_on <= to_on)
);
create index agency_name_agency on agency_name (agency_id);
create index agency_name_search on agency_name using gin (name gin_trgm_ops);
comment on table agency_name is 'Every name an agency goes or went by.';
comment on column agency_name.id is 'Random identifier.';
comment on column agency_name.agency_id is 'Whose name.';
comment on column agency_name.name is 'Verbatim, in its own script.';
comment on column agency_name.kind is 'legal, trading, former or translated.';
comment on column agency_name.from_on is 'First day of use, where known.';
comment on column agency_name.to_on is 'Last day of use (inclusive); none: in use.';

create table agency_identifier (
  id uuid constraint agency_identifier_pkey primary key,
  agency_id uuid not null constraint agency_identifier_agency_fkey references agency (id),
  scheme text not null,
  value text not null,
  constraint agency_identifier_unique unique (agency_id, scheme, value)
);
create index agency_identifier_value on agency_identifier (value);
comment on table agency_identifier is 'Registration, tax and other numbers of an agency.';
comment on column agency_identifier.id is 'Random identifier.';
comment on column agency_identifier.agency_id is 'Whose number.';
comment on column agency_identifier.scheme is 'What kind of number, such as company-registration or tax.';
comment on column agency_identifier.value is 'The number, verbatim.';

create table branch (
  id uuid constraint branch_pkey primary key,
  agency_id uuid not null constraint branch_agency_fkey references agency (id),
  name text,
  address text not null,
  district text,
  is_head_office boolean not null,
  from_on date,
  to_on date,
  constraint branch_interval check (from_on is null or to_on is null or from_on <= to_on)
);
create index branch_agency on branch (agency_id);
create unique index branch_one_open_head_office on branch (agency_id) where is_head_office and to_on is null;
comment on table branch is 'A place of business; a licence covers only the listed ones.';
comment on column branch.id is 'Random identifier.';
comment on column branch.agency_id is 'Whose place.';
comment on column branch.name is 'Name of the branch, where it has one.';
comment on column branch.address is 'Postal address, verbatim.';
comment on column branch.district is 'District of the home register, where known.';
comment on column branch.is_head_office is 'Whether it is the head office; one is open at a time.';
comment on column branch.from_on is 'First day, where known.';
comment on column branch.to_on is 'Last day (inclusive); none: open.';

create table channel (
  id uuid constraint channel_pkey primary key,
  agency_id uuid not null constraint channel_agency_fkey references agency (id),
  kind text not null constraint channel_kind_known check (kind in ('phone', 'email', 'web', 'social', 'messaging', 'bank', 'wallet')),
  value text not null,
  display text,
  confirmed_on date,
  confirmed_by uuid constraint channel_confirmed_by_fkey references authority (id),
  withdrawn_at timestamptz,
  withdrawn_reason text,
  constraint channel_account_unreadable check (kind not in ('bank', 'wallet') or (display is null and value ~ '^[0-9a-f]{64}$')),
  constraint channel_confirmation check ((confirmed_on is null) = (confirmed_by is null)),
  constraint channel_withdrawal check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create unique index channel_open_unique on channel (agency_id, kind, value) where withdrawn_at is null;
create index channel_value on channel (value) where withdrawn_at is null;
comment on table channel is 'An official phone, address, page, messaging or bank account of an agency: the base of impersonation checks.';
comment on column channel.id is 'Random identifier.';
comment on column channel.agency_id is 'Whose channel.';
comment on column channel.kind is 'phone, email, web, social, messaging, bank or wallet.';
comment on column channel.value is 'Normalised to compare: E.164, lower case, host and path; bank and wallet accounts only as a keyed hash (HMAC-SHA-256, hex).';
comment on column channel.display is 'As people write it; never for bank and wallet accounts.';
comment on column channel.confirmed_on is 'Day on which an authority confirmed it; none: stated, never confirmed.';
comment on column channel.confirmed_by is 'The authority that confirmed it.';
comment on column channel.withdrawn_at is 'Since when it is no longer the agency''s.';
comment on column channel.withdrawn_reason is 'Why it was withdrawn.';

create table person (
  id uuid constraint person_pkey primary key,
  register_id text not null constraint person_register_fkey references register (id),
  name text not null,
  other_names text[] not null default '{}',
  created_at timestamptz not null,
  version integer not null default 1
);
create index person_by_name on person (name, id);
create index person_name_search on person using gin (name gin_trgm_ops);
comment on table person is 'A natural person known to the register by an appointment.';
comment on column person.id is 'Random identifier.';
comment on column person.register_id is 'The register that knows the person.';
comment on column person.name is 'Name, verbatim, in its own script.';
comment on column person.other_names is 'Other spellings and scripts of the name.';
comment on column person.created_at is 'When the person was entered.';
comment on column person.version is 'Counts changes; a change must name the version it saw.';

create table appointment (
  id uuid constraint appointment_pkey primary key,
  person_id uuid not null constraint appointment_person_fkey references person (id),
  agency_id uuid not null constraint appointment_agency_fkey references agency (id),
  role text not null,
  from_on date not null,
  to_on date,
  constraint appointment_interval check (to_on is null or from_on <= to_on)
);
create index appointment_person on appointment (person_id);
create index appointment_agency on appointment (agency_id);
create unique index appointment_open_unique on appointment (person_id, agency_id, role) where to_on is null;
comment on table appointment is 'Ties a person to an agency in a role, with dates.';
comment on column appointment.id is 'Random identifier.';
comment on column appointment.person_id is 'Who.';
comment on column appointment.agency_id is 'At which agency.';
comment on column appointment.role is 'director, owner, key_appointment_holder, nominated_officer, registered_staff or sub_agent.';
comment on column appointment.from_on is 'First day.';
comment on column appointment.to_on is 'Last day (inclusive); none: in office.';

create table listing (
  id uuid constraint listing_pkey primary key,
  register_id text not null constraint listing_register_fkey references register (id),
  list text not null,
  natural_key text not null,
  subject_kind text not null constraint listing_subject_known check (subject_kind in ('principal', 'agency', 'person')),
  name text not null,
  other_names text[] not null default '{}',
  country text,
  address text,
  measure text not null,
  reasons jsonb not null,
  from_on date not null,
  to_on date,
  until_text text,
  source_name text not null,
  source_url text not null,
  source_on date not null,
  withdrawn_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1,
  constraint listing_natural_key_unique unique (register_id, list, natural_key),
  constraint listing_interval check (to_on is null or from_on <= to_on)
);
create index listing_by_name on listing (name, id);
comment on table listing is 'The public interval of a sanction on a partner''s list.';
comment on column listing.id is 'Random identifier.';
comment on column listing.register_id is 'The partner register.';
comment on column listing.list is 'Which of its lists.';
comment on column listing.natural_key is 'What tells the entry from the others on its list, made from the list''s own columns.';
comment on column listing.subject_kind is 'Who is listed: principal (employer), agency or person.';
comment on column listing.name is 'Name, verbatim.';
comment on column listing.other_names is 'Operating, legal and other names on the entry.';
comment on column listing.country is 'ISO 3166 code of the country of the address, where told.';
comment on column listing.address is 'Address, verbatim.';
comment on column listing.measure is 'The measure in the list''s own words.';
comment on column listing.reasons is 'Codes and texts of the reasons, as published.';
comment on column listing.from_on is 'First day.';
comment on column listing.to_on is 'Last day (inclusive); none: indefinite, or until a condition is met.';
comment on column listing.until_text is 'The condition that ends it, in the list''s own words.';
comment on column listing.source_name is 'Who published it.';
comment on column listing.source_url is 'Where.';
comment on column listing.source_on is 'Of which day the publication is.';
comment on column listing.withdrawn_at is 'When it was found to be no longer listed, or its import was undone.';
comment on column listing.created_at is 'When it was entered.';
comment on column listing.version is 'Counts changes; a change must name the version it saw.';

grant usage on sequence agency_serial to amparo_app;
grant select, insert, update on agency, agency_name, agency_identifier, branch, channel, person, appointment, listing to amparo_app;
grant delete on agency_name, agency_identifier, branch, channel to amparo_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table user_account drop constraint user_account_agency_fkey;
drop table listing, appointment, person, channel, branch, agency_identifier, agency_name, agency;
drop sequence agency_serial;`);
  }
}
