/** A run of numbers that looks like chance and is the same for the same seed: every part of the demo draws from one of its own. */
export interface Chance {
  /** From 0 (inclusive) to 1 (exclusive). */
  next(): number;
  /** A whole number from `least` to `most`, both inclusive. */
  whole(least: number, most: number): number;
  pick<T>(items: readonly [T, ...T[]] | readonly T[]): T;
  odds(probability: number): boolean;
  /** Shaped like a random UUID (version 4). */
  uuid(): string;
}

/** FNV-1a: a seed's text as a number, so that near seeds give far runs. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

export function chanceOf(seed: string): Chance {
  let [a, b, c, d] = [hashOf(`${seed}/a`), hashOf(`${seed}/b`), hashOf(`${seed}/c`), 1];
  /** sfc32: small, fast, and good enough to pass PractRand. */
  const next = (): number => {
    const sum = (((a + b) >>> 0) + d) >>> 0;
    d = (d + 1) >>> 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) >>> 0;
    c = (((c << 21) | (c >>> 11)) + sum) >>> 0;
    return sum / 4_294_967_296;
  };
  for (let warm = 0; warm < 12; warm += 1) next();
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const hex = (count: number): string => Array.from({ length: count }, () => whole(0, 15).toString(16)).join('');
  return {
    next,
    whole,
    pick<T>(items: readonly T[]): T {
      const item = items[whole(0, items.length - 1)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    odds: (probability) => next() < probability,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${'89ab'.charAt(whole(0, 3))}${hex(3)}-${hex(12)}`,
  };
}

/** The id of a thing that the demo knows by a name: the same on every day and with every other number of agencies. */
export const idOf = (name: string): string => chanceOf(`id/${name}`).uuid();
