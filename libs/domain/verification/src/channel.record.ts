import type { LegalDay } from '@amparo/kernel';

export const CHANNEL_KINDS = ['phone', 'email', 'web', 'social', 'messaging', 'bank', 'wallet'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];
export interface ChannelRecord {
  readonly id: string;
  readonly agencyId: string;
  readonly kind: ChannelKind;
  /** Normalised: E.164, lower-case e-mail, host and path without scheme; bank and wallet: hex HMAC, never readable. */
  readonly value: string;
  /** As people write it; null for bank and wallet. */
  readonly display: string | null;
  /** The day it was confirmed; null: stated by the source, never confirmed by an authority. */
  readonly confirmedOn: LegalDay | null;
  readonly confirmedBy: string | null;
}
