import type { Json } from '@amparo/kernel';
import { type PublicRecord, RECORD_KINDS, type RecordKind, type RecordOf } from '../records.js';
import { ByteLog } from './byte-log.js';
import { RecordCodec } from './record-codec.js';
import { SlotTable } from './slot-table.js';
import { grown } from './typed-arrays.js';

const NONE = RECORD_KINDS.length;

/** Byte order of UTF-8 is code point order, which UTF-16 comparison is not. */
function byBytes(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (x !== y) return rankOfUnit(x) - rankOfUnit(y);
  }
  return a.length - b.length;
}
/** Surrogates stand for the code points above all other units. */
const rankOfUnit = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

/** Records by slot: a small number that stays a record's own while it is there, and that the other indexes hold. */
export class RecordStore {
  private readonly codec = new RecordCodec();
  private readonly log = new ByteLog();
  private readonly ids = new SlotTable();
  private readonly free: number[] = [];
  private kinds = new Uint8Array(1024).fill(NONE);
  private positions = new Float64Array(1024);
  private end = 0;
  /** By kind, the last id so far in the order of a snapshot: a record beyond it is not there yet, and need not be looked for. */
  private readonly lastIds: string[] = RECORD_KINDS.map(() => '');

  /** The record's slot, or -1. `own` is the hash of its kind and id, here and below. */
  find(own: number, kind: RecordKind, id: string): number {
    if (this.isBeyond(kind, id)) return -1;
    for (const slot of this.ids.find(own)) if (this.recordAt(slot, kind)?.id === id) return slot;
    return -1;
  }

  get<K extends RecordKind>(own: number, kind: K, id: string): RecordOf[K] | undefined {
    for (const slot of this.ids.find(own)) {
      const record = this.recordAt(slot, kind);
      if (record?.id === id) return record;
    }
    return undefined;
  }

  /** `known` is the slot that `find` gave. */
  put(own: number, kind: RecordKind, record: PublicRecord, position: number, known: number): number {
    const slot = known >= 0 ? known : (this.free.pop() ?? this.end++);
    this.codec.encode(record as unknown as Json, this.log.begin(slot));
    this.log.end(slot);
    if (slot >= this.kinds.length) {
      this.kinds = grown(this.kinds, slot);
      this.positions = grown(this.positions, slot);
    }
    this.kinds[slot] = RECORD_KINDS.indexOf(kind);
    this.positions[slot] = position;
    if (known < 0) this.addId(own, kind, record.id, slot);
    return slot;
  }

  private isBeyond(kind: RecordKind, id: string): boolean {
    return byBytes(id, this.lastIds[RECORD_KINDS.indexOf(kind)] as string) > 0;
  }

  private addId(own: number, kind: RecordKind, id: string, slot: number): void {
    if (!this.isBeyond(kind, id)) return this.ids.addNow(own, slot);
    this.lastIds[RECORD_KINDS.indexOf(kind)] = id;
    this.ids.add(own, slot);
  }

  remove(own: number, slot: number): void {
    this.ids.remove(own, slot);
    this.log.drop(slot);
    this.kinds[slot] = NONE;
    this.free.push(slot);
  }

  kindAt(slot: number): RecordKind | undefined {
    return RECORD_KINDS[this.kinds[slot] ?? NONE];
  }

  positionAt(slot: number): number {
    return this.positions[slot] ?? 0;
  }

  recordAt<K extends RecordKind>(slot: number, kind: K): RecordOf[K] | undefined {
    if (this.kindAt(slot) !== kind) return undefined;
    return this.log.read(slot, this.decode) as RecordOf[K] | undefined;
  }

  private readonly decode = (bytes: Uint8Array, at: number): unknown => this.codec.decode(bytes, at);

  *some<K extends RecordKind>(kind: K, from: number, count: number): Generator<RecordOf[K]> {
    let at = 0;
    for (const slot of this.slotsOf(kind)) {
      if (at >= from + count) return;
      const record = at >= from ? this.recordAt(slot, kind) : undefined;
      at += 1;
      if (record) yield record;
    }
  }

  *slotsOf(kind: RecordKind): Generator<number> {
    const wanted = RECORD_KINDS.indexOf(kind);
    for (let slot = 0; slot < this.end; slot += 1) if (this.kinds[slot] === wanted) yield slot;
  }

  /** Slots in the byte order of the ids. */
  slotsById(kind: RecordKind): number[] {
    return [...this.slotsOf(kind)]
      .map((slot) => ({ slot, id: this.recordAt(slot, kind)?.id ?? '' }))
      .sort((a, b) => byBytes(a.id, b.id))
      .map(({ slot }) => slot);
  }

  get bytes(): number {
    return this.log.bytes + this.ids.bytes + this.kinds.byteLength + this.positions.byteLength;
  }
}
