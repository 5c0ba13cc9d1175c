import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Money held against claims, and what was called of it. */
export class Bonds1764000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table bond (
  id uuid constraint bond_pkey primary key,
  agency_id uuid not null constraint bond_agency_fkey references agency (id),
  amount bigint not null constraint bond_amount_sensible check (amount > 0),
  currency text not null constraint bond_currency_shape check (currency ~ '^[A-Z]{3}$'),
  guarantor text not null,
  reference text not null,
  from_on date not null,
  to_on date not null,
  recorded_by uuid constraint bond_recorded_by_fkey references user_account (id),
  created_at timestamptz not null,
  version integer not null default 1,
  constraint bond_interval check (from_on <= to_on),
  constraint bond_reference_unique unique (guarantor, reference)
);
create index bond_by_agency on bond (agency_id, from_on, id);
comment on table bond is 'Money held against claims on an agency: what regulators call escrow, surety, bank guarantee or security deposit.';
comment on column bond.id is 'Random identifier.';
comment on column bond.agency_id is 'The agency it stands for.';
comment on column bond.amount is 'Amount pledged, minor units.';
comment on column bond.currency is 'ISO 4217 code.';
comment on column bond.guarantor is 'Who pledges it: a bank, an insurer, or the agency itself.';
comment on column bond.reference is 'The guarantor''s own reference.';
comment on column bond.from_on is 'First day of cover.';
comment on column bond.to_on is 'Last day (inclusive).';
comment on column bond.recorded_by is 'Who entered it; none: the register itself.';
comment on column bond.created_at is 'When it was entered.';
comment on column bond.version is 'Counts changes; a change must name the version it saw.';

create table bond_movement (
  id uuid constraint bond_movement_pkey primary key,
  bond_id uuid not null constraint bond_movement_bond_fkey references bond (id),
  ordinal integer not null,
  kind text not null constraint bond_movement_kind_known check (kind in ('call', 'replenish')),
  amount bigint not null constraint bond_movement_amount_sensible check (amount > 0),
  reason text not null,
  moved_on date not null,
  recorded_by uuid constraint bond_movement_recorded_by_fkey references user_account (id),
  recorded_at timestamptz not null,
  constraint bond_movement_order unique (bond_id, ordinal)
);
comment on table bond_movement is 'Money called from a bond for claims, or paid in again. Never changed.';
comment on column bond_movement.id is 'Random identifier.';
comment on column bond_movement.bond_id is 'The bond.';
comment on column bond_movement.ordinal is 'Order within the bond, from 1.';
comment on column bond_movement.kind is 'call or replenish.';
comment on column bond_movement.amount is 'Minor units of the bond''s currency.';
comment on column bond_movement.reason is 'What for.';
comment on column bond_movement.moved_on is 'The day of it.';
comment on column bond_movement.recorded_by is 'Who entered it; none: the register itself.';
comment on column bond_movement.recorded_at is 'When.';
create trigger bond_movement_append_only before update or delete or truncate on bond_movement for each statement execute function refuse_change();
grant select, insert, update on bond to amparo_app;
grant select, insert on bond_movement to amparo_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table bond_movement, bond');
  }
}
