import { TRIGRAMS } from './trigrams.js';

/** Names gathered one after the other: each one's slot, and where in all their trigrams its own end. */
export interface Gathered {
  readonly slots: Uint32Array;
  readonly trigrams: Uint16Array;
  readonly ends: Uint32Array;
}

/** The place of a name that has left its segment. */
const GONE = 0xffff_ffff;

interface Moved {
  readonly places: Uint32Array;
  readonly end: number;
}

const exact = (array: Uint32Array, length: number): Uint32Array =>
  length === array.length ? array : array.slice(0, length);

/** Which names have which trigram, in two flat arrays. Never changes: changed names go into a newer segment. */
export class PostingSegment {
  private constructor(
    readonly id: number,
    /** Where each trigram's postings begin; one longer than there are trigrams. */
    readonly starts: Uint32Array,
    /** Places in `slots`, ascending for each trigram. */
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
        postings[to] = place;
        next[trigrams[at] as number] = to + 1;
      }
    return new PostingSegment(id, starts, postings, slots.slice());
  }

  /** One segment of two, without what has moved to a newer one since. `owners` says where each slot is now. */
  static merge(id: number, a: PostingSegment, b: PostingSegment, owners: Uint32Array): PostingSegment {
    const starts = new Uint32Array(TRIGRAMS + 1);
    const postings = new Uint32Array(a.postings.length + b.postings.length);
    const slots = new Uint32Array(a.slots.length + b.slots.length);
    const first = a.moved(owners, slots, 0);
    const second = b.moved(owners, slots, first.end);
    let end = 0;
    for (let trigram = 0; trigram < TRIGRAMS; trigram += 1) {
      starts[trigram] = end;
      end = a.copy(trigram, first, postings, end);
      end = b.copy(trigram, second, postings, end);
    }
    starts[TRIGRAMS] = end;
    return new PostingSegment(id, starts, exact(postings, end), exact(slots, second.end));
  }

  /** Moves those that are still here to `slots`, from `start` on, and tells to which place each came. */
  private moved(owners: Uint32Array, slots: Uint32Array, start: number): Moved {
    const places = new Uint32Array(this.slots.length);
    let end = start;
    for (let place = 0; place < places.length; place += 1) {
      const slot = this.slots[place] as number;
      if (owners[slot] === this.id) {
        slots[end] = slot;
        places[place] = end++;
      } else places[place] = GONE;
    }
    return { places, end };
  }

  /** Copies the postings of a trigram that are still this segment's to `end` of the others; returns the new end. */
  private copy(trigram: number, { places }: Moved, to: Uint32Array, end: number): number {
    const { starts, postings } = this;
    const stop = starts[trigram + 1] as number;
    let next = end;
    for (let at = starts[trigram] as number; at < stop; at += 1) {
      const place = places[postings[at] as number] as number;
      if (place !== GONE) to[next++] = place;
    }
    return next;
  }

  count(trigram: number): number {
    return (this.starts[trigram + 1] ?? 0) - (this.starts[trigram] ?? 0);
  }
}
