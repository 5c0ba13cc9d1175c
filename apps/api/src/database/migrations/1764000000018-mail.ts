import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails that wait to be sent: written in the transaction that they tell of, sent by the worker after it. */
export class Mail1764000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table mail_outbox (
  id uuid constraint mail_outbox_pkey primary key,
  address text not null,
  language text not null,
  template text not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null,
  next_attempt_at timestamptz not null,
  attempts integer not null default 0,
  last_error text,
  sent_at timestamptz,
  given_up_at timestamptz
);
create index mail_outbox_waiting on mail_outbox (next_attempt_at) where sent_at is null and given_up_at is null;
comment on table mail_outbox is 'Mails that wait to be sent, and those sent in the last weeks; then they are forgotten.';
comment on column mail_outbox.id is 'Random identifier; also the mail''s own, so that one sent twice can be told.';
comment on column mail_outbox.address is 'Where it goes.';
comment on column mail_outbox.language is 'Language it is written in (BCP 47).';
comment on column mail_outbox.template is 'What it is about.';
comment on column mail_outbox.subject is 'Its subject.';
comment on column mail_outbox.body is 'Its words.';
comment on column mail_outbox.created_at is 'When it was written.';
comment on column mail_outbox.next_attempt_at is 'When it is next tried.';
comment on column mail_outbox.attempts is 'How often it was tried.';
comment on column mail_outbox.last_error is 'What the mail server said when it last refused.';
comment on column mail_outbox.sent_at is 'When the mail server took it.';
comment on column mail_outbox.given_up_at is 'When it was given up; an administrator is told by the log.';
grant select, insert, update, delete on mail_outbox to amparo_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mail_outbox;');
  }
}
