import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The applicant is heard on what the public holds against it before an officer weighs it. */
export class ObjectionAnswers1764000000045 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table application_objection
  add answer text,
  add answered_by uuid constraint application_objection_answered_by_fkey references user_account (id),
  add answered_at timestamptz,
  add constraint application_objection_answered_whole check (num_nulls(answer, answered_by, answered_at) in (0, 3));
comment on column application_objection.answer is 'What the applicant says to it; none: nothing yet.';
comment on column application_objection.answered_by is 'Whose account said so.';
comment on column application_objection.answered_at is 'When.';
grant update (answer, answered_by, answered_at) on application_objection to amparo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table application_objection drop column answer, drop column answered_by, drop column answered_at;',
    );
  }
}
