import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts that firms ask for, and their applications: what is stated, with its documents, objections and history. */
export class Applications1764000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create sequence application_serial;
comment on sequence application_serial is 'Numbers of applications and of requests for an account.';

create table account_request (
  id uuid constraint account_request_pkey primary key,
  number text not null constraint account_request_number_unique unique,
  status text not null constraint account_request_status_known check (status in ('unconfirmed', 'confirmed', 'opened', 'declined')),
  firm_name text not null,
  registration_number text not null,
  country text not null,
  contact_name text not null,
  email text not null,
  language text not null,
  token_hash bytea not null constraint account_request_token_unique unique,
  token_expires_at timestamptz not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  identity_checked text,
  closing_reasons text,
  closed_by uuid constraint account_request_closed_by_fkey references user_account (id),
  closed_at timestamptz,
  agency_id uuid constraint account_request_agency_fkey references agency (id),
  user_id uuid constraint account_request_user_fkey references user_account (id),
  version integer not null default 1,
  constraint account_request_confirmed check (status = 'unconfirmed' or confirmed_at is not null),
  constraint account_request_closed check ((status in ('opened', 'declined')) = (closed_by is not null and closed_at is not null)),
  constraint account_request_opened check ((status = 'opened') = (agency_id is not null and user_id is not null and identity_checked is not null))
);
create index account_request_by_status on account_request (status, created_at);
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
grant select, insert, update on account_request to amparo_app;
grant usage on sequence application_serial to amparo_app;

create table application (
  id uuid constraint application_pkey primary key,
  number text not null constraint application_number_unique unique,
  agency_id uuid not null constraint application_agency_fkey references agency (id),
  kind text not null constraint application_kind_known check (kind in ('licence', 'renewal', 'branch', 'scope', 'persons', 'surrender')),
  class text not null,
  licence_id uuid constraint application_licence_fkey references licence (id),
  status text not null constraint application_status_known check (status in ('draft', 'submitted', 'returned', 'under_review', 'inspection', 'recommended', 'noticed', 'granted', 'refused', 'withdrawn')),
  status_since timestamptz not null,
  due_on date,
  content jsonb not null,
  settings jsonb not null,
  created_at timestamptz not null,
  submitted_at timestamptz,
  assigned_to uuid constraint application_assigned_to_fkey references user_account (id),
  objections_until date,
  inspection_id uuid constraint application_inspection_fkey references inspection (id),
  recommendation jsonb,
  recommended_by uuid constraint application_recommended_by_fkey references user_account (id),
  recommended_at timestamptz,
  served_how text,
  reply_by date,
  reply text,
  replied_at timestamptz,
  decided_by uuid constraint application_decided_by_fkey references user_account (id),
  decided_at timestamptz,
  version integer not null default 1,
  constraint application_four_eyes check (decided_by is null or decided_by <> recommended_by),
  constraint application_decided check ((status in ('granted', 'refused')) = (decided_by is not null and decided_at is not null)),
  constraint application_recommended check ((recommendation is null) = (recommended_by is null)),
  constraint application_changes_a_licence check (kind = 'licence' or licence_id is not null)
);
create unique index application_one_open on application (agency_id, kind, class) where status not in ('granted', 'refused', 'withdrawn');
create index application_by_status on application (status, due_on, id);
create index application_agency on application (agency_id);
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
grant select, insert, update on application to amparo_app;

create table application_submission (
  application_id uuid not null constraint application_submission_application_fkey references application (id),
  ordinal integer not null,
  content jsonb not null,
  submitted_by uuid not null constraint application_submission_submitted_by_fkey references user_account (id),
  submitted_at timestamptz not null,
  constraint application_submission_pkey primary key (application_id, ordinal)
);
comment on table application_submission is 'What was stated at each handing-in. Never changed.';
comment on column application_submission.application_id is 'The application.';
comment on column application_submission.ordinal is 'First, second … handing-in.';
comment on column application_submission.content is 'What it stated.';
comment on column application_submission.submitted_by is 'Account that handed it in.';
comment on column application_submission.submitted_at is 'When.';
create trigger application_submission_append_only before update or delete or truncate on application_submission for each statement execute function refuse_change();
grant select, insert on application_submission to amparo_app;

create table application_act (
  id uuid constraint application_act_pkey primary key,
  application_id uuid not null constraint application_act_application_fkey references application (id),
  ordinal integer not null,
  verb text not null,
  to_status text not null,
  acted_by uuid not null constraint application_act_acted_by_fkey references user_account (id),
  recorded_at timestamptz not null,
  reasons text,
  facts jsonb not null,
  constraint application_act_ordinal_unique unique (application_id, ordinal)
);
comment on table application_act is 'History of an application: one row for each act. Never changed.';
comment on column application_act.id is 'Random identifier.';
comment on column application_act.application_id is 'The application.';
comment on column application_act.ordinal is 'Order within the application.';
comment on column application_act.verb is 'What was done.';
comment on column application_act.to_status is 'Where it led.';
comment on column application_act.acted_by is 'Who did it.';
comment on column application_act.recorded_at is 'When it was recorded.';
comment on column application_act.reasons is 'Words that came with it.';
comment on column application_act.facts is 'Days and numbers that belong to it; no personal data.';
create trigger application_act_append_only before update or delete or truncate on application_act for each statement execute function refuse_change();
grant select, insert on application_act to amparo_app;

create table application_document (
  id uuid constraint application_document_pkey primary key,
  application_id uuid not null constraint application_document_application_fkey references application (id),
  requirement text not null,
  file_name text not null,
  media_type text not null constraint application_document_type_known check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  size_bytes integer not null,
  sha256 text not null,
  bytes bytea not null,
  scanned_with text,
  uploaded_by uuid not null constraint application_document_uploaded_by_fkey references user_account (id),
  uploaded_at timestamptz not null,
  removed_at timestamptz,
  accepted boolean,
  check_note text,
  checked_by uuid constraint application_document_checked_by_fkey references user_account (id),
  checked_at timestamptz,
  constraint application_document_checked check ((accepted is null) = (checked_by is null))
);
create index application_document_application on application_document (application_id);
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
grant select, insert, update on application_document to amparo_app;

create table application_objection (
  id uuid constraint application_objection_pkey primary key,
  application_id uuid not null constraint application_objection_application_fkey references application (id),
  objector text not null,
  words text not null,
  received_on date not null,
  recorded_by uuid not null constraint application_objection_recorded_by_fkey references user_account (id),
  recorded_at timestamptz not null
);
create index application_objection_application on application_objection (application_id);
comment on table application_objection is 'What somebody objects to an application of which the public was told.';
comment on column application_objection.id is 'Random identifier.';
comment on column application_objection.application_id is 'The application.';
comment on column application_objection.objector is 'Who objects.';
comment on column application_objection.words is 'What they say.';
comment on column application_objection.received_on is 'Day on which it came.';
comment on column application_objection.recorded_by is 'Officer who entered it.';
comment on column application_objection.recorded_at is 'When.';
grant select, insert on application_objection to amparo_app;

alter table licence_decision add column application_id uuid constraint licence_decision_application_fkey references application (id);
comment on column licence_decision.application_id is 'The application that it decides, if any.';
create index licence_decision_application on licence_decision (application_id) where application_id is not null;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table licence_decision drop column application_id;
drop table application_objection, application_document, application_act, application_submission, application, account_request;
drop sequence application_serial;`);
  }
}
