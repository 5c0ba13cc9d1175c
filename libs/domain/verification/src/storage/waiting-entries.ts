import { grown } from './typed-arrays.js';

/** So many entries wait at most until somebody asks for any; from then on, so few that nobody notices. */
const MOST = 1 << 18;
const FEW = 1 << 10;
/** Entries are sorted by the upper bits of their hashes, so many of them in each of two rounds. */
const ROUND = 11;

/**
 * Entries on their way into a hash table: a hash and a number, side by side. A large table lies far apart in memory, and each entry
 * alone would wait for its place in it; many at once, in the order of their places, do not.
 */
export class WaitingEntries {
  size = 0;
  private entries = new Int32Array(2 * FEW);
  private isAsked = false;

  /** `placed` are in the table already: no more than these wait. */
  isTime(placed: number): boolean {
    return this.size >= (this.isAsked ? FEW : Math.min(MOST, Math.max(FEW, placed)));
  }

  add(hash: number, value: number): void {
    const at = 2 * this.size;
    if (at >= this.entries.length) this.entries = grown(this.entries, at + 1);
    this.entries[at] = hash;
    this.entries[at + 1] = value;
    this.size += 1;
  }

  /** All that wait, by the upper bits of their hashes, and otherwise in the order in which they came. */
  take(): Int32Array {
    const entries = this.entries.subarray(0, 2 * this.size);
    this.size = 0;
    if (entries.length <= 2 * FEW) return entries;
    return sorted(sorted(entries, 32 - 2 * ROUND), 32 - ROUND);
  }

  /** Somebody asks: all that wait, or nothing. */
  ask(): Int32Array {
    const taken = this.take();
    if (!this.isAsked) this.entries = new Int32Array(2 * FEW);
    this.isAsked = true;
    return taken;
  }
}

/** By as many bits of the hash as a round has, from the lowest given one up. */
function sorted(entries: Int32Array, lowest: number): Int32Array {
  const next = new Uint32Array((1 << ROUND) + 1);
  const bitsAt = (at: number): number => ((entries[at] as number) >>> lowest) & ((1 << ROUND) - 1);
  for (let at = 0; at < entries.length; at += 2) next[bitsAt(at) + 1] = (next[bitsAt(at) + 1] as number) + 2;
  for (let bits = 0; bits < 1 << ROUND; bits += 1) next[bits + 1] = (next[bits + 1] as number) + (next[bits] as number);
  const result = new Int32Array(entries.length);
  for (let at = 0; at < entries.length; at += 2) {
    const bits = bitsAt(at);
    const to = next[bits] as number;
    result[to] = entries[at] as number;
    result[to + 1] = entries[at + 1] as number;
    next[bits] = to + 2;
  }
  return result;
}
