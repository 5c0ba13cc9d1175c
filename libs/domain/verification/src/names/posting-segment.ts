import { TRIGRAMS } from './trigrams.js';

/** Names gathered one after the other: each one's slot, and where in all their trigrams its own end. */
export interface Gathered {
  readonly slots: Uint32Array;
  readonly trigrams: Uint16Array;
  readonly ends: Uint32Array;
}

/** So few postings are copied one by one. */
const SHORT = 32;

/** Which slots have which trigram, in two flat arrays. Never changes: changed names go into a newer segment. */
export class PostingSegment {
  /** Names that have left it, for a newer segment or for good. */
  left = 0;

  private constructor(
    readonly id: number,
    /** Where each trigram's postings begin; one longer than there are trigrams. */
    readonly starts: Uint32Array,
    readonly postings: Uint32Array,
    readonly slots: Uint32Array,
  ) {}

  static of(id: number, { slots, trigrams, ends }: Gathered): PostingSegment {
    const starts = new Uint32Array(TRIGRAMS + 1);
    for (let i = 0; i < trigrams.length; i += 1) {
      const after = (trigrams[i] as number) + 1;
      starts[after] = (starts[after] as number) + 1;
    }
    for (let i = 0; i < TRIGRAMS; i += 1) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
    const postings = new Uint32Array(trigrams.length);
    const next = starts.slice();
    let at = 0;
    for (let place = 0; place < slots.length; place += 1)
      for (const end = ends[place] as number; at < end; at += 1) {
        const to = next[trigrams[at] as number] as number;
        postings[to] = slots[place] as number;
        next[trigrams[at] as number] = to + 1;
      }
    return new PostingSegment(id, starts, postings, slots.slice());
  }

  /** One segment of two, without what has moved to a newer one since. `owners` says where each slot is now. */
  static merge(id: number, a: PostingSegment, b: PostingSegment, owners: Uint32Array): PostingSegment {
    const starts = new Uint32Array(TRIGRAMS + 1);
    const postings = new Uint32Array(a.postings.length + b.postings.length);
    let end = 0;
    for (let trigram = 0; trigram < TRIGRAMS; trigram += 1) {
      starts[trigram] = end;
      end = a.copy(trigram, owners, postings, end);
      end = b.copy(trigram, owners, postings, end);
    }
    starts[TRIGRAMS] = end;
    const live = [a, b].map(({ id: from, slots }) => slots.filter((slot) => owners[slot] === from));
    const slots = new Uint32Array((live[0]?.length ?? 0) + (live[1]?.length ?? 0));
    slots.set(live[0] ?? []);
    slots.set(live[1] ?? [], live[0]?.length ?? 0);
    return new PostingSegment(id, starts, end === postings.length ? postings : postings.slice(0, end), slots);
  }

  /** Copies the postings of a trigram that are still this segment's to `end` of the others; returns the new end. */
  private copy(trigram: number, owners: Uint32Array, to: Uint32Array, end: number): number {
    const { starts, postings, id, left } = this;
    const [start, stop] = [starts[trigram] as number, starts[trigram + 1] as number];
    if (left === 0 && stop - start > SHORT) {
      to.set(postings.subarray(start, stop), end);
      return end + stop - start;
    }
    let next = end;
    for (let at = start; at < stop; at += 1) {
      const slot = postings[at] as number;
      if (left === 0 || owners[slot] === id) to[next++] = slot;
    }
    return next;
  }

  count(trigram: number): number {
    return (this.starts[trigram + 1] ?? 0) - (this.starts[trigram] ?? 0);
  }
}
