const MAX_STRINGS = 1 << 16;
const MAX_LENGTH = 400;
const WATCHED = 1 << 13;
/** A text met this often is worth a number of its own. */
const OFTEN = 4;

/** Numbers for the texts that many records share: statuses, authorities, sources, reasons, days. */
export class CommonStrings {
  private readonly numbers = new Map<string, number>();
  private readonly strings: string[] = [];
  private readonly watched: (string | undefined)[] = new Array<string | undefined>(WATCHED).fill(undefined);
  private readonly met = new Uint8Array(WATCHED);

  /** The text's number, or -1. */
  numberOf(text: string): number {
    if (text.length > MAX_LENGTH) return -1;
    return this.numbers.get(text) ?? this.watch(text);
  }

  at(number: number): string {
    return this.strings[number] ?? '';
  }

  private watch(text: string): number {
    let hash = text.length;
    for (let i = 0; i < text.length && i < 48; i += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    const place = (hash ^ (hash >>> 13)) & (WATCHED - 1);
    if (this.watched[place] !== text) {
      this.watched[place] = text;
      this.met[place] = 1;
      return -1;
    }
    const met = (this.met[place] ?? 0) + 1;
    this.met[place] = met;
    if (met < OFTEN || this.strings.length >= MAX_STRINGS) return -1;
    this.watched[place] = undefined;
    this.numbers.set(text, this.strings.push(text) - 1);
    return this.strings.length - 1;
  }
}
