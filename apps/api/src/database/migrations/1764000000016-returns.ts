import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What agencies must tell of every period, and when they did. */
export class Returns1764000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table periodic_return (
  id uuid constraint periodic_return_pkey primary key,
  agency_id uuid not null constraint periodic_return_agency_fkey references agency (id),
  period text not null constraint periodic_return_period_shape check (period ~ '^[0-9]{4}-Q[1-4]$'),
  from_on date not null,
  to_on date not null,
  due_on date not null,
  status text not null constraint periodic_return_status_known check (status in ('due', 'overdue', 'filed', 'sent_back', 'accepted')),
  status_since timestamptz not null,
  placements integer constraint periodic_return_placements_sensible check (placements between 0 and 1000000),
  terminations integer constraint periodic_return_terminations_sensible check (terminations between 0 and 1000000),
  condition_notes text,
  filed_by uuid constraint periodic_return_filed_by_fkey references user_account (id),
  filed_at timestamptz,
  accepted_by uuid constraint periodic_return_accepted_by_fkey references user_account (id),
  reminded_on date,
  version integer not null default 1,
  constraint periodic_return_interval check (from_on <= to_on and to_on < due_on),
  constraint periodic_return_one_a_period unique (agency_id, period),
  constraint periodic_return_filed_whole check ((filed_by is null) = (filed_at is null)
    and (status not in ('filed', 'sent_back', 'accepted') or (filed_by is not null and placements is not null and terminations is not null))),
  constraint periodic_return_four_eyes check (accepted_by is null or accepted_by <> filed_by)
);
create index periodic_return_by_due_day on periodic_return (due_on, id);
create index periodic_return_open on periodic_return (due_on) where status in ('due', 'overdue', 'sent_back');
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

alter table registry_act add periodic_return_id uuid constraint registry_act_periodic_return_fkey references periodic_return (id);
alter table registry_act drop constraint registry_act_of_one;
alter table registry_act add constraint registry_act_of_one check (num_nonnulls(principal_id, job_order_id, periodic_return_id) = 1);
alter table registry_act add constraint registry_act_periodic_return_order unique (periodic_return_id, ordinal);
comment on table registry_act is 'Every act on a principal, a job order or a periodic return, in order. Never changed.';
comment on column registry_act.periodic_return_id is 'The periodic return, where it is one''s.';
grant select, insert, update on periodic_return to amparo_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table registry_act drop constraint registry_act_of_one;
alter table registry_act drop periodic_return_id;
alter table registry_act add constraint registry_act_of_one check (num_nonnulls(principal_id, job_order_id) = 1) not valid;
drop table periodic_return;`);
  }
}
