import type { Language } from '@amparo/messages';
import type { FollowedState } from '@amparo/verification';

export const FOLLOW_CHANNELS = ['email', 'sms'] as const;
export type FollowChannel = (typeof FOLLOW_CHANNELS)[number];

/** Who follows what: sealed wherever it is stored. */
export interface Follower {
  readonly channel: FollowChannel;
  /** In the form in which it is compared: an e-mail address in small letters, a telephone number in E.164. */
  readonly address: string;
  readonly language: Language;
  readonly agencyId: string;
  /** Its legal name, as it was told last: it may be gone when there is an end to tell. */
  readonly name: string;
  /** What was told of it last. */
  readonly told: FollowedState;
}

/** One message, or one part of one. */
export interface FollowMessage {
  /** Of a mail; a short message has none. */
  readonly subject?: string;
  readonly text: string;
  /** The address that ends it (RFC 8058); the message that asks for a confirmation has none. */
  readonly stop?: string;
}

/** How long somebody has to confirm; what was not is deleted. */
export const CONFIRM_HOURS = 48;
/** Between two messages that an address did not ask for yet, and how many of them in the time to confirm: nobody can have us flood a telephone. */
export const ASKING_HOURS = 6;
export const MOST_ASKINGS = 3;
/** Twelve months: whoever goes abroad is away so long, and by then an address may have become somebody else's. */
export const FOLLOW_DAYS = 365;
/** A message that could not be sent for so long is given up: by then it is no news. */
export const GIVE_UP_HOURS = 48;
