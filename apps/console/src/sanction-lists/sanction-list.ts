export interface SanctionList {
  /** How the list is called in addresses. */
  readonly id: string;
  readonly names: Readonly<Record<string, string>>;
  readonly release: number | null;
  readonly publishedAt: string | null;
  readonly entries: number;
  readonly version: number;
}

/** An entry as a release publishes it. */
export interface Entry {
  readonly subject: { readonly name: string; readonly otherNames: readonly string[]; readonly address: string | null };
  readonly measure: string;
  readonly publicReason: string;
  readonly from: string;
  readonly to: string | null;
  readonly until: string | null;
  readonly underAppeal: boolean;
}

export interface DraftChange {
  readonly change: 'added' | 'changed' | 'removed';
  readonly reference: string;
  readonly name: string;
  readonly reason: string;
  readonly sanctionId: string;
  readonly before: Entry | null;
  readonly after: Entry | null;
  /** The reader proposed or decided it, and so may not publish it. */
  readonly isOwn: boolean;
}

export interface Draft {
  readonly id: string;
  readonly number: number;
  readonly entries: number;
  readonly changes: readonly DraftChange[];
  readonly sha256: string;
  readonly needsConfirmation: boolean;
  readonly confirmedBy: readonly string[];
  readonly version: number;
  readonly allowedActions: readonly string[];
}

export const nameOf = ({ names, id }: Pick<SanctionList, 'names' | 'id'>, language: string): string =>
  names[language] ?? names['en'] ?? id;
