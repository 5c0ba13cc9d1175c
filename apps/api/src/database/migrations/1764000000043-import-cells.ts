import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a sender chose for a list is offered again; a broken row keeps its cells for whoever corrects it. */
export class ImportCells1764000000043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table import_batch add mapping jsonb not null default '{}';
alter table import_row add cells json;
comment on column import_batch.mapping is 'Column of the file to field, as far as the sender said.';
comment on column import_row.cells is 'Of a broken row: the file''s columns and what stands in them, in their order.';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table import_batch drop column mapping; alter table import_row drop column cells;');
  }
}
