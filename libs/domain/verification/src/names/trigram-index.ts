import { grown } from '../storage/typed-arrays.js';
import { PostingSegment } from './posting-segment.js';
import { RecentNames } from './recent-names.js';

const NOWHERE = 0;
const RECENT = 1;
/** So many changed names are looked through one by one before they become a segment. */
const MAX_RECENT = 1024;
/** As long as nobody asks, so many: a register that is read in whole is written in few large pieces. */
const MAX_UNASKED = 1 << 16;
/** A segment this many times larger than the newer one beside it is left alone. */
const APART = 3;
/** A candidate that shares less than this part of what the best one shares cannot be the better one. */
const WORTH_COMPARING = 0.4;
/** Postings walked for one question, the rarest trigrams first: words that every name has are never reached. */
const BUDGET = 160_000;
/** In a large register, trigrams that so large a part of the names have are walked only for want of rarer ones. */
const COMMON = 0.15;
const LARGE = 20_000;
const ENOUGH = 8;
/** Ranks count from here: sizes differ by so much at most. */
const LEAST_RANK = 1 << 8;

/**
 * Candidates for a name among a million: slots by the trigrams they share with it, the rare ones counting more. Names
 * come in as recent, become a segment by the thousand, and segments of like size are merged, so that each name is
 * written a few times and never all of them at once.
 */
export class TrigramIndex {
  private segments: PostingSegment[] = [];
  private readonly recent = new RecentNames();
  private isAsked = false;
  /** The segment that has each slot's present trigrams. */
  private owners = new Uint32Array(1024);
  private sizes = new Uint8Array(1024);
  private scores = new Uint16Array(1024);
  private touched = new Uint32Array(1024);
  /** How many of a question's candidates have each rank; zero between questions. */
  private readonly counts = new Uint32Array(LEAST_RANK + (1 << 16));
  private lastId = RECENT;

  add(slot: number, trigrams: readonly number[]): void {
    if (slot >= this.owners.length) {
      this.owners = grown(this.owners, slot);
      this.sizes = grown(this.sizes, slot);
    }
    this.owners[slot] = RECENT;
    this.sizes[slot] = Math.min(255, trigrams.length);
    this.recent.add(slot, trigrams);
    if (this.recent.size >= (this.isAsked ? MAX_RECENT : MAX_UNASKED)) this.settle();
  }

  remove(slot: number): void {
    const owner = this.owners[slot];
    if (owner === RECENT) this.recent.remove(slot);
    else for (const segment of this.segments) if (segment.id === owner) segment.left += 1;
    this.owners[slot] = NOWHERE;
  }

  get bytes(): number {
    const own = this.owners.byteLength + this.sizes.byteLength + this.scores.byteLength + this.touched.byteLength;
    return this.segments.reduce((sum, { postings, slots }) => sum + postings.byteLength + slots.byteLength, own);
  }

  private settle(): void {
    this.own(PostingSegment.of(++this.lastId, this.recent.empty()));
    for (;;) {
      const [older, newer] = this.segments.slice(-2);
      if (!older || !newer || older.slots.length > newer.slots.length * APART) return;
      this.segments.splice(-2);
      this.own(PostingSegment.merge(++this.lastId, older, newer, this.owners));
    }
  }

  private own(segment: PostingSegment): void {
    for (const slot of segment.slots) this.owners[slot] = segment.id;
    this.segments.push(segment);
  }

  /** The slots that share most with the question, the best first. Some may have changed since: the reader compares. */
  search(trigrams: readonly number[], limit: number): number[] {
    this.isAsked = true;
    if (this.recent.size > MAX_RECENT) this.settle();
    this.scores = grown(this.scores, this.owners.length - 1);
    this.touched = grown(this.touched, this.owners.length - 1);
    const counts = trigrams.map((trigram) => this.segments.reduce((sum, segment) => sum + segment.count(trigram), 0));
    const names = this.segments.reduce((sum, { slots }) => sum + slots.length, 0) + this.recent.size;
    const rarestFirst = trigrams.map((_, i) => i).sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0));
    const worth = (count: number): number => 1 + Math.min(254, Math.round(12 * Math.log2((names + 1) / (count + 1))));
    let found = this.walkRecent(trigrams, counts.map(worth));
    let budget = BUDGET;
    let walked = 0;
    for (const i of rarestFirst) {
      if (budget <= 0 || (names > LARGE && walked >= ENOUGH && (counts[i] ?? 0) > names * COMMON)) break;
      walked += 1;
      for (const segment of this.segments) {
        found = this.walk(segment, trigrams[i] ?? 0, worth(counts[i] ?? 0), found, budget);
        budget -= segment.count(trigrams[i] ?? 0);
      }
    }
    return this.best(found, trigrams.length, limit);
  }

  private walk(segment: PostingSegment, trigram: number, worth: number, found: number, budget: number): number {
    const { scores, touched } = this;
    const { postings, starts } = segment;
    const start = starts[trigram] as number;
    const stop = Math.min(starts[trigram + 1] as number, start + Math.max(0, budget));
    let count = found;
    for (let at = start; at < stop; at += 1) {
      const slot = postings[at] as number;
      const score = scores[slot] as number;
      if (score === 0) touched[count++] = slot;
      scores[slot] = score + worth;
    }
    return count;
  }

  private walkRecent(trigrams: readonly number[], worths: readonly number[]): number {
    let count = 0;
    this.recent.walk(trigrams, worths, (slot, worth) => {
      this.touched[count++] = slot;
      this.scores[slot] = worth;
    });
    return count;
  }

  /** The best of the touched, and every score back to zero. Of two that share the same, the one of like length. */
  private best(found: number, size: number, limit: number): number[] {
    const buckets = new Uint32Array(1024);
    const bucketOf = (slot: number): number => Math.min(1023, (this.scores[slot] as number) >> 3);
    for (let i = 0; i < found; i += 1) {
      const bucket = bucketOf(this.touched[i] as number);
      buckets[bucket] = (buckets[bucket] as number) + 1;
    }
    let least = 1023;
    for (let kept = buckets[least] as number; least > 0 && kept < limit * 2;) kept += buckets[--least] as number;
    return this.ranked(
      this.keepNear(found, (slot) => bucketOf(slot) >= least),
      size,
      limit,
    );
  }

  /** Moves the touched that are near to the beginning, and tells how many they are. The scores of the others are zero again. */
  private keepNear(found: number, isNear: (slot: number) => boolean): number {
    let kept = 0;
    for (let i = 0; i < found; i += 1) {
      const slot = this.touched[i] as number;
      if (isNear(slot)) this.touched[kept++] = slot;
      else this.scores[slot] = 0;
    }
    return kept;
  }

  /** Of so many of the touched, those of the highest rank: often thousands share one, so they are counted before any is picked. */
  private ranked(found: number, size: number, limit: number): number[] {
    const { counts } = this;
    const rankOf = (slot: number): number =>
      LEAST_RANK + (this.scores[slot] as number) - Math.abs((this.sizes[slot] as number) - Math.min(size, LEAST_RANK));
    let highest = 0;
    for (let i = 0; i < found; i += 1) {
      const rank = rankOf(this.touched[i] as number);
      counts[rank] = (counts[rank] as number) + 1;
      if (rank > highest) highest = rank;
    }
    let least = highest;
    let above = 0;
    while (least > 0 && above + (counts[least] as number) < limit) above += counts[least--] as number;
    const worst = (highest - LEAST_RANK) * WORTH_COMPARING + LEAST_RANK;
    const picked: { slot: number; rank: number }[] = [];
    let room = limit - above;
    for (let i = 0; i < found; i += 1) {
      const slot = this.touched[i] as number;
      const rank = rankOf(slot);
      this.scores[slot] = 0;
      if (rank < least || rank < worst || (rank === least && room-- <= 0)) continue;
      picked.push({ slot, rank });
    }
    counts.fill(0, 0, highest + 1);
    return picked.sort((a, b) => b.rank - a.rank).map(({ slot }) => slot);
  }
}
