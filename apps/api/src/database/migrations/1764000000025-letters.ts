import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters and certificates that were issued: so that one can be told from one that somebody made. */
export class Letters1764000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create sequence letter_serial;
comment on sequence letter_serial is 'Numbers of letters and certificates.';
create table letter (
  id uuid constraint letter_pkey primary key,
  number text not null constraint letter_number_unique unique,
  kind text not null constraint letter_kind_known check (kind in ('decision', 'certificate')),
  licence_id uuid not null constraint letter_licence_fkey references licence (id),
  decision_id uuid not null constraint letter_decision_fkey references licence_decision (id),
  language text not null,
  content_sha256 text not null,
  issued_by uuid not null constraint letter_issued_by_fkey references user_account (id),
  issued_at timestamptz not null,
  constraint letter_same_content unique (kind, decision_id, language, content_sha256)
);
create index letter_licence on letter (licence_id);
comment on table letter is 'A decision letter or a certificate that was issued. Never changed: other content is another letter, with another number.';
comment on column letter.id is 'Random identifier.';
comment on column letter.number is 'Number on the paper.';
comment on column letter.kind is 'The letter of a decision, or the certificate of a licence.';
comment on column letter.licence_id is 'The licence.';
comment on column letter.decision_id is 'The decision that it tells of; of a certificate, the last one that it rests on.';
comment on column letter.language is 'Language it is written in (BCP 47).';
comment on column letter.content_sha256 is 'Digest of what it says (canonical JSON).';
comment on column letter.issued_by is 'Who asked for it first.';
comment on column letter.issued_at is 'When.';
create trigger letter_append_only before update or delete or truncate on letter for each statement execute function refuse_change();
grant select, insert on letter to amparo_app;
grant usage on sequence letter_serial to amparo_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table letter; drop sequence letter_serial;');
  }
}
