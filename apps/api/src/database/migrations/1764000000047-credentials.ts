import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes that say what a licence is: which place each has in the status list, and the keys that signed them. */
export class Credentials1764000000047 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table licence_credential (
  licence_id uuid constraint licence_credential_pkey primary key constraint licence_credential_licence_fkey references licence (id),
  status_index integer generated always as identity (minvalue 0) constraint licence_credential_index_unique unique
);
comment on table licence_credential is 'Licences that were given a code for certificate, poster or screen, each with its place in the status list. A place is never given twice.';
comment on column licence_credential.licence_id is 'The licence.';
comment on column licence_credential.status_index is 'Its place in the status list; places count from 0.';
grant select, insert on licence_credential to amparo_app;

create table credential_key (
  kid text constraint credential_key_pkey primary key,
  x text not null constraint credential_key_x_form check (x ~ '^[A-Za-z0-9_-]{43}$'),
  first_used_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid constraint credential_key_revoked_by_fkey references user_account (id),
  reason text,
  version integer not null default 1,
  constraint credential_key_revoked_whole check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (reason is null))
);
comment on table credential_key is 'Every key that signed codes of licences. One that was given up stays, so that what it signed is known for what it is.';
comment on column credential_key.kid is 'Begins the RFC 7638 thumbprint of the key; stands in each code.';
comment on column credential_key.x is 'Ed25519 public key, base64url (RFC 8037).';
comment on column credential_key.first_used_at is 'When it signed its first code.';
comment on column credential_key.revoked_at is 'When it was given up; null while it counts.';
comment on column credential_key.revoked_by is 'The administrator who gave it up.';
comment on column credential_key.reason is 'Why it was given up.';
comment on column credential_key.version is 'Counts up with each change; the ETag.';
grant select, insert, update on credential_key to amparo_app;

alter table letter drop constraint letter_kind_known,
  add constraint letter_kind_known check (kind in ('decision', 'certificate', 'poster'));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table letter drop constraint letter_kind_known,
  add constraint letter_kind_known check (kind in ('decision', 'certificate')) not valid;
drop table credential_key;
drop table licence_credential;`);
  }
}
