import type { Comparison, Decision } from './compare.js';

/** The words in common must tell at least this much: a name of nothing but words of the trade is nobody's. */
const LEAST_TOLD = 0.45;
const LEAST_SCORE = 0.35;
/** How much unlikeness, for each unit of what the words in common tell, is still taken for a slip. */
const MOST_DOUBT = 0.3;

/** Two rare words at the beginning of a name are how people shorten it: `Swift Falcon`. */
const BEGUN_TOLD = 1.4;

/**
 * What a comparison is worth. Ranking is easy and deciding is not: names in no list are mostly made of the words that
 * every name is made of, so what counts is what the words in common, and those that are not, tell in this register.
 */
export function decide({
  score,
  same,
  told,
  slipped,
  missing,
  askedGeneric,
  knownGeneric,
  begins,
}: Comparison): Decision {
  const otherwise = score >= LEAST_SCORE ? 'possible' : 'none';
  if (told < LEAST_TOLD) return otherwise;
  if (same) return 'exact';
  if (begins && told >= BEGUN_TOLD) return 'strong';
  // Each has a word of the trade that the other lacks: `Country Overseas` is not `Country Placement`.
  if (askedGeneric > 0 && knownGeneric > 0) return otherwise;
  const doubt = (slipped * 2 + missing + (askedGeneric + knownGeneric) * 0.5) / told;
  return doubt <= MOST_DOUBT ? 'strong' : otherwise;
}
