import type { Instant } from '@amparo/kernel';
import type { Source } from './records.js';

/** A published list: the home register's, release by release, or a partner's as it was taken in. */
export interface ListRecord {
  /** How the list is called in addresses, `/lists/:list`. */
  readonly id: string;
  readonly register: string;
  /** How its entries name it: `listing.list`. */
  readonly list: string;
  /** BCP 47 language → the list's name. English is always there. */
  readonly names: Readonly<Record<string, string>>;
  /** A partner's list. The home register's own has none. */
  readonly source: Source | null;
  /** Home lists: the number of the release in force. */
  readonly release: number | null;
}

export const RELEASE_CHANGES = ['added', 'changed', 'removed'] as const;
/** One difference between a release and the one before. */
export interface ReleaseChange {
  readonly change: (typeof RELEASE_CHANGES)[number];
  readonly reference: string;
  readonly name: string;
  /** Why, in public words. */
  readonly reason: string;
}

/** One signed, numbered publication of a home list. Never changed. */
export interface ReleaseRecord {
  /** `list/number`. */
  readonly id: string;
  readonly register: string;
  readonly list: string;
  readonly number: number;
  readonly publishedAt: Instant;
  readonly authority: string;
  /** Its own entry in the audit log. */
  readonly leafIndex: number;
  readonly entries: number;
  readonly manifestSha256: string;
  /** SHA-256 of the manifest of the release before; null: the first. */
  readonly previous: string | null;
  readonly changes: readonly ReleaseChange[];
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly length: number }[];
}
