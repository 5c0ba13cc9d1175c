import { canonicalJson, type Instant, type Json } from '@amparo/kernel';
import type { RecordKind, RecordOf } from '@amparo/verification';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { copyInto } from './copy-into.js';
import { answerOnce, rememberAnswer } from './idempotency.js';
import { type RequestContext, requestContext } from '../http/request-context.js';
import { Clock } from '../ports/clock.js';
import { leafHash } from '../audit/merkle.js';

export interface AuditSubject {
  readonly kind: string;
  readonly id: string;
}

interface Entry {
  readonly subject: AuditSubject | null;
  readonly facts: Json;
  readonly action: string | null;
}

/** What a leaf says, in the form that is hashed. */
function payloadOf({ actor, requestId, audit }: RequestContext, { subject, facts, action }: Entry, at: string): string {
  return canonicalJson({
    action: action ?? audit ?? 'unnamed',
    actor: { id: actor.id, role: actor.role, name: actor.id ? null : actor.name || null },
    at,
    subject: subject ? { kind: subject.kind, id: subject.id } : null,
    request: requestId,
    facts,
  });
}

/** Nothing that stands before it in a payload has a key of this name, and within texts quotes are escaped. */
const BEFORE_INSTANT = '"at":"';

interface Change {
  readonly kind: RecordKind;
  readonly id: string;
  readonly record: string | null;
}

/** More than these are copied in: one statement would take PostgreSQL several times as long to read. */
const MOST_AT_ONCE = 500;
const FEED_ENTRY = 'position, at, kind, record_id, op, record';
/** As JSON: an array of so many texts takes the driver ten times as long to write. */
const INSERTED = `insert into feed_entry (${FEED_ENTRY}) select ${FEED_ENTRY} from json_populate_recordset(null::feed_entry, $1) returning *`;
const COPIED = 'select * from feed_entry where position >= $1';

/** Rows of the feed, each made when it is written: of a long list there are hundreds of thousands. */
function* entriesOf(changes: readonly Change[], first: number, at: Instant) {
  for (const [offset, { kind, id, record }] of changes.entries())
    yield { position: first + offset, at, kind, record_id: id, op: record === null ? 'remove' : 'put', record };
}

/** One transaction of the register: the change, its history, its audit leaves and its feed entries, or nothing. */
export class Transaction {
  private readonly entries: Entry[] = [];
  private readonly changes: Change[] = [];
  private seal: { leafIndex: number; feedPosition: number; recordedAt: Instant } | null = null;

  constructor(
    readonly manager: EntityManager,
    readonly now: Instant,
    private readonly context: RequestContext,
  ) {}

  get actor(): RequestContext['actor'] {
    return this.context.actor;
  }

  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.manager.query(sql, [...parameters]);
  }

  /** Says what was done to what; the action is the route's audit event unless named. */
  record(subject: AuditSubject | null, facts: Json = {}, action: string | null = null): void {
    this.entries.push({ subject, facts, action });
  }

  put<K extends RecordKind>(kind: K, record: RecordOf[K]): void {
    this.changes.push({ kind, id: record.id, record: canonicalJson(record as unknown as Json) });
  }

  remove(kind: RecordKind, id: string): void {
    this.changes.push({ kind, id, record: null });
  }

  /**
   * The instant at which the register comes to know this change. Takes the register's one lock, held until the transaction
   * ends: ask for it as late as possible.
   */
  async recordedAt(): Promise<Instant> {
    return (await this.takeSeal()).recordedAt;
  }

  /** The index that the next recorded entry will have in the audit log. Takes the same lock. */
  async nextLeafIndex(): Promise<number> {
    return (await this.takeSeal()).leafIndex + this.entries.length;
  }

  private async takeSeal() {
    if (!this.seal) {
      const [row] = await this.query<{ leaf_index: number; feed_position: number; recorded_at: Instant }>(
        'select leaf_index, feed_position, recorded_at from register_seal($1)',
        [this.now],
      );
      if (!row) throw new Error('the sequencer gave no numbers');
      this.seal = { leafIndex: row.leaf_index, feedPosition: row.feed_position, recordedAt: row.recorded_at };
    }
    return this.seal;
  }

  /** The last statements before COMMIT. Returns the last feed position written, if any. */
  async close(): Promise<number | null> {
    if (this.entries.length === 0) this.record(null);
    const seal = await this.takeSeal();
    await this.writeLeaves(seal.leafIndex, seal.recordedAt);
    return this.writeChanges(seal.feedPosition, seal.recordedAt);
  }

  private async writeLeaves(first: number, recordedAt: Instant): Promise<void> {
    const leaves = this.entries.map((entry, offset) => {
      const payload = payloadOf(this.context, entry, recordedAt);
      const salt = randomBytes(16);
      return { index: first + offset, salt, payload, hash: leafHash(salt, payload) };
    });
    await this.query(
      `with leaf as (
         insert into audit_leaf (leaf_index, hash, recorded_at)
         select i, h, $5 from unnest($1::bigint[], $2::bytea[]) as t(i, h) returning leaf_index)
       insert into audit_payload (leaf_index, salt, payload)
       select i, s, p::jsonb from unnest($1::bigint[], $3::bytea[], $4::text[]) as t(i, s, p) join leaf on leaf.leaf_index = t.i`,
      [
        leaves.map(({ index }) => index),
        leaves.map(({ hash }) => hash),
        leaves.map(({ salt }) => salt),
        leaves.map(({ payload }) => payload),
        recordedAt,
      ],
    );
  }

  private async writeChanges(first: number, recordedAt: Instant): Promise<number | null> {
    // The same record twice in one transaction is one change, the last: statements below may touch each row only once.
    const changes = [...new Map(this.changes.map((change) => [`${change.kind} ${change.id}`, change])).values()];
    if (changes.length === 0) return null;
    const entries = entriesOf(changes, first, recordedAt);
    const isBulk = changes.length > MOST_AT_ONCE;
    if (isBulk) await copyInto(this, 'feed_entry', FEED_ENTRY.split(', '), entries);
    // Whoever holds the register's lock is the only one who writes these: looking first costs half of what "on conflict" does.
    await this.query(
      `with entry as ${isBulk ? `not materialized (${COPIED})` : `(${INSERTED})`}
       merge into public_record old using entry on old.kind = entry.kind and old.record_id = entry.record_id
       when matched and entry.record is null then delete
       when matched then update set position = entry.position, at = entry.at, record = entry.record
       when not matched and entry.record is not null then
         insert (kind, record_id, position, at, record) values (entry.kind, entry.record_id, entry.position, entry.at, entry.record)`,
      [isBulk ? first : JSON.stringify([...entries])],
    );
    await this.query(`select pg_notify('amparo_feed', $1)`, [String(first + changes.length - 1)]);
    return first + changes.length - 1;
  }
}

/** Runs one command as one transaction, once per Idempotency-Key. */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * What `work` returns is the answer's body, kept under the caller's Idempotency-Key. A position of the feed, where one was
   * written, goes into the answer's headers.
   */
  async run<Answer>(work: (tx: Transaction) => Promise<Answer>, context = requestContext()): Promise<Answer> {
    return this.dataSource.transaction('READ COMMITTED', async (manager) => {
      const now = this.clock.now();
      const earlier = await answerOnce<Answer>(manager, context, now);
      if (earlier) return earlier.body;
      const tx = new Transaction(manager, now, context);
      const body = await work(tx);
      const position = await tx.close();
      if (position !== null) context.headers['Feed-Position'] = String(position);
      await rememberAnswer(manager, context, body);
      return body;
    });
  }
  /** The leaf of a read, which changes nothing else: one statement, in which the register's lock is taken and given back. */
  async recordRead(subject: AuditSubject | null, facts: Json, context = requestContext()): Promise<void> {
    const payload = payloadOf(context, { subject, facts, action: null }, '');
    const at = payload.indexOf(BEFORE_INSTANT) + BEFORE_INSTANT.length;
    await this.dataSource.query('select record_read($1, $2, $3, $4)', [
      this.clock.now(),
      payload.slice(0, at),
      payload.slice(at),
      randomBytes(16),
    ]);
  }
}
