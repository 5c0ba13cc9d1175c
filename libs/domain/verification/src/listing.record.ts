import type { Instant, LegalDay } from '@amparo/kernel';
import type { ChannelKind, Source } from './records.js';

/** A phone number or page under which a listed subject is known; normalised as channels are. */
export interface ListedContact {
  readonly kind: ChannelKind;
  readonly value: string;
  readonly display: string;
}

/** The home register's own decision behind a listing. */
export interface ListedDecision {
  /** The sanction's number. */
  readonly number: string;
  readonly authority: string;
  readonly decidedAt: Instant;
  readonly ground: string;
  readonly publicReason: string;
  readonly reviewRight: string;
  /** An open appeal, told beside the listing. */
  readonly underAppeal: boolean;
  /** When its effect waited for an appeal; `to` null: it still does. */
  readonly stays: readonly { readonly from: Instant; readonly to: Instant | null }[];
  /** How it ended before or with its time, and why. */
  readonly ended: { readonly at: Instant; readonly ground: string; readonly reason: string } | null;
}

export const LISTED_KINDS = ['principal', 'agency', 'person', 'channel'] as const;
/** `channel`: somebody known only by a name, a phone number or a page. */
export type ListedKind = (typeof LISTED_KINDS)[number];

/** The list of the home register that names those who recruit without a licence. */
export const UNLICENSED_LIST = 'unlicensed';

/** An interval of a sanction on a published list: a partner's, with its source, or the home register's, with its decision. */
export interface ListingRecord {
  readonly id: string;
  readonly register: string;
  readonly list: string;
  readonly subject: {
    readonly kind: ListedKind;
    /** The agency or person of the home register. */
    readonly id?: string;
    readonly name: string;
    /** The publisher's file ends the name before the name ends: whoever asks for the whole of it means this. */
    readonly nameCut: boolean;
    readonly otherNames: readonly string[];
    readonly country: string | null;
    readonly address: string | null;
    readonly contacts?: readonly ListedContact[];
  };
  /** The measure: a partner's own words, or the home register's code. */
  readonly measure: string;
  readonly reasons: readonly { readonly code: string; readonly text: string }[];
  readonly from: LegalDay;
  /** Last day (inclusive); null: indefinite, or until `until` is met. */
  readonly to: LegalDay | null;
  readonly until: string | null;
  /** What else the list says of the entry, verbatim. */
  readonly remark: string | null;
  readonly source: Source | null;
  readonly decision?: ListedDecision;
}
