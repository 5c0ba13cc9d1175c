export interface AuditEntry {
  readonly id: number;
  readonly index: number;
  readonly hash: string;
  readonly recordedAt: string;
  /** Null where retention has erased what the entry said; its hash stays. */
  readonly action: string | null;
  readonly actor: object | null;
  readonly actorName: string | null;
  readonly subject: { readonly kind?: string; readonly id?: string } | null;
  readonly facts: object | null;
}

export interface AuditProof extends AuditEntry {
  readonly checkpoint: string | null;
  readonly proof: readonly string[] | null;
}

/** The three files that `npm run verify` reads. */
export const EXPORT_FILES = ['entries.ndjson', 'leaves.txt', 'checkpoint'] as const;
