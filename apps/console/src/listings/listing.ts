import type { Source } from '../records/Source.js';

export interface Listing {
  readonly id: string;
  readonly register: string;
  readonly list: string;
  readonly subjectKind: string;
  readonly name: string;
  readonly nameCut: boolean;
  readonly otherNames: readonly string[];
  readonly country: string | null;
  readonly address: string | null;
  readonly measure: string;
  readonly reasons: readonly { readonly code: string; readonly text: string }[];
  readonly from: string;
  readonly to: string | null;
  readonly until: string | null;
  readonly remark: string | null;
  readonly withdrawnAt: string | null;
  /** A partner's entry. */
  readonly source: Source | null;
  /** The home register's own: number of the sanction. */
  readonly sanction: string | null;
  readonly version: number;
}
