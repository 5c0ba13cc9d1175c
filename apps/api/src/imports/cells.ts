import { addDays, isLegalDay, type LegalDay } from '@amparo/kernel';
import { keepName, nameFault } from '@amparo/registry';
import type { CellError } from './row.js';

const EMPTY = new Set(['', '-', '–', '—', 'null', 'n/a']);
const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** A cell with its line breaks and runs of blanks made one space; '' where the list writes "nothing" in one of its ways. */
export function cell(text: string | undefined): string {
  const kept = keepName(text ?? '');
  return EMPTY.has(kept.toLowerCase()) ? '' : kept;
}

const two = (text: string): string => text.padStart(2, '0');
const realDay = (day: string): LegalDay | null => (isLegalDay(day) ? day : null);

/** `2022-12-6` and `March 4, 2024`, with any kind of blank. */
export function readDay(text: string): LegalDay | null {
  const numeric = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (numeric) return realDay(`${numeric[1]}-${two(numeric[2] ?? '')}-${two(numeric[3] ?? '')}`);
  const worded = /^([a-z]+) (\d{1,2}), ?(\d{4})$/i.exec(text);
  const month = MONTHS.indexOf(worded?.[1]?.toLowerCase() ?? '') + 1;
  return worded && month > 0 ? realDay(`${worded[3]}-${two(String(month))}-${two(worded[2] ?? '')}`) : null;
}

/** Spreadsheets keep a day as a number and forget to say so: 39992 is 28 June 2009, counted from 30 December 1899. */
export function readSerialDay(text: string): LegalDay | null {
  const serial = /^[2-7]\d{4}$/.test(text) ? Number(text) : null;
  return serial === null ? null : addDays('1899-12-30', serial);
}

/** Years of the Buddhist era are 543 ahead: 2527 is 1984. */
export const fromBuddhistEra = (year: number): number => year - 543;

/** Gathers what is wrong with a row, so that one look shows all of it. */
export class Cells {
  readonly errors: CellError[] = [];
  readonly notes: CellError[] = [];

  constructor(private readonly read: (field: string) => { column: string; text: string }) {}

  optional(field: string): string {
    return cell(this.read(field).text);
  }

  required(field: string): string {
    const text = this.optional(field);
    if (text === '') this.wrong(field, 'import.required');
    return text;
  }

  /** A name, kept verbatim but for its blanks; refused where characters hide what it says. */
  name(field: string, otherwise = ''): string {
    const text = this.optional(field) || otherwise || this.required(field);
    if (text !== '' && nameFault(text) !== null) this.wrong(field, 'field.isName');
    return text;
  }

  day(field: string): LegalDay {
    const text = this.required(field);
    const day = readDay(text);
    if (text !== '' && day === null) this.wrong(field, 'import.day');
    return day ?? '';
  }

  wrong(field: string, code: string, value = this.read(field).text): void {
    this.errors.push({ column: this.read(field).column, code, value: value.slice(0, 200) });
  }

  /** What a reader should know of how the cell was understood. */
  note(field: string, code: string, value = this.read(field).text): void {
    this.notes.push({ column: this.read(field).column, code, value: value.slice(0, 200) });
  }
}
