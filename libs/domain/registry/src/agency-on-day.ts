import { addDays, dayOf, type Instant, type LegalDay } from '@amparo/kernel';

/** What can be said of a fact on a day: in force, over by then, or nothing for sure. */
export const ON_DAY = ['in_force', 'ended', 'not_known'] as const;
export type OnDay = (typeof ON_DAY)[number];

/** When something came into the register. */
export interface Recorded {
  /** Null: not known. */
  readonly recordedAt: Instant | null;
  /** The earliest instant at which it was there for sure; null: none. */
  readonly sureFrom: Instant | null;
}

type Sure = Pick<Recorded, 'sureFrom'>;

export interface Dated extends Sure {
  readonly from: LegalDay | null;
  /** Inclusive. */
  readonly to: LegalDay | null;
}

const sureOn = ({ sureFrom }: Sure, day: LegalDay, timeZone: string): boolean =>
  sureFrom !== null && dayOf(sureFrom, timeZone) <= day;

/**
 * Null before it began. Where nobody said when it began, it is sure only from the day on which the register had it: an earlier day
 * would be a guess.
 */
export function factOn(fact: Dated, day: LegalDay, timeZone: string): OnDay | null {
  if (fact.from !== null && day < fact.from) return null;
  if (fact.to !== null && day > fact.to) return 'ended';
  return fact.from !== null || sureOn(fact, day, timeZone) ? 'in_force' : 'not_known';
}

/** A name recorded as a former one, without the day of its end, was given up at the latest when that was recorded. */
export function nameOn(name: Dated & { readonly kind: string }, day: LegalDay, timeZone: string): OnDay | null {
  const fact = factOn(name, day, timeZone);
  if (name.kind !== 'former' || name.to !== null || fact === null) return fact;
  return sureOn(name, day, timeZone) ? 'ended' : 'not_known';
}

export interface HeldIdentifier extends Sure {
  /** The first day on which it was the agency's no more. */
  readonly endedOn: LegalDay | null;
  /** Whether the register held it as current when it was asked. */
  readonly current: boolean;
}

export function identifierOn({ endedOn, current, sureFrom }: HeldIdentifier, day: LegalDay, timeZone: string): OnDay {
  if (!current && endedOn === null) return 'not_known';
  const to = current || endedOn === null ? null : addDays(endedOn, -1);
  return factOn({ from: null, to, sureFrom }, day, timeZone) ?? 'not_known';
}

export const CHANNEL_ON_DAY = ['confirmed', 'stated', 'withdrawn', 'not_known'] as const;
export type ChannelOnDay = (typeof CHANNEL_ON_DAY)[number];

export interface HeldChannel extends Sure {
  readonly confirmedOn: LegalDay | null;
  readonly withdrawnAt: Instant | null;
}

/** A channel has no first day of its own: before it was confirmed or recorded nobody can say that it was the agency's. */
export function channelOn(channel: HeldChannel, day: LegalDay, timeZone: string): ChannelOnDay {
  const { confirmedOn, withdrawnAt } = channel;
  if (withdrawnAt !== null && dayOf(withdrawnAt, timeZone) <= day) return 'withdrawn';
  if (confirmedOn !== null && confirmedOn <= day) return 'confirmed';
  return sureOn(channel, day, timeZone) ? 'stated' : 'not_known';
}

/** One version of a record in the register's log; null: it was taken out. */
export interface Version<R> {
  readonly at: Instant;
  readonly record: R | null;
}

/**
 * When the log first held something. What stands in its first version is as old as the record itself where that began on the same day;
 * where the record is older than its log, nobody wrote down when it was recorded, but by then it was there.
 */
export function firstRecorded<R>(
  log: readonly Version<R>[],
  began: Instant,
  timeZone: string,
  holds: (record: R) => boolean,
): Recorded {
  const at = log.findIndex(({ record }) => record !== null && holds(record));
  const version = log[at];
  if (!version) return { recordedAt: null, sureFrom: null };
  const isDated = at > 0 || dayOf(began, timeZone) === dayOf(version.at, timeZone);
  return { recordedAt: isDated ? version.at : null, sureFrom: version.at };
}

export const latest = <R>(log: readonly Version<R>[]): R | null =>
  log.reduce<R | null>((last, { record }) => record ?? last, null);

/** What the register knew of an agency at an instant, from its log and the instant at which its row was made. */
export const AGENCY_KNOWN = ['held', 'withdrawn', 'not_yet', 'not_known'] as const;
export type AgencyKnown = (typeof AGENCY_KNOWN)[number];

export function agencyKnown(log: readonly Version<unknown>[], began: Instant, known: Instant): AgencyKnown {
  const last = log.at(-1);
  if (last) return last.record === null ? 'withdrawn' : 'held';
  return began > known ? 'not_yet' : 'not_known';
}
