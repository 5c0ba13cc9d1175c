/** What is kept with a text. */
export interface Shelved<Standing extends string> {
  readonly text: string;
  /** Until then (in milliseconds) time alone changes nothing in it. */
  readonly until: number;
  readonly standing: Standing;
  /** What it was read under; see `ChangeLog`. */
  readonly keys: readonly number[] | null;
  /** The change after which it was last known to hold. */
  readonly since: number;
}

const CHUNK = 4 * 1024 * 1024;
/** An answer under more keys than this holds until any change. */
const MAX_KEYS = 9;
const NO_KEYS = 255;
/** Room to grow: the next answer to the same question is about as long. */
const SPARE = 32;

/** Where in an entry what stands: two numbers that change alone come first. */
const AT = { until: 0, since: 8, length: 12, room: 16, standing: 20, keyCount: 21, isPlain: 22, keys: 24 } as const;
const HEAD = AT.keys + 4 * MAX_KEYS;

/**
 * Texts outside the heap that the garbage collector walks: with a million answers on it, it would stop all others for a second
 * now and then. A text of a question takes the place of the one before it.
 */
export class AnswerShelf<Standing extends string> {
  private readonly places = new Map<string, number>();
  private readonly chunks: Buffer[] = [];
  private end = CHUNK;

  constructor(private readonly standings: readonly Standing[]) {}

  get size(): number {
    return this.places.size;
  }

  /** A number to read the rest by. */
  find(question: string): number | undefined {
    return this.places.get(question);
  }

  until(place: number): number {
    return this.chunk(place).readDoubleLE((place % CHUNK) + AT.until);
  }

  since(place: number): number {
    return this.chunk(place).readUInt32LE((place % CHUNK) + AT.since);
  }

  holdsSince(place: number, since: number): void {
    this.chunk(place).writeUInt32LE(since, (place % CHUNK) + AT.since);
  }

  standing(place: number): Standing {
    return this.standings[this.chunk(place).readUInt8((place % CHUNK) + AT.standing)] as Standing;
  }

  keys(place: number): readonly number[] | null {
    const chunk = this.chunk(place);
    const at = place % CHUNK;
    const count = chunk.readUInt8(at + AT.keyCount);
    if (count === NO_KEYS) return null;
    return Array.from({ length: count }, (_, i) => chunk.readInt32LE(at + AT.keys + 4 * i));
  }

  text(place: number): string {
    const chunk = this.chunk(place);
    const at = place % CHUNK;
    const start = at + HEAD;
    const end = start + chunk.readUInt32LE(at + AT.length);
    return chunk.toString(chunk.readUInt8(at + AT.isPlain) === 1 ? 'latin1' : 'utf8', start, end);
  }

  put(question: string, { text, until, standing, keys, since }: Shelved<Standing>): void {
    const length = Buffer.byteLength(text);
    const known = this.places.get(question);
    const place = known !== undefined && this.room(known) >= length ? known : this.take(length);
    if (place === undefined) return;
    const chunk = this.chunk(place);
    const at = place % CHUNK;
    const kept = keys && keys.length <= MAX_KEYS ? keys : null;
    chunk.writeDoubleLE(until, at + AT.until);
    chunk.writeUInt32LE(since, at + AT.since);
    chunk.writeUInt32LE(length, at + AT.length);
    chunk.writeUInt8(this.standings.indexOf(standing), at + AT.standing);
    chunk.writeUInt8(kept?.length ?? NO_KEYS, at + AT.keyCount);
    chunk.writeUInt8(length === text.length ? 1 : 0, at + AT.isPlain);
    kept?.forEach((key, i) => chunk.writeInt32LE(key, at + AT.keys + 4 * i));
    chunk.write(text, at + HEAD);
    this.places.set(question, place);
  }

  private chunk(place: number): Buffer {
    return this.chunks[Math.floor(place / CHUNK)] as Buffer;
  }

  private room(place: number): number {
    return this.chunk(place).readUInt32LE((place % CHUNK) + AT.room);
  }

  /** A new place for a text of this length; none for one that no chunk holds. */
  private take(length: number): number | undefined {
    const room = length + SPARE;
    const whole = Math.ceil((HEAD + room) / 8) * 8;
    if (whole > CHUNK) return undefined;
    if (this.end + whole > CHUNK) {
      this.chunks.push(Buffer.allocUnsafeSlow(CHUNK));
      this.end = 0;
    }
    const place = (this.chunks.length - 1) * CHUNK + this.end;
    this.chunk(place).writeUInt32LE(room, (place % CHUNK) + AT.room);
    this.end += whole;
    return place;
  }
}
