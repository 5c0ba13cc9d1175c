import { endOfDay, type Instant, type LegalDay, startOfDay } from '@amparo/kernel';
import type { LicenceRecord, LicenceStatus, TimelineEntry } from './records.js';

type WithTimeline = Pick<LicenceRecord, 'timeline'>;

const holds = (from: Instant, to: Instant | null, at: Instant): boolean => from <= at && (to === null || at < to);

/** The rectangle in force at `at`, as the register knew it at `knownAt`. Readers select; they never derive. */
export function entryAt(licence: WithTimeline, at: Instant, knownAt: Instant = at): TimelineEntry | undefined {
  for (const entry of licence.timeline)
    if (holds(entry.recordedFrom, entry.recordedTo, knownAt) && holds(entry.effectiveFrom, entry.effectiveTo, at))
      return entry;
  return undefined;
}

export const statusAt = (licence: WithTimeline, at: Instant, knownAt: Instant = at): LicenceStatus | undefined =>
  entryAt(licence, at, knownAt)?.status;

/** Half open: `to` itself is no part of it. */
export interface Period {
  readonly from: Instant;
  readonly to: Instant;
}

/** Every rectangle that overlaps the period, in order of effect, as the register knew it at `knownAt`. */
export function intervalsOn({ timeline }: WithTimeline, { from, to }: Period, knownAt: Instant): TimelineEntry[] {
  return timeline
    .filter(
      (entry) =>
        holds(entry.recordedFrom, entry.recordedTo, knownAt) &&
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
export const entriesOn = (licence: WithTimeline, day: LegalDay, knownAt: Instant, timeZone: string): TimelineEntry[] =>
  intervalsOn(licence, periodOf(day, timeZone), knownAt);

/** When the present status began: a change of conditions alone does not begin it anew. */
export function statusSince(licence: WithTimeline, at: Instant, knownAt: Instant = at): Instant | undefined {
  const now = entryAt(licence, at, knownAt);
  if (!now) return undefined;
  let since = now.effectiveFrom;
  for (;;) {
    const before = licence.timeline.find(
      ({ status, effectiveFrom, effectiveTo, recordedFrom, recordedTo }) =>
        effectiveTo === since &&
        effectiveFrom < since &&
        status === now.status &&
        holds(recordedFrom, recordedTo, knownAt),
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
