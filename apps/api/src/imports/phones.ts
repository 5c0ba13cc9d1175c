import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js';
import type { Phone } from './row.js';

/** How the telephone numbers of one list are written. */
export interface PhoneHabits {
  readonly country: CountryCode;
  /** Private people's numbers never enter the register. */
  readonly mobile: RegExp;
  /** Makes the digits of a cell's piece a national number, or nothing where its area is not told. */
  readonly national: (digits: string, cell: string, address: string) => string | null;
}

const MOST_LINES = 30;

/** `02-676-9216 (6สาย)` → one piece; ` / `, commas, semicolons and the word "off" divide. Extensions say nothing about the line. */
const pieces = (cell: string): string[] =>
  cell
    .replace(/(?:ต่อ|ext\.?)\s*\d+/gi, ' ')
    .replace(/\([^)]*\)?/g, ',')
    .split(/[/,;]|\s{2,}/)
    .map((piece) => piece.trim())
    .filter((piece) => /\d/.test(piece));

/** `02-938-6921-27` → the lines 6921 to 6927: the last group replaces as many digits of the first number. */
function lines(piece: string, isNumber: (digits: string) => boolean): string[] {
  const digits = piece.replace(/\D/g, '');
  const range = /^(.*\d)\s*-\s*(\d{1,2})$/.exec(piece);
  const first = range?.[1]?.replace(/\D/g, '') ?? '';
  if (!range?.[2] || !isNumber(first)) return [digits];
  const suffix = range[2];
  const from = Number(first.slice(-suffix.length));
  const count = Number(suffix) - from;
  if (count < 0 || count > MOST_LINES) return [first];
  const stem = first.slice(0, -suffix.length);
  return Array.from({ length: count + 1 }, (_, step) => stem + String(from + step).padStart(suffix.length, '0'));
}

/** The fixed lines of a cell in E.164, each once; what is no number, or a mobile, is left out. */
export function readPhones(cell: string, address: string, { country, mobile, national }: PhoneHabits): Phone[] {
  const parse = (digits: string) => {
    const text = national(digits, cell, address);
    const phone = text === null || mobile.test(digits) ? undefined : parsePhoneNumberFromString(text, country);
    return phone?.isValid() ? phone : undefined;
  };
  const found = pieces(cell)
    .flatMap((piece) => lines(piece, (digits) => parse(digits) !== undefined))
    .flatMap((digits) => parse(digits) ?? [])
    .map((phone) => ({ value: phone.number as string, display: phone.formatInternational() }));
  return [...new Map(found.map((phone) => [phone.value, phone])).values()];
}
