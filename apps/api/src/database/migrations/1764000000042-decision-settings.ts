import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A decision keeps the versions of the settings that it was made under, as an application does. */
export class DecisionSettings1764000000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table licence_decision add settings jsonb;
comment on column licence_decision.settings is 'Version of each setting that held when it was made; none: made before that was kept.';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table licence_decision drop column settings;');
  }
}
