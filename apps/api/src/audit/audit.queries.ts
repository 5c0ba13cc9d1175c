import { canonicalJson, type Instant, type Json, Refusal } from '@amparo/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { list, type ListAnswer, type ListDefinition, type RawQuery } from '../database/list.js';
import type { AuditEntryAnswer, AuditProofAnswer } from './audit.responses.js';
import { inclusionProof } from './merkle.js';

const ENTRIES: ListDefinition = {
  select: `l.leaf_index as id, l.leaf_index as index, encode(l.hash, 'hex') as hash, l.recorded_at as "recordedAt",
    p.payload ->> 'action' as action, p.payload -> 'actor' as actor, u.name as "actorName", p.payload -> 'subject' as subject, p.payload -> 'facts' as facts`,
  from: `audit_leaf l left join audit_payload p using (leaf_index) left join user_account u on u.id::text = p.payload -> 'actor' ->> 'id'`,
  filters: {
    action: `p.payload ->> 'action' = ?`,
    // An id, or a piece of the name or username of an account, or of a key's name.
    actor: `p.payload -> 'actor' ->> 'id' = any(array(select ? union all
      select a.id::text from user_account a where position(lower(?) in lower(a.username)) > 0 or position(lower(?) in lower(a.name)) > 0 union all
      select k.id::text from api_key k where position(lower(?) in lower(k.name)) > 0))`,
    subject: `p.payload -> 'subject' ->> 'id' = ?`,
  },
  sorts: { index: 'l.leaf_index' },
  defaultSort: '-index',
  key: 'l.leaf_index',
};

const EXPORT_ROWS = 5_000;

interface Checkpoint {
  readonly tree_size: number;
  readonly note: string;
}

@Injectable()
export class AuditQueries {
  constructor(private readonly dataSource: DataSource) {}

  entries(query: RawQuery): Promise<ListAnswer<AuditEntryAnswer>> {
    return list<AuditEntryAnswer>(this.dataSource.manager, ENTRIES, query);
  }

  /** One entry, with the proof that it is in the log under the newest checkpoint; none before the signer has covered it. */
  async entry(index: number): Promise<AuditProofAnswer> {
    if (!Number.isSafeInteger(index)) throw new Refusal('audit-entry.missing', 'missing');
    const [row]: AuditEntryAnswer[] = await this.dataSource.query(
      `select ${ENTRIES.select} from ${ENTRIES.from} where l.leaf_index = $1`,
      [index],
    );
    if (!row) throw new Refusal('audit-entry.missing', 'missing');
    const checkpoint = await this.checkpoint();
    if (!checkpoint || checkpoint.tree_size <= index) return { ...row, checkpoint: null, proof: null };
    const leaves: { hash: Buffer }[] = await this.dataSource.query(
      'select hash from audit_leaf where leaf_index < $1 order by leaf_index',
      [checkpoint.tree_size],
    );
    const proof = inclusionProof(
      index,
      leaves.map(({ hash }) => hash),
    );
    return { ...row, checkpoint: checkpoint.note, proof: proof.map((hash) => hash.toString('hex')) };
  }

  async checkpoint(): Promise<Checkpoint | undefined> {
    const [row]: Checkpoint[] = await this.dataSource.query(
      'select tree_size, note from audit_checkpoint order by tree_size desc limit 1',
    );
    return row;
  }

  /** How long the oldest entry has waited that no signed checkpoint covers yet; 0: none waits. */
  async unsignedSeconds(now: Instant): Promise<number> {
    const [row]: { recorded_at: Instant }[] = await this.dataSource.query(
      `select recorded_at from audit_leaf
       where leaf_index >= coalesce((select max(tree_size) from audit_checkpoint), 0) order by leaf_index limit 1`,
    );
    return row ? Math.max(0, (Date.parse(now) - Date.parse(row.recorded_at)) / 1000) : 0;
  }

  /** Lines `{"index","hash","salt","payload"}` below a size, in order; salt and payload are null where they were erased. */
  async *exportLines(size: number): AsyncGenerator<string> {
    for (let from = 0; from < size; from += EXPORT_ROWS) {
      const rows: { leaf_index: number; hash: Buffer; salt: Buffer | null; payload: Json }[] =
        await this.dataSource.query(
          `select l.leaf_index, l.hash, p.salt, p.payload from audit_leaf l left join audit_payload p using (leaf_index)
         where l.leaf_index >= $1 and l.leaf_index < $2 order by l.leaf_index`,
          [from, Math.min(from + EXPORT_ROWS, size)],
        );
      yield rows
        .map(
          ({ leaf_index: index, hash, salt, payload }) =>
            `${canonicalJson({ index, hash: hash.toString('hex'), salt: salt?.toString('hex') ?? null, payload: salt ? payload : null })}\n`,
        )
        .join('');
    }
  }
}
