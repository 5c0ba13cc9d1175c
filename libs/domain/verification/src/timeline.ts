import { endOfDay, type Instant, type LegalDay, startOfDay } from '@amparo/kernel';
import type { LicenceRecord, LicenceStatus, TimelineEntry } from './records.js';

type WithTimeline = Pick<LicenceRecord, 'timeline'>;

const holds = (from: Instant, to: Instant | null, at: Instant): boolean => from <= at && (to === null || at < to);

/** Without `knownAt`: as the register knows it today, whatever the reader's own clock says. */
const isKnown = ({ recordedFrom, recordedTo }: TimelineEntry, knownAt: Instant | undefined): boolean =>
  knownAt === undefined ? recordedTo === null : holds(recordedFrom, recordedTo, knownAt);

/** The rectangle in force at `at`, as the register knew it at `knownAt`. Readers select; they never derive. */
export function entryAt(licence: WithTimeline, at: Instant, knownAt?: Instant): TimelineEntry | undefined {
  for (const entry of licence.timeline)
    if (isKnown(entry, knownAt) && holds(entry.effectiveFrom, entry.effectiveTo, at)) return entry;
  return undefined;
}

export const statusAt = (licence: WithTimeline, at: Instant, knownAt?: Instant): LicenceStatus | undefined =>
  entryAt(licence, at, knownAt)?.status;

/** Half open: `to` itself is no part of it. */
export interface Period {
  readonly from: Instant;
  readonly to: Instant;
}

/** Every rectangle that overlaps the period, in order of effect, as the register knew it at `knownAt`. */
export function intervalsOn({ timeline }: WithTimeline, { from, to }: Period, knownAt?: Instant): TimelineEntry[] {
  return timeline
    .filter(
      (entry) =>
        isKnown(entry, knownAt) &&
        entry.effectiveFrom < to &&
        (entry.effectiveTo === null || (from < entry.effectiveTo && entry.effectiveFrom < entry.effectiveTo)),
    )
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : a.effectiveFrom > b.effectiveFrom ? 1 : 0));
}

/** A legal day of a register: from its local 00:00 to the next. */
export const periodOf = (day: LegalDay, timeZone: string): Period => ({
  from: startOfDay(day, timeZone),
  to: endOfDay(day, timeZone),
});

/** Every interval of one legal day of the register. */
export const entriesOn = (
  licence: WithTimeline,
  day: LegalDay,
  knownAt: Instant | undefined,
  timeZone: string,
): TimelineEntry[] => intervalsOn(licence, periodOf(day, timeZone), knownAt);

/** When the present status began: a change of conditions alone does not begin it anew. */
export function statusSince(licence: WithTimeline, at: Instant, knownAt?: Instant): Instant | undefined {
  const now = entryAt(licence, at, knownAt);
  if (!now) return undefined;
  let since = now.effectiveFrom;
  for (;;) {
    const before = licence.timeline.find(
      (entry) =>
        entry.effectiveTo === since &&
        entry.effectiveFrom < since &&
        entry.status === now.status &&
        isKnown(entry, knownAt),
    );
    if (!before) return since;
    since = before.effectiveFrom;
  }
}

/** The next instant after `at` at which what the timeline says may change by time alone; null: never. */
export function nextBoundary({ timeline }: WithTimeline, at: Instant): Instant | null {
  let next: Instant | null = null;
  for (const { effectiveFrom, effectiveTo, recordedFrom, recordedTo } of timeline)
    for (const instant of [effectiveFrom, effectiveTo, recordedFrom, recordedTo])
      if (instant !== null && instant > at && (next === null || instant < next)) next = instant;
  return next;
}
