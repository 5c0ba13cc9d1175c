import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Case teams with their keys, and complaints: what is readable about them, what is sealed, and their history. */
export class Complaints1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table sealing_key (
  user_id uuid constraint sealing_key_pkey primary key constraint sealing_key_user_fkey references user_account (id),
  recipient text not null constraint sealing_key_recipient_shape check (recipient ~ '^age1[02-9ac-hj-np-z]{58}$'),
  locked_identity bytea not null constraint sealing_key_locked check (length(locked_identity) between 100 and 4096)
);
comment on table sealing_key is 'The key pair with which an officer opens what is sealed for their team. It is made and unlocked in the officer''s browser; no server can.';
comment on column sealing_key.user_id is 'Whose it is.';
comment on column sealing_key.recipient is 'The public half (age X25519): to it shares of team keys are sealed.';
comment on column sealing_key.locked_identity is 'The secret half, locked with the officer''s own passphrase (age scrypt).';

create table case_team (
  id uuid constraint case_team_pkey primary key,
  office_id uuid not null constraint case_team_office_fkey references office (id),
  name text not null,
  districts text[] not null default '{}',
  recipient text constraint case_team_recipient_shape check (recipient ~ '^age1[02-9ac-hj-np-z]{58}$'),
  version integer not null default 1,
  constraint case_team_name_unique unique (office_id, name)
);
create unique index case_team_one_central on case_team ((true)) where districts = '{}';
comment on table case_team is 'Who takes complaints in and handles them: the intake and complaint officers of an office. What complainants say in confidence is sealed to its key.';
comment on column case_team.id is 'Random identifier.';
comment on column case_team.office_id is 'The office whose officers it consists of.';
comment on column case_team.name is 'Name of the team.';
comment on column case_team.districts is 'Districts it takes complaints from; none: the central team, for all others.';
comment on column case_team.recipient is 'Public half of the team''s key (age X25519), set once by its first member; none: it takes no complaints yet.';
comment on column case_team.version is 'Counts changes; a change must name the version it saw.';

create table case_team_share (
  team_id uuid not null constraint case_team_share_team_fkey references case_team (id),
  user_id uuid not null constraint case_team_share_user_fkey references user_account (id),
  share bytea not null constraint case_team_share_size check (length(share) between 100 and 4096),
  given_by uuid not null constraint case_team_share_given_by_fkey references user_account (id),
  given_on date not null,
  constraint case_team_share_pkey primary key (team_id, user_id)
);
comment on table case_team_share is 'The secret half of a team''s key, sealed to one member.';
comment on column case_team_share.team_id is 'The team.';
comment on column case_team_share.user_id is 'The member who can open it.';
comment on column case_team_share.share is 'The team''s secret key, sealed in the browser of whoever gave it to the member''s own key.';
comment on column case_team_share.given_by is 'Who gave it: the first member made the key, later ones get it from a colleague.';
comment on column case_team_share.given_on is 'On which day.';

create table complaint (
  id uuid constraint complaint_pkey primary key,
  reference text not null constraint complaint_reference_unique unique,
  team_id uuid not null constraint complaint_team_fkey references case_team (id),
  office_id uuid not null constraint complaint_office_fkey references office (id),
  status text not null constraint complaint_status_known check (status in ('acknowledged', 'triaged', 'information_requested', 'under_investigation', 'closed', 'reopened')),
  received_on date not null,
  due_on date,
  rung text not null constraint complaint_rung_known check (rung in ('own', 'office', 'authority')),
  turn_ends_on date,
  assignee_id uuid constraint complaint_assignee_fkey references user_account (id),
  in_danger boolean not null,
  jurisdiction text constraint complaint_jurisdiction_known check (jurisdiction in ('ours', 'other')),
  licensed text constraint complaint_licensed_known check (licensed in ('yes', 'no', 'unknown')),
  requested_on date,
  closed_code text,
  closed_on date,
  closed_by uuid constraint complaint_closed_by_fkey references user_account (id),
  language text not null,
  agency_id uuid constraint complaint_agency_fkey references agency (id),
  contact_kind text constraint complaint_contact_kind_known check (contact_kind in ('phone', 'web', 'social', 'name')),
  contact text,
  contact_form text,
  codes text[] not null constraint complaint_codes_given check (cardinality(codes) >= 1),
  district text,
  month text constraint complaint_month_shape check (month ~ '^\\d{4}-(0[1-9]|1[0-2])$'),
  amount bigint constraint complaint_amount_positive check (amount > 0),
  currency text,
  lookup_hash bytea not null constraint complaint_lookup_unique unique constraint complaint_lookup_length check (length(lookup_hash) = 32),
  reply_recipient text not null constraint complaint_reply_recipient_shape check (reply_recipient ~ '^age1[02-9ac-hj-np-z]{58}$'),
  version integer not null default 1,
  constraint complaint_open_has_clock check ((status = 'closed') = (due_on is null) and (status = 'closed') = (turn_ends_on is null)),
  constraint complaint_worked_on_by_somebody check (status not in ('information_requested', 'under_investigation', 'closed') or assignee_id is not null),
  constraint complaint_triaged_before check (status = 'acknowledged' or (jurisdiction is not null and licensed is not null)),
  constraint complaint_requested check (status <> 'information_requested' or requested_on is not null),
  constraint complaint_closed_with_code check (status not in ('closed', 'reopened') or (closed_code is not null and closed_on is not null and closed_by is not null)),
  constraint complaint_respondent check (agency_id is not null or contact is not null),
  constraint complaint_contact_whole check ((contact is null) = (contact_kind is null) and (contact is null) = (contact_form is null)),
  constraint complaint_amount_whole check ((amount is null) = (currency is null))
);
create index complaint_by_clock on complaint (office_id, due_on, id);
create index complaint_assignee on complaint (assignee_id, due_on) where assignee_id is not null;
create index complaint_turn on complaint (turn_ends_on) where status <> 'closed' and rung <> 'authority';
create index complaint_climbed on complaint (rung, due_on) where rung <> 'own';
create index complaint_agency on complaint (agency_id) where agency_id is not null;
create index complaint_contact on complaint using gin (contact_form gin_trgm_ops);
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

create table complaint_message (
  id uuid constraint complaint_message_pkey primary key,
  complaint_id uuid not null constraint complaint_message_complaint_fkey references complaint (id),
  ordinal integer not null,
  sent_by text not null constraint complaint_message_side_known check (sent_by in ('office', 'complainant')),
  officer_id uuid constraint complaint_message_officer_fkey references user_account (id),
  sent_on date not null,
  sealed bytea not null,
  constraint complaint_message_ordinal_unique unique (complaint_id, ordinal),
  constraint complaint_message_officer check ((sent_by = 'office') = (officer_id is not null))
);
comment on table complaint_message is 'A message of the thread between office and complainant, sealed to the team''s key and to the receipt''s.';
comment on column complaint_message.id is 'Random identifier.';
comment on column complaint_message.complaint_id is 'The complaint.';
comment on column complaint_message.ordinal is 'Order within the thread, from 1.';
comment on column complaint_message.sent_by is 'Which side wrote it.';
comment on column complaint_message.officer_id is 'The officer, for messages of the office; not told to the complainant.';
comment on column complaint_message.sent_on is 'Day on which it was sent.';
comment on column complaint_message.sealed is 'The message in the age format. No server can open it.';

create table complaint_part (
  id uuid constraint complaint_part_pkey primary key,
  complaint_id uuid not null constraint complaint_part_complaint_fkey references complaint (id),
  message_id uuid constraint complaint_part_message_fkey references complaint_message (id),
  kind text not null constraint complaint_part_kind_known check (kind in ('identity', 'narrative', 'file')),
  ordinal integer not null,
  sealed bytea not null,
  constraint complaint_part_ordinal_unique unique (complaint_id, ordinal),
  constraint complaint_part_file_of_message check (message_id is null or kind = 'file')
);
create unique index complaint_part_one_each on complaint_part (complaint_id, kind) where kind in ('identity', 'narrative');
comment on table complaint_part is 'A sealed part of a complaint: who complained, what they tell, or a file. Sealed to the case team''s key before it reached the register.';
comment on column complaint_part.id is 'Random identifier.';
comment on column complaint_part.complaint_id is 'The complaint.';
comment on column complaint_part.message_id is 'The message that a file came with; none: it came with the complaint.';
comment on column complaint_part.kind is 'identity (absent where the complainant gave no name), narrative or file.';
comment on column complaint_part.ordinal is 'Order within the complaint, from 1.';
comment on column complaint_part.sealed is 'The part in the age format. No server can open it.';

create table complaint_event (
  id uuid constraint complaint_event_pkey primary key,
  complaint_id uuid not null constraint complaint_event_complaint_fkey references complaint (id),
  ordinal integer not null,
  verb text not null,
  status text not null,
  rung text not null,
  due_on date,
  on_day date not null,
  by_role text not null,
  by_id uuid constraint complaint_event_by_fkey references user_account (id),
  facts jsonb not null,
  reasons text,
  constraint complaint_event_ordinal_unique unique (complaint_id, ordinal)
);
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
create trigger complaint_event_append_only before update or delete or truncate on complaint_event for each statement execute function refuse_change();
create trigger complaint_message_append_only before update or delete or truncate on complaint_message for each statement execute function refuse_change();

create table complaint_inspection (
  complaint_id uuid not null constraint complaint_inspection_complaint_fkey references complaint (id),
  inspection_id uuid not null constraint complaint_inspection_inspection_fkey references inspection (id),
  constraint complaint_inspection_pkey primary key (complaint_id, inspection_id),
  constraint complaint_inspection_once unique (inspection_id)
);
comment on table complaint_inspection is 'Which inspections a complaint led to. Only who handles complaints may know: an inspector can''t give away what an order doesn''t say.';
comment on column complaint_inspection.complaint_id is 'The complaint.';
comment on column complaint_inspection.inspection_id is 'The inspection.';

grant select, insert, update on sealing_key, case_team, case_team_share, complaint to amparo_app;
grant delete on case_team_share to amparo_app;
grant select, insert on complaint_message, complaint_part, complaint_event, complaint_inspection to amparo_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table complaint_inspection, complaint_event, complaint_part, complaint_message, complaint, case_team_share, case_team, sealing_key;`);
  }
}
