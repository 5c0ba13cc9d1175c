import type { PublicRecord, RecordKind, RecordOf } from './records.js';

/** Byte order of UTF-8 is code point order, which UTF-16 comparison is not. */
function byBytes(a: string, b: string): number {
  const [x, y] = [[...a], [...b]];
  for (let i = 0; i < x.length && i < y.length; i += 1) {
    const difference = (x[i]?.codePointAt(0) ?? 0) - (y[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return x.length - y.length;
}

interface Held {
  readonly kind: RecordKind;
  readonly id: string;
  readonly position: number;
  readonly record: PublicRecord;
}

/** Records by slot, a small number that the other indexes hold. */
export class RecordStore {
  private readonly held: (Held | undefined)[] = [];
  private readonly slots = new Map<string, number>();
  private readonly free: number[] = [];

  get size(): number {
    return this.slots.size;
  }

  find(kind: RecordKind, id: string): number {
    return this.slots.get(`${kind} ${id}`) ?? -1;
  }

  put(kind: RecordKind, id: string, position: number, record: PublicRecord): number {
    const known = this.find(kind, id);
    const slot = known >= 0 ? known : (this.free.pop() ?? this.held.length);
    this.held[slot] = { kind, id, position, record };
    this.slots.set(`${kind} ${id}`, slot);
    return slot;
  }

  remove(slot: number): void {
    const held = this.held[slot];
    if (!held) return;
    this.held[slot] = undefined;
    this.slots.delete(`${held.kind} ${held.id}`);
    this.free.push(slot);
  }

  kindAt(slot: number): RecordKind | undefined {
    return this.held[slot]?.kind;
  }

  idAt(slot: number): string {
    return this.held[slot]?.id ?? '';
  }

  positionAt(slot: number): number {
    return this.held[slot]?.position ?? 0;
  }

  recordAt<K extends RecordKind>(slot: number, kind: K): RecordOf[K] | undefined {
    const held = this.held[slot];
    return held?.kind === kind ? (held.record as RecordOf[K]) : undefined;
  }

  /** Slots in the byte order of the ids. */
  slotsById(kind: RecordKind): number[] {
    return [...this.slotsOf(kind)].sort((a, b) => byBytes(this.idAt(a), this.idAt(b)));
  }

  *slotsOf(kind: RecordKind): Generator<number> {
    for (const [slot, held] of this.held.entries()) if (held?.kind === kind) yield slot;
  }
}
