import type { ReleaseRecord } from '@amparo/verification';
import type { Transaction } from '../database/unit-of-work.js';
import { type Draft, type DraftEntry, draftOf, entryOf, type PreviousRelease } from './draft.js';
import type { ReleaseFile } from './release-files.js';
import { statedFiles } from './release-files.js';
import { endedSanctions, listableSanctions } from '../sanctions/index.js';
import type { SanctionList } from '@amparo/sanctions';

type Reader = Pick<Transaction, 'query' | 'now'>;

export async function previousRelease(tx: Pick<Transaction, 'query'>, list: string): Promise<PreviousRelease | null> {
  const [row] = await tx.query<PreviousRelease>(
    `select id, number, manifest_sha256 as "manifestSha256", entries from release where list = $1 order by number desc limit 1`,
    [list],
  );
  return row ?? null;
}

/** What the next release of a list would be, from what is decided now. */
export async function readDraft(
  tx: Reader,
  list: SanctionList,
  timeZone: string,
  meaningOf: (code: string) => string,
): Promise<Draft> {
  const previous = await previousRelease(tx, list);
  const listable = await listableSanctions(tx, list);
  const stays = new Set(listable.map(({ sanctionId }) => sanctionId));
  const gone = (previous?.entries ?? []).map(({ sanctionId }) => sanctionId).filter((id) => !stays.has(id));
  const current = listable.map((sanction) => ({
    entry: { sanctionId: sanction.sanctionId, entry: entryOf(sanction, timeZone, meaningOf) },
    people: sanction.decidedBy,
  }));
  return draftOf(list, previous, current, await endedSanctions(tx, gone));
}

/** One publication of a list at a time. */
export async function lockList(tx: Pick<Transaction, 'query'>, list: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('publish ' || $1, 0))`, [list]);
}

export interface Confirmation {
  readonly confirmedBy: string;
  readonly name: string;
}

export const confirmationsOf = (tx: Pick<Transaction, 'query'>, { list, sha256 }: Draft): Promise<Confirmation[]> =>
  tx.query(
    `select c.confirmed_by as "confirmedBy", u.name from release_confirmation c join user_account u on u.id = c.confirmed_by
     where c.list = $1 and c.draft_sha256 = $2 order by c.confirmed_at, c.id`,
    [list, sha256],
  );

export async function insertConfirmation(tx: Transaction, id: string, draft: Draft, reasons: string): Promise<void> {
  await tx.query(
    'insert into release_confirmation (id, list, draft_sha256, reasons, confirmed_by, confirmed_at) values ($1, $2, $3, $4, $5, $6)',
    [id, draft.list, draft.sha256, reasons, tx.actor.id, tx.now],
  );
}

export interface NewRelease {
  readonly id: string;
  readonly draft: Draft;
  readonly files: readonly ReleaseFile[];
  readonly manifestSha256: string;
  readonly leafIndex: number;
  readonly publishedAt: string;
  readonly publishedBy: string;
  readonly confirmedBy: string | null;
  readonly authorityId: string;
}

/** A release with its files and what it changes. The database refuses it where its publisher had a hand in any of that. */
export async function insertRelease(tx: Transaction, release: NewRelease): Promise<void> {
  const { id, draft, files, publishedBy, confirmedBy } = release;
  await tx.query(
    `insert into release (id, list, number, previous_id, draft_sha256, manifest_sha256, leaf_index, entries, entry_count, removed_count, previous_count,
       authority_id, published_by, confirmed_by, published_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      ...[id, draft.list, draft.number, draft.previous?.id ?? null, draft.sha256, release.manifestSha256],
      ...[release.leafIndex, JSON.stringify(draft.entries satisfies readonly DraftEntry[]), draft.entries.length],
      ...[draft.changes.filter(({ change }) => change === 'removed').length, draft.previous?.entries.length ?? 0],
      ...[release.authorityId, publishedBy, confirmedBy, release.publishedAt],
    ],
  );
  const stated = statedFiles(files);
  await tx.query(
    `insert into release_file (release_id, name, content, sha256, length)
     select $1, n, c, h, l from unnest($2::text[], $3::text[], $4::text[], $5::int[]) as t(n, c, h, l)`,
    [
      id,
      files.map(({ name }) => name),
      files.map(({ content }) => content),
      stated.map(({ sha256 }) => sha256),
      stated.map(({ length }) => length),
    ],
  );
  await tx.query(
    `insert into release_change (release_id, ordinal, change, sanction_id, reference, name, reason, published_by, confirmed_by)
     select $1, t.ordinal, t.change, t.sanction_id, t.reference, t.name, t.reason, $2, $3
     from jsonb_to_recordset($4) as t(ordinal int, change text, sanction_id uuid, reference text, name text, reason text)`,
    [
      id,
      publishedBy,
      confirmedBy,
      JSON.stringify(
        draft.changes.map(({ change, sanctionId, reference, name, reason }, index) => ({
          ...{ ordinal: index + 1, change, sanction_id: sanctionId, reference, name, reason },
        })),
      ),
    ],
  );
}

/** The public records of releases, as the feed tells them. */
export const releaseRecords = async (
  tx: Pick<Transaction, 'query'>,
  ids: readonly string[],
): Promise<ReleaseRecord[]> => {
  const rows = await tx.query<{ record: ReleaseRecord }>(
    `select jsonb_build_object('id', r.list || '/' || r.number, 'register', h.id, 'list', r.list, 'number', r.number, 'publishedAt', iso(r.published_at),
       'authority', a.name, 'leafIndex', r.leaf_index, 'entries', r.entry_count, 'manifestSha256', r.manifest_sha256, 'previous', p.manifest_sha256,
       'changes', (select coalesce(jsonb_agg(jsonb_build_object('change', c.change, 'reference', c.reference, 'name', c.name, 'reason', c.reason) order by c.ordinal), '[]')
          from release_change c where c.release_id = r.id),
       'files', (select jsonb_agg(jsonb_build_object('name', f.name, 'sha256', f.sha256, 'length', f.length) order by f.name)
          from release_file f where f.release_id = r.id)) as record
     from release r join register h on h.role = 'home' join authority a on a.id = r.authority_id left join release p on p.id = r.previous_id
     where r.id = any($1::uuid[]) order by r.list, r.number`,
    [ids],
  );
  return rows.map(({ record }) => record);
};
