export interface Release {
  readonly id: string;
  readonly list: string;
  readonly number: number;
  readonly publishedAt: string;
  readonly authority: string;
  readonly entries: number;
  readonly leafIndex: number;
  readonly manifestSha256: string;
  readonly previous: string | null;
}

export interface WholeRelease extends Release {
  readonly changes: readonly {
    readonly change: string;
    readonly reference: string;
    readonly name: string;
    readonly reason: string;
  }[];
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly length: number }[];
}
