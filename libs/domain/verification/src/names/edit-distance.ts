/** Costs in tenths of a slip. */
const SLIP = 10;
const HALF = 5;
const SWAP = 8;
const HEARD = 6;
const H = 'h'.charCodeAt(0);

/** What it costs to take one character for another: less where ears, eyes and transliterations do so. */
const COST = new Uint8Array(128 * 128).fill(SLIP);
const alike = (groups: string, cost: number): void => {
  for (const group of groups.split(' '))
    for (const a of group) for (const b of group) COST[a.charCodeAt(0) * 128 + b.charCodeAt(0)] = a === b ? 0 : cost;
};
alike('abcdefghijklmnopqrstuvwxyz'.split('').join(' ') + ' 0 1 2 3 4 5 6 7 8 9', 0);
alike('ck cs sz jz fp bp bv vw jg kq dt gk sx i1 l1 o0 5s lr', HEARD);
alike('aeiouy', HALF);

const MAX = 64;
let before = new Uint16Array(MAX + 1);
let last = new Uint16Array(MAX + 1);
let row = new Uint16Array(MAX + 1);

/**
 * How many tenths of a slip lead from one word to the other (optimal string alignment): a swap of neighbours is one
 * slip, a vowel for a vowel or a letter doubled is half of one. Stops beyond `limit`.
 */
export function slips(a: string, b: string, limit: number): number {
  const [n, m] = [Math.min(a.length, MAX), Math.min(b.length, MAX)];
  if (Math.abs(n - m) * HALF > limit) return limit + 1;
  for (let j = 0; j <= m; j += 1) last[j] = j * SLIP;
  for (let i = 1; i <= n; i += 1) {
    const x = a.charCodeAt(i - 1) & 127;
    const beforeX = i > 1 ? a.charCodeAt(i - 2) & 127 : 0;
    const drop = x === beforeX || (x === H && i > 1) ? HALF : SLIP;
    let best = (row[0] = i * SLIP);
    let left = best;
    for (let j = 1; j <= m; j += 1) {
      const y = b.charCodeAt(j - 1) & 127;
      const beforeY = j > 1 ? b.charCodeAt(j - 2) & 127 : 0;
      const add = y === beforeY || (y === H && j > 1) ? HALF : SLIP;
      let cost = (last[j - 1] as number) + (COST[x * 128 + y] as number);
      if ((last[j] as number) + drop < cost) cost = (last[j] as number) + drop;
      if (left + add < cost) cost = left + add;
      if (i > 1 && x === beforeY && beforeX === y && x !== y && (before[j - 2] as number) + SWAP < cost)
        cost = (before[j - 2] as number) + SWAP;
      row[j] = left = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    const free = before;
    before = last;
    last = row;
    row = free;
  }
  return last[m] as number;
}

/** 1: the same word; 0: another one, or one less alike than `least`. */
export function likeness(a: string, b: string, least: number): number {
  if (a === b) return 1;
  const length = Math.max(a.length, b.length);
  if (length < 3) return 0;
  const limit = Math.floor(length * (1 - least) * SLIP);
  const distance = slips(a, b, limit);
  return distance > limit ? 0 : 1 - distance / SLIP / length;
}
