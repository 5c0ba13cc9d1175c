import { priorOf } from './words.js';

/** How many names have each word, and so how much it tells. */
export class WordCounts {
  private readonly counts = new Map<string, number>();
  private names = 0;

  /** One name more, or, by -1, one less. */
  add(words: readonly string[], change: 1 | -1): void {
    this.names += change;
    for (const word of words) {
      const count = (this.counts.get(word) ?? 0) + change;
      if (count > 0) this.counts.set(word, count);
      else this.counts.delete(word);
    }
  }

  /** Near 1: a word that few names have. Near 0: one that tells nothing. */
  weight(word: string): number {
    const rarity = Math.log((this.names + 1) / ((this.counts.get(word) ?? 0) + 1)) / Math.log(this.names + 2);
    return priorOf(word) * Math.max(0.05, Math.min(1, rarity + 0.1));
  }
}
