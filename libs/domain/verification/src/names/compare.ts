import type { ReadName } from './read-name.js';

export interface Comparison {
  readonly score: number;
  readonly decision: 'exact' | 'strong' | 'possible' | 'none';
}

const trigrams = (words: readonly string[]): Set<string> => {
  const text = ` ${words.join(' ')} `;
  return new Set(Array.from({ length: Math.max(0, text.length - 2) }, (_, i) => text.slice(i, i + 3)));
};

export function compareNames(asked: ReadName, known: ReadName): Comparison {
  const [a, b] = [trigrams(asked.words), trigrams(known.words)];
  let shared = 0;
  for (const trigram of a) if (b.has(trigram)) shared += 1;
  const score = shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
  if (score === 1) return { score, decision: 'exact' };
  return { score, decision: score > 0.85 ? 'strong' : score > 0.45 ? 'possible' : 'none' };
}
