export const ROW_OUTCOMES = ['new', 'changed', 'same', 'broken', 'heading', 'absent', 'kept'] as const;

export interface Counts {
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly broken: number;
  readonly heading: number;
  /** Known here, no longer in the file. */
  readonly absent: number;
  /** Not named in the file, but a broken row may be it. */
  readonly kept: number;
}

export interface Import {
  readonly id: string;
  readonly layout: string;
  readonly source: { readonly name: string; readonly url: string; readonly date: string };
  readonly fileName: string;
  readonly sha256: string;
  readonly status: string;
  readonly counts: Counts;
  readonly version: number;
  readonly allowedActions: readonly string[];
  /** While a long list is being applied. */
  readonly progress: { readonly done: number; readonly total: number } | null;
}

interface CellWords {
  readonly column: string;
  readonly code: string;
  readonly value: string | null;
  readonly detail: string;
}

export interface ImportRow {
  readonly id: string;
  /** Null for what the file no longer lists. */
  readonly row: number | null;
  readonly outcome: string;
  readonly errors: readonly CellWords[];
  /** How cells were understood that are not plain to see. */
  readonly notes: readonly CellWords[];
  readonly summary: string;
  /** Of a broken row: what stands in the file's columns. */
  readonly cells: Readonly<Record<string, string>> | null;
}

/** How a source's file usually comes. */
export interface Layout {
  readonly id: string;
  readonly title: string;
  readonly sourceName: string;
  readonly sourceUrl: string;
  /** Field → the column's name in the publisher's file. */
  readonly columns: Readonly<Record<string, string>>;
  /** Field → the column that it was last read from. */
  readonly lastColumns: Readonly<Record<string, string>>;
  /** Fields without which no row can be read. */
  readonly required: readonly string[];
}
