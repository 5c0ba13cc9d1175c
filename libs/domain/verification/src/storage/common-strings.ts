const MAX_STRINGS = 1 << 16;
const MAX_LENGTH = 400;
const WATCHED = 1 << 13;
/** A text met this often is worth a number of its own. */
const OFTEN = 4;
/** Numbered texts met lately, each found by a few of its letters. */
const NEAR = 1 << 12;
/** So many letters of a text tell it from most others. */
const HASHED = 48;

/** Days, instants and addresses differ in few of their letters. */
function placeOf(text: string): number {
  const { length } = text;
  let letters = length + text.charCodeAt(0) * 5 + text.charCodeAt(length >>> 1) * 17 + text.charCodeAt(length - 1) * 67;
  if (length > 9) {
    letters += text.charCodeAt(1) * 131 + text.charCodeAt(2) * 257 + text.charCodeAt(3) * 521;
    letters += text.charCodeAt(6) * 1031 + text.charCodeAt(9) * 2053;
  }
  return letters & (NEAR - 1);
}

/** Numbers for the texts that many records share: statuses, authorities, sources, reasons, days. */
export class CommonStrings {
  private readonly strings: string[] = [];
  /** The numbers + 1 by the hashes of their texts: at most half of them are used. */
  private numbers = new Int32Array(1024);
  private hashes = new Int32Array(1024);
  /** The hashes of texts met lately, and how often. */
  private readonly watched = new Int32Array(WATCHED);
  private readonly met = new Uint8Array(WATCHED);
  private readonly near = new Array<string>(NEAR).fill('');
  private readonly nearNumbers = new Int32Array(NEAR);

  /** The text's number, or -1. */
  numberOf(text: string): number {
    const { length } = text;
    if (length === 0 || length > MAX_LENGTH) return -1;
    const place = placeOf(text);
    if (this.near[place] === text) return this.nearNumbers[place] as number;
    const number = this.find(text);
    if (number >= 0) {
      this.near[place] = this.at(number);
      this.nearNumbers[place] = number;
    }
    return number;
  }

  at(number: number): string {
    return this.strings[number] ?? '';
  }

  private find(text: string): number {
    let hash = text.length;
    const stop = Math.min(hash, HASHED);
    for (let i = 0; i < stop; i += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    hash ^= hash >>> 13;
    const last = this.numbers.length - 1;
    let at = hash & last;
    for (; this.numbers[at] !== 0; at = (at + 1) & last) {
      const number = (this.numbers[at] as number) - 1;
      if (this.hashes[at] === hash && this.strings[number] === text) return number;
    }
    return this.watch(hash) ? this.keep(text, hash) : -1;
  }

  /** Whether a text of this hash has now been met often enough. */
  private watch(hash: number): boolean {
    const place = hash & (WATCHED - 1);
    const met = this.watched[place] === hash ? (this.met[place] as number) + 1 : 1;
    this.watched[place] = hash;
    this.met[place] = met % OFTEN;
    return met >= OFTEN && this.strings.length < MAX_STRINGS;
  }

  private keep(text: string, hash: number): number {
    const number = this.strings.push(text) - 1;
    if (this.strings.length * 2 > this.numbers.length) this.widen();
    this.place(hash, number + 1);
    return number;
  }

  private place(hash: number, cell: number): void {
    const last = this.numbers.length - 1;
    let at = hash & last;
    while (this.numbers[at] !== 0) at = (at + 1) & last;
    this.numbers[at] = cell;
    this.hashes[at] = hash;
  }

  private widen(): void {
    const { numbers, hashes } = this;
    this.numbers = new Int32Array(2 * numbers.length);
    this.hashes = new Int32Array(2 * numbers.length);
    for (let at = 0; at < numbers.length; at += 1)
      if (numbers[at] !== 0) this.place(hashes[at] as number, numbers[at] as number);
  }
}
