import type { ByteReader, ByteWriter } from './byte-writer.js';

const nibble = (code: number): number =>
  code >= 48 && code <= 57 ? code - 48 : code >= 97 && code <= 102 ? code - 87 : -1;

/** A UUID in lower case as 16 bytes. */
export function isUuid(text: string): boolean {
  if (text.length !== 36) return false;
  for (let i = 0; i < 36; i += 1) {
    const code = text.charCodeAt(i);
    const hyphen = i === 8 || i === 13 || i === 18 || i === 23;
    if (hyphen ? code !== 45 : nibble(code) < 0) return false;
  }
  return true;
}

export function writeUuid(text: string, to: ByteWriter): void {
  for (let i = 0; i < 36; i += 2) {
    if (text.charCodeAt(i) === 45) i += 1;
    to.byte(nibble(text.charCodeAt(i)) * 16 + nibble(text.charCodeAt(i + 1)));
  }
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

/** `2026-11-24T03:08:11.000Z` as milliseconds; undefined for a text that would not come back the same. */
export function millisOf(text: string): number | undefined {
  if (text.length !== 24 || text.charCodeAt(23) !== 90 || text.charCodeAt(10) !== 84) return undefined;
  const millis = Date.parse(text);
  return millis >= 0 && new Date(millis).toISOString() === text ? millis : undefined;
}

export function writeMillis(millis: number, to: ByteWriter): void {
  for (let rest = millis, i = 0; i < 6; i += 1, rest = Math.floor(rest / 256)) to.byte(rest % 256);
}

export function readMillis(from: ByteReader): string {
  let millis = 0;
  for (let i = 0, unit = 1; i < 6; i += 1, unit *= 256) millis += from.byte() * unit;
  return new Date(millis).toISOString();
}

export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 127) return false;
  return true;
}

export function writeAscii(text: string, to: ByteWriter): void {
  to.number(text.length);
  for (let i = 0; i < text.length; i += 1) to.byte(text.charCodeAt(i));
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
