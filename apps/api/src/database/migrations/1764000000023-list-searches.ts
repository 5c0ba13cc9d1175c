import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers are found by any part of them, in a register of any size. */
export class ListSearches1764000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create index agency_number_search on agency using gin (number gin_trgm_ops);
create index licence_number_search on licence using gin (number gin_trgm_ops);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index licence_number_search, agency_number_search;');
  }
}
