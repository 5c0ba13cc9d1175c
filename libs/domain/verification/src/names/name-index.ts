import { ByteLog } from '../storage/byte-log.js';
import { ByteReader } from '../storage/byte-writer.js';
import { SlotTable } from '../storage/slot-table.js';
import { readAscii, writeAscii } from '../storage/text-codec.js';
import { type Comparison, compareNames, type Decision, type WeighedName, weighed } from './compare.js';
import { decide } from './decide.js';
import { readName, wordsOf } from './read-name.js';
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

/** How many candidates are compared word by word. */
const CANDIDATES = 96;

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

  constructor(private readonly namesAt: (slot: number) => readonly string[]) {}

  add(slot: number, names: readonly string[]): void {
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

  search(question: string, limit = 12): NameHit[] {
    const asked = weighed(readName(question), this.weigh);
    if (asked.words.length === 0) return [];
    return this.ranked(this.trigrams.search(trigramsOf([asked.words]), CANDIDATES), asked, limit);
  }

  /** Those alone that have the words asked for and no others: some thousand times cheaper. */
  searchSame(question: string, limit = 12): NameHit[] {
    const asked = weighed(readName(question), this.weigh);
    if (asked.words.length === 0) return [];
    const found = this.ranked(this.same.find(sameKey(asked.words.map(wordHash))), asked, limit);
    return found.filter(({ decision }) => decision === 'exact');
  }

  private ranked(slots: readonly number[], asked: WeighedName, limit: number): NameHit[] {
    const found = new Map<number, Candidate>();
    for (const slot of slots) {
      const candidate = found.has(slot) ? undefined : this.best(slot, asked);
      if (candidate) found.set(slot, candidate);
    }
    return [...found.values()]
      .sort((a, b) => b.comparison.score - a.comparison.score)
      .slice(0, limit * 2)
      .map((candidate) => this.hit(candidate, asked))
      .sort((a, b) => b.score - a.score)
      .slice(0, limit);
  }

  private readonly weigh = (word: string): number => this.counts.weight(word);

  private wordsAt(slot: number): string[][] {
    const text = this.log.read(slot, (bytes, at) => {
      this.reader.bytes = bytes;
      this.reader.at = at;
      return readAscii(this.reader);
    });
    return text === undefined ? [] : text.split('\n').map((name) => (name === '' ? [] : name.split(' ')));
  }

  private best(slot: number, asked: WeighedName): Candidate | undefined {
    let best: Candidate | undefined;
    this.wordsAt(slot).forEach((words, place) => {
      const comparison = compareNames(asked, weighed({ words, whole: '' }, this.weigh));
      const decision = decide(comparison);
      if (decision !== 'none' && (!best || comparison.score > best.comparison.score))
        best = { slot, place, comparison, decision };
    });
    return best;
  }

  /** With the name verbatim; what was left out to compare it, the legal form, now parts those that came out alike. */
  private hit({ slot, place, comparison, decision }: Candidate, asked: WeighedName): NameHit {
    const name = this.namesAt(slot)[place] ?? '';
    const apart = readName(name).whole === asked.whole ? 0 : Math.abs(readName(name).whole.length - asked.whole.length);
    const score = comparison.same ? (apart === 0 ? 1 : 0.99) : comparison.score - Math.min(20, apart) * 0.0005;
    return { slot, name, score: Math.max(0, score), decision, begins: comparison.begins };
  }
}
