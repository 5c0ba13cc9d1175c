import { ByteLog } from '../storage/byte-log.js';
import { ByteReader } from '../storage/byte-writer.js';
import { SlotTable } from '../storage/slot-table.js';
import { readAscii, writeAscii } from '../storage/text-codec.js';
import { type Comparison, compareNames, type Decision, type WeighedName, weighed } from './compare.js';
import { decide } from './decide.js';
import { readName, wordsOf } from './read-name.js';
import { allOf, type Steps } from './steps.js';
import { TrigramIndex } from './trigram-index.js';
import { trigramsOf } from './trigrams.js';
import { WordCounts, wordHash } from './word-counts.js';

export interface NameHit {
  readonly slot: number;
  /** The name that fits best, verbatim. */
  readonly name: string;
  /** 0 to 1; 1 only where even the legal form is the same. */
  readonly score: number;
  /** How sure the wording alone makes us that the question means this name. */
  readonly decision: Exclude<Decision, 'none'>;
  /** The name begins with the words asked for: every other that does so may be meant as well. */
  readonly begins: boolean;
}

interface Candidate {
  readonly slot: number;
  /** Which of the record's names it is. */
  readonly place: number;
  readonly comparison: Comparison;
  readonly decision: Exclude<Decision, 'none'>;
}

/** How many candidates are compared word by word, and so many of them in a step. */
const CANDIDATES = 96;
const IN_A_STEP = 8;
const MOST_HITS = 12;
/** Farther apart, legal forms and the like do not change which of two fits better. */
const BY_THE_REST = 0.02;

type Weigh = (word: string) => number;

/** The same for names of the same words in any order. */
const sameKey = (hashes: readonly number[]): number => {
  let sum = hashes.length;
  for (const hash of hashes) sum = (sum + Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)) | 0;
  return sum ^ (sum >>> 16);
};

/** Names by what they look and sound like. Beside each record's slot stand the words of its names, ready to compare. */
export class NameIndex {
  private readonly counts = new WordCounts();
  private readonly trigrams = new TrigramIndex();
  private readonly same = new SlotTable();
  private readonly log = new ByteLog();
  private readonly reader = new ByteReader();
  size = 0;
  private changes = 0;
  /** What was found in steps, for whoever asks the same at once. */
  private ahead: { readonly question: string; readonly hits: readonly NameHit[] } | undefined;

  constructor(private readonly namesAt: (slot: number) => readonly string[]) {}

  add(slot: number, names: readonly string[]): void {
    this.change();
    const read = names.map(wordsOf);
    for (const words of read) {
      const hashes = words.map(wordHash);
      this.counts.add(hashes, 1);
      this.same.add(sameKey(hashes), slot);
    }
    this.trigrams.add(slot, trigramsOf(read));
    writeAscii(read.map((words) => words.join(' ')).join('\n'), this.log.begin(slot));
    this.log.end(slot);
    this.size += names.length;
  }

  remove(slot: number): void {
    this.change();
    const names = this.wordsAt(slot);
    for (const words of names) {
      const hashes = words.map(wordHash);
      this.counts.add(hashes, -1);
      this.same.remove(sameKey(hashes), slot);
    }
    if (names.length > 0) this.trigrams.remove(slot);
    this.log.drop(slot);
    this.size -= names.length;
  }

  get bytes(): number {
    return this.log.bytes + this.trigrams.bytes + this.same.bytes;
  }

  search(question: string, limit = MOST_HITS): readonly NameHit[] {
    const { ahead } = this;
    if (ahead?.question !== question || limit !== MOST_HITS) return allOf(this.searching(question, limit));
    this.ahead = undefined;
    return ahead.hits;
  }

  /** Searches in steps; a search for the same text finds it done, unless a name was added or removed in between. */
  *searchAhead(question: string): Steps<void> {
    const { changes } = this;
    const hits = yield* this.searching(question, MOST_HITS);
    if (changes === this.changes) this.ahead = { question, hits };
  }

  private *searching(question: string, limit: number): Steps<NameHit[]> {
    const weigh = this.weighOnce();
    const asked = weighed(readName(question), weigh);
    if (asked.words.length === 0) return [];
    const slots = yield* this.trigrams.searching(trigramsOf([asked.words]), CANDIDATES);
    return yield* this.ranked(slots, asked, weigh, limit);
  }

  /** Those alone that have the words asked for and no others: some thousand times cheaper. */
  searchSame(question: string): NameHit[] {
    const weigh = this.weighOnce();
    const asked = weighed(readName(question), weigh);
    if (asked.words.length === 0) return [];
    const found = allOf(this.ranked(this.same.find(sameKey(asked.words.map(wordHash))), asked, weigh, MOST_HITS));
    return found.filter(({ decision }) => decision === 'exact');
  }

  private *ranked(slots: readonly number[], asked: WeighedName, weigh: Weigh, limit: number): Steps<NameHit[]> {
    const found: Candidate[] = [];
    let compared = 0;
    for (const slot of new Set(slots)) {
      const candidate = this.best(slot, asked, weigh);
      if (candidate) found.push(candidate);
      compared += 1;
      if (compared % IN_A_STEP === 0) yield;
    }
    found.sort((a, b) => b.comparison.score - a.comparison.score);
    const least = (found[limit - 1]?.comparison.score ?? 0) - BY_THE_REST;
    const hits: NameHit[] = [];
    for (const candidate of found.slice(0, limit * 2)) {
      if (candidate.comparison.score < least) break;
      hits.push(this.hit(candidate, asked));
      if (hits.length % IN_A_STEP === 0) yield;
    }
    return hits.sort((a, b) => b.score - a.score).slice(0, limit);
  }

  /** Most candidates have words in common. */
  private weighOnce(): Weigh {
    const known = new Map<string, number>();
    return (word) => {
      let weight = known.get(word);
      if (weight === undefined) known.set(word, (weight = this.counts.weight(word)));
      return weight;
    };
  }

  private change(): void {
    this.changes += 1;
    this.ahead = undefined;
  }

  private wordsAt(slot: number): string[][] {
    const text = this.log.read(slot, (bytes, at) => {
      this.reader.bytes = bytes;
      this.reader.at = at;
      return readAscii(this.reader);
    });
    return text === undefined ? [] : text.split('\n').map((name) => (name === '' ? [] : name.split(' ')));
  }

  private best(slot: number, asked: WeighedName, weigh: Weigh): Candidate | undefined {
    let best: Candidate | undefined;
    this.wordsAt(slot).forEach((words, place) => {
      const comparison = compareNames(asked, weighed({ words, whole: '' }, weigh));
      const decision = decide(comparison);
      if (decision !== 'none' && (!best || comparison.score > best.comparison.score))
        best = { slot, place, comparison, decision };
    });
    return best;
  }

  /** With the name verbatim; what was left out to compare it, the legal form, now parts those that came out alike. */
  private hit({ slot, place, comparison, decision }: Candidate, asked: WeighedName): NameHit {
    const name = this.namesAt(slot)[place] ?? '';
    const { whole } = readName(name);
    const apart = whole === asked.whole ? 0 : Math.abs(whole.length - asked.whole.length);
    const score = comparison.same ? (apart === 0 ? 1 : 0.99) : comparison.score - Math.min(20, apart) * 0.0005;
    return { slot, name, score: Math.max(0, score), decision, begins: comparison.begins };
  }
}
