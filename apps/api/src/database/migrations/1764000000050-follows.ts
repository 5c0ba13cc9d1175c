import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who asked to be told when an agency changes. Who they are and whom they follow is readable to nobody without the pepper. */
export class Follows1764000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table follow (
  id uuid constraint follow_pkey primary key,
  address_lookup bytea not null constraint follow_address_length check (octet_length(address_lookup) = 32),
  agency_lookup bytea not null constraint follow_agency_length check (octet_length(agency_lookup) = 32),
  state text not null constraint follow_state_known check (state in ('asked', 'confirmed', 'ended')),
  confirm_hash bytea not null constraint follow_confirm_unique unique,
  stop_hash bytea not null constraint follow_stop_unique unique,
  sealed bytea not null constraint follow_sealed_bounded check (octet_length(sealed) between 28 and 200000),
  until timestamptz not null,
  constraint follow_once unique (address_lookup, agency_lookup)
);
create index follow_of_agency on follow (agency_lookup, id) where state = 'confirmed';
create index follow_until on follow (until);
comment on table follow is 'Somebody asked to be told when an agency changes. Nothing here says who, or which agency; a row is deleted when it ends.';
comment on column follow.id is 'Random identifier; the links in the messages are derived from it, under a key that is not stored.';
comment on column follow.address_lookup is 'HMAC of the address under a key that is not stored: to find whoever wants no more messages.';
comment on column follow.agency_lookup is 'HMAC of the agency under that key: to find whom a change is told to.';
comment on column follow.state is 'asked: the address was not confirmed yet, and gets nothing but the message that asks for it. confirmed: is told of changes. ended: waits for its last message to be sent.';
comment on column follow.confirm_hash is 'SHA-256 of the link that confirms.';
comment on column follow.stop_hash is 'SHA-256 of the link that stops.';
comment on column follow.sealed is 'Address, language, agency and what was told of it last, AES-256-GCM, filled up so that its length tells nothing.';
comment on column follow.until is 'Until when: to be confirmed, or followed.';

create table follow_message (
  id uuid constraint follow_message_pkey primary key,
  follow_id uuid not null constraint follow_message_follow_fkey references follow (id) on delete cascade,
  channel text not null constraint follow_message_channel_known check (channel in ('email', 'sms')),
  place integer not null,
  sealed bytea not null constraint follow_message_sealed_bounded check (octet_length(sealed) between 28 and 200000),
  next_attempt_at timestamptz not null,
  give_up_at timestamptz not null,
  attempts integer not null default 0
);
create index follow_message_waiting on follow_message (next_attempt_at, place);
create index follow_message_of_follow on follow_message (follow_id);
comment on table follow_message is 'Messages to followers that wait to be sent; each is deleted when it was, or when it is given up.';
comment on column follow_message.id is 'Random identifier; also the message''s own, so that one sent twice can be told.';
comment on column follow_message.follow_id is 'To whom: with the row it leads to, it is deleted.';
comment on column follow_message.channel is 'email or sms.';
comment on column follow_message.place is 'Which part of what is said at once, from 0.';
comment on column follow_message.sealed is 'Its words, AES-256-GCM.';
comment on column follow_message.next_attempt_at is 'When it is next tried.';
comment on column follow_message.give_up_at is 'When it is given up.';
comment on column follow_message.attempts is 'How often it was tried.';

create table follow_asking (
  address_lookup bytea constraint follow_asking_pkey primary key constraint follow_asking_length check (octet_length(address_lookup) = 32),
  times integer not null,
  last_at timestamptz not null,
  forget_at timestamptz not null
);
comment on table follow_asking is 'To which addresses, by their HMAC, a message was sent that was not asked for yet: so that nobody can have us flood one.';
comment on column follow_asking.address_lookup is 'As in follow.';
comment on column follow_asking.times is 'How many such messages.';
comment on column follow_asking.last_at is 'When the last of them is, or was, due.';
comment on column follow_asking.forget_at is 'When this is deleted.';

create table follow_cursor (
  is_only boolean not null default true constraint follow_cursor_pkey primary key constraint follow_cursor_one check (is_only),
  position bigint not null
);
comment on table follow_cursor is 'Up to where the feed was looked through for changes of which followers are told.';
comment on column follow_cursor.is_only is 'Always true: there is one row.';
comment on column follow_cursor.position is 'Position in the feed.';
insert into follow_cursor (position) select coalesce(max(position), 0) from feed_entry;

create table follow_tally (
  channel text constraint follow_tally_channel_known check (channel in ('email', 'sms')),
  outcome text constraint follow_tally_outcome_known check (outcome in ('sent', 'given_up')),
  total bigint not null,
  constraint follow_tally_pkey primary key (channel, outcome)
);
comment on table follow_tally is 'How many messages to followers were sent, and how many could not be, for whoever keeps the service running.';
comment on column follow_tally.channel is 'email or sms.';
comment on column follow_tally.outcome is 'sent: the next server took it. given_up: none did in time.';
comment on column follow_tally.total is 'Messages since the beginning; not about whom.';
insert into follow_tally select c, o, 0 from unnest('{email,sms}'::text[]) c, unnest('{sent,given_up}'::text[]) o;

grant select, insert, update, delete on follow, follow_message, follow_asking to amparo_app;
grant select, update on follow_cursor, follow_tally to amparo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table follow_tally, follow_cursor, follow_asking, follow_message, follow;');
  }
}
