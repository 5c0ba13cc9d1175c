/** Half the width of a 95 % interval under the normal curve, in standard deviations. */
export const Z_95 = 1.959963984540054;

/** Both ends between 0 and 1. */
export interface ShareInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * The score interval for a share: which true shares are not contradicted by `hits` among `trials` (whole, 0 ≤ hits ≤ trials, trials ≥ 1). It keeps to
 * what it promises for small numbers too, where the usual one (± z standard errors) does not. Wilson 1927, "Probable inference, the law of
 * succession, and statistical inference", J. Am. Stat. Assoc. 22, 209–212; recommended by Brown, Cai & DasGupta 2001, "Interval estimation for a
 * binomial proportion", Stat. Sci. 16, 101–133.
 */
export function wilson(hits: number, trials: number, z: number = Z_95): ShareInterval {
  const share = hits / trials;
  const spread = (z * z) / trials;
  const centre = (share + spread / 2) / (1 + spread);
  const half = (z * Math.sqrt((share * (1 - share)) / trials + spread / (4 * trials))) / (1 + spread);
  // At the ends the bound is the end itself, which floating point misses by a hair.
  return { low: hits === 0 ? 0 : centre - half, high: hits === trials ? 1 : centre + half };
}
