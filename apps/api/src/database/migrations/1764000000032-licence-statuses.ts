import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which statuses the licences of an agency have is told of every agency in a list and in a file, and is read from an index alone. */
export class LicenceStatuses1764000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index licence_statuses on licence (agency_id, number) include (status) where withdrawn_at is null;',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index licence_statuses;');
  }
}
