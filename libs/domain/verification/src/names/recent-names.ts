import { grown } from '../storage/typed-arrays.js';
import type { Gathered } from './posting-segment.js';
import { TRIGRAMS } from './trigrams.js';

/** The slot of a name that is there no more. */
const NOBODY = 0xffff_ffff;

/** Names that came in lately, with their trigrams, in the order in which they came. */
export class RecentNames {
  /** Those that are there no more count too. */
  size = 0;
  private end = 0;
  private slots = new Uint32Array(1024);
  private ends = new Uint32Array(1024);
  private trigrams = new Uint16Array(1 << 15);
  /** What each trigram of the present question is worth; zero between questions. */
  private readonly worthOf = new Uint8Array(TRIGRAMS);

  add(slot: number, trigrams: readonly number[]): void {
    if (this.size >= this.slots.length) {
      this.slots = grown(this.slots, this.size);
      this.ends = grown(this.ends, this.size);
    }
    const end = this.end + trigrams.length;
    if (end > this.trigrams.length) this.trigrams = grown(this.trigrams, end);
    for (let i = 0; i < trigrams.length; i += 1) this.trigrams[this.end + i] = trigrams[i] as number;
    this.end = end;
    this.slots[this.size] = slot;
    this.ends[this.size] = this.end;
    this.size += 1;
  }

  remove(slot: number): void {
    const place = this.slots.subarray(0, this.size).lastIndexOf(slot);
    if (place >= 0) this.slots[place] = NOBODY;
  }

  /** All that are still there, in arrays that hold until the next name comes in. None is left here. */
  empty(): Gathered {
    let [size, end, from] = [0, 0, 0];
    for (let place = 0; place < this.size; place += 1) {
      const stop = this.ends[place] as number;
      if (this.slots[place] !== NOBODY) {
        if (end < from) this.trigrams.copyWithin(end, from, stop);
        end += stop - from;
        this.slots[size] = this.slots[place] as number;
        this.ends[size] = end;
        size += 1;
      }
      from = stop;
    }
    this.size = 0;
    this.end = 0;
    return {
      slots: this.slots.subarray(0, size),
      ends: this.ends.subarray(0, size),
      trigrams: this.trigrams.subarray(0, end),
    };
  }

  /** Hands each name that shares any of the trigrams to `take`, with what they are worth together. */
  walk(trigrams: readonly number[], worths: readonly number[], take: (slot: number, worth: number) => void): void {
    const { worthOf } = this;
    trigrams.forEach((trigram, i) => (worthOf[trigram] = worths[i] ?? 1));
    let at = 0;
    for (let place = 0; place < this.size; place += 1) {
      let worth = 0;
      for (const end = this.ends[place] as number; at < end; at += 1)
        worth += worthOf[this.trigrams[at] as number] as number;
      if (worth > 0 && this.slots[place] !== NOBODY) take(this.slots[place] as number, worth);
    }
    for (const trigram of trigrams) worthOf[trigram] = 0;
  }
}
