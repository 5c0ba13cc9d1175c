import type { ListingRecord, ReleaseRecord } from '@amparo/verification';
import type { PublicRegister } from '../feed/public-register.js';
import { age } from '../records/record.json.js';
import type { EntryFacts, ListFacts } from './list.reader.js';
import type { Paged } from './pages.js';

const listRow = ({ list, entries, releases }: ListFacts) => ({
  ...list,
  entries: releases[0]?.entries ?? entries.length,
  publishedAt: releases[0]?.publishedAt ?? null,
});

export const listsJson = (register: PublicRegister, lists: readonly ListFacts[]) => ({
  lists: lists.map(listRow),
  ...age(register),
});

export const listJson = (register: PublicRegister, facts: ListFacts, paged: Paged<ListingRecord>) => ({
  ...listRow(facts),
  data: paged.rows,
  page: paged.page,
  pages: paged.pages,
  total: paged.total,
  releases: facts.releases.map(({ number, publishedAt, entries, manifestSha256 }) => ({
    number,
    publishedAt,
    entries,
    manifestSha256,
  })),
  ...age(register),
});

export const releaseJson = (register: PublicRegister, release: ReleaseRecord) => ({ ...release, ...age(register) });

export const entryJson = (register: PublicRegister, { listing, list, standing }: EntryFacts) => ({
  ...listing,
  standing,
  page: list ? `/lists/${list.id}` : null,
  ...age(register),
});
