import { WaitingEntries } from './waiting-entries.js';

const EMPTY = 0;
const GONE = -1;
const FULL = 0.7;

/**
 * A multimap from 32-bit hashes to slots, eight bytes an entry and no object. Two keys may share a hash, so a reader
 * compares what is in the slot with what was asked.
 */
export class SlotTable {
  /** Hash and slot + 1, side by side. */
  private cells = new Int32Array(2 * 1024);
  private capacity = 1024;
  private used = 0;
  private gone = 0;
  private readonly waiting = new WaitingEntries();

  add(hash: number, slot: number): void {
    this.waiting.add(hash, slot + 1);
    if (this.waiting.isTime(this.used)) this.placeAll(this.waiting.take());
  }

  /** For those who look before each entry: it waits for nothing. */
  addNow(hash: number, slot: number): void {
    if (this.used >= this.capacity * FULL) this.rebuild(1);
    this.place(hash, slot + 1);
  }

  remove(hash: number, slot: number): void {
    if (this.waiting.size > 0) this.placeAll(this.waiting.ask());
    const { cells, capacity } = this;
    for (let at = this.home(hash); cells[2 * at + 1] !== EMPTY; at = at + 1 === capacity ? 0 : at + 1)
      if (cells[2 * at] === hash && cells[2 * at + 1] === slot + 1) {
        cells[2 * at + 1] = GONE;
        this.gone += 1;
        return;
      }
  }

  /** The slots under a hash; the same array is never handed out twice. */
  find(hash: number): number[] {
    if (this.waiting.size > 0) this.placeAll(this.waiting.ask());
    const { cells, capacity } = this;
    const found: number[] = [];
    for (let at = this.home(hash); cells[2 * at + 1] !== EMPTY; at = at + 1 === capacity ? 0 : at + 1)
      if (cells[2 * at] === hash && cells[2 * at + 1] !== GONE) found.push((cells[2 * at + 1] as number) - 1);
    return found;
  }

  get bytes(): number {
    return this.cells.byteLength;
  }

  private placeAll(entries: Int32Array): void {
    const count = entries.length / 2;
    if (this.used + count > this.capacity * FULL) this.rebuild(count);
    for (let at = 0; at < entries.length; at += 2) this.place(entries[at] as number, entries[at + 1] as number);
  }

  private home(hash: number): number {
    return Math.floor(((hash >>> 0) / 0x1_0000_0000) * this.capacity);
  }

  private place(hash: number, cell: number): void {
    const { cells, capacity } = this;
    let at = this.home(hash);
    while (cells[2 * at + 1] !== EMPTY) at = at + 1 === capacity ? 0 : at + 1;
    cells[2 * at] = hash;
    cells[2 * at + 1] = cell;
    this.used += 1;
  }

  /** Larger where it is full of entries, the same size where it is full of removed ones; `more` are to come. */
  private rebuild(more: number): void {
    const old = this.cells;
    const staying = this.used - this.gone + more;
    if (staying > this.capacity * FULL * 0.75) this.capacity = Math.ceil(Math.max(this.capacity * 1.5, staying / FULL));
    this.cells = new Int32Array(2 * this.capacity);
    this.used = 0;
    this.gone = 0;
    for (let at = 0; at < old.length; at += 2) {
      const cell = old[at + 1] as number;
      if (cell !== EMPTY && cell !== GONE) this.place(old[at] as number, cell);
    }
  }
}
