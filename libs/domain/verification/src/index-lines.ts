import type { RecordKind } from './records.js';

/** One record as the feed's snapshot writes it. */
export interface IndexLine {
  readonly kind: RecordKind;
  readonly id: string;
  readonly position: number;
  /** Canonical JSON. */
  readonly record: string;
}

/** How many records of each kind, how many names, and the bytes that all of it takes. */
export type IndexStats = Readonly<Record<RecordKind, number>> & { readonly names: number; readonly bytes: number };
