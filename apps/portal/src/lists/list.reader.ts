import { Injectable } from '@nestjs/common';
import {
  type ListRecord,
  type ListingRecord,
  listingMatch,
  listingState,
  type PublicIndex,
  type RegisterRecord,
  type ReleaseRecord,
  type Standing,
} from '@amparo/verification';
import { Clock } from '../clock.js';
import { type Holding, PublicRegister } from '../feed/public-register.js';

/** A list with what stands on it now. */
export interface ListFacts {
  readonly list: ListRecord;
  readonly register: RegisterRecord | undefined;
  /** By name. */
  readonly entries: readonly ListingRecord[];
  /** The newest first; none for a partner's list. */
  readonly releases: readonly ReleaseRecord[];
}

export interface EntryFacts {
  readonly listing: ListingRecord;
  readonly list: ListRecord | undefined;
  readonly register: RegisterRecord | undefined;
  readonly standing: Standing;
}

/** Letters without marks, in one case: what a reader means to find. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const byName = (a: ListingRecord, b: ListingRecord): number => {
  const [one, other] = [plain(a.subject.name), plain(b.subject.name)];
  return one === other ? (a.from < b.from ? 1 : -1) : one < other ? -1 : 1;
};

/** Gathers from the index what the pages about lists tell. */
@Injectable()
export class ListReader {
  private sorted: { holding: Holding; position: number; lists: Map<string, ListFacts> } | undefined;

  constructor(
    private readonly register: PublicRegister,
    private readonly clock: Clock,
  ) {}

  /** The home register's own lists first, then partners', each by name. */
  all(): ListFacts[] {
    const index = this.register.current?.index;
    const lists = index?.all('list').flatMap(({ id }) => this.list(id) ?? []) ?? [];
    const rank = ({ list }: ListFacts): string => `${list.source === null ? 0 : 1} ${list.names['en']}`;
    return lists.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  }

  list(id: string): ListFacts | undefined {
    const holding = this.register.current;
    const list = holding?.index.get('list', id);
    if (!holding || !list) return undefined;
    // Sorting a thousand names for every reader of one page would be a waste: they hold until the next change.
    if (this.sorted?.holding !== holding || this.sorted.position !== holding.position)
      this.sorted = { holding, position: holding.position, lists: new Map() };
    const kept = this.sorted.lists.get(id) ?? this.factsOf(holding.index, list);
    this.sorted.lists.set(id, kept);
    return list.source === null ? { ...kept, entries: kept.entries.filter((entry) => this.stands(entry)) } : kept;
  }

  release(list: string, number: string): ReleaseRecord | undefined {
    return this.register.current?.index.get('release', `${list}/${number}`);
  }

  entry(id: string): EntryFacts | undefined {
    const index = this.register.current?.index;
    const listing = index?.get('listing', id);
    if (!index || !listing) return undefined;
    const fit = { score: 1, matchedOn: [], differs: [] };
    const { standing } = listingMatch(index, listing, this.clock.nowInstant(), fit);
    return {
      listing,
      list: index.all('list').find(({ register, list }) => register === listing.register && list === listing.list),
      register: index.get('register', listing.register),
      standing: this.register.contact === 'too_old' ? 'unknown' : standing,
    };
  }

  /** What is over has left the home register's list, and is still told on its own page. A partner's list is shown as it was. */
  private stands(listing: ListingRecord): boolean {
    return listingState(listing, this.clock.nowInstant(), this.register.timeZone) !== 'over';
  }

  private factsOf(index: PublicIndex, list: ListRecord): ListFacts {
    return {
      list,
      register: index.get('register', list.register),
      entries: index.entriesOf(list.register, list.list).sort(byName),
      releases: index.releasesOf(list.list),
    };
  }
}

/** Entries in whose names every asked word stands. */
export function entriesNamed(entries: readonly ListingRecord[], question: string): readonly ListingRecord[] {
  const words = plain(question)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return entries;
  return entries.filter(({ subject }) => {
    const names = plain([subject.name, ...subject.otherNames].join('\n'));
    return words.every((word) => names.includes(word));
  });
}
