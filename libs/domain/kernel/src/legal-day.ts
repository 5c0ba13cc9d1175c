/** An instant: ISO 8601 in UTC with milliseconds, `2026-11-24T03:08:11.000Z`. Strings of this form sort by time. */
export type Instant = string;
/** A calendar day of a register, `YYYY-MM-DD`. */
export type LegalDay = string;

const DAY_MS = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(timeZone, format);
  }
  return format;
}

function offsetMs(epochMs: number, timeZone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(epochMs)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(epochMs / 1000) * 1000;
}

export const instantOf = (epochMs: number): Instant => new Date(epochMs).toISOString();

export const addHours = (instant: Instant, hours: number): Instant =>
  instantOf(Date.parse(instant) + hours * 3_600_000);

/** True for a real calendar day (no 31 February) between the years 1900 and 2999. */
export function isLegalDay(text: string): boolean {
  const match = /^(19|2\d)\d\d-\d\d-\d\d$/.test(text);
  return match && !Number.isNaN(Date.parse(text)) && new Date(`${text}T00:00:00Z`).toISOString().slice(0, 10) === text;
}

/** The register's calendar day at this instant. */
export function dayOf(instant: Instant, timeZone: string): LegalDay {
  const ms = Date.parse(instant);
  return instantOf(ms + offsetMs(ms, timeZone)).slice(0, 10);
}

/**
 * The first instant of a legal day: local 00:00, the earlier one where clocks strike it twice, the first local time that exists where
 * they skip it. A day that a zone skipped altogether begins, and ends, with the next.
 */
export function startOfDay(day: LegalDay, timeZone: string): Instant {
  const asked = `${timeZone} ${day}`;
  const known = starts.get(asked);
  if (known !== undefined) return known;
  if (starts.size >= MOST_STARTS) starts.clear();
  const found = firstInstant(day, timeZone);
  starts.set(asked, found);
  return found;
}

/** A zone's rules do not change while a program runs, and long lists ask for the same few days over and over. */
const starts = new Map<string, Instant>();
const MOST_STARTS = 10_000;

function firstInstant(day: LegalDay, timeZone: string): Instant {
  const naive = Date.parse(`${day}T00:00:00Z`);
  const [before, after] = [naive - DAY_MS, naive + DAY_MS].map((ms) => naive - offsetMs(ms, timeZone)) as [
    number,
    number,
  ];
  const isInDay = (ms: number): boolean => dayOf(instantOf(ms), timeZone) === day;
  const found = [before, after].sort((a, b) => a - b).find(isInDay);
  return instantOf(found ?? before);
}

export function addDays(day: LegalDay, days: number): LegalDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** "Until" days are inclusive: the instant at which a validity up to and including `day` is over. */
export const endOfDay = (day: LegalDay, timeZone: string): Instant => startOfDay(addDays(day, 1), timeZone);
