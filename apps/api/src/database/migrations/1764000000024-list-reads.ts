import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Long lists, read often: orders and filters that indexes alone answer, at any depth; and the audit leaf of a read written in one
 * statement, so that the register's one lock is not held while the API and the database talk to and fro.
 */
export class ListReads1764000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create index agency_by_number on agency (number, id);
create index agency_of_country on agency (country, legal_name, id);
create index licence_of_register on licence (register_id, number, id);
create index licence_of_status on licence (status, number, id);
create index person_of_register on person (register_id, name, id);

create function record_read(at timestamptz, head text, tail text, salt bytea) returns void
language plpgsql as $$
declare
  seal record;
  entry text;
begin
  select * into seal from register_seal(record_read.at);
  entry := record_read.head || iso(seal.recorded_at) || record_read.tail;
  insert into audit_leaf (leaf_index, hash, recorded_at)
    values (seal.leaf_index, sha256('\\x00'::bytea || sha256(record_read.salt || convert_to(entry, 'UTF8'))), seal.recorded_at);
  insert into audit_payload (leaf_index, salt, payload) values (seal.leaf_index, record_read.salt, entry::jsonb);
end $$;
comment on function record_read(timestamptz, text, text, bytea) is 'Writes the audit leaf of a read: its payload is the canonical JSON of which head and tail are what stands before and after the instant of recording.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function record_read(timestamptz, text, text, bytea);
drop index person_of_register, licence_of_status, licence_of_register, agency_of_country, agency_by_number;`);
  }
}
