-- Generated from the catalogue of a migrated database; change it by a migration, never here.

CREATE OR REPLACE FUNCTION public.agency_goes_on()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare goes_on_under uuid;
begin
  -- A merge that is under way is waited for.
  select merged_into into goes_on_under from agency where id = new.agency_id for key share;
  if goes_on_under is not null then
    raise exception 'the agency goes on under another record' using errcode = 'check_violation', constraint = 'agency_merged';
  end if;
  return new;
end $function$;
comment on function agency_goes_on is 'Trigger: a merged record gets nothing new.';

CREATE OR REPLACE FUNCTION public.agency_identifier_to_read_again()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  insert into vetting_stale (subject_kind, subject_id) select distinct 'agency', agency_id from changed on conflict do nothing;
  return null;
end $function$;
comment on function agency_identifier_to_read_again is 'Trigger: who can be recognised by other things than before is read again before anybody is screened.';

CREATE OR REPLACE FUNCTION public.agency_name_to_read_again()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  insert into vetting_stale (subject_kind, subject_id) select distinct 'agency', agency_id from changed on conflict do nothing;
  return null;
end $function$;
comment on function agency_name_to_read_again is 'Trigger: who can be recognised by other things than before is read again before anybody is screened.';

CREATE OR REPLACE FUNCTION public.appointment_to_read_again()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  insert into vetting_stale (subject_kind, subject_id) select distinct 'agency', agency_id from changed on conflict do nothing;
  return null;
end $function$;
comment on function appointment_to_read_again is 'Trigger: who can be recognised by other things than before is read again before anybody is screened.';

CREATE OR REPLACE FUNCTION public.branch_to_read_again()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  insert into vetting_stale (subject_kind, subject_id) select distinct 'agency', agency_id from changed on conflict do nothing;
  return null;
end $function$;
comment on function branch_to_read_again is 'Trigger: who can be recognised by other things than before is read again before anybody is screened.';

CREATE OR REPLACE FUNCTION public.channel_to_read_again()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  insert into vetting_stale (subject_kind, subject_id) select distinct 'agency', agency_id from changed on conflict do nothing;
  return null;
end $function$;
comment on function channel_to_read_again is 'Trigger: who can be recognised by other things than before is read again before anybody is screened.';

CREATE OR REPLACE FUNCTION public.going_on(agency_id uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select coalesce(merged_into, id) from agency where id = agency_id $function$;
comment on function going_on is 'The record under which the agency of a record goes on: the one it was merged into, or itself.';

CREATE OR REPLACE FUNCTION public.iso(at timestamp with time zone)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog'
AS $function$
  select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $function$;
comment on function iso is 'An instant as ISO 8601 text in UTC with milliseconds.';

CREATE OR REPLACE FUNCTION public.licence_found_later()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  insert into vetting_later (subject_kind, subject_id) values ('agency', new.agency_id) on conflict do nothing;
  return null;
end $function$;
comment on function licence_found_later is 'Trigger: a licence was refused, revoked or barred.';

CREATE OR REPLACE FUNCTION public.listing_found_later()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  insert into vetting_later (subject_kind, subject_id) select 'listing', id from added on conflict do nothing;
  return null;
end $function$;
comment on function listing_found_later is 'Trigger: somebody was listed.';

CREATE OR REPLACE FUNCTION public.listing_to_read_again()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  insert into vetting_stale (subject_kind, subject_id) select distinct 'listing', id from changed on conflict do nothing;
  return null;
end $function$;
comment on function listing_to_read_again is 'Trigger: who can be recognised by other things than before is read again before anybody is screened.';

CREATE OR REPLACE FUNCTION public.record_read(at timestamp with time zone, head text, tail text, salt bytea)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  seal record;
  entry text;
begin
  select * into seal from register_seal(record_read.at);
  entry := record_read.head || iso(seal.recorded_at) || record_read.tail;
  insert into audit_leaf (leaf_index, hash, recorded_at)
    values (seal.leaf_index, sha256('\x00'::bytea || sha256(record_read.salt || convert_to(entry, 'UTF8'))), seal.recorded_at);
  insert into audit_payload (leaf_index, salt, payload) values (seal.leaf_index, record_read.salt, entry::jsonb);
end $function$;
comment on function record_read is 'Writes the audit leaf of a read: its payload is the canonical JSON of which head and tail are what stands before and after the instant of recording.';

CREATE OR REPLACE FUNCTION public.records_of(agency_id uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select id from agency where id = going_on(agency_id) union all select id from agency where merged_into = going_on(agency_id) $function$;
comment on function records_of is 'All records of the agency of a record, the one that goes on first.';

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  raise exception 'history of % is append-only', tg_table_name using errcode = 'restrict_violation';
end $function$;
comment on function refuse_change is 'Trigger that refuses every change and deletion of a history row.';

CREATE OR REPLACE FUNCTION public.refuse_interested()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if exists (
    select from declared_interest i join sanction s on s.id = new.sanction_id
    where i.user_id = new.acted_by and (i.sanction_id = s.id or i.agency_id in (select records_of(s.agency_id)) or i.person_id = s.person_id)
  ) then raise exception 'declared_interest: who declared an interest does not act' using errcode = 'check_violation', constraint = 'sanction_act_no_interest';
  end if;
  return new;
end $function$;
comment on function refuse_interested is 'Trigger that refuses an act on a sanction by somebody who declared an interest in the one concerned.';

CREATE OR REPLACE FUNCTION public.refuse_own_publication()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if exists (
    select from sanction s, unnest(array[new.published_by, new.confirmed_by]) as p (person)
    where s.id = new.sanction_id and (
      p.person in (s.proposed_by, s.decided_by, s.stayed_by, s.appeal_decided_by, s.end_proposed_by, s.end_decided_by)
      or exists (select from declared_interest i where i.user_id = p.person and (i.sanction_id = s.id or i.agency_id in (select records_of(s.agency_id)) or i.person_id = s.person_id)))
  ) then raise exception 'release_change_third_person: who proposed or decided it, or declared an interest, does not publish it' using errcode = 'check_violation', constraint = 'release_change_third_person';
  end if;
  return new;
end $function$;
comment on function refuse_own_publication is 'Trigger that refuses a release by somebody who proposed or decided anything that it changes, or declared an interest in it.';

CREATE OR REPLACE FUNCTION public.register_seal(at timestamp with time zone, OUT leaf_index bigint, OUT feed_position bigint, OUT recorded_at timestamp with time zone)
 RETURNS record
 LANGUAGE plpgsql
AS $function$
#variable_conflict use_column
declare newest audit_leaf;
begin
  perform pg_advisory_xact_lock(4715);
  select * into newest from audit_leaf order by leaf_index desc limit 1;
  register_seal.leaf_index := coalesce(newest.leaf_index + 1, 0);
  register_seal.recorded_at := date_trunc('milliseconds', greatest(newest.recorded_at, at));
  select coalesce(max(position), 0) + 1 into register_seal.feed_position from feed_entry;
end $function$;
comment on function register_seal is 'The last act before COMMIT: takes the one lock of the register and gives the next audit leaf index, feed position and the instant of recording together. The lock is held until the transaction ends, so numbers have no gaps and no reader sees a later one first.';

CREATE OR REPLACE FUNCTION public.sanction_found_later()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  insert into vetting_later (subject_kind, subject_id)
    select kind, id from (values ('agency', new.agency_id), ('person', new.person_id)) as t(kind, id) where id is not null on conflict do nothing;
  return null;
end $function$;
comment on function sanction_found_later is 'Trigger: a sanction was decided.';

CREATE OR REPLACE FUNCTION public.sanction_to_read_again()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  insert into vetting_stale (subject_kind, subject_id) select distinct 'person', person_id from changed where person_id is not null on conflict do nothing;
  return null;
end $function$;
comment on function sanction_to_read_again is 'Trigger: who can be recognised by other things than before is read again before anybody is screened.';

create table account_link (
  token_hash bytea not null,
  user_id uuid not null,
  expires_at timestamp with time zone not null,
  pending_totp_secret text not null,
  used_at timestamp with time zone,
  constraint account_link_pkey PRIMARY KEY (token_hash),
  constraint account_link_user_fkey FOREIGN KEY (user_id) REFERENCES user_account(id)
);
comment on table account_link is 'One-time link with which a person sets the password and the second factor.';
comment on column account_link.token_hash is 'SHA-256 of the random token in the link.';
comment on column account_link.user_id is 'Whose account.';
comment on column account_link.expires_at is 'The link works until then.';
comment on column account_link.pending_totp_secret is 'Second factor that becomes the account''s when its first code was given.';
comment on column account_link.used_at is 'When it was used; it works once.';
grant delete, insert, select, update on account_link to amparo_app;

create table account_request (
  id uuid not null,
  number text not null,
  status text not null,
  firm_name text not null,
  registration_number text not null,
  country text not null,
  contact_name text not null,
  email text not null,
  language text not null,
  token_hash bytea not null,
  token_expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  identity_checked text,
  closing_reasons text,
  closed_by uuid,
  closed_at timestamp with time zone,
  agency_id uuid,
  user_id uuid,
  version integer not null default 1,
  constraint account_request_number_unique UNIQUE (number),
  constraint account_request_token_unique UNIQUE (token_hash),
  constraint account_request_pkey PRIMARY KEY (id),
  constraint account_request_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint account_request_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES user_account(id),
  constraint account_request_user_fkey FOREIGN KEY (user_id) REFERENCES user_account(id),
  constraint account_request_closed CHECK (((status = ANY (ARRAY['opened'::text, 'declined'::text])) = ((closed_by IS NOT NULL) AND (closed_at IS NOT NULL)))),
  constraint account_request_confirmed CHECK (((status = 'unconfirmed'::text) OR (confirmed_at IS NOT NULL))),
  constraint account_request_opened CHECK (((status = 'opened'::text) = ((agency_id IS NOT NULL) AND (user_id IS NOT NULL) AND (identity_checked IS NOT NULL)))),
  constraint account_request_status_known CHECK ((status = ANY (ARRAY['unconfirmed'::text, 'confirmed'::text, 'opened'::text, 'declined'::text])))
);
CREATE INDEX account_request_by_status ON public.account_request USING btree (status, created_at);
comment on table account_request is 'A firm that is not in the register asks for an account, to apply for a licence with.';
comment on column account_request.id is 'Random identifier.';
comment on column account_request.number is 'Number that people see.';
comment on column account_request.status is 'unconfirmed until the link in the mail was followed; then opened or declined by an officer.';
comment on column account_request.firm_name is 'Legal name of the firm, as it gave it.';
comment on column account_request.registration_number is 'Its number in the register of companies, as it gave it.';
comment on column account_request.country is 'Country in which it is registered (ISO 3166).';
comment on column account_request.contact_name is 'Who asks for it.';
comment on column account_request.email is 'Where the links go.';
comment on column account_request.language is 'Language of the mails (BCP 47).';
comment on column account_request.token_hash is 'SHA-256 of the secret in the link that confirms the address.';
comment on column account_request.token_expires_at is 'Until when that link is good.';
comment on column account_request.created_at is 'When it was asked for.';
comment on column account_request.confirmed_at is 'When the link was followed.';
comment on column account_request.identity_checked is 'How the officer made sure of who the contact is.';
comment on column account_request.closing_reasons is 'Why it was declined, as the firm was told.';
comment on column account_request.closed_by is 'Officer who opened the account or declined.';
comment on column account_request.closed_at is 'When that was.';
comment on column account_request.agency_id is 'The applicant''s record in the register.';
comment on column account_request.user_id is 'The account that was opened.';
comment on column account_request.version is 'Counts changes; a change must name the version it saw.';
grant insert, select, update on account_request to amparo_app;

create table accreditation (
  id uuid not null,
  principal_id uuid not null,
  agency_id uuid not null,
  status text not null,
  from_on date not null,
  to_on date,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  decided_by uuid,
  reasons text not null,
  constraint accreditation_pkey PRIMARY KEY (id),
  constraint accreditation_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint accreditation_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES user_account(id),
  constraint accreditation_principal_fkey FOREIGN KEY (principal_id) REFERENCES principal(id),
  constraint accreditation_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES user_account(id),
  constraint accreditation_four_eyes CHECK (((decided_by IS NULL) OR (decided_by <> proposed_by))),
  constraint accreditation_interval CHECK (((to_on IS NULL) OR (from_on <= to_on))),
  constraint accreditation_status_known CHECK ((status = ANY (ARRAY['proposed'::text, 'approved'::text, 'refused'::text, 'ended'::text])))
);
CREATE INDEX accreditation_by_agency ON public.accreditation USING btree (agency_id);
CREATE UNIQUE INDEX accreditation_one_open ON public.accreditation USING btree (principal_id, agency_id) WHERE (status = ANY (ARRAY['proposed'::text, 'approved'::text]));
CREATE TRIGGER accreditation_agency_goes_on BEFORE INSERT ON public.accreditation FOR EACH ROW EXECUTE FUNCTION agency_goes_on();
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
grant insert, select, update on accreditation to amparo_app;

create table agency (
  id uuid not null,
  register_id text not null,
  number text not null,
  country text not null,
  legal_name text not null,
  source_name text,
  source_url text,
  source_on date,
  withdrawn_at timestamp with time zone,
  created_at timestamp with time zone not null,
  version integer not null default 1,
  merged_into uuid,
  constraint agency_number_unique UNIQUE (number),
  constraint agency_pkey PRIMARY KEY (id),
  constraint agency_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES agency(id),
  constraint agency_register_fkey FOREIGN KEY (register_id) REFERENCES register(id),
  constraint agency_not_into_itself CHECK ((merged_into <> id))
);
CREATE INDEX agency_by_country ON public.agency USING btree (country, id);
CREATE INDEX agency_by_name ON public.agency USING btree (legal_name, id);
CREATE INDEX agency_by_number ON public.agency USING btree (number, id);
CREATE INDEX agency_by_register ON public.agency USING btree (register_id, legal_name, id);
CREATE INDEX agency_merged_into ON public.agency USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX agency_number_search ON public.agency USING gin (number gin_trgm_ops);
CREATE INDEX agency_of_country ON public.agency USING btree (country, legal_name, id);
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
comment on column agency.merged_into is 'The record that goes on for this one: both are of one agency.';
grant insert, select, update on agency to amparo_app;

create table agency_identifier (
  id uuid not null,
  agency_id uuid not null,
  scheme text not null,
  value text not null,
  ended_on date,
  constraint agency_identifier_unique UNIQUE (agency_id, scheme, value),
  constraint agency_identifier_pkey PRIMARY KEY (id),
  constraint agency_identifier_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency(id)
);
CREATE INDEX agency_identifier_value ON public.agency_identifier USING btree (value);
CREATE TRIGGER agency_identifier_deleted_for_vetting AFTER DELETE ON public.agency_identifier REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION agency_identifier_to_read_again();
CREATE TRIGGER agency_identifier_inserted_for_vetting AFTER INSERT ON public.agency_identifier REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION agency_identifier_to_read_again();
CREATE TRIGGER agency_identifier_updated_for_vetting AFTER UPDATE ON public.agency_identifier REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION agency_identifier_to_read_again();
comment on table agency_identifier is 'Registration, tax and other numbers of an agency.';
comment on column agency_identifier.id is 'Random identifier.';
comment on column agency_identifier.agency_id is 'Whose number.';
comment on column agency_identifier.scheme is 'What kind of number, such as company-registration or tax.';
comment on column agency_identifier.value is 'The number, verbatim.';
comment on column agency_identifier.ended_on is 'First day on which it was the agency''s no more; it still tells who the agency was.';
grant delete, insert, select, update on agency_identifier to amparo_app;

create table agency_merge (
  id uuid not null,
  kept_id uuid not null,
  merged_id uuid not null,
  reasons text not null,
  status text not null,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  decided_reasons text,
  undo_reasons text,
  undo_proposed_by uuid,
  undo_proposed_at timestamp with time zone,
  undo_decided_by uuid,
  undo_decided_at timestamp with time zone,
  undo_decided_reasons text,
  version integer not null default 1,
  constraint agency_merge_pkey PRIMARY KEY (id),
  constraint agency_merge_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES user_account(id),
  constraint agency_merge_kept_fkey FOREIGN KEY (kept_id) REFERENCES agency(id),
  constraint agency_merge_merged_fkey FOREIGN KEY (merged_id) REFERENCES agency(id),
  constraint agency_merge_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES user_account(id),
  constraint agency_merge_undo_decided_by_fkey FOREIGN KEY (undo_decided_by) REFERENCES user_account(id),
  constraint agency_merge_undo_proposed_by_fkey FOREIGN KEY (undo_proposed_by) REFERENCES user_account(id),
  constraint agency_merge_decided_whole CHECK ((((status = 'proposed'::text) = (decided_by IS NULL)) AND ((decided_by IS NULL) = (decided_at IS NULL)))),
  constraint agency_merge_four_eyes CHECK (((decided_by <> proposed_by) AND (undo_decided_by <> undo_proposed_by))),
  constraint agency_merge_reasons_given CHECK ((reasons <> ''::text)),
  constraint agency_merge_status_known CHECK ((status = ANY (ARRAY['proposed'::text, 'merged'::text, 'dismissed'::text, 'undo_proposed'::text, 'undone'::text]))),
  constraint agency_merge_two CHECK ((kept_id <> merged_id))
);
CREATE INDEX agency_merge_by_kept ON public.agency_merge USING btree (kept_id, proposed_at);
CREATE UNIQUE INDEX agency_merge_open ON public.agency_merge USING btree (merged_id) WHERE (status = ANY (ARRAY['proposed'::text, 'merged'::text, 'undo_proposed'::text]));
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
grant insert, select, update on agency_merge to amparo_app;

create table agency_name (
  id uuid not null,
  agency_id uuid not null,
  name text not null,
  kind text not null,
  from_on date,
  to_on date,
  constraint agency_name_pkey PRIMARY KEY (id),
  constraint agency_name_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint agency_name_interval CHECK (((from_on IS NULL) OR (to_on IS NULL) OR (from_on <= to_on))),
  constraint agency_name_kind_known CHECK ((kind = ANY (ARRAY['legal'::text, 'trading'::text, 'former'::text, 'translated'::text]))),
  constraint agency_name_not_empty CHECK (((length(name) >= 1) AND (length(name) <= 300)))
);
CREATE INDEX agency_name_agency ON public.agency_name USING btree (agency_id);
CREATE INDEX agency_name_search ON public.agency_name USING gin (name gin_trgm_ops);
CREATE TRIGGER agency_name_deleted_for_vetting AFTER DELETE ON public.agency_name REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION agency_name_to_read_again();
CREATE TRIGGER agency_name_inserted_for_vetting AFTER INSERT ON public.agency_name REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION agency_name_to_read_again();
CREATE TRIGGER agency_name_updated_for_vetting AFTER UPDATE ON public.agency_name REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION agency_name_to_read_again();
comment on table agency_name is 'Every name an agency goes or went by.';
comment on column agency_name.id is 'Random identifier.';
comment on column agency_name.agency_id is 'Whose name.';
comment on column agency_name.name is 'Verbatim, in its own script.';
comment on column agency_name.kind is 'legal, trading, former or translated.';
comment on column agency_name.from_on is 'First day of use, where known.';
comment on column agency_name.to_on is 'Last day of use (inclusive); none: in use.';
grant delete, insert, select, update on agency_name to amparo_app;

create table api_key (
  id uuid not null,
  name text not null,
  role text not null,
  scopes text[] not null,
  key_hash bytea not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  version integer not null default 1,
  constraint api_key_hash_unique UNIQUE (key_hash),
  constraint api_key_pkey PRIMARY KEY (id),
  constraint api_key_created_by_fkey FOREIGN KEY (created_by) REFERENCES user_account(id),
  constraint api_key_role_known CHECK ((role = ANY (ARRAY['partner'::text, 'portal'::text])))
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
grant insert, select, update on api_key to amparo_app;

create table application (
  id uuid not null,
  number text not null,
  agency_id uuid not null,
  kind text not null,
  class text not null,
  licence_id uuid,
  status text not null,
  status_since timestamp with time zone not null,
  due_on date,
  content jsonb not null,
  settings jsonb not null,
  created_at timestamp with time zone not null,
  submitted_at timestamp with time zone,
  assigned_to uuid,
  objections_until date,
  inspection_id uuid,
  recommendation jsonb,
  recommended_by uuid,
  recommended_at timestamp with time zone,
  served_how text,
  reply_by date,
  reply text,
  replied_at timestamp with time zone,
  decided_by uuid,
  decided_at timestamp with time zone,
  version integer not null default 1,
  constraint application_number_unique UNIQUE (number),
  constraint application_pkey PRIMARY KEY (id),
  constraint application_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint application_assigned_to_fkey FOREIGN KEY (assigned_to) REFERENCES user_account(id),
  constraint application_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES user_account(id),
  constraint application_inspection_fkey FOREIGN KEY (inspection_id) REFERENCES inspection(id),
  constraint application_licence_fkey FOREIGN KEY (licence_id) REFERENCES licence(id),
  constraint application_recommended_by_fkey FOREIGN KEY (recommended_by) REFERENCES user_account(id),
  constraint application_changes_a_licence CHECK (((kind = 'licence'::text) OR (licence_id IS NOT NULL))),
  constraint application_decided CHECK (((status = ANY (ARRAY['granted'::text, 'refused'::text])) = ((decided_by IS NOT NULL) AND (decided_at IS NOT NULL)))),
  constraint application_four_eyes CHECK (((decided_by IS NULL) OR (decided_by <> recommended_by))),
  constraint application_kind_known CHECK ((kind = ANY (ARRAY['licence'::text, 'renewal'::text, 'branch'::text, 'scope'::text, 'persons'::text, 'surrender'::text]))),
  constraint application_recommended CHECK (((recommendation IS NULL) = (recommended_by IS NULL))),
  constraint application_status_known CHECK ((status = ANY (ARRAY['draft'::text, 'submitted'::text, 'returned'::text, 'under_review'::text, 'inspection'::text, 'recommended'::text, 'noticed'::text, 'granted'::text, 'refused'::text, 'withdrawn'::text])))
);
CREATE INDEX application_agency ON public.application USING btree (agency_id);
CREATE INDEX application_by_status ON public.application USING btree (status, due_on, id);
CREATE UNIQUE INDEX application_one_open ON public.application USING btree (agency_id, kind, class) WHERE (status <> ALL (ARRAY['granted'::text, 'refused'::text, 'withdrawn'::text]));
CREATE TRIGGER application_agency_goes_on BEFORE INSERT ON public.application FOR EACH ROW EXECUTE FUNCTION agency_goes_on();
comment on table application is 'A request for a licence, a renewal, a new branch, a change of scope or of persons, or to give a licence back.';
comment on column application.id is 'Random identifier.';
comment on column application.number is 'Number that people see.';
comment on column application.agency_id is 'The applicant.';
comment on column application.kind is 'What is asked for.';
comment on column application.class is 'Class of licence that it is about.';
comment on column application.licence_id is 'The licence to change; of a first licence, the one that was issued or refused.';
comment on column application.status is 'Where it stands.';
comment on column application.status_since is 'Since when.';
comment on column application.due_on is 'By when the next act is due.';
comment on column application.content is 'What the applicant states now; each handing-in is kept in application_submission.';
comment on column application.settings is 'Versions of the settings under which it is judged, from its handing-in on.';
comment on column application.created_at is 'When the draft was begun.';
comment on column application.submitted_at is 'When it was last handed in.';
comment on column application.assigned_to is 'Officer who works on it.';
comment on column application.objections_until is 'Last day (inclusive) on which the public may object; none: no notice published.';
comment on column application.inspection_id is 'The visit that was asked for.';
comment on column application.recommendation is 'What an officer recommends: outcome, ground, reasons, right of review, and terms of the licence.';
comment on column application.recommended_by is 'That officer.';
comment on column application.recommended_at is 'When.';
comment on column application.served_how is 'How the intention to refuse was served.';
comment on column application.reply_by is 'Last day (inclusive) on which the applicant may reply to it.';
comment on column application.reply is 'What the applicant replied.';
comment on column application.replied_at is 'When.';
comment on column application.decided_by is 'Who decided: never who recommended.';
comment on column application.decided_at is 'When.';
comment on column application.version is 'Counts changes; a change must name the version it saw.';
grant insert, select, update on application to amparo_app;

create table application_act (
  id uuid not null,
  application_id uuid not null,
  ordinal integer not null,
  verb text not null,
  to_status text not null,
  acted_by uuid,
  recorded_at timestamp with time zone not null,
  reasons text,
  facts jsonb not null,
  constraint application_act_ordinal_unique UNIQUE (application_id, ordinal),
  constraint application_act_pkey PRIMARY KEY (id),
  constraint application_act_acted_by_fkey FOREIGN KEY (acted_by) REFERENCES user_account(id),
  constraint application_act_application_fkey FOREIGN KEY (application_id) REFERENCES application(id)
);
CREATE TRIGGER application_act_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.application_act FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
comment on table application_act is 'History of an application: one row for each act. Never changed.';
comment on column application_act.id is 'Random identifier.';
comment on column application_act.application_id is 'The application.';
comment on column application_act.ordinal is 'Order within the application.';
comment on column application_act.verb is 'What was done.';
comment on column application_act.to_status is 'Where it led.';
comment on column application_act.acted_by is 'Who acted; none: somebody at the portal.';
comment on column application_act.recorded_at is 'When it was recorded.';
comment on column application_act.reasons is 'Words that came with it.';
comment on column application_act.facts is 'Days and numbers that belong to it; no personal data.';
grant insert, select on application_act to amparo_app;

create table application_document (
  id uuid not null,
  application_id uuid not null,
  requirement text not null,
  file_name text not null,
  media_type text not null,
  size_bytes integer not null,
  sha256 text not null,
  bytes bytea not null,
  scanned_with text,
  uploaded_by uuid not null,
  uploaded_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  accepted boolean,
  check_note text,
  checked_by uuid,
  checked_at timestamp with time zone,
  constraint application_document_pkey PRIMARY KEY (id),
  constraint application_document_application_fkey FOREIGN KEY (application_id) REFERENCES application(id),
  constraint application_document_checked_by_fkey FOREIGN KEY (checked_by) REFERENCES user_account(id),
  constraint application_document_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES user_account(id),
  constraint application_document_checked CHECK (((accepted IS NULL) = (checked_by IS NULL))),
  constraint application_document_type_known CHECK ((media_type = ANY (ARRAY['application/pdf'::text, 'image/jpeg'::text, 'image/png'::text])))
);
CREATE INDEX application_document_application ON public.application_document USING btree (application_id);
comment on table application_document is 'A document that an applicant sent with an application.';
comment on column application_document.id is 'Random identifier.';
comment on column application_document.application_id is 'The application.';
comment on column application_document.requirement is 'Code of the document that was asked for.';
comment on column application_document.file_name is 'Name of the file, as it was sent.';
comment on column application_document.media_type is 'What its first bytes say it is.';
comment on column application_document.size_bytes is 'Length.';
comment on column application_document.sha256 is 'Digest of its bytes.';
comment on column application_document.bytes is 'The file, as it was sent.';
comment on column application_document.scanned_with is 'What looked for harmful content in it and found none; none: nothing did.';
comment on column application_document.uploaded_by is 'Account that sent it.';
comment on column application_document.uploaded_at is 'When.';
comment on column application_document.removed_at is 'When the applicant took it back; it is kept.';
comment on column application_document.accepted is 'What an officer found: whether it is what was asked for.';
comment on column application_document.check_note is 'What the officer says of it.';
comment on column application_document.checked_by is 'That officer.';
comment on column application_document.checked_at is 'When.';
grant insert, select, update on application_document to amparo_app;

create table application_objection (
  id uuid not null,
  application_id uuid not null,
  objector text,
  words text not null,
  received_on date not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  contact text,
  consideration text,
  considered_by uuid,
  considered_at timestamp with time zone,
  answer text,
  answered_by uuid,
  answered_at timestamp with time zone,
  constraint application_objection_pkey PRIMARY KEY (id),
  constraint application_objection_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES user_account(id),
  constraint application_objection_application_fkey FOREIGN KEY (application_id) REFERENCES application(id),
  constraint application_objection_considered_by_fkey FOREIGN KEY (considered_by) REFERENCES user_account(id),
  constraint application_objection_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES user_account(id),
  constraint application_objection_answered_whole CHECK ((num_nulls(answer, answered_by, answered_at) = ANY (ARRAY[0, 3]))),
  constraint application_objection_consideration_given CHECK ((consideration <> ''::text)),
  constraint application_objection_considered_whole CHECK ((num_nonnulls(consideration, considered_by, considered_at) = ANY (ARRAY[0, 3])))
);
CREATE INDEX application_objection_application ON public.application_objection USING btree (application_id);
comment on table application_objection is 'What somebody objects to an application of which the public was told.';
comment on column application_objection.id is 'Random identifier.';
comment on column application_objection.application_id is 'The application.';
comment on column application_objection.objector is 'Who objects; none: they did not say. Officers alone read it.';
comment on column application_objection.words is 'What they say.';
comment on column application_objection.received_on is 'Day on which it came.';
comment on column application_objection.recorded_by is 'Officer who entered it; none: it came through the portal.';
comment on column application_objection.recorded_at is 'When.';
comment on column application_objection.contact is 'How to reach them, where they said so. Officers alone read it.';
comment on column application_objection.consideration is 'What it comes to.';
comment on column application_objection.considered_by is 'Officer who says so.';
comment on column application_objection.considered_at is 'When.';
comment on column application_objection.answer is 'What the applicant says to it; none: nothing yet.';
comment on column application_objection.answered_by is 'Whose account said so.';
comment on column application_objection.answered_at is 'When.';
grant insert, select on application_objection to amparo_app;

create table application_submission (
  application_id uuid not null,
  ordinal integer not null,
  content jsonb not null,
  submitted_by uuid not null,
  submitted_at timestamp with time zone not null,
  constraint application_submission_pkey PRIMARY KEY (application_id, ordinal),
  constraint application_submission_application_fkey FOREIGN KEY (application_id) REFERENCES application(id),
  constraint application_submission_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES user_account(id)
);
CREATE TRIGGER application_submission_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.application_submission FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
comment on table application_submission is 'What was stated at each handing-in. Never changed.';
comment on column application_submission.application_id is 'The application.';
comment on column application_submission.ordinal is 'First, second … handing-in.';
comment on column application_submission.content is 'What it stated.';
comment on column application_submission.submitted_by is 'Account that handed it in.';
comment on column application_submission.submitted_at is 'When.';
grant insert, select on application_submission to amparo_app;

create table appointment (
  id uuid not null,
  person_id uuid not null,
  agency_id uuid not null,
  role text not null,
  from_on date not null,
  to_on date,
  constraint appointment_pkey PRIMARY KEY (id),
  constraint appointment_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint appointment_person_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint appointment_interval CHECK (((to_on IS NULL) OR (from_on <= to_on)))
);
CREATE INDEX appointment_agency ON public.appointment USING btree (agency_id);
CREATE UNIQUE INDEX appointment_open_unique ON public.appointment USING btree (person_id, agency_id, role) WHERE (to_on IS NULL);
CREATE INDEX appointment_person ON public.appointment USING btree (person_id);
CREATE TRIGGER appointment_agency_goes_on BEFORE INSERT ON public.appointment FOR EACH ROW EXECUTE FUNCTION agency_goes_on();
CREATE TRIGGER appointment_deleted_for_vetting AFTER DELETE ON public.appointment REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION appointment_to_read_again();
CREATE TRIGGER appointment_inserted_for_vetting AFTER INSERT ON public.appointment REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION appointment_to_read_again();
CREATE TRIGGER appointment_updated_for_vetting AFTER UPDATE ON public.appointment REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION appointment_to_read_again();
comment on table appointment is 'Ties a person to an agency in a role, with dates.';
comment on column appointment.id is 'Random identifier.';
comment on column appointment.person_id is 'Who.';
comment on column appointment.agency_id is 'At which agency.';
comment on column appointment.role is 'director, owner, key_appointment_holder, nominated_officer, registered_staff or sub_agent.';
comment on column appointment.from_on is 'First day.';
comment on column appointment.to_on is 'Last day (inclusive); none: in office.';
grant insert, select, update on appointment to amparo_app;

create table audit_checkpoint (
  tree_size bigint not null,
  root bytea not null,
  note text not null,
  signed_at timestamp with time zone not null,
  constraint audit_checkpoint_pkey PRIMARY KEY (tree_size),
  constraint audit_checkpoint_root_length CHECK ((length(root) = 32))
);
CREATE TRIGGER audit_checkpoint_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_checkpoint FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
comment on table audit_checkpoint is 'Signed state of the audit log (C2SP tlog-checkpoint).';
comment on column audit_checkpoint.tree_size is 'Number of leaves it covers.';
comment on column audit_checkpoint.root is 'Root of the Merkle tree over those leaves.';
comment on column audit_checkpoint.note is 'The signed note as published.';
comment on column audit_checkpoint.signed_at is 'When it was signed.';
grant insert, select on audit_checkpoint to amparo_app;

create table audit_leaf (
  leaf_index bigint not null,
  hash bytea not null,
  recorded_at timestamp with time zone not null,
  constraint audit_leaf_pkey PRIMARY KEY (leaf_index),
  constraint audit_leaf_hash_length CHECK ((length(hash) = 32))
);
CREATE TRIGGER audit_leaf_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_leaf FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
comment on table audit_leaf is 'One leaf of the audit log''s Merkle tree (RFC 6962). Stays for ever.';
comment on column audit_leaf.leaf_index is 'Position in the log, from 0, without gaps.';
comment on column audit_leaf.hash is 'SHA-256(0x00 || SHA-256(salt || canonical JSON of the payload)).';
comment on column audit_leaf.recorded_at is 'When it was recorded; never falls from one leaf to the next.';
grant insert, select on audit_leaf to amparo_app;

create table audit_payload (
  leaf_index bigint not null,
  salt bytea not null,
  payload jsonb not null,
  constraint audit_payload_pkey PRIMARY KEY (leaf_index),
  constraint audit_payload_leaf_fkey FOREIGN KEY (leaf_index) REFERENCES audit_leaf(leaf_index),
  constraint audit_payload_salt_length CHECK ((length(salt) = 16))
);
CREATE INDEX audit_payload_action ON public.audit_payload USING btree (((payload ->> 'action'::text)), leaf_index DESC);
CREATE INDEX audit_payload_actor ON public.audit_payload USING btree ((((payload -> 'actor'::text) ->> 'id'::text)), leaf_index DESC);
CREATE INDEX audit_payload_subject ON public.audit_payload USING btree ((((payload -> 'subject'::text) ->> 'id'::text)), leaf_index DESC);
CREATE TRIGGER audit_payload_never_changed BEFORE UPDATE OR TRUNCATE ON public.audit_payload FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
comment on table audit_payload is 'What a leaf says: who did what to which record, when. Can be erased by retention rules; the leaf stays.';
comment on column audit_payload.leaf_index is 'The leaf.';
comment on column audit_payload.salt is 'Random, so that an erased payload can''t be guessed from the leaf''s hash.';
comment on column audit_payload.payload is 'The entry as JSON (hashed in its RFC 8785 form).';
grant insert, select on audit_payload to amparo_app;

create table authority (
  id uuid not null,
  register_id text not null,
  code text not null,
  name text not null,
  constraint authority_code_unique UNIQUE (code),
  constraint authority_pkey PRIMARY KEY (id),
  constraint authority_register_fkey FOREIGN KEY (register_id) REFERENCES register(id)
);
comment on table authority is 'A body that acts in the home register: ministry, inspectorate, court.';
comment on column authority.id is 'Random identifier.';
comment on column authority.register_id is 'The register in which it acts.';
comment on column authority.code is 'Short code, as on letters.';
comment on column authority.name is 'Official name.';
grant insert, select on authority to amparo_app;

create table bond (
  id uuid not null,
  agency_id uuid not null,
  amount bigint not null,
  currency text not null,
  guarantor text not null,
  reference text not null,
  from_on date not null,
  to_on date not null,
  recorded_by uuid,
  created_at timestamp with time zone not null,
  version integer not null default 1,
  constraint bond_reference_unique UNIQUE (guarantor, reference),
  constraint bond_pkey PRIMARY KEY (id),
  constraint bond_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint bond_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES user_account(id),
  constraint bond_amount_sensible CHECK ((amount > 0)),
  constraint bond_currency_shape CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint bond_interval CHECK ((from_on <= to_on))
);
CREATE INDEX bond_by_agency ON public.bond USING btree (agency_id, from_on, id);
CREATE TRIGGER bond_agency_goes_on BEFORE INSERT ON public.bond FOR EACH ROW EXECUTE FUNCTION agency_goes_on();
comment on table bond is 'Money held against claims on an agency: what regulators call escrow, surety, bank guarantee or security deposit.';
comment on column bond.id is 'Random identifier.';
comment on column bond.agency_id is 'The agency it stands for.';
comment on column bond.amount is 'Amount pledged, minor units.';
comment on column bond.currency is 'ISO 4217 code.';
comment on column bond.guarantor is 'Who pledges it: a bank, an insurer, or the agency itself.';
comment on column bond.reference is 'The guarantor''s own reference.';
comment on column bond.from_on is 'First day of cover.';
comment on column bond.to_on is 'Last day (inclusive).';
comment on column bond.recorded_by is 'Who entered it; none: the register itself.';
comment on column bond.created_at is 'When it was entered.';
comment on column bond.version is 'Counts changes; a change must name the version it saw.';
grant insert, select, update on bond to amparo_app;

create table bond_movement (
  id uuid not null,
  bond_id uuid not null,
  ordinal integer not null,
  kind text not null,
  amount bigint not null,
  reason text not null,
  moved_on date not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  constraint bond_movement_order UNIQUE (bond_id, ordinal),
  constraint bond_movement_pkey PRIMARY KEY (id),
  constraint bond_movement_bond_fkey FOREIGN KEY (bond_id) REFERENCES bond(id),
  constraint bond_movement_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES user_account(id),
  constraint bond_movement_amount_sensible CHECK ((amount > 0)),
  constraint bond_movement_kind_known CHECK ((kind = ANY (ARRAY['call'::text, 'replenish'::text])))
);
CREATE TRIGGER bond_movement_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.bond_movement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
comment on table bond_movement is 'Money called from a bond for claims, or paid in again. Never changed.';
comment on column bond_movement.id is 'Random identifier.';
comment on column bond_movement.bond_id is 'The bond.';
comment on column bond_movement.ordinal is 'Order within the bond, from 1.';
comment on column bond_movement.kind is 'call or replenish.';
comment on column bond_movement.amount is 'Minor units of the bond''s currency.';
comment on column bond_movement.reason is 'What for.';
comment on column bond_movement.moved_on is 'The day of it.';
comment on column bond_movement.recorded_by is 'Who entered it; none: the register itself.';
comment on column bond_movement.recorded_at is 'When.';
grant insert, select on bond_movement to amparo_app;

create table branch (
  id uuid not null,
  agency_id uuid not null,
  name text,
  address text not null,
  district text,
  is_head_office boolean not null,
  from_on date,
  to_on date,
  constraint branch_pkey PRIMARY KEY (id),
  constraint branch_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint branch_interval CHECK (((from_on IS NULL) OR (to_on IS NULL) OR (from_on <= to_on)))
);
CREATE INDEX branch_agency ON public.branch USING btree (agency_id);
CREATE UNIQUE INDEX branch_one_open_head_office ON public.branch USING btree (agency_id) WHERE (is_head_office AND (to_on IS NULL));
CREATE TRIGGER branch_deleted_for_vetting AFTER DELETE ON public.branch REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION branch_to_read_again();
CREATE TRIGGER branch_inserted_for_vetting AFTER INSERT ON public.branch REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION branch_to_read_again();
CREATE TRIGGER branch_updated_for_vetting AFTER UPDATE ON public.branch REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION branch_to_read_again();
comment on table branch is 'A place of business; a licence covers only the listed ones.';
comment on column branch.id is 'Random identifier.';
comment on column branch.agency_id is 'Whose place.';
comment on column branch.name is 'Name of the branch, where it has one.';
comment on column branch.address is 'Postal address, verbatim.';
comment on column branch.district is 'District of the home register, where known.';
comment on column branch.is_head_office is 'Whether it is the head office; one is open at a time.';
comment on column branch.from_on is 'First day, where known.';
comment on column branch.to_on is 'Last day (inclusive); none: open.';
grant delete, insert, select, update on branch to amparo_app;

create table case_team (
  id uuid not null,
  office_id uuid not null,
  name text not null,
  districts text[] not null default '{}'::text[],
  recipient text,
  version integer not null default 1,
  constraint case_team_name_unique UNIQUE (office_id, name),
  constraint case_team_pkey PRIMARY KEY (id),
  constraint case_team_office_fkey FOREIGN KEY (office_id) REFERENCES office(id),
  constraint case_team_recipient_shape CHECK ((recipient ~ '^age1[02-9ac-hj-np-z]{58}$'::text))
);
CREATE UNIQUE INDEX case_team_one_central ON public.case_team USING btree ((true)) WHERE (districts = '{}'::text[]);
comment on table case_team is 'Who takes complaints in and handles them: the intake and complaint officers of an office. What complainants say in confidence is sealed to its key.';
comment on column case_team.id is 'Random identifier.';
comment on column case_team.office_id is 'The office whose officers it consists of.';
comment on column case_team.name is 'Name of the team.';
comment on column case_team.districts is 'Districts it takes complaints from; none: the central team, for all others.';
comment on column case_team.recipient is 'Public half of the team''s key (age X25519), set once by its first member; none: it takes no complaints yet.';
comment on column case_team.version is 'Counts changes; a change must name the version it saw.';
grant insert, select, update on case_team to amparo_app;

create table case_team_share (
  team_id uuid not null,
  user_id uuid not null,
  share bytea not null,
  given_by uuid not null,
  given_on date not null,
  constraint case_team_share_pkey PRIMARY KEY (team_id, user_id),
  constraint case_team_share_given_by_fkey FOREIGN KEY (given_by) REFERENCES user_account(id),
  constraint case_team_share_team_fkey FOREIGN KEY (team_id) REFERENCES case_team(id),
  constraint case_team_share_user_fkey FOREIGN KEY (user_id) REFERENCES user_account(id),
  constraint case_team_share_size CHECK (((length(share) >= 100) AND (length(share) <= 4096)))
);
comment on table case_team_share is 'The secret half of a team''s key, sealed to one member.';
comment on column case_team_share.team_id is 'The team.';
comment on column case_team_share.user_id is 'The member who can open it.';
comment on column case_team_share.share is 'The team''s secret key, sealed in the browser of whoever gave it to the member''s own key.';
comment on column case_team_share.given_by is 'Who gave it: the first member made the key, later ones get it from a colleague.';
comment on column case_team_share.given_on is 'On which day.';
grant delete, insert, select, update on case_team_share to amparo_app;

create table channel (
  id uuid not null,
  agency_id uuid not null,
  kind text not null,
  value text not null,
  display text,
  confirmed_on date,
  confirmed_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_reason text,
  constraint channel_pkey PRIMARY KEY (id),
  constraint channel_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint channel_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES authority(id),
  constraint channel_account_unreadable CHECK (((kind <> ALL (ARRAY['bank'::text, 'wallet'::text])) OR ((display IS NULL) AND (value ~ '^[0-9a-f]{64}$'::text)))),
  constraint channel_confirmation CHECK (((confirmed_on IS NULL) = (confirmed_by IS NULL))),
  constraint channel_kind_known CHECK ((kind = ANY (ARRAY['phone'::text, 'email'::text, 'web'::text, 'social'::text, 'messaging'::text, 'bank'::text, 'wallet'::text]))),
  constraint channel_withdrawal CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))
);
CREATE INDEX channel_agency ON public.channel USING btree (agency_id);
CREATE UNIQUE INDEX channel_open_unique ON public.channel USING btree (agency_id, kind, value) WHERE (withdrawn_at IS NULL);
CREATE INDEX channel_value ON public.channel USING btree (value) WHERE (withdrawn_at IS NULL);
CREATE TRIGGER channel_deleted_for_vetting AFTER DELETE ON public.channel REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION channel_to_read_again();
CREATE TRIGGER channel_inserted_for_vetting AFTER INSERT ON public.channel REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION channel_to_read_again();
CREATE TRIGGER channel_updated_for_vetting AFTER UPDATE ON public.channel REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION channel_to_read_again();
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
grant delete, insert, select, update on channel to amparo_app;

create table complaint (
  id uuid not null,
  reference text not null,
  team_id uuid not null,
  office_id uuid not null,
  status text not null,
  received_on date not null,
  due_on date,
  rung text not null,
  turn_ends_on date,
  assignee_id uuid,
  in_danger boolean not null,
  jurisdiction text,
  licensed text,
  requested_on date,
  closed_code text,
  closed_on date,
  closed_by uuid,
  language text not null,
  agency_id uuid,
  contact_kind text,
  contact text,
  contact_form text,
  codes text[] not null,
  district text,
  month text,
  amount bigint,
  currency text,
  lookup_hash bytea not null,
  reply_recipient text not null,
  version integer not null default 1,
  constraint complaint_lookup_unique UNIQUE (lookup_hash),
  constraint complaint_reference_unique UNIQUE (reference),
  constraint complaint_pkey PRIMARY KEY (id),
  constraint complaint_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint complaint_assignee_fkey FOREIGN KEY (assignee_id) REFERENCES user_account(id),
  constraint complaint_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES user_account(id),
  constraint complaint_office_fkey FOREIGN KEY (office_id) REFERENCES office(id),
  constraint complaint_team_fkey FOREIGN KEY (team_id) REFERENCES case_team(id),
  constraint complaint_amount_positive CHECK ((amount > 0)),
  constraint complaint_amount_whole CHECK (((amount IS NULL) = (currency IS NULL))),
  constraint complaint_closed_with_code CHECK (((status <> ALL (ARRAY['closed'::text, 'reopened'::text])) OR ((closed_code IS NOT NULL) AND (closed_on IS NOT NULL) AND (closed_by IS NOT NULL)))),
  constraint complaint_codes_given CHECK ((cardinality(codes) >= 1)),
  constraint complaint_contact_kind_known CHECK ((contact_kind = ANY (ARRAY['phone'::text, 'web'::text, 'social'::text, 'name'::text]))),
  constraint complaint_contact_whole CHECK ((((contact IS NULL) = (contact_kind IS NULL)) AND ((contact IS NULL) = (contact_form IS NULL)))),
  constraint complaint_jurisdiction_known CHECK ((jurisdiction = ANY (ARRAY['ours'::text, 'other'::text]))),
  constraint complaint_licensed_known CHECK ((licensed = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  constraint complaint_lookup_length CHECK ((length(lookup_hash) = 32)),
  constraint complaint_month_shape CHECK ((month ~ '^\d{4}-(0[1-9]|1[0-2])$'::text)),
  constraint complaint_open_has_clock CHECK ((((status = 'closed'::text) = (due_on IS NULL)) AND ((status = 'closed'::text) = (turn_ends_on IS NULL)))),
  constraint complaint_reply_recipient_shape CHECK ((reply_recipient ~ '^age1[02-9ac-hj-np-z]{58}$'::text)),
  constraint complaint_requested CHECK (((status <> 'information_requested'::text) OR (requested_on IS NOT NULL))),
  constraint complaint_respondent CHECK (((agency_id IS NOT NULL) OR (contact IS NOT NULL))),
  constraint complaint_rung_known CHECK ((rung = ANY (ARRAY['own'::text, 'office'::text, 'authority'::text]))),
  constraint complaint_status_known CHECK ((status = ANY (ARRAY['acknowledged'::text, 'triaged'::text, 'information_requested'::text, 'under_investigation'::text, 'closed'::text, 'reopened'::text]))),
  constraint complaint_triaged_before CHECK (((status = 'acknowledged'::text) OR ((jurisdiction IS NOT NULL) AND (licensed IS NOT NULL)))),
  constraint complaint_worked_on_by_somebody CHECK (((status <> ALL (ARRAY['information_requested'::text, 'under_investigation'::text, 'closed'::text])) OR (assignee_id IS NOT NULL)))
);
CREATE INDEX complaint_agency ON public.complaint USING btree (agency_id) WHERE (agency_id IS NOT NULL);
CREATE INDEX complaint_assignee ON public.complaint USING btree (assignee_id, due_on) WHERE (assignee_id IS NOT NULL);
CREATE INDEX complaint_by_clock ON public.complaint USING btree (office_id, due_on, id);
CREATE INDEX complaint_climbed ON public.complaint USING btree (rung, due_on) WHERE (rung <> 'own'::text);
CREATE INDEX complaint_contact ON public.complaint USING gin (contact_form gin_trgm_ops);
CREATE INDEX complaint_turn ON public.complaint USING btree (turn_ends_on) WHERE ((status <> 'closed'::text) AND (rung <> 'authority'::text));
comment on table complaint is 'A complaint: only what may be read by those who handle it. Who complained, and what they tell, is sealed elsewhere. Days only: hours would tell on people.';
comment on column complaint.id is 'Random identifier.';
comment on column complaint.reference is 'Number that people see. Its serial is random: numbers in order would tell how many complain, and when.';
comment on column complaint.team_id is 'Case team to whose key it is sealed.';
comment on column complaint.office_id is 'Office that handles it; to every other office it does not exist.';
comment on column complaint.status is 'Where it stands; the rule book of complaints holds every step there is.';
comment on column complaint.received_on is 'Day on which it came in.';
comment on column complaint.due_on is 'Last day (inclusive) for the next step, as the complainant is told; none when closed.';
comment on column complaint.rung is 'Whose turn it is: own (intake or the assigned officer), office (its complaint officers), authority (an approver): it climbs by itself when a turn passes.';
comment on column complaint.turn_ends_on is 'Last day (inclusive) of that turn.';
comment on column complaint.assignee_id is 'The officer whose case it is: the one person handed its sealed parts.';
comment on column complaint.in_danger is 'Somebody may be in danger: as the complainant said, then as triage found.';
comment on column complaint.jurisdiction is 'Triage: ours, or another body must act.';
comment on column complaint.licensed is 'Triage: whether the one complained about holds a licence.';
comment on column complaint.requested_on is 'Day on which the complainant was last asked for information; silence counts from it.';
comment on column complaint.closed_code is 'Why it was closed: a code of the configured list. The office''s own silence is none of them.';
comment on column complaint.closed_on is 'Day of the closing.';
comment on column complaint.closed_by is 'Who closed it: a review goes to somebody else.';
comment on column complaint.language is 'Language (BCP 47) in which the complainant writes.';
comment on column complaint.agency_id is 'The agency complained about, if it was found in the register.';
comment on column complaint.contact_kind is 'Kind of the contact complained about.';
comment on column complaint.contact is 'The phone, page or name complained about, as given: the respondent''s, never the complainant''s.';
comment on column complaint.contact_form is 'The same in the form in which it is searched.';
comment on column complaint.codes is 'Violations alleged.';
comment on column complaint.district is 'District of the place, nothing closer.';
comment on column complaint.month is 'Month in which it happened, nothing closer.';
comment on column complaint.amount is 'Money paid, in minor units.';
comment on column complaint.currency is 'ISO 4217 code of that money.';
comment on column complaint.lookup_hash is 'HMAC-SHA-256 of the lookup token under the installation''s pepper: the receipt finds the thread, and neither token nor receipt is kept.';
comment on column complaint.reply_recipient is 'Public key (age X25519) that the receipt opens: answers are sealed to it.';
comment on column complaint.version is 'Counts changes; a change must name the version it saw.';
grant insert, select, update on complaint to amparo_app;

create table complaint_event (
  id uuid not null,
  complaint_id uuid not null,
  ordinal integer not null,
  verb text not null,
  status text not null,
  rung text not null,
  due_on date,
  on_day date not null,
  by_role text not null,
  by_id uuid,
  facts jsonb not null,
  reasons text,
  constraint complaint_event_ordinal_unique UNIQUE (complaint_id, ordinal),
  constraint complaint_event_pkey PRIMARY KEY (id),
  constraint complaint_event_by_fkey FOREIGN KEY (by_id) REFERENCES user_account(id),
  constraint complaint_event_complaint_fkey FOREIGN KEY (complaint_id) REFERENCES complaint(id)
);
CREATE TRIGGER complaint_event_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.complaint_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
comment on table complaint_event is 'One step of a case. Never changed.';
comment on column complaint_event.id is 'Random identifier.';
comment on column complaint_event.complaint_id is 'The complaint.';
comment on column complaint_event.ordinal is 'Order within the case, from 1.';
comment on column complaint_event.verb is 'What was done, such as triage, assign, climb or close.';
comment on column complaint_event.status is 'Status after it.';
comment on column complaint_event.rung is 'Whose turn it was after it.';
comment on column complaint_event.due_on is 'Day for the next step after it.';
comment on column complaint_event.on_day is 'Day on which it was done.';
comment on column complaint_event.by_role is 'Role of who did it: an officer''s, complainant, or register for what happens by itself.';
comment on column complaint_event.by_id is 'The officer; none for the complainant and the register.';
comment on column complaint_event.facts is 'Codes and identifiers of the step, never words.';
comment on column complaint_event.reasons is 'The officer''s reasons, where the step needs some.';
grant insert, select on complaint_event to amparo_app;

create table complaint_inspection (
  complaint_id uuid not null,
  inspection_id uuid not null,
  constraint complaint_inspection_once UNIQUE (inspection_id),
  constraint complaint_inspection_pkey PRIMARY KEY (complaint_id, inspection_id),
  constraint complaint_inspection_complaint_fkey FOREIGN KEY (complaint_id) REFERENCES complaint(id),
  constraint complaint_inspection_inspection_fkey FOREIGN KEY (inspection_id) REFERENCES inspection(id)
);
comment on table complaint_inspection is 'Which inspections a complaint led to. Only who handles complaints may know: an inspector can''t give away what an order doesn''t say.';
comment on column complaint_inspection.complaint_id is 'The complaint.';
comment on column complaint_inspection.inspection_id is 'The inspection.';
grant insert, select on complaint_inspection to amparo_app;

create table complaint_message (
  id uuid not null,
  complaint_id uuid not null,
  ordinal integer not null,
  sent_by text not null,
  officer_id uuid,
  sent_on date not null,
  sealed bytea not null,
  constraint complaint_message_ordinal_unique UNIQUE (complaint_id, ordinal),
  constraint complaint_message_pkey PRIMARY KEY (id),
  constraint complaint_message_complaint_fkey FOREIGN KEY (complaint_id) REFERENCES complaint(id),
  constraint complaint_message_officer_fkey FOREIGN KEY (officer_id) REFERENCES user_account(id),
  constraint complaint_message_officer CHECK (((sent_by = 'office'::text) = (officer_id IS NOT NULL))),
  constraint complaint_message_side_known CHECK ((sent_by = ANY (ARRAY['office'::text, 'complainant'::text])))
);
CREATE TRIGGER complaint_message_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.complaint_message FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
comment on table complaint_message is 'A message of the thread between office and complainant, sealed to the team''s key and to the receipt''s.';
comment on column complaint_message.id is 'Random identifier.';
comment on column complaint_message.complaint_id is 'The complaint.';
comment on column complaint_message.ordinal is 'Order within the thread, from 1.';
comment on column complaint_message.sent_by is 'Which side wrote it.';
comment on column complaint_message.officer_id is 'The officer, for messages of the office; not told to the complainant.';
comment on column complaint_message.sent_on is 'Day on which it was sent.';
comment on column complaint_message.sealed is 'The message in the age format. No server can open it.';
grant insert, select on complaint_message to amparo_app;

create table complaint_part (
  id uuid not null,
  complaint_id uuid not null,
  message_id uuid,
  kind text not null,
  ordinal integer not null,
  sealed bytea not null,
  constraint complaint_part_ordinal_unique UNIQUE (complaint_id, ordinal),
  constraint complaint_part_pkey PRIMARY KEY (id),
  constraint complaint_part_complaint_fkey FOREIGN KEY (complaint_id) REFERENCES complaint(id),
  constraint complaint_part_message_fkey FOREIGN KEY (message_id) REFERENCES complaint_message(id),
  constraint complaint_part_file_of_message CHECK (((message_id IS NULL) OR (kind = 'file'::text))),
  constraint complaint_part_kind_known CHECK ((kind = ANY (ARRAY['identity'::text, 'narrative'::text, 'file'::text])))
);
CREATE UNIQUE INDEX complaint_part_one_each ON public.complaint_part USING btree (complaint_id, kind) WHERE (kind = ANY (ARRAY['identity'::text, 'narrative'::text]));
comment on table complaint_part is 'A sealed part of a complaint: who complained, what they tell, or a file. Sealed to the case team''s key before it reached the register.';
comment on column complaint_part.id is 'Random identifier.';
comment on column complaint_part.complaint_id is 'The complaint.';
comment on column complaint_part.message_id is 'The message that a file came with; none: it came with the complaint.';
comment on column complaint_part.kind is 'identity (absent where the complainant gave no name), narrative or file.';
comment on column complaint_part.ordinal is 'Order within the complaint, from 1.';
comment on column complaint_part.sealed is 'The part in the age format. No server can open it.';
grant insert, select on complaint_part to amparo_app;

create table corrective_action (
  id uuid not null,
  finding_id uuid not null,
  inspection_id uuid not null,
  action text not null default ''::text,
  due_on date not null,
  status text not null,
  opened_at timestamp with time zone not null,
  reminded_on date,
  reported_by uuid,
  reported_at timestamp with time zone,
  verified_by uuid,
  verified_at timestamp with time zone,
  sanction_id uuid,
  version integer not null default 1,
  constraint corrective_action_finding_unique UNIQUE (finding_id),
  constraint corrective_action_pkey PRIMARY KEY (id),
  constraint corrective_action_finding_fkey FOREIGN KEY (finding_id) REFERENCES inspection_finding(id),
  constraint corrective_action_inspection_fkey FOREIGN KEY (inspection_id) REFERENCES inspection(id),
  constraint corrective_action_reported_by_fkey FOREIGN KEY (reported_by) REFERENCES user_account(id),
  constraint corrective_action_verified_by_fkey FOREIGN KEY (verified_by) REFERENCES user_account(id),
  constraint corrective_action_four_eyes CHECK (((verified_by IS NULL) OR (verified_by <> reported_by))),
  constraint corrective_action_reported CHECK (((status <> ALL (ARRAY['done'::text, 'verified'::text])) OR ((reported_by IS NOT NULL) AND (reported_at IS NOT NULL)))),
  constraint corrective_action_status_known CHECK ((status = ANY (ARRAY['open'::text, 'done'::text, 'verified'::text, 'overdue'::text, 'sanction_proposed'::text]))),
  constraint corrective_action_verified CHECK (((status = 'verified'::text) = ((verified_by IS NOT NULL) AND (verified_at IS NOT NULL))))
);
CREATE INDEX corrective_action_inspection ON public.corrective_action USING btree (inspection_id);
CREATE INDEX corrective_action_waiting ON public.corrective_action USING btree (due_on) WHERE (status = ANY (ARRAY['open'::text, 'overdue'::text]));
comment on table corrective_action is 'What an agency has to put right after a finding, and by when.';
comment on column corrective_action.id is 'Random identifier.';
comment on column corrective_action.finding_id is 'The finding.';
comment on column corrective_action.inspection_id is 'The inspection of the finding.';
comment on column corrective_action.action is 'What is asked in particular; empty: what the item says.';
comment on column corrective_action.due_on is 'Last day (inclusive) to put it right.';
comment on column corrective_action.status is 'open, done (as reported), verified (by another person), overdue or sanction_proposed.';
comment on column corrective_action.opened_at is 'When it was opened.';
comment on column corrective_action.reminded_on is 'Day of the last reminder.';
comment on column corrective_action.reported_by is 'Who last reported it done.';
comment on column corrective_action.reported_at is 'When.';
comment on column corrective_action.verified_by is 'Who verified it: never who reported it.';
comment on column corrective_action.verified_at is 'When.';
comment on column corrective_action.sanction_id is 'The sanction proposed because it was overdue.';
comment on column corrective_action.version is 'Counts changes; a change must name the version it saw.';
grant insert, select, update on corrective_action to amparo_app;

create table corrective_action_event (
  id uuid not null,
  corrective_action_id uuid not null,
  ordinal integer not null,
  verb text not null,
  from_status text,
  to_status text not null,
  actor_id uuid,
  actor_role text not null,
  at timestamp with time zone not null,
  reasons text,
  facts jsonb not null default '{}'::jsonb,
  constraint corrective_action_event_ordinal_unique UNIQUE (corrective_action_id, ordinal),
  constraint corrective_action_event_pkey PRIMARY KEY (id),
  constraint corrective_action_event_action_fkey FOREIGN KEY (corrective_action_id) REFERENCES corrective_action(id),
  constraint corrective_action_event_actor_fkey FOREIGN KEY (actor_id) REFERENCES user_account(id)
);
CREATE TRIGGER corrective_action_event_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.corrective_action_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
comment on table corrective_action_event is 'What happened to a corrective action, one act a row.';
comment on column corrective_action_event.id is 'Random identifier.';
comment on column corrective_action_event.corrective_action_id is 'The corrective action.';
comment on column corrective_action_event.ordinal is 'Order within it, from 1.';
comment on column corrective_action_event.verb is 'The act: open, remind, report_done, verify, reject, mark_overdue or propose_sanction.';
comment on column corrective_action_event.from_status is 'Status before; none: it began.';
comment on column corrective_action_event.to_status is 'Status after.';
comment on column corrective_action_event.actor_id is 'Whose act it was; none: the clock.';
comment on column corrective_action_event.actor_role is 'The role it was done in.';
comment on column corrective_action_event.at is 'When.';
comment on column corrective_action_event.reasons is 'What was reported, or why.';
comment on column corrective_action_event.facts is 'Days and identifiers that belong to the act.';
grant insert, select on corrective_action_event to amparo_app;

create table credential_key (
  kid text not null,
  x text not null,
  first_used_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  revoked_by uuid,
  reason text,
  version integer not null default 1,
  constraint credential_key_pkey PRIMARY KEY (kid),
  constraint credential_key_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES user_account(id),
  constraint credential_key_revoked_whole CHECK ((((revoked_at IS NULL) = (revoked_by IS NULL)) AND ((revoked_at IS NULL) = (reason IS NULL)))),
  constraint credential_key_x_form CHECK ((x ~ '^[A-Za-z0-9_-]{43}$'::text))
);
comment on table credential_key is 'Every key that signed codes of licences. One that was given up stays, so that what it signed is known for what it is.';
comment on column credential_key.kid is 'Begins the RFC 7638 thumbprint of the key; stands in each code.';
comment on column credential_key.x is 'Ed25519 public key, base64url (RFC 8037).';
comment on column credential_key.first_used_at is 'When it signed its first code.';
comment on column credential_key.revoked_at is 'When it was given up; null while it counts.';
comment on column credential_key.revoked_by is 'The administrator who gave it up.';
comment on column credential_key.reason is 'Why it was given up.';
comment on column credential_key.version is 'Counts up with each change; the ETag.';
grant insert, select, update on credential_key to amparo_app;

create table declared_interest (
  id uuid not null,
  user_id uuid not null,
  agency_id uuid,
  person_id uuid,
  sanction_id uuid,
  reasons text not null,
  declared_at timestamp with time zone not null,
  constraint declared_interest_pkey PRIMARY KEY (id),
  constraint declared_interest_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint declared_interest_person_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint declared_interest_sanction_fkey FOREIGN KEY (sanction_id) REFERENCES sanction(id),
  constraint declared_interest_user_fkey FOREIGN KEY (user_id) REFERENCES user_account(id),
  constraint declared_interest_in_one CHECK ((num_nonnulls(agency_id, person_id, sanction_id) = 1))
);
CREATE UNIQUE INDEX declared_interest_agency_once ON public.declared_interest USING btree (user_id, agency_id) WHERE (agency_id IS NOT NULL);
CREATE UNIQUE INDEX declared_interest_person_once ON public.declared_interest USING btree (user_id, person_id) WHERE (person_id IS NOT NULL);
CREATE UNIQUE INDEX declared_interest_sanction_once ON public.declared_interest USING btree (user_id, sanction_id) WHERE (sanction_id IS NOT NULL);
CREATE TRIGGER declared_interest_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.declared_interest FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
comment on table declared_interest is 'Who declared an interest in whom: nobody acts on somebody they have an interest in.';
comment on column declared_interest.id is 'Random identifier.';
comment on column declared_interest.user_id is 'Whose interest.';
comment on column declared_interest.agency_id is 'In an agency.';
comment on column declared_interest.person_id is 'In a person known to the register.';
comment on column declared_interest.sanction_id is 'In somebody known only from one sanction.';
comment on column declared_interest.reasons is 'What the interest is.';
comment on column declared_interest.declared_at is 'When it was declared.';
grant insert, select on declared_interest to amparo_app;

create table entity_change (
  id uuid not null,
  agency_id uuid not null,
  before text not null,
  value text not null,
  changed_on date not null,
  ground text not null,
  reasons text not null,
  review_right text not null,
  status text not null,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  decided_reasons text,
  licences uuid[] not null default '{}'::uuid[],
  version integer not null default 1,
  constraint entity_change_pkey PRIMARY KEY (id),
  constraint entity_change_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint entity_change_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES user_account(id),
  constraint entity_change_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES user_account(id),
  constraint entity_change_another CHECK ((before <> value)),
  constraint entity_change_decided_whole CHECK ((((status = 'proposed'::text) = (decided_by IS NULL)) AND ((decided_by IS NULL) = (decided_at IS NULL)))),
  constraint entity_change_four_eyes CHECK ((decided_by <> proposed_by)),
  constraint entity_change_ground_given CHECK ((ground <> ''::text)),
  constraint entity_change_reasons_given CHECK ((reasons <> ''::text)),
  constraint entity_change_review_right_given CHECK ((review_right <> ''::text)),
  constraint entity_change_status_known CHECK ((status = ANY (ARRAY['proposed'::text, 'recorded'::text, 'dismissed'::text])))
);
CREATE INDEX entity_change_by_agency ON public.entity_change USING btree (agency_id, proposed_at);
CREATE UNIQUE INDEX entity_change_open ON public.entity_change USING btree (agency_id) WHERE (status = 'proposed'::text);
CREATE TRIGGER entity_change_agency_goes_on BEFORE INSERT ON public.entity_change FOR EACH ROW EXECUTE FUNCTION agency_goes_on();
comment on table entity_change is 'A change of an agency''s company registration number: another legal entity, with which its licences end.';
comment on column entity_change.id is 'Random identifier.';
comment on column entity_change.agency_id is 'The agency.';
comment on column entity_change.before is 'Registration number until then.';
comment on column entity_change.value is 'Registration number from then on.';
comment on column entity_change.changed_on is 'First day of the new legal entity.';
comment on column entity_change.ground is 'Legal ground of the voiding.';
comment on column entity_change.reasons is 'Reasons, as the holder reads them.';
comment on column entity_change.review_right is 'How the holder can have it reviewed.';
comment on column entity_change.status is 'proposed, recorded or dismissed.';
comment on column entity_change.proposed_by is 'Who brought it forward.';
comment on column entity_change.proposed_at is 'When.';
comment on column entity_change.decided_by is 'Who recorded or dismissed it: somebody else.';
comment on column entity_change.decided_at is 'When.';
comment on column entity_change.decided_reasons is 'Why it was dismissed.';
comment on column entity_change.licences is 'Licences that it voided.';
comment on column entity_change.version is 'Counts up with every change.';
grant insert, select, update on entity_change to amparo_app;

create table fee_rule (
  id uuid not null,
  register_id text not null,
  country text,
  class text,
  occupation text,
  cap_kind text not null,
  cap_amount bigint,
  cap_currency text,
  cap_count integer,
  law text not null,
  article text not null,
  url text,
  from_on date not null,
  to_on date,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  constraint fee_rule_one_a_day UNIQUE NULLS NOT DISTINCT (register_id, country, class, occupation, from_on),
  constraint fee_rule_pkey PRIMARY KEY (id),
  constraint fee_rule_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES user_account(id),
  constraint fee_rule_register_fkey FOREIGN KEY (register_id) REFERENCES register(id),
  constraint fee_rule_amount_sensible CHECK ((cap_amount > 0)),
  constraint fee_rule_cap_known CHECK ((cap_kind = ANY (ARRAY['none'::text, 'amount'::text, 'wage_days'::text, 'wage_months'::text]))),
  constraint fee_rule_cap_whole CHECK ((((cap_kind = 'amount'::text) = (cap_amount IS NOT NULL)) AND ((cap_amount IS NULL) = (cap_currency IS NULL)) AND ((cap_kind = ANY (ARRAY['wage_days'::text, 'wage_months'::text])) = (cap_count IS NOT NULL)))),
  constraint fee_rule_count_sensible CHECK (((cap_count >= 1) AND (cap_count <= 366))),
  constraint fee_rule_country_shape CHECK ((country ~ '^[A-Z]{2}$'::text)),
  constraint fee_rule_currency_shape CHECK ((cap_currency ~ '^[A-Z]{3}$'::text)),
  constraint fee_rule_interval CHECK (((to_on IS NULL) OR (from_on <= to_on))),
  constraint fee_rule_occupation_shape CHECK ((occupation ~ '^[0-9]{1,4}$'::text))
);
CREATE TRIGGER fee_rule_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.fee_rule FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
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
grant insert, select on fee_rule to amparo_app;

create table feed_entry (
  position bigint not null,
  at timestamp with time zone not null,
  kind text not null,
  record_id text not null,
  op text not null,
  record text,
  constraint feed_entry_pkey PRIMARY KEY ("position"),
  constraint feed_entry_op_known CHECK ((op = ANY (ARRAY['put'::text, 'remove'::text]))),
  constraint feed_entry_record_of_put CHECK (((op = 'put'::text) = (record IS NOT NULL)))
);
CREATE INDEX feed_entry_of_record ON public.feed_entry USING btree (kind, record_id, "position") WHERE (kind = ANY (ARRAY['agency'::text, 'channel'::text, 'person'::text]));
CREATE TRIGGER feed_entry_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.feed_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
comment on table feed_entry is 'One change of the public feed, in order.';
comment on column feed_entry.position is 'Position in the feed, from 1, without gaps.';
comment on column feed_entry.at is 'When it was recorded.';
comment on column feed_entry.kind is 'Kind of public record.';
comment on column feed_entry.record_id is 'Which record.';
comment on column feed_entry.op is 'put: the record as it now stands. remove: it is no longer public.';
comment on column feed_entry.record is 'The record in canonical JSON (RFC 8785), exactly as sent.';
grant insert, select on feed_entry to amparo_app;

create table feed_epoch (
  epoch uuid not null,
  is_current boolean not null default true,
  constraint feed_epoch_one_current UNIQUE (is_current),
  constraint feed_epoch_pkey PRIMARY KEY (epoch),
  constraint feed_epoch_current_only CHECK (is_current)
);
comment on table feed_epoch is 'Identity of the feed. Another epoch tells readers to start from a snapshot again.';
comment on column feed_epoch.epoch is 'Random identifier of this run of positions.';
comment on column feed_epoch.is_current is 'Always true: there is one row.';
grant select on feed_epoch to amparo_app;

create unlogged table feed_reader (
  reader uuid not null,
  stream uuid,
  position bigint not null,
  missed_at timestamp with time zone,
  constraint feed_reader_pkey PRIMARY KEY (reader)
);
comment on table feed_reader is 'Portals that follow the feed, and how far their answers have come. Worth nothing after a crash, when every portal comes back by itself: unlogged.';
comment on column feed_reader.reader is 'The name that a portal gave itself when it started.';
comment on column feed_reader.stream is 'The connection it follows by; none: it was heard of without one.';
comment on column feed_reader.position is 'The last position of the feed that its answers know of.';
comment on column feed_reader.missed_at is 'Since when it has been out of reach; none: it is there.';
grant delete, insert, select, update on feed_reader to amparo_app;

create table follow (
  id uuid not null,
  address_lookup bytea not null,
  agency_lookup bytea not null,
  state text not null,
  confirm_hash bytea not null,
  stop_hash bytea not null,
  sealed bytea not null,
  until timestamp with time zone not null,
  constraint follow_confirm_unique UNIQUE (confirm_hash),
  constraint follow_once UNIQUE (address_lookup, agency_lookup),
  constraint follow_stop_unique UNIQUE (stop_hash),
  constraint follow_pkey PRIMARY KEY (id),
  constraint follow_address_length CHECK ((octet_length(address_lookup) = 32)),
  constraint follow_agency_length CHECK ((octet_length(agency_lookup) = 32)),
  constraint follow_sealed_bounded CHECK (((octet_length(sealed) >= 28) AND (octet_length(sealed) <= 200000))),
  constraint follow_state_known CHECK ((state = ANY (ARRAY['asked'::text, 'confirmed'::text, 'ended'::text])))
);
CREATE INDEX follow_of_agency ON public.follow USING btree (agency_lookup, id) WHERE (state = 'confirmed'::text);
CREATE INDEX follow_until ON public.follow USING btree (until);
comment on table follow is 'Somebody asked to be told when an agency changes. Nothing here says who, or which agency; a row is deleted when it ends.';
comment on column follow.id is 'Random identifier; the links in the messages are derived from it, under a key that is not stored.';
comment on column follow.address_lookup is 'HMAC of the address under a key that is not stored: to find whoever wants no more messages.';
comment on column follow.agency_lookup is 'HMAC of the agency under that key: to find whom a change is told to.';
comment on column follow.state is 'asked: the address was not confirmed yet, and gets nothing but the message that asks for it. confirmed: is told of changes. ended: waits for its last message to be sent.';
comment on column follow.confirm_hash is 'SHA-256 of the link that confirms.';
comment on column follow.stop_hash is 'SHA-256 of the link that stops.';
comment on column follow.sealed is 'Address, language, agency and what was told of it last, AES-256-GCM, filled up so that its length tells nothing.';
comment on column follow.until is 'Until when: to be confirmed, or followed.';
grant delete, insert, select, update on follow to amparo_app;

create table follow_asking (
  address_lookup bytea not null,
  times integer not null,
  last_at timestamp with time zone not null,
  forget_at timestamp with time zone not null,
  constraint follow_asking_pkey PRIMARY KEY (address_lookup),
  constraint follow_asking_length CHECK ((octet_length(address_lookup) = 32))
);
comment on table follow_asking is 'To which addresses, by their HMAC, a message was sent that was not asked for yet: so that nobody can have us flood one.';
comment on column follow_asking.address_lookup is 'As in follow.';
comment on column follow_asking.times is 'How many such messages.';
comment on column follow_asking.last_at is 'When the last of them is, or was, due.';
comment on column follow_asking.forget_at is 'When this is deleted.';
grant delete, insert, select, update on follow_asking to amparo_app;

create table follow_cursor (
  is_only boolean not null default true,
  position bigint not null,
  constraint follow_cursor_pkey PRIMARY KEY (is_only),
  constraint follow_cursor_one CHECK (is_only)
);
comment on table follow_cursor is 'Up to where the feed was looked through for changes of which followers are told.';
comment on column follow_cursor.is_only is 'Always true: there is one row.';
comment on column follow_cursor.position is 'Position in the feed.';
grant select, update on follow_cursor to amparo_app;

create table follow_message (
  id uuid not null,
  follow_id uuid not null,
  channel text not null,
  place integer not null,
  sealed bytea not null,
  next_attempt_at timestamp with time zone not null,
  give_up_at timestamp with time zone not null,
  attempts integer not null default 0,
  constraint follow_message_pkey PRIMARY KEY (id),
  constraint follow_message_follow_fkey FOREIGN KEY (follow_id) REFERENCES follow(id) ON DELETE CASCADE,
  constraint follow_message_channel_known CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text]))),
  constraint follow_message_sealed_bounded CHECK (((octet_length(sealed) >= 28) AND (octet_length(sealed) <= 200000)))
);
CREATE INDEX follow_message_of_follow ON public.follow_message USING btree (follow_id);
CREATE INDEX follow_message_waiting ON public.follow_message USING btree (next_attempt_at, place);
comment on table follow_message is 'Messages to followers that wait to be sent; each is deleted when it was, or when it is given up.';
comment on column follow_message.id is 'Random identifier; also the message''s own, so that one sent twice can be told.';
comment on column follow_message.follow_id is 'To whom: with the row it leads to, it is deleted.';
comment on column follow_message.channel is 'email or sms.';
comment on column follow_message.place is 'Which part of what is said at once, from 0.';
comment on column follow_message.sealed is 'Its words, AES-256-GCM.';
comment on column follow_message.next_attempt_at is 'When it is next tried.';
comment on column follow_message.give_up_at is 'When it is given up.';
comment on column follow_message.attempts is 'How often it was tried.';
grant delete, insert, select, update on follow_message to amparo_app;

create table follow_tally (
  channel text not null,
  outcome text not null,
  total bigint not null,
  constraint follow_tally_pkey PRIMARY KEY (channel, outcome),
  constraint follow_tally_channel_known CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text]))),
  constraint follow_tally_outcome_known CHECK ((outcome = ANY (ARRAY['sent'::text, 'given_up'::text])))
);
comment on table follow_tally is 'How many messages to followers were sent, and how many could not be, for whoever keeps the service running.';
comment on column follow_tally.channel is 'email or sms.';
comment on column follow_tally.outcome is 'sent: the next server took it. given_up: none did in time.';
comment on column follow_tally.total is 'Messages since the beginning; not about whom.';
grant select, update on follow_tally to amparo_app;

create table idempotency_key (
  actor text not null,
  route text not null,
  key_hash bytea not null,
  request_hash bytea not null,
  sealed_answer bytea,
  created_at timestamp with time zone not null,
  constraint idempotency_key_pkey PRIMARY KEY (actor, route, key_hash)
);
CREATE INDEX idempotency_key_created ON public.idempotency_key USING btree (created_at);
comment on table idempotency_key is 'Answers kept for repeated requests, so that sending one twice has one effect. Kept 30 days.';
comment on column idempotency_key.actor is 'Who asked.';
comment on column idempotency_key.route is 'What was asked for: method and path.';
comment on column idempotency_key.key_hash is 'SHA-256 of the caller''s Idempotency-Key.';
comment on column idempotency_key.request_hash is 'SHA-256 of the body; another body under the same key is refused.';
comment on column idempotency_key.sealed_answer is 'The answer, encrypted (AES-256-GCM) under a key derived from the caller''s Idempotency-Key: only who holds that key can read it.';
comment on column idempotency_key.created_at is 'When it was first asked.';
grant delete, insert, select, update on idempotency_key to amparo_app;

create table import_batch (
  id uuid not null,
  layout text not null,
  register_id text not null,
  source_name text not null,
  source_url text not null,
  source_on date not null,
  file_name text not null,
  sha256 text not null,
  status text not null,
  counts jsonb not null,
  base_sha256 text not null,
  register_before jsonb,
  created_by uuid,
  created_at timestamp with time zone not null,
  applied_by uuid,
  applied_at timestamp with time zone,
  closed_by uuid,
  closed_at timestamp with time zone,
  reason text,
  version integer not null default 1,
  mapping jsonb not null default '{}'::jsonb,
  constraint import_batch_pkey PRIMARY KEY (id),
  constraint import_batch_applied_by_fkey FOREIGN KEY (applied_by) REFERENCES user_account(id),
  constraint import_batch_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES user_account(id),
  constraint import_batch_created_by_fkey FOREIGN KEY (created_by) REFERENCES user_account(id),
  constraint import_batch_applied CHECK (((status <> ALL (ARRAY['applied'::text, 'undone'::text])) OR (applied_at IS NOT NULL))),
  constraint import_batch_sha256_shape CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint import_batch_status_known CHECK ((status = ANY (ARRAY['dry_run'::text, 'applied'::text, 'undone'::text, 'discarded'::text]))),
  constraint import_batch_undone_with_reason CHECK (((status <> 'undone'::text) OR ((closed_at IS NOT NULL) AND (reason IS NOT NULL))))
);
CREATE INDEX import_batch_by_time ON public.import_batch USING btree (created_at, id);
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
comment on column import_batch.mapping is 'Column of the file to field, as far as the sender said.';
grant insert, select, update on import_batch to amparo_app;

create table import_change (
  row_id uuid not null,
  subject_id uuid not null,
  before jsonb,
  version_before text,
  version_after text not null,
  constraint import_change_pkey PRIMARY KEY (row_id),
  constraint import_change_row_fkey FOREIGN KEY (row_id) REFERENCES import_row(id),
  constraint import_change_whole CHECK (((before IS NULL) = (version_before IS NULL)))
);
CREATE INDEX import_change_subject ON public.import_change USING btree (subject_id);
comment on table import_change is 'What a row of an applied import changed, kept to undo the import exactly.';
comment on column import_change.row_id is 'The row.';
comment on column import_change.subject_id is 'The agency or list entry that it changed.';
comment on column import_change.before is 'That record as it was before, table by table; none: there was none.';
comment on column import_change.version_before is 'Its versions before.';
comment on column import_change.version_after is 'Its versions after: a later change shows in them, and forbids undoing.';
grant insert, select, update on import_change to amparo_app;

create table import_progress (
  batch_id uuid not null,
  done integer not null,
  total integer not null,
  at timestamp with time zone not null,
  constraint import_progress_pkey PRIMARY KEY (batch_id)
);
comment on table import_progress is 'How far an import is that is being applied; without a reference, which would wait for it to end.';
comment on column import_progress.batch_id is 'The import.';
comment on column import_progress.done is 'Changes written.';
comment on column import_progress.total is 'Changes in all.';
comment on column import_progress.at is 'When that was; of a process that died, long ago.';
grant delete, insert, select, update on import_progress to amparo_app;

create table import_row (
  id uuid not null,
  batch_id uuid not null,
  ordinal integer not null,
  row_number integer,
  outcome text not null,
  natural_key text,
  summary text not null,
  errors jsonb not null default '[]'::jsonb,
  content jsonb,
  notes jsonb not null default '[]'::jsonb,
  cells json,
  constraint import_row_ordinal_unique UNIQUE (batch_id, ordinal),
  constraint import_row_pkey PRIMARY KEY (id),
  constraint import_row_batch_fkey FOREIGN KEY (batch_id) REFERENCES import_batch(id),
  constraint import_row_broken_says_why CHECK (((outcome = 'broken'::text) = (errors <> '[]'::jsonb))),
  constraint import_row_heading_says_what CHECK (((outcome <> 'heading'::text) OR (notes <> '[]'::jsonb))),
  constraint import_row_in_file CHECK (((outcome = ANY (ARRAY['absent'::text, 'kept'::text])) = (row_number IS NULL))),
  constraint import_row_outcome_known CHECK ((outcome = ANY (ARRAY['new'::text, 'changed'::text, 'same'::text, 'broken'::text, 'heading'::text, 'absent'::text, 'kept'::text])))
);
comment on table import_row is 'One row of such a file, or one record that the file no longer names.';
comment on column import_row.id is 'Random identifier.';
comment on column import_row.batch_id is 'The file.';
comment on column import_row.ordinal is 'Order within the import, from 1: the file''s rows, then what is absent.';
comment on column import_row.row_number is 'Row of the file as a spreadsheet counts; none: a record that the file no longer names.';
comment on column import_row.outcome is 'new, changed, same, broken (not read, with reasons), heading (no entry, with what it says), absent (known here, not in the file) or kept (absent, but a broken row may be it).';
comment on column import_row.natural_key is 'What tells the row from the others of its list, made from the list''s own columns.';
comment on column import_row.summary is 'Name and number, to recognise the row by.';
comment on column import_row.errors is 'Why the row is broken: column, code and value.';
comment on column import_row.content is 'What the row states, as read.';
comment on column import_row.notes is 'How cells were understood that are not plain to see: column, code and value.';
comment on column import_row.cells is 'Of a broken row: the file''s columns and what stands in them, in their order.';
grant insert, select on import_row to amparo_app;

create table inspection (
  id uuid not null,
  register_id text not null,
  number text not null,
  type text not null,
  status text not null,
  agency_id uuid,
  respondent text,
  office_id uuid not null,
  checklist_version integer not null,
  not_before date,
  instructions text,
  inspector_id uuid,
  scheduled_on date,
  due_on date,
  planned_by uuid,
  planned_at timestamp with time zone not null,
  started_at timestamp with time zone,
  submitted_at timestamp with time zone,
  comment_by date,
  points integer,
  outcome text,
  checked_by uuid,
  checked_at timestamp with time zone,
  closed_by uuid,
  closed_at timestamp with time zone,
  version integer not null default 1,
  constraint inspection_number_unique UNIQUE (number),
  constraint inspection_pkey PRIMARY KEY (id),
  constraint inspection_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint inspection_checked_by_fkey FOREIGN KEY (checked_by) REFERENCES user_account(id),
  constraint inspection_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES user_account(id),
  constraint inspection_inspector_fkey FOREIGN KEY (inspector_id) REFERENCES user_account(id),
  constraint inspection_office_fkey FOREIGN KEY (office_id) REFERENCES office(id),
  constraint inspection_planned_by_fkey FOREIGN KEY (planned_by) REFERENCES user_account(id),
  constraint inspection_register_fkey FOREIGN KEY (register_id) REFERENCES register(id),
  constraint inspection_checked CHECK (((status <> ALL (ARRAY['quality_checked'::text, 'closed'::text])) OR ((checked_by IS NOT NULL) AND (checked_at IS NOT NULL)))),
  constraint inspection_closed CHECK (((status = ANY (ARRAY['closed'::text, 'cancelled'::text])) = ((closed_by IS NOT NULL) AND (closed_at IS NOT NULL)))),
  constraint inspection_four_eyes CHECK (((checked_by IS NULL) OR (checked_by <> inspector_id))),
  constraint inspection_of_one CHECK (((agency_id IS NULL) <> (respondent IS NULL))),
  constraint inspection_outcome_known CHECK ((outcome = ANY (ARRAY['pass'::text, 'pass_with_conditions'::text, 'fail'::text]))),
  constraint inspection_reported CHECK (((status <> ALL (ARRAY['submitted'::text, 'quality_checked'::text, 'closed'::text])) OR ((submitted_at IS NOT NULL) AND (comment_by IS NOT NULL) AND (points IS NOT NULL) AND (outcome IS NOT NULL)))),
  constraint inspection_scheduled CHECK (((status = ANY (ARRAY['planned'::text, 'cancelled'::text])) OR ((inspector_id IS NOT NULL) AND (scheduled_on IS NOT NULL)))),
  constraint inspection_status_known CHECK ((status = ANY (ARRAY['planned'::text, 'scheduled'::text, 'under_way'::text, 'submitted'::text, 'quality_checked'::text, 'closed'::text, 'cancelled'::text]))),
  constraint inspection_type_known CHECK ((type = ANY (ARRAY['pre_licence'::text, 'compliance'::text, 'complaint_led'::text, 'follow_up'::text, 'unannounced'::text, 'desk'::text])))
);
CREATE INDEX inspection_agency ON public.inspection USING btree (agency_id, scheduled_on) WHERE (agency_id IS NOT NULL);
CREATE INDEX inspection_inspector ON public.inspection USING btree (inspector_id, status) WHERE (inspector_id IS NOT NULL);
CREATE INDEX inspection_office ON public.inspection USING btree (office_id, status, scheduled_on);
comment on table inspection is 'A visit to an agency or another place, or a review at the desk. Its life is told by inspection_event.';
comment on column inspection.id is 'Random identifier.';
comment on column inspection.register_id is 'The register it belongs to.';
comment on column inspection.number is 'Number that people see.';
comment on column inspection.type is 'Why it takes place. An inspector and the inspected party are never told that a complaint led to it.';
comment on column inspection.status is 'planned, scheduled, under_way, submitted, quality_checked, closed or cancelled.';
comment on column inspection.agency_id is 'The agency inspected.';
comment on column inspection.respondent is 'Who or what is inspected where no agency of the register is.';
comment on column inspection.office_id is 'The office that answers for it; officers of other offices do not see it.';
comment on column inspection.checklist_version is 'The version of the checklist it is done with.';
comment on column inspection.not_before is 'Earliest day it may take place.';
comment on column inspection.instructions is 'What the inspector is told beside the checklist.';
comment on column inspection.inspector_id is 'Whom it is assigned to.';
comment on column inspection.scheduled_on is 'The day it takes place.';
comment on column inspection.due_on is 'By when the next act is due.';
comment on column inspection.planned_by is 'Who planned it; none: the register itself.';
comment on column inspection.planned_at is 'When it was planned.';
comment on column inspection.started_at is 'When the inspector began, for the first time.';
comment on column inspection.submitted_at is 'When the report was last handed in.';
comment on column inspection.comment_by is 'Last day (inclusive) on which the inspected party''s own comment is waited for.';
comment on column inspection.points is 'Points of what was not met, as handed in.';
comment on column inspection.outcome is 'pass, pass_with_conditions or fail, as handed in.';
comment on column inspection.checked_by is 'Who passed the report: never the inspector.';
comment on column inspection.checked_at is 'When.';
comment on column inspection.closed_by is 'Who closed or cancelled it.';
comment on column inspection.closed_at is 'When.';
comment on column inspection.version is 'Counts changes; a change must name the version it saw.';
grant insert, select, update on inspection to amparo_app;

create table inspection_answer (
  id uuid not null,
  inspection_id uuid not null,
  item text not null,
  revision integer not null,
  answer text,
  note text not null default ''::text,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  constraint inspection_answer_revision_unique UNIQUE (inspection_id, item, revision),
  constraint inspection_answer_pkey PRIMARY KEY (id),
  constraint inspection_answer_inspection_fkey FOREIGN KEY (inspection_id) REFERENCES inspection(id),
  constraint inspection_answer_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES user_account(id),
  constraint inspection_answer_known CHECK ((answer = ANY (ARRAY['met'::text, 'not_met'::text, 'not_tested'::text, 'not_applicable'::text])))
);
CREATE TRIGGER inspection_answer_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.inspection_answer FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
comment on table inspection_answer is 'What an inspector recorded of one item of the checklist. The last revision holds; the earlier ones stay.';
comment on column inspection_answer.id is 'Random identifier.';
comment on column inspection_answer.inspection_id is 'The inspection.';
comment on column inspection_answer.item is 'The item, by its code in the checklist.';
comment on column inspection_answer.revision is 'Counts what was recorded of this item, from 1.';
comment on column inspection_answer.answer is 'met, not_met, not_tested or not_applicable; none: only a note so far.';
comment on column inspection_answer.note is 'What was found.';
comment on column inspection_answer.recorded_by is 'The inspector.';
comment on column inspection_answer.recorded_at is 'When.';
grant insert, select on inspection_answer to amparo_app;

create table inspection_comment (
  id uuid not null,
  inspection_id uuid not null,
  text text not null,
  given_by text,
  recorded_by uuid not null,
  recorded_role text not null,
  recorded_at timestamp with time zone not null,
  constraint inspection_comment_pkey PRIMARY KEY (id),
  constraint inspection_comment_inspection_fkey FOREIGN KEY (inspection_id) REFERENCES inspection(id),
  constraint inspection_comment_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES user_account(id),
  constraint inspection_comment_given CHECK ((text <> ''::text)),
  constraint inspection_comment_role_known CHECK ((recorded_role = ANY (ARRAY['agency'::text, 'inspector'::text]))),
  constraint inspection_comment_source CHECK (((recorded_role = 'agency'::text) OR (given_by IS NOT NULL)))
);
CREATE INDEX inspection_comment_inspection ON public.inspection_comment USING btree (inspection_id);
CREATE TRIGGER inspection_comment_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.inspection_comment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
comment on table inspection_comment is 'The inspected party''s own comment on a report.';
comment on column inspection_comment.id is 'Random identifier.';
comment on column inspection_comment.inspection_id is 'The inspection.';
comment on column inspection_comment.text is 'The comment.';
comment on column inspection_comment.given_by is 'Who gave it, where the inspector wrote it down.';
comment on column inspection_comment.recorded_by is 'Whose account recorded it.';
comment on column inspection_comment.recorded_role is 'agency (its own account) or inspector (written down).';
comment on column inspection_comment.recorded_at is 'When.';
grant insert, select on inspection_comment to amparo_app;

create table inspection_event (
  id uuid not null,
  inspection_id uuid not null,
  ordinal integer not null,
  verb text not null,
  from_status text,
  to_status text not null,
  actor_id uuid,
  actor_role text not null,
  at timestamp with time zone not null,
  reasons text,
  facts jsonb not null default '{}'::jsonb,
  constraint inspection_event_ordinal_unique UNIQUE (inspection_id, ordinal),
  constraint inspection_event_pkey PRIMARY KEY (id),
  constraint inspection_event_actor_fkey FOREIGN KEY (actor_id) REFERENCES user_account(id),
  constraint inspection_event_inspection_fkey FOREIGN KEY (inspection_id) REFERENCES inspection(id)
);
CREATE TRIGGER inspection_event_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.inspection_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
comment on table inspection_event is 'What happened to an inspection, one act a row.';
comment on column inspection_event.id is 'Random identifier.';
comment on column inspection_event.inspection_id is 'The inspection.';
comment on column inspection_event.ordinal is 'Order within the inspection, from 1.';
comment on column inspection_event.verb is 'The act, such as plan, schedule, start, submit, pass, return or close.';
comment on column inspection_event.from_status is 'Status before; none: it began.';
comment on column inspection_event.to_status is 'Status after.';
comment on column inspection_event.actor_id is 'Whose act it was; none: the register itself.';
comment on column inspection_event.actor_role is 'The role it was done in.';
comment on column inspection_event.at is 'When.';
comment on column inspection_event.reasons is 'Why, where the act has reasons.';
comment on column inspection_event.facts is 'Days, identifiers and counts that belong to the act.';
grant insert, select on inspection_event to amparo_app;

create table inspection_finding (
  id uuid not null,
  inspection_id uuid not null,
  item text not null,
  critical boolean not null,
  points integer not null,
  note text not null,
  found_at timestamp with time zone not null,
  constraint inspection_finding_item_unique UNIQUE (inspection_id, item),
  constraint inspection_finding_pkey PRIMARY KEY (id),
  constraint inspection_finding_inspection_fkey FOREIGN KEY (inspection_id) REFERENCES inspection(id)
);
CREATE TRIGGER inspection_finding_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.inspection_finding FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
comment on table inspection_finding is 'An item that was not met, as it stood when another person passed the report.';
comment on column inspection_finding.id is 'Random identifier.';
comment on column inspection_finding.inspection_id is 'The inspection.';
comment on column inspection_finding.item is 'The item, by its code in the checklist.';
comment on column inspection_finding.critical is 'Whether the item is a critical one.';
comment on column inspection_finding.points is 'What it counts.';
comment on column inspection_finding.note is 'What was found.';
comment on column inspection_finding.found_at is 'When the report was passed.';
grant insert, select on inspection_finding to amparo_app;

create table inspection_photo (
  id uuid not null,
  inspection_id uuid not null,
  ordinal integer not null,
  item text,
  caption text not null default ''::text,
  file_name text not null,
  media_type text not null,
  size_bytes integer not null,
  sha256 text not null,
  width integer not null,
  height integer not null,
  uploaded_by uuid not null,
  uploaded_at timestamp with time zone not null,
  constraint inspection_photo_ordinal_unique UNIQUE (inspection_id, ordinal),
  constraint inspection_photo_pkey PRIMARY KEY (id),
  constraint inspection_photo_inspection_fkey FOREIGN KEY (inspection_id) REFERENCES inspection(id),
  constraint inspection_photo_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES user_account(id),
  constraint inspection_photo_sha256_shape CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint inspection_photo_type_known CHECK ((media_type = ANY (ARRAY['image/jpeg'::text, 'image/png'::text, 'image/webp'::text])))
);
CREATE TRIGGER inspection_photo_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.inspection_photo FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
comment on table inspection_photo is 'A photo taken at an inspection: evidence, with where it comes from.';
comment on column inspection_photo.id is 'Random identifier.';
comment on column inspection_photo.inspection_id is 'The inspection.';
comment on column inspection_photo.ordinal is 'Order within the inspection, from 1.';
comment on column inspection_photo.item is 'The item it shows, by its code in the checklist; none: the place as a whole.';
comment on column inspection_photo.caption is 'What it shows, in words.';
comment on column inspection_photo.file_name is 'Name of the file as it was sent.';
comment on column inspection_photo.media_type is 'What the original is.';
comment on column inspection_photo.size_bytes is 'Size of the original.';
comment on column inspection_photo.sha256 is 'SHA-256 of the original, hex.';
comment on column inspection_photo.width is 'Width of the copy that is shown, in pixels.';
comment on column inspection_photo.height is 'Height of it.';
comment on column inspection_photo.uploaded_by is 'Who sent it.';
comment on column inspection_photo.uploaded_at is 'When.';
grant insert, select on inspection_photo to amparo_app;

create table inspection_photo_file (
  photo_id uuid not null,
  kind text not null,
  bytes bytea not null,
  constraint inspection_photo_file_pkey PRIMARY KEY (photo_id, kind),
  constraint inspection_photo_file_photo_fkey FOREIGN KEY (photo_id) REFERENCES inspection_photo(id),
  constraint inspection_photo_file_kind_known CHECK ((kind = ANY (ARRAY['original'::text, 'copy'::text, 'thumbnail'::text])))
);
CREATE TRIGGER inspection_photo_file_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.inspection_photo_file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
comment on table inspection_photo_file is 'The bytes of a photo: the original as it was sent, and what is made from it to be shown, without its metadata.';
comment on column inspection_photo_file.photo_id is 'The photo.';
comment on column inspection_photo_file.kind is 'original (kept as evidence, never shown), copy or thumbnail.';
comment on column inspection_photo_file.bytes is 'The bytes.';
grant insert, select on inspection_photo_file to amparo_app;

create table inspection_photo_removal (
  photo_id uuid not null,
  reasons text not null,
  removed_by uuid not null,
  removed_at timestamp with time zone not null,
  constraint inspection_photo_removal_pkey PRIMARY KEY (photo_id),
  constraint inspection_photo_removal_photo_fkey FOREIGN KEY (photo_id) REFERENCES inspection_photo(id),
  constraint inspection_photo_removal_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES user_account(id)
);
CREATE TRIGGER inspection_photo_removal_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.inspection_photo_removal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
comment on table inspection_photo_removal is 'A photo that was taken back before the report was handed in. It stays, and is no longer shown.';
comment on column inspection_photo_removal.photo_id is 'The photo.';
comment on column inspection_photo_removal.reasons is 'Why.';
comment on column inspection_photo_removal.removed_by is 'Who took it back.';
comment on column inspection_photo_removal.removed_at is 'When.';
grant insert, select on inspection_photo_removal to amparo_app;

create table job_order (
  id uuid not null,
  register_id text not null,
  number text not null,
  agency_id uuid not null,
  principal_id uuid not null,
  licence_id uuid not null,
  occupation text not null,
  title text not null,
  country text not null,
  vacancies integer not null,
  filled integer not null default 0,
  wage_amount bigint not null,
  wage_currency text not null,
  contract_months integer not null,
  fee_amount bigint not null default 0,
  fee_currency text not null,
  fee_rule_id uuid,
  from_on date not null,
  to_on date not null,
  status text not null,
  status_since timestamp with time zone not null,
  proposed_by uuid not null,
  decided_by uuid,
  created_at timestamp with time zone not null,
  version integer not null default 1,
  constraint job_order_number_unique UNIQUE (number),
  constraint job_order_pkey PRIMARY KEY (id),
  constraint job_order_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint job_order_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES user_account(id),
  constraint job_order_fee_rule_fkey FOREIGN KEY (fee_rule_id) REFERENCES fee_rule(id),
  constraint job_order_licence_fkey FOREIGN KEY (licence_id) REFERENCES licence(id),
  constraint job_order_principal_fkey FOREIGN KEY (principal_id) REFERENCES principal(id),
  constraint job_order_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES user_account(id),
  constraint job_order_register_fkey FOREIGN KEY (register_id) REFERENCES register(id),
  constraint job_order_contract_sensible CHECK (((contract_months >= 1) AND (contract_months <= 120))),
  constraint job_order_country_shape CHECK ((country ~ '^[A-Z]{2}$'::text)),
  constraint job_order_decided CHECK (((status <> ALL (ARRAY['approved'::text, 'refused'::text, 'filled'::text, 'closed'::text])) OR (decided_by IS NOT NULL))),
  constraint job_order_fee_currency_shape CHECK ((fee_currency ~ '^[A-Z]{3}$'::text)),
  constraint job_order_fee_sensible CHECK ((fee_amount >= 0)),
  constraint job_order_four_eyes CHECK (((decided_by IS NULL) OR (decided_by <> proposed_by))),
  constraint job_order_interval CHECK ((from_on <= to_on)),
  constraint job_order_never_overfilled CHECK (((filled >= 0) AND (filled <= vacancies))),
  constraint job_order_occupation_shape CHECK ((occupation ~ '^[0-9]{4}$'::text)),
  constraint job_order_status_known CHECK ((status = ANY (ARRAY['proposed'::text, 'approved'::text, 'refused'::text, 'filled'::text, 'closed'::text, 'cancelled'::text]))),
  constraint job_order_vacancies_sensible CHECK (((vacancies >= 1) AND (vacancies <= 100000))),
  constraint job_order_wage_currency_shape CHECK ((wage_currency ~ '^[A-Z]{3}$'::text)),
  constraint job_order_wage_paid CHECK ((wage_amount > 0))
);
CREATE INDEX job_order_by_agency ON public.job_order USING btree (agency_id, from_on, id);
CREATE INDEX job_order_by_entry ON public.job_order USING btree (created_at, id);
CREATE INDEX job_order_by_principal ON public.job_order USING btree (principal_id);
CREATE TRIGGER job_order_agency_goes_on BEFORE INSERT ON public.job_order FOR EACH ROW EXECUTE FUNCTION agency_goes_on();
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
grant insert, select, update on job_order to amparo_app;

create table letter (
  id uuid not null,
  number text not null,
  kind text not null,
  licence_id uuid not null,
  decision_id uuid not null,
  language text not null,
  content_sha256 text not null,
  issued_by uuid not null,
  issued_at timestamp with time zone not null,
  constraint letter_number_unique UNIQUE (number),
  constraint letter_same_content UNIQUE (kind, decision_id, language, content_sha256),
  constraint letter_pkey PRIMARY KEY (id),
  constraint letter_decision_fkey FOREIGN KEY (decision_id) REFERENCES licence_decision(id),
  constraint letter_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES user_account(id),
  constraint letter_licence_fkey FOREIGN KEY (licence_id) REFERENCES licence(id),
  constraint letter_kind_known CHECK ((kind = ANY (ARRAY['decision'::text, 'certificate'::text, 'poster'::text])))
);
CREATE INDEX letter_licence ON public.letter USING btree (licence_id);
CREATE TRIGGER letter_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.letter FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
comment on table letter is 'A decision letter or a certificate that was issued. Never changed: other content is another letter, with another number.';
comment on column letter.id is 'Random identifier.';
comment on column letter.number is 'Number on the paper.';
comment on column letter.kind is 'The letter of a decision, or the certificate of a licence.';
comment on column letter.licence_id is 'The licence.';
comment on column letter.decision_id is 'The decision that it tells of; of a certificate, the last one that it rests on.';
comment on column letter.language is 'Language it is written in (BCP 47).';
comment on column letter.content_sha256 is 'Digest of what it says (canonical JSON).';
comment on column letter.issued_by is 'Who asked for it first.';
comment on column letter.issued_at is 'When.';
grant insert, select on letter to amparo_app;

create table licence (
  id uuid not null,
  register_id text not null,
  agency_id uuid not null,
  class text not null,
  number text not null,
  slug text not null,
  countries text[] not null default '{}'::text[],
  sectors text[] not null default '{}'::text[],
  status text not null,
  status_until timestamp with time zone,
  valid_to date,
  remark text,
  source_name text,
  source_url text,
  source_on date,
  withdrawn_at timestamp with time zone,
  created_at timestamp with time zone not null,
  version integer not null default 1,
  constraint licence_number_unique UNIQUE (register_id, class, number),
  constraint licence_slug_unique UNIQUE (register_id, slug),
  constraint licence_pkey PRIMARY KEY (id),
  constraint licence_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint licence_register_fkey FOREIGN KEY (register_id) REFERENCES register(id),
  constraint licence_number_not_empty CHECK (((length(number) >= 1) AND (length(number) <= 80))),
  constraint licence_slug_safe CHECK ((slug ~ '^[^/?#[:space:]]+$'::text)),
  constraint licence_status_known CHECK ((status = ANY (ARRAY['applicant'::text, 'licensed'::text, 'licensed_with_conditions'::text, 'suspended'::text, 'expired'::text, 'revoked'::text, 'surrendered'::text, 'void'::text, 'refused'::text, 'barred'::text])))
);
CREATE INDEX licence_agency ON public.licence USING btree (agency_id);
CREATE INDEX licence_by_class ON public.licence USING btree (class, id);
CREATE INDEX licence_by_number ON public.licence USING btree (number, id);
CREATE INDEX licence_by_status ON public.licence USING btree (register_id, status, number, id);
CREATE INDEX licence_by_validity ON public.licence USING btree (COALESCE(valid_to, 'infinity'::date), id);
CREATE INDEX licence_ending ON public.licence USING btree (valid_to) WHERE (status = ANY (ARRAY['licensed'::text, 'licensed_with_conditions'::text, 'suspended'::text]));
CREATE INDEX licence_number_search ON public.licence USING gin (number gin_trgm_ops);
CREATE INDEX licence_of_register ON public.licence USING btree (register_id, number, id);
CREATE INDEX licence_of_status ON public.licence USING btree (status, number, id);
CREATE INDEX licence_status_until ON public.licence USING btree (status_until) WHERE (status_until IS NOT NULL);
CREATE INDEX licence_statuses ON public.licence USING btree (agency_id, number) INCLUDE (status) WHERE (withdrawn_at IS NULL);
CREATE TRIGGER licence_found_later AFTER UPDATE OF status ON public.licence FOR EACH ROW WHEN (((new.status = ANY (ARRAY['refused'::text, 'revoked'::text, 'barred'::text])) AND (old.status IS DISTINCT FROM new.status))) EXECUTE FUNCTION licence_found_later();
comment on table licence is 'The authority to recruit, of one legal entity. What it is follows from its decisions; a partner''s licence from what the partner stated.';
comment on column licence.id is 'Random identifier.';
comment on column licence.register_id is 'The register it stands in.';
comment on column licence.agency_id is 'Its holder; never another.';
comment on column licence.class is 'Class of licence, such as land-based or domestic-work.';
comment on column licence.number is 'Number, verbatim as issued.';
comment on column licence.slug is 'The number made safe for an address.';
comment on column licence.countries is 'Countries it covers (ISO 3166); none: all.';
comment on column licence.sectors is 'Sectors it covers; none: all.';
comment on column licence.status is 'Home register: the status derived from the decisions, kept for queries only. Partner: the status the partner stated.';
comment on column licence.status_until is 'When the derived status changes by time alone (expiry, end of a suspension); a job then derives it again.';
comment on column licence.valid_to is 'Last day of validity (inclusive), derived or stated.';
comment on column licence.remark is 'A partner''s own words about it, verbatim.';
comment on column licence.source_name is 'Partner''s entry: the authority that published it.';
comment on column licence.source_url is 'Partner''s entry: where.';
comment on column licence.source_on is 'Partner''s entry: of which day the publication is.';
comment on column licence.withdrawn_at is 'Partner''s entry: when it was found to be no longer listed, or its import was undone.';
comment on column licence.created_at is 'When it was entered.';
comment on column licence.version is 'Counts changes; a change must name the version it saw.';
grant insert, select, update on licence to amparo_app;

create table licence_credential (
  licence_id uuid not null,
  status_index integer not null,
  constraint licence_credential_index_unique UNIQUE (status_index),
  constraint licence_credential_pkey PRIMARY KEY (licence_id),
  constraint licence_credential_licence_fkey FOREIGN KEY (licence_id) REFERENCES licence(id)
);
comment on table licence_credential is 'Licences that were given a code for certificate, poster or screen, each with its place in the status list. A place is never given twice.';
comment on column licence_credential.licence_id is 'The licence.';
comment on column licence_credential.status_index is 'Its place in the status list; places count from 0.';
grant insert, select on licence_credential to amparo_app;

create table licence_decision (
  id uuid not null,
  licence_id uuid not null,
  proposal_id uuid,
  kind text not null,
  effective_at timestamp with time zone not null,
  until_on date,
  valid_to date,
  condition_id uuid,
  condition_text text,
  refers_to uuid,
  ground text not null,
  reasons text not null,
  review_right text not null,
  authority_id uuid not null,
  proposed_by uuid,
  decided_by uuid not null,
  recorded_at timestamp with time zone not null,
  ordinal integer not null,
  sanction_id uuid,
  application_id uuid,
  settings jsonb,
  constraint licence_decision_ordinal_unique UNIQUE (licence_id, ordinal),
  constraint licence_decision_pkey PRIMARY KEY (id),
  constraint licence_decision_application_fkey FOREIGN KEY (application_id) REFERENCES application(id),
  constraint licence_decision_authority_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  constraint licence_decision_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES user_account(id),
  constraint licence_decision_licence_fkey FOREIGN KEY (licence_id) REFERENCES licence(id),
  constraint licence_decision_proposal_fkey FOREIGN KEY (proposal_id) REFERENCES licence_proposal(id),
  constraint licence_decision_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES user_account(id),
  constraint licence_decision_refers_to_fkey FOREIGN KEY (refers_to) REFERENCES licence_decision(id),
  constraint licence_decision_sanction_fkey FOREIGN KEY (sanction_id) REFERENCES sanction(id),
  constraint licence_decision_four_eyes CHECK ((decided_by <> proposed_by)),
  constraint licence_decision_ground_given CHECK ((ground <> ''::text)),
  constraint licence_decision_proposed CHECK (((proposed_by IS NOT NULL) OR ((sanction_id IS NOT NULL) AND (kind = ANY (ARRAY['lodge_appeal'::text, 'withdraw_appeal'::text]))))),
  constraint licence_decision_reasons_given CHECK ((reasons <> ''::text)),
  constraint licence_decision_review_right_given CHECK ((review_right <> ''::text))
);
CREATE INDEX licence_decision_application ON public.licence_decision USING btree (application_id) WHERE (application_id IS NOT NULL);
CREATE INDEX licence_decision_sanction ON public.licence_decision USING btree (sanction_id) WHERE (sanction_id IS NOT NULL);
CREATE TRIGGER licence_decision_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.licence_decision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
comment on table licence_decision is 'One dated legal act about a licence. Never changed: a mistake is put right by a later decision that refers to it.';
comment on column licence_decision.id is 'Random identifier.';
comment on column licence_decision.licence_id is 'The licence.';
comment on column licence_decision.proposal_id is 'The proposal it decided.';
comment on column licence_decision.kind is 'What was decided, such as grant, add_condition, suspend, lift, revoke or correct; or what became of it on appeal: lodge_appeal, stay, withdraw_appeal, dismiss_appeal, uphold_appeal, reinstate.';
comment on column licence_decision.effective_at is 'From when it has effect.';
comment on column licence_decision.until_on is 'Last day (inclusive) of a dated suspension.';
comment on column licence_decision.valid_to is 'Last day of validity (inclusive) that a grant or renewal gives.';
comment on column licence_decision.condition_id is 'The condition added or removed.';
comment on column licence_decision.condition_text is 'Text of a condition added.';
comment on column licence_decision.refers_to is 'The decision that it corrects or lifts.';
comment on column licence_decision.ground is 'Legal ground.';
comment on column licence_decision.reasons is 'Reasons, as the holder is told them.';
comment on column licence_decision.review_right is 'How and by when the holder can have it reviewed.';
comment on column licence_decision.authority_id is 'The authority whose act it is.';
comment on column licence_decision.proposed_by is 'Who proposed it; none where the holder acted: an appeal lodged or withdrawn.';
comment on column licence_decision.decided_by is 'Who decided it: never the proposer.';
comment on column licence_decision.recorded_at is 'When the register came to know it: the instant of its audit leaf.';
comment on column licence_decision.ordinal is 'Order of recording within the licence, from 1.';
comment on column licence_decision.sanction_id is 'The sanction that it carries out, where one does.';
comment on column licence_decision.application_id is 'The application that it decides, if any.';
comment on column licence_decision.settings is 'Version of each setting that held when it was made; none: made before that was kept.';
grant insert, select on licence_decision to amparo_app;

create table licence_in_force (
  licence_id uuid not null,
  agency_id uuid not null,
  class text not null,
  during tstzrange not null,
  constraint licence_in_force_one_of_a_class EXCLUDE USING gist (agency_id WITH =, class WITH =, during WITH &&),
  constraint licence_in_force_pkey PRIMARY KEY (licence_id, during),
  constraint licence_in_force_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint licence_in_force_licence_fkey FOREIGN KEY (licence_id) REFERENCES licence(id),
  constraint licence_in_force_not_empty CHECK ((NOT isempty(during)))
);
comment on table licence_in_force is 'When a licence of the home register authorises its holder, or would but for a suspension, as known now. Derived from its decisions, in the same transaction; never the source.';
comment on column licence_in_force.licence_id is 'The licence.';
comment on column licence_in_force.agency_id is 'Its holder: of a merged record, the record that goes on.';
comment on column licence_in_force.class is 'Its class: an agency has one licence of a class in force at a time.';
comment on column licence_in_force.during is 'From the instant it takes effect until the instant it ends (exclusive).';
grant delete, insert, select on licence_in_force to amparo_app;

create table licence_proposal (
  id uuid not null,
  licence_id uuid not null,
  measure text not null,
  status text not null,
  terms jsonb not null,
  ground text not null,
  reasons text not null,
  review_right text not null,
  office_id uuid,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  served_how text,
  noticed_at timestamp with time zone,
  reply_by date,
  closed_by uuid,
  closed_at timestamp with time zone,
  closing_reasons text,
  constraint licence_proposal_pkey PRIMARY KEY (id),
  constraint licence_proposal_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES user_account(id),
  constraint licence_proposal_licence_fkey FOREIGN KEY (licence_id) REFERENCES licence(id),
  constraint licence_proposal_office_fkey FOREIGN KEY (office_id) REFERENCES office(id),
  constraint licence_proposal_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES user_account(id),
  constraint licence_proposal_closed CHECK (((status = ANY (ARRAY['decided'::text, 'rejected'::text, 'withdrawn'::text])) = ((closed_by IS NOT NULL) AND (closed_at IS NOT NULL)))),
  constraint licence_proposal_four_eyes CHECK (((status <> ALL (ARRAY['decided'::text, 'rejected'::text])) OR (closed_by <> proposed_by))),
  constraint licence_proposal_status_known CHECK ((status = ANY (ARRAY['proposed'::text, 'noticed'::text, 'decided'::text, 'rejected'::text, 'withdrawn'::text])))
);
CREATE INDEX licence_proposal_licence ON public.licence_proposal USING btree (licence_id);
CREATE UNIQUE INDEX licence_proposal_one_open ON public.licence_proposal USING btree (licence_id, measure) WHERE (status = ANY (ARRAY['proposed'::text, 'noticed'::text]));
CREATE INDEX licence_proposal_open ON public.licence_proposal USING btree (proposed_at) WHERE (status = ANY (ARRAY['proposed'::text, 'noticed'::text]));
comment on table licence_proposal is 'A measure that one officer proposes and another decides.';
comment on column licence_proposal.id is 'Random identifier.';
comment on column licence_proposal.licence_id is 'The licence it is about.';
comment on column licence_proposal.measure is 'What is proposed, such as grant, suspend or revoke; one open proposal for each.';
comment on column licence_proposal.status is 'proposed, noticed (served on the holder), decided, rejected or withdrawn.';
comment on column licence_proposal.terms is 'Dates, condition and other terms of the measure.';
comment on column licence_proposal.ground is 'Legal ground.';
comment on column licence_proposal.reasons is 'Reasons, as the holder is told them.';
comment on column licence_proposal.review_right is 'How and by when the holder can have it reviewed.';
comment on column licence_proposal.office_id is 'Office that proposed it.';
comment on column licence_proposal.proposed_by is 'Who proposed it.';
comment on column licence_proposal.proposed_at is 'When.';
comment on column licence_proposal.served_how is 'How the notice was served.';
comment on column licence_proposal.noticed_at is 'When the notice was served.';
comment on column licence_proposal.reply_by is 'Last day (inclusive) on which the holder may reply.';
comment on column licence_proposal.closed_by is 'Who decided, rejected or withdrew it; a decider is never the proposer.';
comment on column licence_proposal.closed_at is 'When.';
comment on column licence_proposal.closing_reasons is 'Reasons of the rejection or withdrawal, or added by the decider.';
grant insert, select, update on licence_proposal to amparo_app;

create table licence_reminder (
  licence_id uuid not null,
  valid_to date not null,
  days integer not null,
  queued_at timestamp with time zone not null,
  mails integer not null,
  constraint licence_reminder_pkey PRIMARY KEY (licence_id, valid_to, days),
  constraint licence_reminder_licence_fkey FOREIGN KEY (licence_id) REFERENCES licence(id)
);
CREATE TRIGGER licence_reminder_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.licence_reminder FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
comment on table licence_reminder is 'That a holder was reminded of a licence''s end. Never changed.';
comment on column licence_reminder.licence_id is 'The licence.';
comment on column licence_reminder.valid_to is 'Its last day, as it then was.';
comment on column licence_reminder.days is 'Which reminder: so many days before that day.';
comment on column licence_reminder.queued_at is 'When the mails were written.';
comment on column licence_reminder.mails is 'To how many addresses; none: nobody to write to is known.';
grant insert, select on licence_reminder to amparo_app;

create table listing (
  id uuid not null,
  register_id text not null,
  list text not null,
  natural_key text not null,
  subject_kind text not null,
  name text not null,
  other_names text[] not null default '{}'::text[],
  country text,
  address text,
  measure text not null,
  reasons jsonb not null,
  from_on date not null,
  to_on date,
  until_text text,
  source_name text,
  source_url text,
  source_on date,
  withdrawn_at timestamp with time zone,
  created_at timestamp with time zone not null,
  version integer not null default 1,
  sanction_id uuid,
  proposed_by uuid,
  decided_by uuid,
  published_by uuid,
  published_at timestamp with time zone,
  name_cut boolean not null default false,
  remark text,
  constraint listing_natural_key_unique UNIQUE (register_id, list, natural_key),
  constraint listing_pkey PRIMARY KEY (id),
  constraint listing_people_are_the_sanctions FOREIGN KEY (sanction_id, proposed_by, decided_by) REFERENCES sanction(id, proposed_by, decided_by),
  constraint listing_published_by_fkey FOREIGN KEY (published_by) REFERENCES user_account(id),
  constraint listing_register_fkey FOREIGN KEY (register_id) REFERENCES register(id),
  constraint listing_sanction_fkey FOREIGN KEY (sanction_id) REFERENCES sanction(id),
  constraint listing_home_or_partner CHECK ((((sanction_id IS NULL) AND (source_name IS NOT NULL) AND (source_url IS NOT NULL) AND (source_on IS NOT NULL)) OR ((sanction_id IS NOT NULL) AND (proposed_by IS NOT NULL) AND (decided_by IS NOT NULL) AND (published_by IS NOT NULL) AND (published_at IS NOT NULL) AND (source_name IS NULL)))),
  constraint listing_interval CHECK (((to_on IS NULL) OR (from_on <= to_on))),
  constraint listing_subject_known CHECK ((subject_kind = ANY (ARRAY['principal'::text, 'agency'::text, 'person'::text, 'channel'::text]))),
  constraint listing_third_person CHECK (((published_by <> proposed_by) AND (published_by <> decided_by)))
);
CREATE INDEX listing_by_name ON public.listing USING btree (name, id);
CREATE UNIQUE INDEX listing_one_open ON public.listing USING btree (sanction_id) WHERE ((sanction_id IS NOT NULL) AND (withdrawn_at IS NULL));
CREATE TRIGGER listing_deleted_for_vetting AFTER DELETE ON public.listing REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION listing_to_read_again();
CREATE TRIGGER listing_found_later AFTER INSERT ON public.listing REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION listing_found_later();
CREATE TRIGGER listing_inserted_for_vetting AFTER INSERT ON public.listing REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION listing_to_read_again();
CREATE TRIGGER listing_updated_for_vetting AFTER UPDATE ON public.listing REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION listing_to_read_again();
comment on table listing is 'The public interval of a sanction: of the home register, or on a partner''s list. A relisting is a new row.';
comment on column listing.id is 'Random identifier.';
comment on column listing.register_id is 'The register that lists.';
comment on column listing.list is 'Which of its lists.';
comment on column listing.natural_key is 'What tells the entry from the others on its list: made from the list''s own columns, or the sanction''s number and a count of its intervals.';
comment on column listing.subject_kind is 'Who is listed: principal (employer), agency, person, or channel (somebody known only by a name, a phone number or a page).';
comment on column listing.name is 'Name, verbatim.';
comment on column listing.other_names is 'Operating, legal and other names on the entry.';
comment on column listing.country is 'ISO 3166 code of the country of the address, where told.';
comment on column listing.address is 'Address, verbatim.';
comment on column listing.measure is 'The measure: the home register''s code, or a partner''s own words.';
comment on column listing.reasons is 'Codes and texts of the reasons, as published.';
comment on column listing.from_on is 'First day.';
comment on column listing.to_on is 'Last day (inclusive); none: indefinite, or until a condition is met.';
comment on column listing.until_text is 'The condition that ends it, in the list''s own words.';
comment on column listing.source_name is 'Partner''s entry: who published it.';
comment on column listing.source_url is 'Partner''s entry: where.';
comment on column listing.source_on is 'Partner''s entry: of which day the publication is.';
comment on column listing.withdrawn_at is 'When it was found to be no longer listed, or its import was undone.';
comment on column listing.created_at is 'When it was entered.';
comment on column listing.version is 'Counts changes; a change must name the version it saw.';
comment on column listing.sanction_id is 'Home register: the sanction that is listed.';
comment on column listing.proposed_by is 'Home register: who proposed the sanction.';
comment on column listing.decided_by is 'Home register: who decided it.';
comment on column listing.published_by is 'Home register: who published it, a third person.';
comment on column listing.published_at is 'Home register: when it was first published.';
comment on column listing.name_cut is 'Whether the publisher''s file ends the name before the name ends.';
comment on column listing.remark is 'What else the list says of the entry, verbatim.';
grant insert, select, update on listing to amparo_app;

create table mail_outbox (
  id uuid not null,
  address text not null,
  language text not null,
  template text not null,
  subject text not null,
  body text not null,
  created_at timestamp with time zone not null,
  next_attempt_at timestamp with time zone not null,
  attempts integer not null default 0,
  last_error text,
  sent_at timestamp with time zone,
  given_up_at timestamp with time zone,
  constraint mail_outbox_pkey PRIMARY KEY (id)
);
CREATE INDEX mail_outbox_waiting ON public.mail_outbox USING btree (next_attempt_at) WHERE ((sent_at IS NULL) AND (given_up_at IS NULL));
comment on table mail_outbox is 'Mails that wait to be sent, and those sent in the last weeks; then they are forgotten.';
comment on column mail_outbox.id is 'Random identifier; also the mail''s own, so that one sent twice can be told.';
comment on column mail_outbox.address is 'Where it goes.';
comment on column mail_outbox.language is 'Language it is written in (BCP 47).';
comment on column mail_outbox.template is 'What it is about.';
comment on column mail_outbox.subject is 'Its subject.';
comment on column mail_outbox.body is 'Its words.';
comment on column mail_outbox.created_at is 'When it was written.';
comment on column mail_outbox.next_attempt_at is 'When it is next tried.';
comment on column mail_outbox.attempts is 'How often it was tried.';
comment on column mail_outbox.last_error is 'What the mail server said when it last refused.';
comment on column mail_outbox.sent_at is 'When the mail server took it.';
comment on column mail_outbox.given_up_at is 'When it was given up; an administrator is told by the log.';
grant delete, insert, select, update on mail_outbox to amparo_app;

create table migrations (
  id integer not null default nextval('migrations_id_seq'::regclass),
  timestamp bigint not null,
  name character varying not null,
  constraint PK_8c82d7f526340ab734260ea46be PRIMARY KEY (id)
);
comment on table migrations is 'Which migrations have run.';
grant select on migrations to amparo_app;

create table office (
  id uuid not null,
  authority_id uuid not null,
  code text not null,
  name text not null,
  constraint office_code_unique UNIQUE (authority_id, code),
  constraint office_pkey PRIMARY KEY (id),
  constraint office_authority_fkey FOREIGN KEY (authority_id) REFERENCES authority(id)
);
comment on table office is 'A district unit of an authority. "Other district" in a rule means another office.';
comment on column office.id is 'Random identifier.';
comment on column office.authority_id is 'The authority it belongs to.';
comment on column office.code is 'Short code, unique within the authority.';
comment on column office.name is 'Name of the office.';
grant insert, select on office to amparo_app;

create table outcome (
  agency_id uuid not null,
  from_on date not null,
  to_on date not null,
  state text not null,
  placements integer,
  founded integer,
  low integer,
  high integer,
  all_placements integer,
  all_founded integer,
  all_low integer,
  all_high integer,
  published_on date not null,
  constraint outcome_pkey PRIMARY KEY (agency_id, from_on),
  constraint outcome_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint outcome_after_its_year CHECK (((from_on <= to_on) AND (to_on < published_on))),
  constraint outcome_all_founded_enough CHECK ((all_founded >= 5)),
  constraint outcome_all_placements_enough CHECK ((all_placements >= 50)),
  constraint outcome_all_whole CHECK (((num_nonnulls(all_placements, all_low, all_high) = ANY (ARRAY[0, 3])) AND ((all_founded IS NULL) OR (all_low IS NOT NULL)))),
  constraint outcome_founded_enough CHECK ((founded >= 5)),
  constraint outcome_in_order CHECK (((0 <= low) AND (low <= high) AND (0 <= all_low) AND (all_low <= all_high))),
  constraint outcome_placements_enough CHECK ((placements >= 50)),
  constraint outcome_state_known CHECK ((state = ANY (ARRAY['told'::text, 'too_few'::text, 'returns_missing'::text]))),
  constraint outcome_told_whole CHECK (((num_nonnulls(placements, low, high) =
CASE state
    WHEN 'told'::text THEN 3
    ELSE 0
END) AND ((founded IS NULL) OR (state = 'told'::text))))
);
CREATE INDEX outcome_by_year ON public.outcome USING btree (from_on);
CREATE TRIGGER outcome_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.outcome FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
comment on table outcome is 'How workers of an agency fared in a year, rounded as the public was told it. Written once and never changed: from two figures of one year the one complaint between them could be found.';
comment on column outcome.agency_id is 'Whose workers.';
comment on column outcome.from_on is 'First day of the year.';
comment on column outcome.to_on is 'Last day of it (inclusive).';
comment on column outcome.state is 'told; too_few workers placed to say anything; returns_missing: not all of its returns were accepted.';
comment on column outcome.placements is 'Workers placed, to the nearest ten; none: nothing is told.';
comment on column outcome.founded is 'Complaints closed as founded, to the nearest five; none where it is told: fewer than five.';
comment on column outcome.low is 'Founded complaints for 1,000 workers: lower end of the 95 % interval (Wilson) of all that founded may stand for.';
comment on column outcome.high is 'Upper end of it.';
comment on column outcome.all_placements is 'The same of all agencies with a figure; none where that would tell of one of them.';
comment on column outcome.all_founded is 'The same of all agencies.';
comment on column outcome.all_low is 'The same of all agencies.';
comment on column outcome.all_high is 'The same of all agencies.';
comment on column outcome.published_on is 'The day on which it was told.';
grant insert, select on outcome to amparo_app;

create table periodic_return (
  id uuid not null,
  agency_id uuid not null,
  period text not null,
  from_on date not null,
  to_on date not null,
  due_on date not null,
  status text not null,
  status_since timestamp with time zone not null,
  placements integer,
  terminations integer,
  condition_notes text,
  filed_by uuid,
  filed_at timestamp with time zone,
  accepted_by uuid,
  reminded_on date,
  version integer not null default 1,
  constraint periodic_return_one_a_period UNIQUE (agency_id, period),
  constraint periodic_return_pkey PRIMARY KEY (id),
  constraint periodic_return_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES user_account(id),
  constraint periodic_return_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint periodic_return_filed_by_fkey FOREIGN KEY (filed_by) REFERENCES user_account(id),
  constraint periodic_return_filed_whole CHECK ((((filed_by IS NULL) = (filed_at IS NULL)) AND ((status <> ALL (ARRAY['filed'::text, 'sent_back'::text, 'accepted'::text])) OR ((filed_by IS NOT NULL) AND (placements IS NOT NULL) AND (terminations IS NOT NULL))))),
  constraint periodic_return_four_eyes CHECK (((accepted_by IS NULL) OR (accepted_by <> filed_by))),
  constraint periodic_return_interval CHECK (((from_on <= to_on) AND (to_on < due_on))),
  constraint periodic_return_period_shape CHECK ((period ~ '^[0-9]{4}-Q[1-4]$'::text)),
  constraint periodic_return_placements_sensible CHECK (((placements >= 0) AND (placements <= 1000000))),
  constraint periodic_return_status_known CHECK ((status = ANY (ARRAY['due'::text, 'overdue'::text, 'filed'::text, 'sent_back'::text, 'accepted'::text]))),
  constraint periodic_return_terminations_sensible CHECK (((terminations >= 0) AND (terminations <= 1000000)))
);
CREATE INDEX periodic_return_by_due_day ON public.periodic_return USING btree (due_on, id);
CREATE INDEX periodic_return_open ON public.periodic_return USING btree (due_on) WHERE (status = ANY (ARRAY['due'::text, 'overdue'::text, 'sent_back'::text]));
comment on table periodic_return is 'What an agency must tell of a period: placements, terminations, the condition of its workers.';
comment on column periodic_return.id is 'Random identifier.';
comment on column periodic_return.agency_id is 'Whose return.';
comment on column periodic_return.period is 'The quarter, such as 2026-Q1.';
comment on column periodic_return.from_on is 'First day of the period.';
comment on column periodic_return.to_on is 'Last day of it (inclusive).';
comment on column periodic_return.due_on is 'Last day for filing it.';
comment on column periodic_return.status is 'due, overdue, filed, sent_back or accepted, by the last act.';
comment on column periodic_return.status_since is 'When that act was recorded.';
comment on column periodic_return.placements is 'Workers placed in the period.';
comment on column periodic_return.terminations is 'Contracts that ended early in the period.';
comment on column periodic_return.condition_notes is 'How the workers fare, in the agency''s words.';
comment on column periodic_return.filed_by is 'Who filed it last.';
comment on column periodic_return.filed_at is 'When.';
comment on column periodic_return.accepted_by is 'Who accepted it: another person.';
comment on column periodic_return.reminded_on is 'The day of the last reminder.';
comment on column periodic_return.version is 'Counts changes; a change must name the version it saw.';
grant insert, select, update on periodic_return to amparo_app;

create table person (
  id uuid not null,
  register_id text not null,
  name text not null,
  other_names text[] not null default '{}'::text[],
  created_at timestamp with time zone not null,
  version integer not null default 1,
  constraint person_pkey PRIMARY KEY (id),
  constraint person_register_fkey FOREIGN KEY (register_id) REFERENCES register(id)
);
CREATE INDEX person_by_entry ON public.person USING btree (created_at, id);
CREATE INDEX person_by_name ON public.person USING btree (name, id);
CREATE INDEX person_name_search ON public.person USING gin (name gin_trgm_ops);
CREATE INDEX person_of_register ON public.person USING btree (register_id, name, id);
comment on table person is 'A natural person known to the register by an appointment.';
comment on column person.id is 'Random identifier.';
comment on column person.register_id is 'The register that knows the person.';
comment on column person.name is 'Name, verbatim, in its own script.';
comment on column person.other_names is 'Other spellings and scripts of the name.';
comment on column person.created_at is 'When the person was entered.';
comment on column person.version is 'Counts changes; a change must name the version it saw.';
grant insert, select, update on person to amparo_app;

create table principal (
  id uuid not null,
  register_id text not null,
  number text not null,
  name text not null,
  other_names text[] not null default '{}'::text[],
  country text not null,
  registration_number text,
  status text not null,
  status_since timestamp with time zone not null,
  accredited_from date,
  accredited_to date,
  created_at timestamp with time zone not null,
  version integer not null default 1,
  constraint principal_number_unique UNIQUE (number),
  constraint principal_registration_unique UNIQUE (country, registration_number),
  constraint principal_pkey PRIMARY KEY (id),
  constraint principal_register_fkey FOREIGN KEY (register_id) REFERENCES register(id),
  constraint principal_accredited_from_a_day CHECK (((status <> 'accredited'::text) OR (accredited_from IS NOT NULL))),
  constraint principal_country_shape CHECK ((country ~ '^[A-Z]{2}$'::text)),
  constraint principal_interval CHECK (((accredited_to IS NULL) OR (accredited_from <= accredited_to))),
  constraint principal_status_known CHECK ((status = ANY (ARRAY['registered'::text, 'accredited'::text, 'watchlisted'::text, 'accreditation_withdrawn'::text])))
);
CREATE INDEX principal_by_name ON public.principal USING btree (name, id);
CREATE INDEX principal_name_search ON public.principal USING gin (name gin_trgm_ops);
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
grant insert, select, update on principal to amparo_app;

create table proof (
  lookup bytea not null,
  sealed bytea not null,
  made_on date not null,
  constraint proof_pkey PRIMARY KEY (lookup),
  constraint proof_lookup_length CHECK ((octet_length(lookup) = 32)),
  constraint proof_sealed_bounded CHECK (((octet_length(sealed) >= 28) AND (octet_length(sealed) <= 20000)))
);
comment on table proof is 'Signed statements of what the register said, each sealed under its own code, which nobody but its holder has: nothing here tells what was asked.';
comment on column proof.lookup is 'Derived from the code, to find it by.';
comment on column proof.sealed is 'The signed statement, AES-256-GCM under a key derived from the code.';
comment on column proof.made_on is 'The day, for retention; the hour would be a trail.';
grant insert, select on proof to amparo_app;

create table public_record (
  kind text not null,
  record_id text not null,
  position bigint not null,
  record text not null,
  at timestamp with time zone not null,
  constraint public_record_pkey PRIMARY KEY (kind, record_id)
);
comment on table public_record is 'The public records as they now stand: what a snapshot of the feed holds. Follows from feed_entry.';
comment on column public_record.kind is 'Kind of public record.';
comment on column public_record.record_id is 'Which record.';
comment on column public_record.position is 'The change that put it.';
comment on column public_record.record is 'The record in canonical JSON, exactly as sent.';
comment on column public_record.at is 'When that change was recorded.';
grant delete, insert, select, update on public_record to amparo_app;

create table register (
  id text not null,
  role text not null,
  country text not null,
  names jsonb not null,
  time_zone text not null,
  currency text not null,
  languages text[] not null,
  source_name text,
  source_url text,
  source_on date,
  constraint register_pkey PRIMARY KEY (id),
  constraint register_id_shape CHECK ((id ~ '^[A-Z]{2}(-[A-Z0-9]{1,8})?$'::text)),
  constraint register_role_known CHECK ((role = ANY (ARRAY['home'::text, 'partner'::text]))),
  constraint register_source_of_partner CHECK (((role = 'home'::text) OR ((source_name IS NOT NULL) AND (source_on IS NOT NULL))))
);
CREATE UNIQUE INDEX register_one_home ON public.register USING btree (role) WHERE (role = 'home'::text);
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
grant insert, select, update on register to amparo_app;

create table registry_act (
  id uuid not null,
  principal_id uuid,
  job_order_id uuid,
  ordinal integer not null,
  verb text not null,
  to_status text not null,
  actor_id uuid,
  actor_role text not null,
  at timestamp with time zone not null,
  reasons text,
  facts jsonb not null default '{}'::jsonb,
  periodic_return_id uuid,
  constraint registry_act_job_order_order UNIQUE (job_order_id, ordinal),
  constraint registry_act_periodic_return_order UNIQUE (periodic_return_id, ordinal),
  constraint registry_act_principal_order UNIQUE (principal_id, ordinal),
  constraint registry_act_pkey PRIMARY KEY (id),
  constraint registry_act_actor_fkey FOREIGN KEY (actor_id) REFERENCES user_account(id),
  constraint registry_act_job_order_fkey FOREIGN KEY (job_order_id) REFERENCES job_order(id),
  constraint registry_act_periodic_return_fkey FOREIGN KEY (periodic_return_id) REFERENCES periodic_return(id),
  constraint registry_act_principal_fkey FOREIGN KEY (principal_id) REFERENCES principal(id),
  constraint registry_act_of_one CHECK ((num_nonnulls(principal_id, job_order_id, periodic_return_id) = 1))
);
CREATE TRIGGER registry_act_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.registry_act FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
comment on table registry_act is 'Every act on a principal, a job order or a periodic return, in order. Never changed.';
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
comment on column registry_act.periodic_return_id is 'The periodic return, where it is one''s.';
grant insert, select on registry_act to amparo_app;

create table release (
  id uuid not null,
  list text not null,
  number integer not null,
  previous_id uuid,
  draft_sha256 text not null,
  manifest_sha256 text not null,
  leaf_index bigint not null,
  entries jsonb not null,
  entry_count integer not null,
  removed_count integer not null,
  previous_count integer not null,
  authority_id uuid not null,
  published_by uuid not null,
  confirmed_by uuid,
  published_at timestamp with time zone not null,
  constraint release_manifest_unique UNIQUE (manifest_sha256),
  constraint release_number_unique UNIQUE (list, number),
  constraint release_publisher UNIQUE (id, published_by),
  constraint release_pkey PRIMARY KEY (id),
  constraint release_authority_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  constraint release_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES user_account(id),
  constraint release_previous_fkey FOREIGN KEY (previous_id) REFERENCES release(id),
  constraint release_published_by_fkey FOREIGN KEY (published_by) REFERENCES user_account(id),
  constraint release_confirmed_by_another CHECK ((confirmed_by <> published_by)),
  constraint release_follows CHECK (((number = 1) = (previous_id IS NULL))),
  constraint release_manifest_shape CHECK ((manifest_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint release_number_positive CHECK ((number > 0)),
  constraint release_of_many_removals_confirmed CHECK (((confirmed_by IS NOT NULL) OR ((removed_count <= 20) AND ((removed_count * 20) <= previous_count))))
);
CREATE TRIGGER release_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.release FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
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
grant insert, select on release to amparo_app;

create table release_change (
  release_id uuid not null,
  ordinal integer not null,
  change text not null,
  sanction_id uuid not null,
  reference text not null,
  name text not null,
  reason text not null,
  published_by uuid not null,
  confirmed_by uuid,
  constraint release_change_pkey PRIMARY KEY (release_id, ordinal),
  constraint release_change_publisher_fkey FOREIGN KEY (release_id, published_by) REFERENCES release(id, published_by),
  constraint release_change_sanction_fkey FOREIGN KEY (sanction_id) REFERENCES sanction(id),
  constraint release_change_known CHECK ((change = ANY (ARRAY['added'::text, 'changed'::text, 'removed'::text]))),
  constraint release_change_reason_given CHECK ((reason <> ''::text))
);
CREATE INDEX release_change_sanction ON public.release_change USING btree (sanction_id);
CREATE TRIGGER release_change_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.release_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER release_change_third_person BEFORE INSERT ON public.release_change FOR EACH ROW EXECUTE FUNCTION refuse_own_publication();
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
grant insert, select on release_change to amparo_app;

create table release_confirmation (
  id uuid not null,
  list text not null,
  draft_sha256 text not null,
  reasons text not null,
  confirmed_by uuid not null,
  confirmed_at timestamp with time zone not null,
  constraint release_confirmation_once UNIQUE (list, draft_sha256, confirmed_by),
  constraint release_confirmation_pkey PRIMARY KEY (id),
  constraint release_confirmation_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES user_account(id),
  constraint release_confirmation_draft_shape CHECK ((draft_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint release_confirmation_reasons_given CHECK ((reasons <> ''::text))
);
CREATE TRIGGER release_confirmation_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.release_confirmation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
comment on table release_confirmation is 'A publisher''s word that a draft which takes many entries off a list is right, before another publishes it.';
comment on column release_confirmation.id is 'Random identifier.';
comment on column release_confirmation.list is 'The list.';
comment on column release_confirmation.draft_sha256 is 'SHA-256 of exactly the draft that was seen; any other needs its own confirmation.';
comment on column release_confirmation.reasons is 'Why so many entries go.';
comment on column release_confirmation.confirmed_by is 'Who confirmed it; never who publishes it.';
comment on column release_confirmation.confirmed_at is 'When.';
grant insert, select on release_confirmation to amparo_app;

create table release_file (
  release_id uuid not null,
  name text not null,
  content text not null,
  sha256 text not null,
  length integer not null,
  constraint release_file_pkey PRIMARY KEY (release_id, name),
  constraint release_file_release_fkey FOREIGN KEY (release_id) REFERENCES release(id)
);
CREATE TRIGGER release_file_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.release_file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
comment on table release_file is 'The files of a release, byte for byte as published.';
comment on column release_file.release_id is 'The release.';
comment on column release_file.name is 'Name of the file.';
comment on column release_file.content is 'The whole of it; UTF-8.';
comment on column release_file.sha256 is 'SHA-256 of its bytes, hex.';
comment on column release_file.length is 'How many bytes it has.';
grant insert, select on release_file to amparo_app;

create table sanction (
  id uuid not null,
  number text not null,
  status text not null,
  status_since timestamp with time zone not null,
  subject_kind text not null,
  agency_id uuid,
  person_id uuid,
  name text not null,
  other_names text[] not null default '{}'::text[],
  country text,
  address text,
  contacts jsonb not null default '[]'::jsonb,
  measure text not null,
  points integer,
  fine_amount bigint,
  fine_currency text,
  effective_on date,
  until_on date,
  until_met text,
  conditions text[] not null default '{}'::text[],
  codes text[] not null,
  finding_ids uuid[] not null default '{}'::uuid[],
  corrective_action_id uuid,
  ground text not null,
  reasons text not null,
  public_reason text not null,
  review_right text not null,
  appeal_days integer not null,
  authority_id uuid not null,
  office_id uuid,
  proposed_by uuid,
  proposed_at timestamp with time zone not null,
  noticed_at timestamp with time zone,
  served_how text,
  reply_by date,
  preventive_until date,
  preventive_by uuid,
  decided_by uuid,
  decided_at timestamp with time zone,
  deciding_authority_id uuid,
  effective_at timestamp with time zone,
  appeal_by date,
  rejected_by uuid,
  appeal_lodged_on date,
  appeal_recorded_by uuid,
  stay_asked boolean not null default false,
  stayed_at timestamp with time zone,
  stayed_by uuid,
  stay_over_at timestamp with time zone,
  appeal_decided_by uuid,
  appeal_outcome text,
  end_ground text,
  end_reason text,
  end_proposed_by uuid,
  end_decided_by uuid,
  ended_at timestamp with time zone,
  created_at timestamp with time zone not null,
  version integer not null default 1,
  constraint sanction_listed_people UNIQUE (id, proposed_by, decided_by),
  constraint sanction_number_unique UNIQUE (number),
  constraint sanction_pkey PRIMARY KEY (id),
  constraint sanction_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint sanction_appeal_decided_by_fkey FOREIGN KEY (appeal_decided_by) REFERENCES user_account(id),
  constraint sanction_appeal_recorded_by_fkey FOREIGN KEY (appeal_recorded_by) REFERENCES user_account(id),
  constraint sanction_authority_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  constraint sanction_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES user_account(id),
  constraint sanction_deciding_authority_fkey FOREIGN KEY (deciding_authority_id) REFERENCES authority(id),
  constraint sanction_end_decided_by_fkey FOREIGN KEY (end_decided_by) REFERENCES user_account(id),
  constraint sanction_end_proposed_by_fkey FOREIGN KEY (end_proposed_by) REFERENCES user_account(id),
  constraint sanction_office_fkey FOREIGN KEY (office_id) REFERENCES office(id),
  constraint sanction_person_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint sanction_preventive_by_fkey FOREIGN KEY (preventive_by) REFERENCES user_account(id),
  constraint sanction_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES user_account(id),
  constraint sanction_rejected_by_fkey FOREIGN KEY (rejected_by) REFERENCES user_account(id),
  constraint sanction_stayed_by_fkey FOREIGN KEY (stayed_by) REFERENCES user_account(id),
  constraint sanction_appeal_days_sensible CHECK (((appeal_days >= 7) AND (appeal_days <= 365))),
  constraint sanction_appeal_outcome_known CHECK ((appeal_outcome = ANY (ARRAY['upheld'::text, 'dismissed'::text, 'withdrawn'::text]))),
  constraint sanction_appeal_six_eyes CHECK (((appeal_decided_by IS NULL) OR ((appeal_decided_by <> proposed_by) AND (appeal_decided_by <> decided_by) AND (appeal_decided_by <> appeal_recorded_by)))),
  constraint sanction_decision_whole CHECK (((decided_by IS NULL) OR ((noticed_at IS NOT NULL) AND (reply_by IS NOT NULL) AND (decided_at IS NOT NULL) AND (deciding_authority_id IS NOT NULL) AND (effective_at IS NOT NULL) AND (appeal_by IS NOT NULL)))),
  constraint sanction_end_four_eyes CHECK (((end_decided_by IS NULL) OR ((end_proposed_by IS NOT NULL) AND (end_decided_by <> end_proposed_by)))),
  constraint sanction_end_ground_known CHECK ((end_ground = ANY (ARRAY['term_served'::text, 'conditions_met'::text, 'petition_granted'::text, 'overturned'::text, 'deceased_or_dissolved'::text, 'listed_in_error'::text]))),
  constraint sanction_end_told CHECK (((status <> ALL (ARRAY['ended'::text, 'archived'::text])) OR ((ended_at IS NOT NULL) AND (end_ground IS NOT NULL) AND (end_reason IS NOT NULL)))),
  constraint sanction_fine_whole CHECK (((fine_amount IS NULL) = (fine_currency IS NULL))),
  constraint sanction_four_eyes CHECK (((decided_by IS NULL) OR ((proposed_by IS NOT NULL) AND (decided_by <> proposed_by)))),
  constraint sanction_justified CHECK (((status = ANY (ARRAY['suggested'::text, 'rejected'::text])) OR ((ground <> ''::text) AND (public_reason <> ''::text) AND (review_right <> ''::text)))),
  constraint sanction_measure_known CHECK ((measure = ANY (ARRAY['warning'::text, 'demerit_points'::text, 'fine'::text, 'condition'::text, 'suspension'::text, 'cancellation'::text, 'disqualification'::text, 'debarment'::text, 'blacklisting'::text]))),
  constraint sanction_name_not_empty CHECK (((length(name) >= 1) AND (length(name) <= 300))),
  constraint sanction_preventive_four_eyes CHECK (((preventive_by IS NULL) OR ((proposed_by IS NOT NULL) AND (preventive_by <> proposed_by)))),
  constraint sanction_proposer_answers CHECK (((proposed_by IS NOT NULL) OR (status = ANY (ARRAY['suggested'::text, 'rejected'::text])))),
  constraint sanction_reasons_given CHECK ((reasons <> ''::text)),
  constraint sanction_reject_four_eyes CHECK (((rejected_by IS NULL) OR (proposed_by IS NULL) OR (rejected_by <> proposed_by))),
  constraint sanction_status_known CHECK ((status = ANY (ARRAY['suggested'::text, 'proposed'::text, 'noticed'::text, 'decided'::text, 'appealed'::text, 'final'::text, 'ended'::text, 'archived'::text, 'rejected'::text, 'withdrawn'::text]))),
  constraint sanction_stay_four_eyes CHECK (((stayed_by IS NULL) OR ((appeal_recorded_by IS NOT NULL) AND (stayed_by <> appeal_recorded_by) AND (stayed_by <> proposed_by)))),
  constraint sanction_subject_known CHECK ((subject_kind = ANY (ARRAY['agency'::text, 'person'::text, 'principal'::text, 'unlicensed'::text]))),
  constraint sanction_subject_told CHECK ((((subject_kind = 'agency'::text) = (agency_id IS NOT NULL)) AND ((subject_kind = 'person'::text) = (person_id IS NOT NULL))))
);
CREATE INDEX sanction_agency ON public.sanction USING btree (agency_id) WHERE (agency_id IS NOT NULL);
CREATE INDEX sanction_by_office ON public.sanction USING btree (office_id, status_since, id);
CREATE INDEX sanction_by_status ON public.sanction USING btree (status, status_since, id);
CREATE INDEX sanction_name_search ON public.sanction USING gin (name gin_trgm_ops);
CREATE UNIQUE INDEX sanction_one_per_corrective_action ON public.sanction USING btree (corrective_action_id) WHERE (corrective_action_id IS NOT NULL);
CREATE INDEX sanction_person ON public.sanction USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE TRIGGER sanction_deleted_for_vetting AFTER DELETE ON public.sanction REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION sanction_to_read_again();
CREATE TRIGGER sanction_found_later AFTER UPDATE OF status ON public.sanction FOR EACH ROW WHEN (((new.status = ANY (ARRAY['decided'::text, 'appealed'::text, 'final'::text, 'ended'::text, 'archived'::text])) AND (old.status <> ALL (ARRAY['decided'::text, 'appealed'::text, 'final'::text, 'ended'::text, 'archived'::text])))) EXECUTE FUNCTION sanction_found_later();
CREATE TRIGGER sanction_inserted_for_vetting AFTER INSERT ON public.sanction REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION sanction_to_read_again();
CREATE TRIGGER sanction_updated_for_vetting AFTER UPDATE ON public.sanction REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION sanction_to_read_again();
comment on table sanction is 'A measure against an agency, a person, a principal or somebody unlicensed. What it is follows from its acts; the columns beside them are kept for queries and for the rules of the database.';
comment on column sanction.id is 'Random identifier.';
comment on column sanction.number is 'The number people see, with a check character.';
comment on column sanction.status is 'suggested (by a job), proposed, noticed, decided, appealed, final, ended, archived, rejected or withdrawn.';
comment on column sanction.status_since is 'Since when it has this status.';
comment on column sanction.subject_kind is 'Against whom: agency, person, principal (employer), or unlicensed: somebody known only by a name, a phone number or a page.';
comment on column sanction.agency_id is 'The agency, where it is one.';
comment on column sanction.person_id is 'The person, where the register knows them.';
comment on column sanction.name is 'Name of the one concerned, verbatim as known when it was proposed.';
comment on column sanction.other_names is 'Other names and spellings.';
comment on column sanction.country is 'ISO 3166 code of the country of the one concerned, where known.';
comment on column sanction.address is 'Address, verbatim, where known.';
comment on column sanction.contacts is 'Phones and pages of somebody unlicensed, normalised as channels are: kind, value and how it is written.';
comment on column sanction.measure is 'The measure.';
comment on column sanction.points is 'Demerit points.';
comment on column sanction.fine_amount is 'Fine in minor units.';
comment on column sanction.fine_currency is 'ISO 4217 currency of the fine.';
comment on column sanction.effective_on is 'First day of effect as proposed; none: from the decision on.';
comment on column sanction.until_on is 'Last day (inclusive); none: indefinite, or until a condition is met.';
comment on column sanction.until_met is 'What must be met before it ends.';
comment on column sanction.conditions is 'Conditions put on the licences.';
comment on column sanction.codes is 'Violation codes.';
comment on column sanction.finding_ids is 'Findings of an inspection that it rests on.';
comment on column sanction.corrective_action_id is 'The overdue corrective action from which a job suggested it.';
comment on column sanction.ground is 'Legal ground.';
comment on column sanction.reasons is 'Reasons, as the one concerned is told them.';
comment on column sanction.public_reason is 'Reasons, as everybody may read them.';
comment on column sanction.review_right is 'How and by when it can be reviewed.';
comment on column sanction.appeal_days is 'Days after the decision in which it can be appealed.';
comment on column sanction.authority_id is 'Authority that proposed it.';
comment on column sanction.office_id is 'Office that proposed it; officers of other offices do not see it.';
comment on column sanction.proposed_by is 'Who proposed it; none as long as a job suggested it and nobody took it up.';
comment on column sanction.proposed_at is 'When it was proposed or suggested.';
comment on column sanction.noticed_at is 'When the notice was served.';
comment on column sanction.served_how is 'How the notice was served.';
comment on column sanction.reply_by is 'Last day (inclusive) for the reply.';
comment on column sanction.preventive_until is 'Last day (inclusive) of an immediate precaution while the case runs.';
comment on column sanction.preventive_by is 'Who ordered it; never the proposer.';
comment on column sanction.decided_by is 'Who decided it; never the proposer.';
comment on column sanction.decided_at is 'When it was decided.';
comment on column sanction.deciding_authority_id is 'The authority whose decision it is.';
comment on column sanction.effective_at is 'From when the decision has effect.';
comment on column sanction.appeal_by is 'Last day (inclusive) for an appeal.';
comment on column sanction.rejected_by is 'Who rejected it; never the proposer.';
comment on column sanction.appeal_lodged_on is 'Day on which an appeal came in.';
comment on column sanction.appeal_recorded_by is 'Who recorded the appeal.';
comment on column sanction.stay_asked is 'Whether the appeal asks that the decision wait.';
comment on column sanction.stayed_at is 'Since when the effect of the decision waits for the appeal.';
comment on column sanction.stayed_by is 'Who granted the stay; neither the proposer nor who recorded the appeal.';
comment on column sanction.stay_over_at is 'When the stay was over.';
comment on column sanction.appeal_decided_by is 'Who decided the appeal; neither proposer nor decider of the sanction, nor who recorded the appeal.';
comment on column sanction.appeal_outcome is 'upheld, dismissed or withdrawn.';
comment on column sanction.end_ground is 'Why it ends or ended.';
comment on column sanction.end_reason is 'The public reason of the end.';
comment on column sanction.end_proposed_by is 'Who proposed to end it.';
comment on column sanction.end_decided_by is 'Who decided to end it; never who proposed that.';
comment on column sanction.ended_at is 'When it ended.';
comment on column sanction.created_at is 'When it was entered.';
comment on column sanction.version is 'Counts changes; a change must name the version it saw.';
grant insert, select, update on sanction to amparo_app;

create table sanction_act (
  id uuid not null,
  sanction_id uuid not null,
  ordinal integer not null,
  verb text not null,
  to_status text not null,
  acted_by uuid,
  authority_id uuid,
  recorded_at timestamp with time zone not null,
  effective_at timestamp with time zone,
  ground text,
  reasons text,
  review_right text,
  facts jsonb not null default '{}'::jsonb,
  constraint sanction_act_ordinal_unique UNIQUE (sanction_id, ordinal),
  constraint sanction_act_pkey PRIMARY KEY (id),
  constraint sanction_act_acted_by_fkey FOREIGN KEY (acted_by) REFERENCES user_account(id),
  constraint sanction_act_authority_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  constraint sanction_act_sanction_fkey FOREIGN KEY (sanction_id) REFERENCES sanction(id),
  constraint sanction_act_decision_whole CHECK (((verb <> ALL (ARRAY['decide'::text, 'order_preventive'::text])) OR ((acted_by IS NOT NULL) AND (authority_id IS NOT NULL) AND (effective_at IS NOT NULL) AND (ground <> ''::text) AND (reasons <> ''::text) AND (review_right <> ''::text))))
);
CREATE UNIQUE INDEX sanction_act_one_decision ON public.sanction_act USING btree (sanction_id) WHERE (verb = 'decide'::text);
CREATE TRIGGER sanction_act_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.sanction_act FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sanction_act_no_interest BEFORE INSERT ON public.sanction_act FOR EACH ROW WHEN (((new.acted_by IS NOT NULL) AND (new.verb <> 'declare_interest'::text))) EXECUTE FUNCTION refuse_interested();
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
grant insert, select on sanction_act to amparo_app;

create table sanction_licence (
  sanction_id uuid not null,
  licence_id uuid not null,
  constraint sanction_licence_pkey PRIMARY KEY (sanction_id, licence_id),
  constraint sanction_licence_licence_fkey FOREIGN KEY (licence_id) REFERENCES licence(id),
  constraint sanction_licence_sanction_fkey FOREIGN KEY (sanction_id) REFERENCES sanction(id)
);
CREATE INDEX sanction_licence_by_licence ON public.sanction_licence USING btree (licence_id);
comment on table sanction_licence is 'The licences that a sanction touches.';
comment on column sanction_licence.sanction_id is 'The sanction.';
comment on column sanction_licence.licence_id is 'The licence.';
grant delete, insert, select on sanction_licence to amparo_app;

create table sanction_reply (
  id uuid not null,
  sanction_id uuid not null,
  received_on date not null,
  came_from text not null,
  words text not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  constraint sanction_reply_pkey PRIMARY KEY (id),
  constraint sanction_reply_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES user_account(id),
  constraint sanction_reply_sanction_fkey FOREIGN KEY (sanction_id) REFERENCES sanction(id)
);
CREATE INDEX sanction_reply_sanction ON public.sanction_reply USING btree (sanction_id);
comment on table sanction_reply is 'What the one concerned said to a notice, before anybody decided. Kept apart from the history, because it can hold personal data.';
comment on column sanction_reply.id is 'Random identifier.';
comment on column sanction_reply.sanction_id is 'The sanction.';
comment on column sanction_reply.received_on is 'Day on which it came in.';
comment on column sanction_reply.came_from is 'Who replied, and how.';
comment on column sanction_reply.words is 'What was said, or the gist of it.';
comment on column sanction_reply.recorded_by is 'Who recorded it.';
comment on column sanction_reply.recorded_at is 'When.';
grant insert, select on sanction_reply to amparo_app;

create table saved_filter (
  id uuid not null,
  owner_id uuid not null,
  resource text not null,
  name text not null,
  question jsonb not null,
  is_default boolean not null default false,
  created_at timestamp with time zone not null,
  version integer not null default 1,
  constraint saved_filter_pkey PRIMARY KEY (id),
  constraint saved_filter_owner_fkey FOREIGN KEY (owner_id) REFERENCES user_account(id),
  constraint saved_filter_name_given CHECK ((name <> ''::text))
);
CREATE UNIQUE INDEX saved_filter_name_unique ON public.saved_filter USING btree (owner_id, resource, lower(name));
CREATE UNIQUE INDEX saved_filter_one_default ON public.saved_filter USING btree (owner_id, resource) WHERE is_default;
comment on table saved_filter is 'A question to a list that somebody keeps under a name: what one looks for is one''s own.';
comment on column saved_filter.id is 'Random identifier.';
comment on column saved_filter.owner_id is 'Whose it is; nobody else sees it.';
comment on column saved_filter.resource is 'Which list.';
comment on column saved_filter.name is 'What its owner calls it.';
comment on column saved_filter.question is 'sort, q and filter, as the list takes them.';
comment on column saved_filter.is_default is 'Whether the list opens with it.';
comment on column saved_filter.created_at is 'When.';
comment on column saved_filter.version is 'Counts up with every change.';
grant delete, insert, select, update on saved_filter to amparo_app;

create table sealing_key (
  user_id uuid not null,
  recipient text not null,
  locked_identity bytea not null,
  constraint sealing_key_pkey PRIMARY KEY (user_id),
  constraint sealing_key_user_fkey FOREIGN KEY (user_id) REFERENCES user_account(id),
  constraint sealing_key_locked CHECK (((length(locked_identity) >= 100) AND (length(locked_identity) <= 4096))),
  constraint sealing_key_recipient_shape CHECK ((recipient ~ '^age1[02-9ac-hj-np-z]{58}$'::text))
);
comment on table sealing_key is 'The key pair with which an officer opens what is sealed for their team. It is made and unlocked in the officer''s browser; no server can.';
comment on column sealing_key.user_id is 'Whose it is.';
comment on column sealing_key.recipient is 'The public half (age X25519): to it shares of team keys are sealed.';
comment on column sealing_key.locked_identity is 'The secret half, locked with the officer''s own passphrase (age scrypt).';
grant insert, select, update on sealing_key to amparo_app;

create table session (
  token_hash bytea not null,
  user_id uuid not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint session_pkey PRIMARY KEY (token_hash),
  constraint session_user_fkey FOREIGN KEY (user_id) REFERENCES user_account(id)
);
CREATE INDEX session_by_user ON public.session USING btree (user_id);
comment on table session is 'A signed-in browser. Read at every request, so that ending one takes effect at once.';
comment on column session.token_hash is 'SHA-256 of the random token in the cookie; the token itself is not kept.';
comment on column session.user_id is 'Whose session.';
comment on column session.created_at is 'When the person signed in.';
comment on column session.seen_at is 'Last use, to the minute; idle for 15 minutes ends it.';
comment on column session.expires_at is 'End in any case, 10 hours after signing in.';
comment on column session.ended_at is 'When it was ended by signing out, by an administrator or by a change of the account.';
grant delete, insert, select, update on session to amparo_app;

create table setting_version (
  id uuid not null,
  kind text not null,
  version integer not null,
  effective_from date not null,
  value jsonb not null,
  reasons text not null,
  adopted_by uuid,
  adopted_at timestamp with time zone not null,
  constraint setting_version_unique UNIQUE (kind, version),
  constraint setting_version_pkey PRIMARY KEY (id),
  constraint setting_version_adopted_by_fkey FOREIGN KEY (adopted_by) REFERENCES user_account(id),
  constraint setting_version_kind_known CHECK ((kind = ANY (ARRAY['licence-classes'::text, 'document-requirements'::text, 'reminder-days'::text, 'reasons'::text, 'vetting'::text]))),
  constraint setting_version_reasons_given CHECK ((reasons <> ''::text))
);
CREATE TRIGGER setting_version_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.setting_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
comment on table setting_version is 'What an office sets: classes of licence, documents, days, reasons. Never changed: a change is a later version.';
comment on column setting_version.id is 'Random identifier.';
comment on column setting_version.kind is 'What is set.';
comment on column setting_version.version is 'First, second … version.';
comment on column setting_version.effective_from is 'First day on which it holds; of two for one day, the later version.';
comment on column setting_version.value is 'The setting.';
comment on column setting_version.reasons is 'Why it was adopted.';
comment on column setting_version.adopted_by is 'Who adopted it; none: it came with the register.';
comment on column setting_version.adopted_at is 'When.';
grant insert, select on setting_version to amparo_app;

create table user_account (
  id uuid not null,
  username text not null,
  name text not null,
  role text not null,
  authority_id uuid,
  office_id uuid,
  agency_id uuid,
  password_hash text,
  totp_secret text,
  totp_last_step bigint,
  is_demo boolean not null default false,
  disabled_at timestamp with time zone,
  created_at timestamp with time zone not null,
  version integer not null default 1,
  constraint user_account_username_unique UNIQUE (username),
  constraint user_account_pkey PRIMARY KEY (id),
  constraint user_account_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint user_account_authority_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  constraint user_account_office_fkey FOREIGN KEY (office_id) REFERENCES office(id),
  constraint user_account_agency_role CHECK (((role = 'agency'::text) = (agency_id IS NOT NULL))),
  constraint user_account_role_known CHECK ((role = ANY (ARRAY['agency'::text, 'intake_officer'::text, 'complaint_officer'::text, 'inspector'::text, 'licensing_officer'::text, 'sanction_officer'::text, 'approver'::text, 'publisher'::text, 'custodian'::text, 'auditor'::text, 'administrator'::text]))),
  constraint user_account_staff_authority CHECK (((role = 'agency'::text) OR (authority_id IS NOT NULL))),
  constraint user_account_username_lower CHECK ((username = lower(username)))
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
grant insert, select, update on user_account to amparo_app;

create table vetting (
  id uuid not null,
  ordinal bigint not null,
  agency_id uuid not null,
  occasion text not null,
  occasion_id uuid,
  run_at timestamp with time zone not null,
  threshold numeric not null,
  setting_id uuid not null,
  score numeric not null,
  status text not null,
  reply text,
  replied_at timestamp with time zone,
  reasons text,
  concluded_by uuid,
  concluded_at timestamp with time zone,
  version integer not null default 1,
  constraint vetting_ordinal_unique UNIQUE (ordinal),
  constraint vetting_pkey PRIMARY KEY (id),
  constraint vetting_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint vetting_concluded_by_fkey FOREIGN KEY (concluded_by) REFERENCES user_account(id),
  constraint vetting_setting_fkey FOREIGN KEY (setting_id) REFERENCES setting_version(id),
  constraint vetting_conclusion_whole CHECK (((status = ANY (ARRAY['cleared'::text, 'connected'::text])) = ((concluded_by IS NOT NULL) AND (concluded_at IS NOT NULL) AND (reasons IS NOT NULL)))),
  constraint vetting_occasion_known CHECK ((occasion = ANY (ARRAY['application'::text, 'change'::text, 'asked'::text, 'later'::text]))),
  constraint vetting_reasons_given CHECK ((reasons <> ''::text)),
  constraint vetting_reply_whole CHECK (((reply IS NULL) = (replied_at IS NULL))),
  constraint vetting_status_known CHECK ((status = ANY (ARRAY['clear'::text, 'flagged'::text, 'cleared'::text, 'connected'::text, 'superseded'::text])))
);
CREATE INDEX vetting_by_agency ON public.vetting USING btree (agency_id, ordinal);
CREATE INDEX vetting_by_run ON public.vetting USING btree (run_at, id);
CREATE UNIQUE INDEX vetting_one_open ON public.vetting USING btree (agency_id) WHERE (status = 'flagged'::text);
comment on table vetting is 'One screening of an agency against everybody ever refused, revoked, sanctioned or listed, and against the names of all others.';
comment on column vetting.id is 'Random identifier.';
comment on column vetting.ordinal is 'Order in which they were run.';
comment on column vetting.agency_id is 'Who was screened.';
comment on column vetting.occasion is 'Why: an application, a change of what is known, asked for by an officer, or later: what was decided since about somebody it resembles.';
comment on column vetting.occasion_id is 'The application, where it was one; of a later finding, about whom it was.';
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
grant insert, select, update on vetting to amparo_app;

create table vetting_hit (
  id uuid not null,
  vetting_id uuid not null,
  ordinal integer not null,
  reason text not null,
  subject_kind text,
  subject_id uuid,
  subject_name text,
  adverse text[] not null default '{}'::text[],
  score numeric not null,
  flags boolean not null,
  links jsonb not null,
  constraint vetting_hit_ordinal_unique UNIQUE (vetting_id, ordinal),
  constraint vetting_hit_pkey PRIMARY KEY (id),
  constraint vetting_hit_vetting_fkey FOREIGN KEY (vetting_id) REFERENCES vetting(id),
  constraint vetting_hit_reason_known CHECK ((reason = ANY (ARRAY['links'::text, 'name'::text]))),
  constraint vetting_hit_subject_whole CHECK (((subject_kind IS NULL) = (subject_id IS NULL)))
);
CREATE TRIGGER vetting_hit_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.vetting_hit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
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
grant insert, select on vetting_hit to amparo_app;

create table vetting_key (
  key bigint not null,
  subject integer not null,
  constraint vetting_key_pkey PRIMARY KEY (key, subject),
  constraint vetting_key_subject_fkey FOREIGN KEY (subject) REFERENCES vetting_subject(id)
);
comment on table vetting_key is 'What each subject can be found by, in every spelling and script, as numbers: no name can be read from them.';
comment on column vetting_key.key is 'First 64 bits of the SHA-256 of what is compared.';
comment on column vetting_key.subject is 'Whose key.';
grant delete, insert, select on vetting_key to amparo_app;

create table vetting_later (
  subject_kind text not null,
  subject_id uuid not null,
  constraint vetting_later_pkey PRIMARY KEY (subject_kind, subject_id),
  constraint vetting_later_kind_known CHECK ((subject_kind = ANY (ARRAY['agency'::text, 'person'::text, 'listing'::text])))
);
comment on table vetting_later is 'Who was refused, revoked, barred, sanctioned or listed since: whom they resemble is still to be screened again.';
comment on column vetting_later.subject_kind is 'agency, person or listing.';
comment on column vetting_later.subject_id is 'Which of them.';
grant delete, insert, select, update on vetting_later to amparo_app;

create table vetting_stale (
  subject_kind text not null,
  subject_id uuid not null,
  constraint vetting_stale_pkey PRIMARY KEY (subject_kind, subject_id)
);
comment on table vetting_stale is 'Whose keys are to be made anew, because something of theirs changed.';
comment on column vetting_stale.subject_kind is 'agency, person or listing.';
comment on column vetting_stale.subject_id is 'Which of them.';
grant delete, insert, select, update on vetting_stale to amparo_app;

create table vetting_subject (
  id integer not null,
  subject_kind text not null,
  subject_id uuid not null,
  keys bigint[] not null,
  constraint vetting_subject_unique UNIQUE (subject_kind, subject_id),
  constraint vetting_subject_pkey PRIMARY KEY (id),
  constraint vetting_subject_kind_known CHECK ((subject_kind = ANY (ARRAY['agency'::text, 'person'::text, 'listing'::text])))
);
comment on table vetting_subject is 'Everybody whom somebody new is screened against: agencies, persons under a sanction, entries of lists. Made from the register, and made anew when it changes.';
comment on column vetting_subject.id is 'Short number, for the keys.';
comment on column vetting_subject.subject_kind is 'agency, person or listing.';
comment on column vetting_subject.subject_id is 'Which of them.';
comment on column vetting_subject.keys is 'The keys it has in vetting_key, to take them out again.';
grant delete, insert, select, update on vetting_subject to amparo_app;
