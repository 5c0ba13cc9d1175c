import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reminders of a licence's end, each sent once. */
export class Reminders1764000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table licence_reminder (
  licence_id uuid not null constraint licence_reminder_licence_fkey references licence (id),
  valid_to date not null,
  days integer not null,
  queued_at timestamptz not null,
  mails integer not null,
  constraint licence_reminder_pkey primary key (licence_id, valid_to, days)
);
comment on table licence_reminder is 'That a holder was reminded of a licence''s end. Never changed.';
comment on column licence_reminder.licence_id is 'The licence.';
comment on column licence_reminder.valid_to is 'Its last day, as it then was.';
comment on column licence_reminder.days is 'Which reminder: so many days before that day.';
comment on column licence_reminder.queued_at is 'When the mails were written.';
comment on column licence_reminder.mails is 'To how many addresses; none: nobody to write to is known.';
create trigger licence_reminder_append_only before update or delete or truncate on licence_reminder for each statement execute function refuse_change();
grant select, insert on licence_reminder to amparo_app;
create index licence_ending on licence (valid_to) where status in ('licensed', 'licensed_with_conditions', 'suspended');
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index licence_ending; drop table licence_reminder;');
  }
}
