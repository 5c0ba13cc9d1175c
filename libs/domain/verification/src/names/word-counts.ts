import { hashOf } from '../storage/hash.js';
import { priorOf } from './words.js';

const FULL = 0.7;
/** Names imagined beside the register's own: in one of three names, a word that one has is not common. */
const UNSEEN = 200;

/**
 * How many names have each word, and so how much it tells. Words are kept as 32-bit hashes: two that share one only
 * tell a little less.
 */
export class WordCounts {
  /** Hash and count, side by side; a hash stays when its count falls to zero. */
  private cells = new Uint32Array(2 * 1024);
  private used = 0;
  private names = 0;

  /** One name more, or, by -1, one less. */
  add(words: readonly string[], change: 1 | -1): void {
    this.names += change;
    for (const word of words) {
      const at = this.place(hashOf(word) || 1);
      this.cells[at + 1] = Math.max(0, (this.cells[at + 1] as number) + change);
    }
  }

  /** Near 1: a word that few names have. Near 0: one that tells nothing. */
  weight(word: string): number {
    const count = this.cells[this.find(hashOf(word) || 1) + 1] as number;
    const names = this.names + UNSEEN;
    const rarity = Math.log(names / (count + 1)) / Math.log(names);
    return priorOf(word) * Math.max(0.05, Math.min(1, rarity + 0.1));
  }

  /** Where the hash is, or where it would be. */
  private find(hash: number): number {
    const last = this.cells.length - 2;
    let at = (hash % (this.cells.length / 2)) * 2;
    while (this.cells[at] !== 0 && this.cells[at] !== hash) at = at === last ? 0 : at + 2;
    return at;
  }

  private place(hash: number): number {
    const at = this.find(hash);
    if (this.cells[at] === hash) return at;
    if (this.used >= (this.cells.length / 2) * FULL) {
      const old = this.cells;
      this.cells = new Uint32Array(old.length * 2);
      for (let i = 0; i < old.length; i += 2) {
        if (old[i] === 0) continue;
        const to = this.find(old[i] as number);
        this.cells[to] = old[i] as number;
        this.cells[to + 1] = old[i + 1] as number;
      }
      return this.place(hash);
    }
    this.used += 1;
    this.cells[at] = hash;
    return at;
  }
}
