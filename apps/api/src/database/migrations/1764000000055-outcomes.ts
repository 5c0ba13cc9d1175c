import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How workers of an agency fared in a year, as it was told the public: once, coarsely, and never again otherwise. */
export class Outcomes1764000000055 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table outcome (
  agency_id uuid not null constraint outcome_agency_fkey references agency (id),
  from_on date not null,
  to_on date not null,
  state text not null constraint outcome_state_known check (state in ('told', 'too_few', 'returns_missing')),
  placements integer constraint outcome_placements_enough check (placements >= 50),
  founded integer constraint outcome_founded_enough check (founded >= 5),
  low integer,
  high integer,
  all_placements integer constraint outcome_all_placements_enough check (all_placements >= 50),
  all_founded integer constraint outcome_all_founded_enough check (all_founded >= 5),
  all_low integer,
  all_high integer,
  published_on date not null,
  constraint outcome_pkey primary key (agency_id, from_on),
  constraint outcome_after_its_year check (from_on <= to_on and to_on < published_on),
  constraint outcome_told_whole check (num_nonnulls(placements, low, high) = case state when 'told' then 3 else 0 end
    and (founded is null or state = 'told')),
  constraint outcome_all_whole check (num_nonnulls(all_placements, all_low, all_high) in (0, 3) and (all_founded is null or all_low is not null)),
  constraint outcome_in_order check (0 <= low and low <= high and 0 <= all_low and all_low <= all_high)
);
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
create index outcome_by_year on outcome (from_on);
create trigger outcome_append_only before update or delete or truncate on outcome for each statement execute function refuse_change();
grant select, insert on outcome to amparo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table outcome;');
  }
}
