import type { ByteReader, ByteWriter } from './byte-writer.js';

/** What a hexadecimal digit in lower case stands for; of any other ASCII character, more than a byte holds. */
const NIBBLES = new Uint16Array(128).fill(256);
for (let value = 0; value < 16; value += 1) NIBBLES[value.toString(16).charCodeAt(0)] = value;
const HYPHEN = 45;

/** A UUID in lower case as 16 bytes; false, and nothing is written, for any other text. */
export function writeUuid(text: string, to: ByteWriter): boolean {
  if (text.length !== 36) return false;
  if (text.charCodeAt(8) !== HYPHEN || text.charCodeAt(13) !== HYPHEN) return false;
  if (text.charCodeAt(18) !== HYPHEN || text.charCodeAt(23) !== HYPHEN) return false;
  const at = to.take(16);
  const { bytes } = to;
  let wrong = writePairs(text, 0, 8, bytes, at);
  wrong |= writePairs(text, 9, 13, bytes, at + 4);
  wrong |= writePairs(text, 14, 18, bytes, at + 6);
  wrong |= writePairs(text, 19, 23, bytes, at + 8);
  wrong |= writePairs(text, 24, 36, bytes, at + 10);
  if (wrong !== 0) to.length -= 16;
  return wrong === 0;
}

/** Two digits a byte; what is returned is 0 where all were digits. */
function writePairs(text: string, from: number, to: number, bytes: Uint8Array, start: number): number {
  let wrong = 0;
  for (let i = from, at = start; i < to; i += 2, at += 1) {
    const [high, low] = [text.charCodeAt(i), text.charCodeAt(i + 1)];
    const byte = ((NIBBLES[high & 127] as number) << 4) | (NIBBLES[low & 127] as number);
    wrong |= (byte >>> 8) | ((high | low) >>> 7);
    bytes[at] = byte;
  }
  return wrong;
}

const DIGITS = Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));
const uuidCodes = new Array<number>(36).fill(45);

export function readUuid(from: ByteReader): string {
  for (let i = 0; i < 36; i += 2) {
    if (i === 8 || i === 13 || i === 18 || i === 23) i += 1;
    const byte = from.byte();
    uuidCodes[i] = DIGITS[byte >>> 4] as number;
    uuidCodes[i + 1] = DIGITS[byte & 15] as number;
  }
  return String.fromCharCode.apply(undefined, uuidCodes);
}

const FORM = '0000-00-00T00:00:00.000Z';
/** The number that stands in some digits of a text. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i += 1) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
}

/** `2026-11-24T03:08:11.000Z` as milliseconds; undefined for a text that would not come back the same. */
export function millisOf(text: string): number | undefined {
  if (text.length !== FORM.length) return undefined;
  for (let i = 0; i < FORM.length; i += 1) {
    const [code, form] = [text.charCodeAt(i), FORM.charCodeAt(i)];
    if (form === 48 ? code < 48 || code > 57 : code !== form) return undefined;
  }
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  const [hour, minute, second] = [digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19)];
  if (year < 1970 || month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) return undefined;
  // The days of a month: the day before the next one begins.
  if (day > 28 && day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return Date.UTC(year, month - 1, day, hour, minute, second, digits(text, 20, 23));
}

export function writeMillis(millis: number, to: ByteWriter): void {
  for (let rest = millis, i = 0; i < 6; i += 1, rest = Math.floor(rest / 256)) to.byte(rest % 256);
}

export function readMillis(from: ByteReader): string {
  let millis = 0;
  for (let i = 0, unit = 1; i < 6; i += 1, unit *= 256) millis += from.byte() * unit;
  return new Date(millis).toISOString();
}

/** One byte a letter; false, and nothing is written, for a text with any other letters than ASCII's. */
export function writeAscii(text: string, to: ByteWriter): boolean {
  const before = to.length;
  to.number(text.length);
  const at = to.take(text.length);
  const { bytes } = to;
  let all = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    bytes[at + i] = code;
    all |= code;
  }
  if (all > 127) to.length = before;
  return all <= 127;
}

/** UTF-16 units as they are: any text comes back, and most scripts are shorter so than in UTF-8. */
export function writeWide(text: string, to: ByteWriter): void {
  to.number(text.length);
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    to.byte(unit & 255);
    to.byte(unit >>> 8);
  }
}

const PIECE = 4096;
const fromCodes = (codes: Uint8Array | Uint16Array): string => {
  let text = '';
  for (let i = 0; i < codes.length; i += PIECE)
    text += String.fromCharCode.apply(undefined, codes.subarray(i, i + PIECE) as unknown as number[]);
  return text;
};

export const readAscii = (from: ByteReader): string => fromCodes(from.take(from.number()));

export function readWide(from: ByteReader): string {
  const units = new Uint16Array(from.number());
  for (let i = 0; i < units.length; i += 1) units[i] = from.byte() | (from.byte() << 8);
  return fromCodes(units);
}
