import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The Merkle audit log and the public feed, numbered together by one sequencer. */
export class Audit1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table audit_leaf (
  leaf_index bigint constraint audit_leaf_pkey primary key,
  hash bytea not null constraint audit_leaf_hash_length check (length(hash) = 32),
  recorded_at timestamptz not null
);
comment on table audit_leaf is 'One leaf of the audit log''s Merkle tree (RFC 6962). Stays for ever.';
comment on column audit_leaf.leaf_index is 'Position in the log, from 0, without gaps.';
comment on column audit_leaf.hash is 'SHA-256(0x00 || SHA-256(salt || canonical JSON of the payload)).';
comment on column audit_leaf.recorded_at is 'When it was recorded; never falls from one leaf to the next.';

create table audit_payload (
  leaf_index bigint constraint audit_payload_pkey primary key constraint audit_payload_leaf_fkey references audit_leaf (leaf_index),
  salt bytea not null constraint audit_payload_salt_length check (length(salt) = 16),
  payload jsonb not null
);
create index audit_payload_action on audit_payload ((payload ->> 'action'), leaf_index desc);
create index audit_payload_actor on audit_payload ((payload -> 'actor' ->> 'id'), leaf_index desc);
create index audit_payload_subject on audit_payload ((payload -> 'subject' ->> 'id'), leaf_index desc);
comment on table audit_payload is 'What a leaf says: who did what to which record, when. Can be erased by retention rules; the leaf stays.';
comment on column audit_payload.leaf_index is 'The leaf.';
comment on column audit_payload.salt is 'Random, so that an erased payload can''t be guessed from the leaf''s hash.';
comment on column audit_payload.payload is 'The entry as JSON (hashed in its RFC 8785 form).';

create table audit_checkpoint (
  tree_size bigint constraint audit_checkpoint_pkey primary key,
  root bytea not null constraint audit_checkpoint_root_length check (length(root) = 32),
  note text not null,
  signed_at timestamptz not null
);
comment on table audit_checkpoint is 'Signed state of the audit log (C2SP tlog-checkpoint).';
comment on column audit_checkpoint.tree_size is 'Number of leaves it covers.';
comment on column audit_checkpoint.root is 'Root of the Merkle tree over those leaves.';
comment on column audit_checkpoint.note is 'The signed note as published.';
comment on column audit_checkpoint.signed_at is 'When it was signed.';

create table feed_epoch (
  epoch uuid constraint feed_epoch_pkey primary key,
  is_current boolean not null default true constraint feed_epoch_one_current unique constraint feed_epoch_current_only check (is_current)
);
comment on table feed_epoch is 'Identity of the feed. Another epoch tells readers to start from a snapshot again.';
comment on column feed_epoch.epoch is 'Random identifier of this run of positions.';
comment on column feed_epoch.is_current is 'Always true: there is one row.';
insert into feed_epoch (epoch) values (gen_random_uuid());

create table feed_entry (
  position bigint constraint feed_entry_pkey primary key,
  at timestamptz not null,
  kind text not null,
  record_id text not null,
  op text not null constraint feed_entry_op_known check (op in ('put', 'remove')),
  record text,
  constraint feed_entry_record_of_put check ((op = 'put') = (record is not null))
);
comment on table feed_entry is 'One change of the public feed, in order.';
comment on column feed_entry.position is 'Position in the feed, from 1, without gaps.';
comment on column feed_entry.at is 'When it was recorded.';
comment on column feed_entry.kind is 'Kind of public record.';
comment on column feed_entry.record_id is 'Which record.';
comment on column feed_entry.op is 'put: the record as it now stands. remove: it is no longer public.';
comment on column feed_entry.record is 'The record in canonical JSON (RFC 8785), exactly as sent.';

create table public_record (
  kind text not null,
  record_id text collate "C" not null,
  position bigint not null constraint public_record_position_fkey references feed_entry (position),
  record text not null,
  constraint public_record_pkey primary key (kind, record_id)
);
comment on table public_record is 'The public records as they now stand: what a snapshot of the feed holds. Follows from feed_entry.';
comment on column public_record.kind is 'Kind of public record.';
comment on column public_record.record_id is 'Which record.';
comment on column public_record.position is 'The change that put it.';
comment on column public_record.record is 'The record in canonical JSON, exactly as sent.';

create function register_seal(at timestamptz, out leaf_index bigint, out feed_position bigint, out recorded_at timestamptz)
language plpgsql as $$
#variable_conflict use_column
declare newest audit_leaf;
begin
  perform pg_advisory_xact_lock(4715);
  select * into newest from audit_leaf order by leaf_index desc limit 1;
  register_seal.leaf_index := coalesce(newest.leaf_index + 1, 0);
  register_seal.recorded_at := date_trunc('milliseconds', greatest(newest.recorded_at, at));
  select coalesce(max(position), 0) + 1 into register_seal.feed_position from feed_entry;
end $$;
comment on function register_seal(timestamptz) is 'The last act before COMMIT: takes the one lock of the register and gives the next audit leaf index, feed position and the instant of recording together. The lock is held until the transaction ends, so numbers have no gaps and no reader sees a later one first.';

create trigger audit_leaf_append_only before update or delete or truncate on audit_leaf for each statement execute function refuse_change();
create trigger audit_checkpoint_append_only before update or delete or truncate on audit_checkpoint for each statement execute function refuse_change();
create trigger feed_entry_append_only before update or delete or truncate on feed_entry for each statement execute function refuse_change();
create trigger audit_payload_never_changed before update or truncate on audit_payload for each statement execute function refuse_change();

grant select, insert on audit_leaf, audit_payload, audit_checkpoint, feed_entry to amparo_app;
grant select on feed_epoch to amparo_app;
grant select, insert, update, delete on public_record to amparo_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function register_seal(timestamptz);
drop table public_record, feed_entry, feed_epoch, audit_checkpoint, audit_payload, audit_leaf;`);
  }
}
