import { canonicalJson, dayOf, type Json } from '@amparo/kernel';
import type { ReleaseChange } from '@amparo/verification';
import { sha256 } from '../audit/verify-release.js';
import type { ListableSanction } from '../sanctions/index.js';
import type { ListEntry } from './list-entry.js';

/** An entry with what only the register needs to know of it. */
export interface DraftEntry {
  readonly sanctionId: string;
  readonly entry: ListEntry;
}

/** The release before, as far as a draft is compared with it. */
export interface PreviousRelease {
  readonly id: string;
  readonly number: number;
  readonly manifestSha256: string;
  readonly entries: readonly DraftEntry[];
}

/** Why an entry of the release before is no longer to be listed, and who proposed and decided that. */
export interface Removal {
  readonly sanctionId: string;
  readonly reason: string;
  readonly people: readonly string[];
}

export interface DraftChange extends ReleaseChange {
  readonly sanctionId: string;
  /** The entry before and after; none where it was not, or is no longer, listed. */
  readonly before: ListEntry | null;
  readonly after: ListEntry | null;
  /** Who proposed or decided what changes: none of them may publish it. */
  readonly people: readonly string[];
}

export interface Draft {
  readonly list: string;
  readonly number: number;
  readonly previous: PreviousRelease | null;
  readonly entries: readonly DraftEntry[];
  readonly changes: readonly DraftChange[];
  /** What a publisher says to have seen. */
  readonly sha256: string;
  /** So many entries go that a second publisher must have seen it too. */
  readonly needsConfirmation: boolean;
}

/** More entries, or a greater part of the list, than this do not go on one person's word. */
export const MOST_REMOVED = { entries: 20, part: 1 / 20 } as const;

export function entryOf(sanction: ListableSanction, timeZone: string, meaningOf: (code: string) => string): ListEntry {
  const { subject, codes } = sanction;
  return {
    reference: sanction.number,
    subject: {
      kind: subject.kind,
      name: subject.name,
      otherNames: subject.otherNames,
      country: subject.country,
      address: subject.address,
      contacts: subject.contacts.map(({ display }) => display),
    },
    measure: sanction.measure,
    reasons: codes.map((code) => ({ code, text: meaningOf(code) })),
    publicReason: sanction.publicReason,
    ground: sanction.ground,
    authority: sanction.authority,
    decidedOn: dayOf(sanction.decidedAt, timeZone),
    from: sanction.from,
    to: sanction.to,
    until: sanction.until,
    reviewRight: sanction.reviewRight,
    underAppeal: sanction.underAppeal,
  };
}

const same = (a: ListEntry, b: ListEntry): boolean =>
  canonicalJson(a as unknown as Json) === canonicalJson(b as unknown as Json);

/** What a release would say now, beside what the one before said. Removals come first: they are what a publisher must look at. */
export function draftOf(
  list: string,
  previous: PreviousRelease | null,
  current: readonly { readonly entry: DraftEntry; readonly people: readonly string[] }[],
  removals: readonly Removal[],
): Draft {
  const before = new Map(previous?.entries.map((one) => [one.sanctionId, one.entry]));
  const stays = new Set(current.map(({ entry }) => entry.sanctionId));
  const changeOf = (
    change: ReleaseChange['change'],
    { sanctionId, entry }: DraftEntry,
    reason: string,
    people: readonly string[],
  ): DraftChange => ({
    ...{ change, sanctionId, reference: entry.reference, name: entry.subject.name, reason, people },
    before: before.get(sanctionId) ?? null,
    after: change === 'removed' ? null : entry,
  });
  const removed = (previous?.entries ?? [])
    .filter(({ sanctionId }) => !stays.has(sanctionId))
    .map((one) => {
      const removal = removals.find(({ sanctionId }) => sanctionId === one.sanctionId);
      return changeOf('removed', one, removal?.reason ?? '', removal?.people ?? []);
    });
  const changed = current
    .filter(({ entry: { sanctionId, entry } }) => !same(before.get(sanctionId) ?? entry, entry))
    .map(({ entry, people }) => changeOf('changed', entry, entry.entry.publicReason, people));
  const added = current
    .filter(({ entry }) => !before.has(entry.sanctionId))
    .map(({ entry, people }) => changeOf('added', entry, entry.entry.publicReason, people));
  const [entries, changes] = [current.map(({ entry }) => entry), [...removed, ...changed, ...added]];
  const number = (previous?.number ?? 0) + 1;
  const count = previous?.entries.length ?? 0;
  return {
    ...{ list, number, previous, entries, changes },
    sha256: sha256(
      canonicalJson({
        ...{ list, number, previous: previous?.manifestSha256 ?? null, entries: entries.map(({ entry }) => entry) },
        changes: changes.map(({ change, reference, reason }) => ({ change, reference, reason })),
      } as unknown as Json),
    ),
    needsConfirmation: removed.length > MOST_REMOVED.entries || removed.length > count * MOST_REMOVED.part,
  };
}

/** The changes that this person proposed or decided: they may not publish nor confirm them. */
export const ownChanges = ({ changes }: Draft, person: string | null): DraftChange[] =>
  changes.filter(({ people }) => person !== null && people.includes(person));
