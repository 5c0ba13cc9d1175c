import { grown } from '../storage/typed-arrays.js';
import { Candidates } from './candidates.js';
import { PostingSegment } from './posting-segment.js';
import { RecentNames } from './recent-names.js';
import type { Steps } from './steps.js';

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
/** Names scored at one time: few enough for their scores to stay in the processor's nearest memory. */
const BLOCK = 1 << 14;
/** Scores of names that follow one another in a segment, and which of them have any; zero when nobody searches. */
interface Block {
  from: number;
  readonly scores: Uint16Array;
  readonly touched: Uint16Array;
}

/** The names of a segment that have a trigram of the question, from the first that was not scored yet. */
interface Walk {
  readonly worth: number;
  /** What this trigram and all that come after it are worth together. */
  left: number;
  at: number;
  readonly stop: number;
}

/** Which trigrams are walked, the rarest first. */
function chosenOf(counts: readonly number[], names: number): number[] {
  const countOf = (i: number): number => counts[i] as number;
  const rarestFirst = counts.map((_, i) => i).sort((a, b) => countOf(a) - countOf(b));
  const chosen: number[] = [];
  let budget = BUDGET;
  for (const i of rarestFirst) {
    if (budget <= 0 || (names > LARGE && chosen.length >= ENOUGH && countOf(i) > names * COMMON)) break;
    chosen.push(i);
    budget -= countOf(i);
  }
  return chosen;
}

function scoreAll(postings: Uint32Array, walk: Walk, { from, scores, touched }: Block, found: number): number {
  const { worth, stop } = walk;
  const until = from + BLOCK;
  let [at, count] = [walk.at, found];
  for (; at < stop; at += 1) {
    const name = postings[at] as number;
    if (name >= until) break;
    const score = scores[name - from] as number;
    if (score === 0) touched[count++] = name - from;
    scores[name - from] = score + worth;
  }
  walk.at = at;
  return count;
}

function scoreKnown(postings: Uint32Array, walk: Walk, { from, scores }: Block): void {
  const { worth, stop } = walk;
  const until = from + BLOCK;
  let at = walk.at;
  for (; at < stop; at += 1) {
    const name = postings[at] as number;
    if (name >= until) break;
    const score = scores[name - from] as number;
    if (score !== 0) scores[name - from] = score + worth;
  }
  walk.at = at;
}

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
  private readonly block: Block = { from: 0, scores: new Uint16Array(BLOCK), touched: new Uint16Array(BLOCK) };
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
    if (this.owners[slot] === RECENT) this.recent.remove(slot);
    this.owners[slot] = NOWHERE;
  }

  get bytes(): number {
    const own = this.owners.byteLength + this.sizes.byteLength;
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

  /**
   * The slots that share most with the question, the best first. A step takes some ten microseconds; what is found is worth nothing
   * when a name was added or removed in between.
   */
  *searching(trigrams: readonly number[], limit: number): Steps<number[]> {
    this.isAsked = true;
    if (this.recent.size > MAX_RECENT) this.settle();
    const segments = [...this.segments];
    const counts = trigrams.map((trigram) => segments.reduce((sum, segment) => sum + segment.count(trigram), 0));
    const names = segments.reduce((sum, { slots }) => sum + slots.length, 0) + this.recent.size;
    const worths = counts.map((count) => 1 + Math.min(254, Math.round(12 * Math.log2((names + 1) / (count + 1)))));
    const found = new Candidates(limit, WORTH_COMPARING);
    this.recent.walk(trigrams, worths, (slot, score) => this.offer(found, slot, score, trigrams.length));
    const chosen = chosenOf(counts, names);
    for (const segment of segments) {
      const walks = chosen.map((i) => ({
        ...{ worth: worths[i] as number, left: 0, at: segment.starts[trigrams[i] as number] as number },
        stop: segment.starts[(trigrams[i] as number) + 1] as number,
      }));
      walks.reduceRight((left, walk) => (walk.left = left + walk.worth), 0);
      for (let from = 0; from < segment.slots.length; from += BLOCK) {
        this.scoreBlock(segment, walks, from, found, trigrams.length);
        yield;
      }
    }
    return found.best();
  }

  /** Of names that share the same, the one of like length. */
  private offer(found: Candidates, slot: number, score: number, size: number): void {
    if (score > found.floor) found.offer(slot, score - Math.abs((this.sizes[slot] as number) - Math.min(255, size)));
  }

  private scoreBlock(
    segment: PostingSegment,
    walks: readonly Walk[],
    from: number,
    found: Candidates,
    size: number,
  ): void {
    const { block } = this;
    const { scores, touched } = block;
    block.from = from;
    let count = 0;
    for (const walk of walks)
      // Who comes up no sooner cannot rank high enough any more: only those who are there already gain.
      if (walk.left > found.floor) count = scoreAll(segment.postings, walk, block, count);
      else scoreKnown(segment.postings, walk, block);
    for (let i = 0; i < count; i += 1) {
      const place = touched[i] as number;
      const score = scores[place] as number;
      scores[place] = 0;
      if (score <= found.floor) continue;
      const slot = segment.slots[from + place] as number;
      if (this.owners[slot] === segment.id) this.offer(found, slot, score, size);
    }
  }
}
