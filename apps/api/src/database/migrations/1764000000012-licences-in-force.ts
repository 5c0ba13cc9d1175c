import type { MigrationInterface, QueryRunner } from 'typeorm';

/** At no instant two licences of one agency and class in force: kept by the database, whatever the code does. */
export class LicencesInForce1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create extension if not exists btree_gist;
create table licence_in_force (
  licence_id uuid not null constraint licence_in_force_licence_fkey references licence (id),
  agency_id uuid not null constraint licence_in_force_agency_fkey references agency (id),
  class text not null,
  during tstzrange not null constraint licence_in_force_not_empty check (not isempty(during)),
  constraint licence_in_force_pkey primary key (licence_id, during),
  constraint licence_in_force_one_of_a_class exclude using gist (agency_id with =, class with =, during with &&)
);
comment on table licence_in_force is 'When a licence of the home register authorises its holder, or would but for a suspension, as known now. Derived from its decisions, in the same transaction; never the source.';
comment on column licence_in_force.licence_id is 'The licence.';
comment on column licence_in_force.agency_id is 'Its holder.';
comment on column licence_in_force.class is 'Its class: an agency has one licence of a class in force at a time.';
comment on column licence_in_force.during is 'From the instant it takes effect until the instant it ends (exclusive).';
grant select, insert, delete on licence_in_force to amparo_app;
insert into licence_in_force (licence_id, agency_id, class, during)
  select l.id, l.agency_id, l.class, range
  from licence l
  join register r on r.id = l.register_id and r.role = 'home'
  join public_record p on p.kind = 'licence' and p.record_id = l.id::text
  cross join lateral (
    select range_agg(tstzrange((e ->> 'effectiveFrom')::timestamptz, (e ->> 'effectiveTo')::timestamptz)) as ranges
    from jsonb_array_elements(p.record::jsonb -> 'timeline') e
    where e ->> 'recordedTo' is null and e ->> 'status' in ('licensed', 'licensed_with_conditions', 'suspended')
  ) held
  cross join lateral unnest(held.ranges) as range;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table licence_in_force;');
  }
}
