import type { TimelineEntry } from './licence.js';

/** What the register holds true today: entries that no later record has replaced, earliest first. */
export const believedNow = (timeline: readonly TimelineEntry[]): TimelineEntry[] =>
  timeline
    .filter(({ recordedTo }) => recordedTo === null)
    .sort((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom));

/** Entries that were true for the register once, and were replaced by a later decision or correction. */
export const believedOnce = (timeline: readonly TimelineEntry[]): TimelineEntry[] =>
  timeline.filter(({ recordedTo }) => recordedTo !== null);

export interface Segment {
  readonly entry: TimelineEntry;
  /** Of the whole bar, 0 to 100. */
  readonly start: number;
  readonly width: number;
}

const YEAR = 365 * 24 * 3600 * 1000;

/** A bar from the first entry to a year from now or the last known end; an open end runs to the edge. */
export function segments(entries: readonly TimelineEntry[], now: number): Segment[] {
  const from = Date.parse(entries[0]?.effectiveFrom ?? '');
  if (Number.isNaN(from)) return [];
  const ends = entries.map(({ effectiveFrom }) => Date.parse(effectiveFrom));
  const to = Math.max(now, ...ends) + Math.max(YEAR / 4, (now - from) / 8);
  const place = (time: number) => (100 * (Math.min(Math.max(time, from), to) - from)) / (to - from);
  return entries.map((entry) => {
    const start = place(Date.parse(entry.effectiveFrom));
    const end = entry.effectiveTo === null ? 100 : place(Date.parse(entry.effectiveTo));
    return { entry, start, width: Math.max(0, end - start) };
  });
}

/** Where now lies on the same bar. */
export function nowOn(entries: readonly TimelineEntry[], now: number): number {
  const [before] = segments(
    [{ ...(entries[0] as TimelineEntry), effectiveTo: new Date(now).toISOString() }, ...entries.slice(1)],
    now,
  );
  return before ? before.start + before.width : 0;
}
