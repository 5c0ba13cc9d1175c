import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CORRECTION, PHOTO } from './1764000000006-inspections.follow-up.js';

/** Inspections with their answers, photos, comments, findings and corrective actions. What was recorded once is never changed. */
export class Inspections1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INSPECTION + REPORT + PHOTO + CORRECTION + RIGHTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table corrective_action_event, corrective_action, inspection_finding, inspection_comment, inspection_photo_removal, inspection_photo_file,
  inspection_photo, inspection_answer, inspection_event, inspection;
drop sequence inspection_serial;`);
  }
}

const INSPECTION = `
create sequence inspection_serial;
comment on sequence inspection_serial is 'Serial in the public numbers of inspections.';

create table inspection (
  id uuid constraint inspection_pkey primary key,
  register_id text not null constraint inspection_register_fkey references register (id),
  number text not null constraint inspection_number_unique unique,
  type text not null constraint inspection_type_known check (type in ('pre_licence', 'compliance', 'complaint_led', 'follow_up', 'unannounced', 'desk')),
  status text not null constraint inspection_status_known check (status in ('planned', 'scheduled', 'under_way', 'submitted', 'quality_checked', 'closed', 'cancelled')),
  agency_id uuid constraint inspection_agency_fkey references agency (id),
  respondent text,
  office_id uuid not null constraint inspection_office_fkey references office (id),
  checklist_version integer not null,
  not_before date,
  instructions text,
  inspector_id uuid constraint inspection_inspector_fkey references user_account (id),
  scheduled_on date,
  due_on date,
  planned_by uuid constraint inspection_planned_by_fkey references user_account (id),
  planned_at timestamptz not null,
  started_at timestamptz,
  submitted_at timestamptz,
  comment_by date,
  points integer,
  outcome text constraint inspection_outcome_known check (outcome in ('pass', 'pass_with_conditions', 'fail')),
  checked_by uuid constraint inspection_checked_by_fkey references user_account (id),
  checked_at timestamptz,
  closed_by uuid constraint inspection_closed_by_fkey references user_account (id),
  closed_at timestamptz,
  version integer not null default 1,
  constraint inspection_of_one check ((agency_id is null) <> (respondent is null)),
  constraint inspection_scheduled check (status in ('planned', 'cancelled') or (inspector_id is not null and scheduled_on is not null)),
  constraint inspection_reported check (status not in ('submitted', 'quality_checked', 'closed') or (submitted_at is not null and comment_by is not null and points is not null and outcome is not null)),
  constraint inspection_checked check (status not in ('quality_checked', 'closed') or (checked_by is not null and checked_at is not null)),
  constraint inspection_closed check ((status in ('closed', 'cancelled')) = (closed_by is not null and closed_at is not null)),
  constraint inspection_four_eyes check (checked_by is null or checked_by <> inspector_id)
);
create index inspection_office on inspection (office_id, status, scheduled_on);
create index inspection_inspector on inspection (inspector_id, status) where inspector_id is not null;
create index inspection_agency on inspection (agency_id, scheduled_on) where agency_id is not null;
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

create table inspection_event (
  id uuid constraint inspection_event_pkey primary key,
  inspection_id uuid not null constraint inspection_event_inspection_fkey references inspection (id),
  ordinal integer not null,
  verb text not null,
  from_status text,
  to_status text not null,
  actor_id uuid constraint inspection_event_actor_fkey references user_account (id),
  actor_role text not null,
  at timestamptz not null,
  reasons text,
  facts jsonb not null default '{}',
  constraint inspection_event_ordinal_unique unique (inspection_id, ordinal)
);
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
create trigger inspection_event_append_only before update or delete or truncate on inspection_event for each statement execute function refuse_change();
`;

const REPORT = `
create table inspection_answer (
  id uuid constraint inspection_answer_pkey primary key,
  inspection_id uuid not null constraint inspection_answer_inspection_fkey references inspection (id),
  item text not null,
  revision integer not null,
  answer text constraint inspection_answer_known check (answer in ('met', 'not_met', 'not_tested', 'not_applicable')),
  note text not null default '',
  recorded_by uuid not null constraint inspection_answer_recorded_by_fkey references user_account (id),
  recorded_at timestamptz not null,
  constraint inspection_answer_revision_unique unique (inspection_id, item, revision)
);
comment on table inspection_answer is 'What an inspector recorded of one item of the checklist. The last revision holds; the earlier ones stay.';
comment on column inspection_answer.id is 'Random identifier.';
comment on column inspection_answer.inspection_id is 'The inspection.';
comment on column inspection_answer.item is 'The item, by its code in the checklist.';
comment on column inspection_answer.revision is 'Counts what was recorded of this item, from 1.';
comment on column inspection_answer.answer is 'met, not_met, not_tested or not_applicable; none: only a note so far.';
comment on column inspection_answer.note is 'What was found.';
comment on column inspection_answer.recorded_by is 'The inspector.';
comment on column inspection_answer.recorded_at is 'When.';
create trigger inspection_answer_append_only before update or delete or truncate on inspection_answer for each statement execute function refuse_change();

create table inspection_comment (
  id uuid constraint inspection_comment_pkey primary key,
  inspection_id uuid not null constraint inspection_comment_inspection_fkey references inspection (id),
  text text not null constraint inspection_comment_given check (text <> ''),
  given_by text,
  recorded_by uuid not null constraint inspection_comment_recorded_by_fkey references user_account (id),
  recorded_role text not null constraint inspection_comment_role_known check (recorded_role in ('agency', 'inspector')),
  recorded_at timestamptz not null,
  constraint inspection_comment_source check (recorded_role = 'agency' or given_by is not null)
);
create index inspection_comment_inspection on inspection_comment (inspection_id);
comment on table inspection_comment is 'The inspected party''s own comment on a report.';
comment on column inspection_comment.id is 'Random identifier.';
comment on column inspection_comment.inspection_id is 'The inspection.';
comment on column inspection_comment.text is 'The comment.';
comment on column inspection_comment.given_by is 'Who gave it, where the inspector wrote it down.';
comment on column inspection_comment.recorded_by is 'Whose account recorded it.';
comment on column inspection_comment.recorded_role is 'agency (its own account) or inspector (written down).';
comment on column inspection_comment.recorded_at is 'When.';
create trigger inspection_comment_append_only before update or delete or truncate on inspection_comment for each statement execute function refuse_change();

create table inspection_finding (
  id uuid constraint inspection_finding_pkey primary key,
  inspection_id uuid not null constraint inspection_finding_inspection_fkey references inspection (id),
  item text not null,
  critical boolean not null,
  points integer not null,
  note text not null,
  found_at timestamptz not null,
  constraint inspection_finding_item_unique unique (inspection_id, item)
);
comment on table inspection_finding is 'An item that was not met, as it stood when another person passed the report.';
comment on column inspection_finding.id is 'Random identifier.';
comment on column inspection_finding.inspection_id is 'The inspection.';
comment on column inspection_finding.item is 'The item, by its code in the checklist.';
comment on column inspection_finding.critical is 'Whether the item is a critical one.';
comment on column inspection_finding.points is 'What it counts.';
comment on column inspection_finding.note is 'What was found.';
comment on column inspection_finding.found_at is 'When the report was passed.';
create trigger inspection_finding_append_only before update or delete or truncate on inspection_finding for each statement execute function refuse_change();
`;

const RIGHTS = `
grant usage on sequence inspection_serial to amparo_app;
grant select, insert, update on inspection, corrective_action to amparo_app;
grant select, insert on inspection_event, inspection_answer, inspection_comment, inspection_finding, inspection_photo, inspection_photo_file,
  inspection_photo_removal, corrective_action_event to amparo_app;
`;
