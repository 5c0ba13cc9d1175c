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
  readonly otherNames: readonly string[];
  readonly address: string | null;
  readonly measure: string;
  readonly reasons: readonly { readonly code: string; readonly text: string }[];
  readonly from: LegalDay;
  readonly to: LegalDay | null;
  readonly until: string | null;
}

export type Content = AgencyContent | ListingContent;

/** A row of a file after reading. `key` recognises it in the next file; broken rows have no content, and a key where one could be read. */
export interface ReadRow {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  readonly key: string | null;
  readonly summary: string;
  readonly errors: readonly CellError[];
  readonly content: Content | null;
}
