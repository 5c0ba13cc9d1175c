export interface OwnLicenceRow {
  readonly id: string;
  readonly class: string;
  readonly number: string;
  readonly status: string;
  readonly validTo: string | null;
  readonly version: number;
}

export interface OwnLicence extends OwnLicenceRow {
  readonly conditions: readonly string[];
  readonly decisions: readonly { readonly id: string; readonly kind: string; readonly recordedAt: string }[];
}

export interface CounterCodes {
  readonly licence: string;
  readonly holder: string;
  /** The time of the register. */
  readonly now: string;
  readonly codes: readonly { readonly shownAt: string; readonly address: string; readonly qr: string }[];
}
