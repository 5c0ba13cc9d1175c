import { compareNames, type Decision, type WeighedName, weighed } from './compare.js';
import { decide } from './decide.js';
import { readName } from './read-name.js';
import { TrigramIndex } from './trigram-index.js';
import { trigramsOf } from './trigrams.js';
import { WordCounts } from './word-counts.js';

export interface NameHit {
  readonly slot: number;
  /** The name that fits best, verbatim. */
  readonly name: string;
  /** 0 to 1; 1 only where even the legal form is the same. */
  readonly score: number;
  /** How sure the wording alone makes us that the question means this name. */
  readonly decision: Exclude<Decision, 'none'>;
}

/** How many candidates are compared word by word. */
const CANDIDATES = 96;

/** Names by what they look and sound like. */
export class NameIndex {
  private readonly counts = new WordCounts();
  private readonly trigrams = new TrigramIndex();
  size = 0;

  constructor(private readonly namesAt: (slot: number) => string[]) {}

  add(slot: number, names: readonly string[]): void {
    const read = names.map((name) => readName(name).words);
    for (const words of read) this.counts.add(words, 1);
    this.trigrams.add(slot, trigramsOf(read));
    this.size += names.length;
  }

  /** `names` as they were added. */
  remove(slot: number, names: readonly string[]): void {
    for (const name of names) this.counts.add(readName(name).words, -1);
    this.trigrams.remove(slot);
    this.size -= names.length;
  }

  search(question: string, limit = 12): NameHit[] {
    const asked = weighed(readName(question), this.weigh);
    if (asked.words.length === 0) return [];
    const seen = new Set<number>();
    const hits: NameHit[] = [];
    for (const slot of this.trigrams.search(trigramsOf([asked.words]), CANDIDATES)) {
      if (seen.has(slot)) continue;
      seen.add(slot);
      const hit = this.best(slot, asked);
      if (hit) hits.push(hit);
    }
    return hits.sort((a, b) => b.score - a.score).slice(0, limit);
  }

  private readonly weigh = (word: string): number => this.counts.weight(word);

  private best(slot: number, asked: WeighedName): NameHit | undefined {
    let best: NameHit | undefined;
    for (const name of this.namesAt(slot)) {
      const comparison = compareNames(asked, weighed(readName(name), this.weigh));
      const decision = decide(comparison);
      const { score } = comparison;
      if (decision !== 'none' && (!best || score > best.score)) best = { slot, name, score, decision };
    }
    return best;
  }
}
