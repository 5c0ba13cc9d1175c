import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Authorities, offices, accounts, sessions, keys, and the answers kept for repeated requests. */
export class Access1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create extension if not exists pg_trgm;

create function refuse_change() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'history of % is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
comment on function refuse_change() is 'Trigger that refuses every change and deletion of a history row.';

create function iso(at timestamptz) returns text language sql immutable parallel safe set search_path = pg_catalog as $$
  select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;
comment on function iso(timestamptz) is 'An instant as ISO 8601 text in UTC with milliseconds.';

create table register (
  id text constraint register_pkey primary key constraint register_id_shape check (id ~ '^[A-Z]{2}(-[A-Z0-9]{1,8})?$'),
  role text not null constraint register_role_known check (role in ('home', 'partner')),
  country text not null,
  names jsonb not null,
  time_zone text not null,
  currency text not null,
  languages text[] not null,
  source_name text,
  source_url text,
  source_on date,
  constraint register_source_of_partner check (role = 'home' or (source_name is not null and source_on is not null))
);
create unique index register_one_home on register (role) where role = 'home';
comment on table register is 'One country''s or state''s book of recruiters: the home register, or a partner''s taken in read-only.';
comment on column register.id is 'Code of the register, usually the ISO 3166 code of its country.';
comment on column register.role is 'home: kept here by decisions. partner: taken in from another authority''s publication.';
comment on column register.country is 'ISO 3166 code of the country whose law the register follows.';
comment on column register.names is 'Name of the register by language (BCP 47); English is always there.';
comment on column register.time_zone is 'IANA time zone in which the register''s legal days run.';
comment on column register.currency is 'ISO 4217 code of the money the register''s fees and bonds are in.';
comment on column register.languages is 'Languages (BCP 47) in which the register publishes.';
comment on column register.source_name is 'Partner registers: the authority that published the data.';
comment on column register.source_url is 'Partner registers: where it was published.';
comment on column register.source_on is 'Partner registers: the day of the newest data taken in.';

create table authority (
  id uuid constraint authority_pkey primary key,
  register_id text not null constraint authority_register_fkey references register (id),
  code text not null constraint authority_code_unique unique,
  name text not null
);
comment on table authority is 'A body that acts in the home register: ministry, inspectorate, court.';
comment on column authority.id is 'Random identifier.';
comment on column authority.register_id is 'The register in which it acts.';
comment on column authority.code is 'Short code, as on letters.';
comment on column authority.name is 'Official name.';

create table office (
  id uuid constraint office_pkey primary key,
  authority_id uuid not null constraint office_authority_fkey references authority (id),
  code text not null,
  name text not null,
  constraint office_code_unique unique (authority_id, code)
);
comment on table office is 'A district unit of an authority. "Other district" in a rule means another office.';
comment on column office.id is 'Random identifier.';
comment on column office.authority_id is 'The authority it belongs to.';
comment on column office.code is 'Short code, unique within the authority.';
comment on column office.name is 'Name of the office.';

create table user_account (
  id uuid constraint user_account_pkey primary key,
  username text not null constraint user_account_username_unique unique constraint user_account_username_lower check (username = lower(username)),
  name text not null,
  role text not null constraint user_account_role_known check (role in ('agency', 'intake_officer', 'complaint_officer', 'inspector', 'licensing_officer', 'sanction_officer', 'approver', 'publisher', 'custodian', 'auditor', 'administrator')),
  authority_id uuid constraint user_account_authority_fkey references authority (id),
  office_id uuid constraint user_account_office_fkey references office (id),
  agency_id uuid,
  password_hash text,
  totp_secret text,
  totp_last_step bigint,
  is_demo boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1,
  constraint user_account_agency_role check ((role = 'agency') = (agency_id is not null)),
  constraint user_account_staff_authority check (role = 'agency' or authority_id is not null)
);
comment on table user_account is 'An account of the console: staff of an authority, or somebody who acts for an agency.';
comment on column user_account.id is 'Random identifier; the actor in decisions and in the audit log.';
comment on column user_account.username is 'Name to sign in with, lower case.';
comment on column user_account.name is 'Name shown to colleagues.';
comment on column user_account.role is 'What the person may do; one role an account.';
comment on column user_account.authority_id is 'Authority the person acts for; none for an agency''s account.';
comment on column user_account.office_id is 'Office the person belongs to; none: the whole authority.';
comment on column user_account.agency_id is 'The agency, for the role agency only.';
comment on column user_account.password_hash is 'Argon2id hash; none until the one-time link was used.';
comment on column user_account.totp_secret is 'Secret of the second factor (RFC 6238); none until it was set up.';
comment on column user_account.totp_last_step is 'Last time step whose code was used: each code works once.';
comment on column user_account.is_demo is 'Account of the fictional country; may sign in without a second factor, and never in production.';
comment on column user_account.disabled_at is 'Since when the account may not sign in.';
comment on column user_account.created_at is 'When the account was made.';
comment on column user_account.version is 'Counts changes; a change must name the version it saw.';

create table session (
  token_hash bytea constraint session_pkey primary key,
  user_id uuid not null constraint session_user_fkey references user_account (id),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_by_user on session (user_id);
comment on table session is 'A signed-in browser. Read at every request, so that ending one takes effect at once.';
comment on column session.token_hash is 'SHA-256 of the random token in the cookie; the token itself is not kept.';
comment on column session.user_id is 'Whose session.';
comment on column session.created_at is 'When the person signed in.';
comment on column session.seen_at is 'Last use, to the minute; idle for 15 minutes ends it.';
comment on column session.expires_at is 'End in any case, 10 hours after signing in.';
comment on column session.ended_at is 'When it was ended by signing out, by an administrator or by a change of the account.';

create table account_link (
  token_hash bytea constraint account_link_pkey primary key,
  user_id uuid not null constraint account_link_user_fkey references user_account (id),
  expires_at timestamptz not null,
  pending_totp_secret text not null,
  used_at timestamptz
);
comment on table account_link is 'One-time link with which a person sets the password and the second factor.';
comment on column account_link.token_hash is 'SHA-256 of the random token in the link.';
comment on column account_link.user_id is 'Whose account.';
comment on column account_link.expires_at is 'The link works until then.';
comment on column account_link.pending_totp_secret is 'Second factor that becomes the account''s when its first code was given.';
comment on column account_link.used_at is 'When it was used; it works once.';

create table api_key (
  id uuid constraint api_key_pkey primary key,
  name text not null,
  role text not null constraint api_key_role_known check (role in ('partner', 'portal')),
  scopes text[] not null,
  key_hash bytea not null constraint api_key_hash_unique unique,
  created_by uuid constraint api_key_created_by_fkey references user_account (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  version integer not null default 1
);
comment on table api_key is 'Key of a partner or of a portal.';
comment on column api_key.id is 'Random identifier; the actor in the audit log.';
comment on column api_key.name is 'Who holds it.';
comment on column api_key.role is 'partner, or the portal''s own.';
comment on column api_key.scopes is 'What it opens, such as feed:read.';
comment on column api_key.key_hash is 'SHA-256 of the key (128 random bits or more); the key itself is shown once and not kept.';
comment on column api_key.created_by is 'Administrator who made it; none for the installation''s own.';
comment on column api_key.created_at is 'When it was made.';
comment on column api_key.expires_at is 'It works until then.';
comment on column api_key.revoked_at is 'Since when it is withdrawn.';
comment on column api_key.version is 'Counts changes; a change must name the version it saw.';

create table idempotency_key (
  actor text not null,
  route text not null,
  key_hash bytea not null,
  request_hash bytea not null,
  sealed_answer bytea,
  created_at timestamptz not null,
  constraint idempotency_key_pkey primary key (actor, route, key_hash)
);
create index idempotency_key_created on idempotency_key (created_at);
comment on table idempotency_key is 'Answers kept for repeated requests, so that sending one twice has one effect. Kept 30 days.';
comment on column idempotency_key.actor is 'Who asked.';
comment on column idempotency_key.route is 'What was asked for: method and path.';
comment on column idempotency_key.key_hash is 'SHA-256 of the caller''s Idempotency-Key.';
comment on column idempotency_key.request_hash is 'SHA-256 of the body; another body under the same key is refused.';
comment on column idempotency_key.sealed_answer is 'The answer, encrypted (AES-256-GCM) under a key derived from the caller''s Idempotency-Key: only who holds that key can read it.';
comment on column idempotency_key.created_at is 'When it was first asked.';

grant select, insert, update on register, user_account, session, account_link, api_key to amparo_app;
grant select, insert on authority, office to amparo_app;
grant select, insert, update, delete on idempotency_key to amparo_app;
grant delete on session, account_link to amparo_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table idempotency_key, api_key, account_link, session, user_account, office, authority, register;
drop function refuse_change();
drop function iso(timestamptz);`);
  }
}
