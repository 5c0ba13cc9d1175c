import { hashOf } from '../storage/hash.js';
import { WaitingEntries } from '../storage/waiting-entries.js';
import { priorOf } from './words.js';

const FULL = 0.7;
/** Of a hash, to begin with, so many tell where it is. */
const BITS = 10;
/** Names imagined beside the register's own: in one of three names, a word that one has is not common. */
const UNSEEN = 200;

/** A word as it is counted: 32 bits, and never 0. */
export const wordHash = (word: string): number => hashOf(word) || 1;

/**
 * How many names have each word, and so how much it tells. Words are kept as 32-bit hashes: two that share one only
 * tell a little less.
 */
export class WordCounts {
  /** Hash and count, side by side, in the order of the hashes; a hash stays when its count falls to zero. */
  private cells = new Int32Array(2 << BITS);
  private bits = BITS;
  private used = 0;
  private names = 0;
  private readonly waiting = new WaitingEntries();

  /** One name more, or, by -1, one less. */
  add(hashes: readonly number[], change: 1 | -1): void {
    this.names += change;
    for (const hash of hashes) this.waiting.add(hash, change);
    if (this.waiting.isTime(this.used)) this.countAll(this.waiting.take());
  }

  /** Near 1: a word that few names have. Near 0: one that tells nothing. */
  weight(word: string): number {
    if (this.waiting.size > 0) this.countAll(this.waiting.ask());
    const count = this.cells[this.find(wordHash(word)) + 1] as number;
    const names = this.names + UNSEEN;
    const rarity = Math.log(names / (count + 1)) / Math.log(names);
    return priorOf(word) * Math.max(0.05, Math.min(1, rarity + 0.1));
  }

  private countAll(entries: Int32Array): void {
    for (let i = 0; i < entries.length; i += 2) {
      const at = this.place(entries[i] as number);
      this.cells[at + 1] = Math.max(0, (this.cells[at + 1] as number) + (entries[i + 1] as number));
    }
  }

  /** Where the hash is, or where it would be. */
  private find(hash: number): number {
    const { cells } = this;
    const last = cells.length - 2;
    let at = 2 * (hash >>> (32 - this.bits));
    while (cells[at] !== 0 && cells[at] !== hash) at = at === last ? 0 : at + 2;
    return at;
  }

  private place(hash: number): number {
    const at = this.find(hash);
    if (this.cells[at] === hash) return at;
    if (this.used >= (1 << this.bits) * FULL) {
      this.widen();
      return this.place(hash);
    }
    this.used += 1;
    this.cells[at] = hash;
    return at;
  }

  private widen(): void {
    const old = this.cells;
    this.bits += 1;
    this.cells = new Int32Array(2 << this.bits);
    for (let i = 0; i < old.length; i += 2) {
      if (old[i] === 0) continue;
      const to = this.find(old[i] as number);
      this.cells[to] = old[i] as number;
      this.cells[to + 1] = old[i + 1] as number;
    }
  }
}
