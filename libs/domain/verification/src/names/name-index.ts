import { compareNames } from './compare.js';
import { type ReadName, readName } from './read-name.js';

export interface NameHit {
  readonly slot: number;
  /** The name that fits best, verbatim. */
  readonly name: string;
  /** 0 to 1. */
  readonly score: number;
  /** How sure the wording alone makes us that the question means this name. */
  readonly decision: 'exact' | 'strong' | 'possible';
}

/** Names by what they sound and look like. */
export class NameIndex {
  private readonly names = new Map<number, readonly string[]>();

  constructor(private readonly namesAt: (slot: number) => string[]) {}

  get size(): number {
    return this.names.size;
  }

  add(slot: number, names: readonly string[]): void {
    this.names.set(slot, names);
  }

  remove(slot: number, _names: readonly string[]): void {
    this.names.delete(slot);
  }

  search(question: string, limit = 12): NameHit[] {
    const asked = readName(question);
    const hits: NameHit[] = [];
    for (const slot of this.names.keys()) {
      const hit = this.best(slot, asked);
      if (hit) hits.push(hit);
    }
    return hits.sort((a, b) => b.score - a.score).slice(0, limit);
  }

  private best(slot: number, asked: ReadName): NameHit | undefined {
    let best: NameHit | undefined;
    for (const name of this.namesAt(slot)) {
      const { score, decision } = compareNames(asked, readName(name));
      if (decision !== 'none' && (!best || score > best.score)) best = { slot, name, score, decision };
    }
    return best;
  }
}
