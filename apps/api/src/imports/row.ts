import type { LicenceStatus } from '@amparo/verification';
import type { LegalDay } from '@amparo/kernel';

/** Why a cell can't be taken in: the column as the file names it, a code with words in `refusals`, and what stood there. */
export interface CellError {
  readonly column: string;
  readonly code: string;
  readonly value: string;
}

export interface Phone {
  readonly value: string;
  readonly display: string;
}

/** One agency and its licence, as a partner's list states them. */
export interface AgencyContent {
  readonly legalName: string;
  readonly names: readonly { readonly kind: 'legal' | 'translated'; readonly name: string }[];
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
  readonly address: string | null;
  readonly phones: readonly Phone[];
  readonly number: string;
  readonly status: LicenceStatus;
  readonly remark: string | null;
}

/** One entry of a partner's sanction list. */
export interface ListingContent {
  readonly name: string;
  /** The publisher's file ends the name before the name ends. */
  readonly nameCut: boolean;
  readonly otherNames: readonly string[];
  readonly country: string | null;
  readonly address: string | null;
  readonly measure: string;
  readonly reasons: readonly { readonly code: string; readonly text: string }[];
  readonly from: LegalDay;
  readonly to: LegalDay | null;
  readonly until: string | null;
  /** What else the list says of the entry, verbatim. */
  readonly remark: string | null;
}

export type Content = AgencyContent | ListingContent;

/**
 * A row of a file after reading. `key` recognises it in the next file; broken rows have no content, and a key where one could be
 * read. A heading has neither content nor errors: its note says what it is.
 */
export interface ReadRow {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  readonly key: string | null;
  readonly summary: string;
  /** The names it states, as they are compared, of broken rows too. */
  readonly names: readonly string[];
  readonly errors: readonly CellError[];
  /** How a cell was understood, where that is not plain to see: nothing that stops the row. */
  readonly notes: readonly CellError[];
  readonly content: Content | null;
  /** What the file calls its columns, and what stands under them. */
  readonly columns: readonly string[];
  readonly line: readonly string[];
}
