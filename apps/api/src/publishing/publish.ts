import type { SanctionList } from '@amparo/sanctions';
import { MANIFEST, sha256 } from '../audit/verify-release.js';
import type { Transaction } from '../database/unit-of-work.js';
import { publishListings } from '../sanctions/index.js';
import type { Draft } from './draft.js';
import { namesOf } from './home-lists.js';
import { releaseFiles } from './release-files.js';
import { insertRelease, releaseRecords } from './release.repository.js';

export interface Publication {
  readonly id: string;
  readonly register: string;
  readonly list: SanctionList;
  readonly draft: Draft;
  readonly publishedBy: string;
  readonly confirmedBy: string | null;
  readonly authorityId: string;
  readonly signingKey: string;
  readonly newId: () => string;
  /** Another instant than the transaction's own: history of the demo alone. */
  readonly at?: string;
}

/**
 * Publishes a draft: files made and signed, entries listed, the feed told, all in the transaction in whose audit leaf the manifest's
 * hash stands.
 */
export async function publishRelease(tx: Transaction, publication: Publication): Promise<string> {
  const { id, register, list, draft, publishedBy, confirmedBy, authorityId, newId } = publication;
  const added = draft.changes.filter(({ change }) => change === 'added');
  await publishListings(
    tx,
    added.map(({ sanctionId }) => sanctionId),
    newId,
  );
  const publishedAt = publication.at ?? (await tx.recordedAt());
  const leafIndex = await tx.nextLeafIndex();
  const files = releaseFiles(
    {
      ...{ register, list, number: draft.number, recordedAt: publishedAt, leafIndex },
      previous: draft.previous?.manifestSha256 ?? null,
      entries: draft.entries.map(({ entry }) => entry),
    },
    publication.signingKey,
  );
  const manifestSha256 = sha256(files.find(({ name }) => name === MANIFEST)?.content ?? '');
  await insertRelease(tx, {
    id,
    draft,
    files,
    manifestSha256,
    leafIndex,
    publishedAt,
    publishedBy,
    confirmedBy,
    authorityId,
  });
  for (const record of await releaseRecords(tx, [id])) tx.put('release', record);
  tx.put('list', { id: list, register, list, names: namesOf(list), source: null, release: draft.number });
  const count = (kind: string): number => draft.changes.filter(({ change }) => change === kind).length;
  tx.record(
    { kind: 'releases', id },
    {
      ...{ list, number: draft.number, manifestSha256, previous: draft.previous?.manifestSha256 ?? null },
      ...{ entries: draft.entries.length, added: count('added'), changed: count('changed'), removed: count('removed') },
    },
    'list.publish',
  );
  return id;
}
