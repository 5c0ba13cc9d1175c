import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dated proofs of what the register said, for whoever asked to keep. */
export class Proofs1764000000046 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table proof (
  lookup bytea constraint proof_pkey primary key constraint proof_lookup_length check (octet_length(lookup) = 32),
  sealed bytea not null constraint proof_sealed_bounded check (octet_length(sealed) between 28 and 20000),
  made_on date not null
);
comment on table proof is 'Signed statements of what the register said, each sealed under its own code, which nobody but its holder has: nothing here tells what was asked.';
comment on column proof.lookup is 'Derived from the code, to find it by.';
comment on column proof.sealed is 'The signed statement, AES-256-GCM under a key derived from the code.';
comment on column proof.made_on is 'The day, for retention; the hour would be a trail.';
grant select, insert on proof to amparo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table proof;');
  }
}
