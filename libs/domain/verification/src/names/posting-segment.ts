import { TRIGRAMS } from './trigrams.js';

/** Which slots have which trigram, in two flat arrays. Never changes: changed names go into a newer segment. */
export class PostingSegment {
  private constructor(
    readonly id: number,
    /** Where each trigram's postings begin; one longer than there are trigrams. */
    readonly starts: Uint32Array,
    readonly postings: Uint32Array,
    readonly slots: Uint32Array,
  ) {}

  /** `entries` yields each slot with its trigrams, twice over the same. */
  static of(id: number, entries: readonly { readonly slot: number; readonly trigrams: Uint16Array }[]): PostingSegment {
    const starts = new Uint32Array(TRIGRAMS + 1);
    for (const { trigrams } of entries)
      for (const trigram of trigrams) starts[trigram + 1] = (starts[trigram + 1] ?? 0) + 1;
    for (let i = 0; i < TRIGRAMS; i += 1) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
    const postings = new Uint32Array(starts[TRIGRAMS] ?? 0);
    const next = starts.slice();
    for (const { slot, trigrams } of entries)
      for (const trigram of trigrams) {
        const at = next[trigram] ?? 0;
        postings[at] = slot;
        next[trigram] = at + 1;
      }
    return new PostingSegment(
      id,
      starts,
      postings,
      Uint32Array.from(entries, ({ slot }) => slot),
    );
  }

  /** One segment of two, without what has moved to a newer one since. `owners` says where each slot is now. */
  static merge(id: number, a: PostingSegment, b: PostingSegment, owners: Uint32Array): PostingSegment {
    const starts = new Uint32Array(TRIGRAMS + 1);
    const postings = new Uint32Array(a.postings.length + b.postings.length);
    let end = 0;
    for (let trigram = 0; trigram < TRIGRAMS; trigram += 1) {
      starts[trigram] = end;
      for (const { id: from, starts: bounds, postings: all } of [a, b])
        for (let at = bounds[trigram] ?? 0, stop = bounds[trigram + 1] ?? 0; at < stop; at += 1) {
          const slot = all[at] as number;
          if (owners[slot] === from) postings[end++] = slot;
        }
    }
    starts[TRIGRAMS] = end;
    const live = [a, b].flatMap(({ id: from, slots }) => slots.filter((slot) => owners[slot] === from));
    const slots = new Uint32Array((live[0]?.length ?? 0) + (live[1]?.length ?? 0));
    slots.set(live[0] ?? []);
    slots.set(live[1] ?? [], live[0]?.length ?? 0);
    return new PostingSegment(id, starts, end === postings.length ? postings : postings.slice(0, end), slots);
  }

  count(trigram: number): number {
    return (this.starts[trigram + 1] ?? 0) - (this.starts[trigram] ?? 0);
  }
}
