import type { LegalDay } from '@amparo/kernel';
import type { Cells } from '../cells.js';
import type { Content } from '../row.js';

/** What a row becomes: `key` recognises it in the next file. */
export interface Reading {
  readonly key: string;
  readonly summary: string;
  readonly content: Content;
}

export interface Reference {
  /** Reason codes of a sanction list and what they mean. */
  readonly reasons: ReadonlyMap<string, string>;
}

/** How one public list is written, as data: nothing here reads a file or a database. */
export interface Layout {
  readonly id: string;
  readonly title: string;
  /** `agencies`: agencies with a licence each. `listings`: entries of a sanction list. */
  readonly holds: 'agencies' | 'listings';
  /** The list's own name, or the class of the licences it states. */
  readonly list: string;
  /** Listings: how the list is called in addresses, `/lists/:list`. */
  readonly slug?: string;
  readonly register: {
    readonly id: string;
    readonly country: string;
    readonly name: string;
    readonly timeZone: string;
    readonly currency: string;
    readonly languages: readonly string[];
  };
  readonly source: { readonly name: string; readonly url: string };
  /** Field → the column's name in the publisher's file. */
  readonly columns: Readonly<Record<string, string>>;
  /** Fields without which no row can be read. */
  readonly required: readonly string[];
  /** The key of a licence or entry that stands in the register already, from its number or natural key. */
  readonly keyOf: (stored: string) => string;
  /** What a line of the file is that is no entry, from the cells that say something: a code with words in `refusals`. */
  readonly headingOf?: (stated: readonly string[]) => string | null;
  readonly read: (cells: Cells, sourceDate: LegalDay, reference: Reference) => Reading;
}
