import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Anybody may object, also without a name; an officer says of each objection what it comes to. */
export class Objections1764000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table application_objection
  alter column objector drop not null,
  alter column recorded_by drop not null,
  add column contact text,
  add column consideration text,
  add column considered_by uuid constraint application_objection_considered_by_fkey references user_account (id),
  add column considered_at timestamptz,
  add constraint application_objection_considered_whole check (num_nonnulls(consideration, considered_by, considered_at) in (0, 3)),
  add constraint application_objection_consideration_given check (consideration <> '');
comment on column application_objection.objector is 'Who objects; none: they did not say. Officers alone read it.';
comment on column application_objection.contact is 'How to reach them, where they said so. Officers alone read it.';
comment on column application_objection.recorded_by is 'Officer who entered it; none: it came through the portal.';
comment on column application_objection.consideration is 'What it comes to.';
comment on column application_objection.considered_by is 'Officer who says so.';
comment on column application_objection.considered_at is 'When.';
grant update (consideration, considered_by, considered_at) on application_objection to amparo_app;
alter table application_act alter column acted_by drop not null;
comment on column application_act.acted_by is 'Who acted; none: somebody at the portal.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table application_act alter column acted_by set not null;
revoke update (consideration, considered_by, considered_at) on application_objection from amparo_app;
alter table application_objection drop column contact, drop column consideration, drop column considered_by, drop column considered_at,
  alter column objector set not null, alter column recorded_by set not null;
`);
  }
}
