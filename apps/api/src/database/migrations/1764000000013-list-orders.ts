import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The orders in which officers read long lists, so that no page of them sorts the whole table. */
export class ListOrders1764000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create index agency_by_country on agency (country, id);
create index licence_by_class on licence (class, id);
create index licence_by_validity on licence (coalesce(valid_to, 'infinity'::date), id);
create index person_by_entry on person (created_at, id);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index agency_by_country, licence_by_class, licence_by_validity, person_by_entry;');
  }
}
