import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Another registration number is another legal entity: what was recorded of it, and by whom. */
export class EntityChanges1764000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table entity_change (
  id uuid constraint entity_change_pkey primary key,
  agency_id uuid not null constraint entity_change_agency_fkey references agency (id),
  before text not null,
  value text not null,
  changed_on date not null,
  ground text not null constraint entity_change_ground_given check (ground <> ''),
  reasons text not null constraint entity_change_reasons_given check (reasons <> ''),
  review_right text not null constraint entity_change_review_right_given check (review_right <> ''),
  status text not null constraint entity_change_status_known check (status in ('proposed', 'recorded', 'dismissed')),
  proposed_by uuid not null constraint entity_change_proposed_by_fkey references user_account (id),
  proposed_at timestamptz not null,
  decided_by uuid constraint entity_change_decided_by_fkey references user_account (id),
  decided_at timestamptz,
  decided_reasons text,
  licences uuid[] not null default '{}',
  version integer not null default 1,
  constraint entity_change_another check (before <> value),
  constraint entity_change_four_eyes check (decided_by <> proposed_by),
  constraint entity_change_decided_whole check ((status = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null))
);
create unique index entity_change_open on entity_change (agency_id) where status = 'proposed';
create index entity_change_by_agency on entity_change (agency_id, proposed_at);
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
grant select, insert, update on entity_change to amparo_app;
alter table agency_identifier add column ended_on date;
comment on column agency_identifier.ended_on is 'First day on which it was the agency''s no more; it still tells who the agency was.';
grant update (ended_on) on agency_identifier to amparo_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table agency_identifier drop column ended_on; drop table entity_change;');
  }
}
