/** Letters, digits and the space between words. */
const BASE = 37;
export const TRIGRAMS = BASE ** 3;

const seen = new Uint8Array(TRIGRAMS);
let turn = 0;

const codeOf = (code: number): number =>
  code >= 97 && code <= 122 ? code - 96 : code >= 48 && code <= 57 ? code - 21 : 0;

/** Every trigram of the words once, each word begun and ended by a space, appended to `into`. */
export function collectTrigrams(words: readonly string[], into: number[]): void {
  let [first, second] = [0, 0];
  let length = 1;
  const take = (third: number): void => {
    length += 1;
    if (length >= 3) {
      const trigram = (first * BASE + second) * BASE + third;
      if (seen[trigram] !== turn) {
        seen[trigram] = turn;
        into.push(trigram);
      }
    }
    first = second;
    second = third;
  };
  for (const word of words) {
    for (let i = 0; i < word.length; i += 1) take(codeOf(word.charCodeAt(i)));
    take(0);
  }
}

/** The trigrams of all names of one record, each once. */
export function trigramsOf(names: readonly (readonly string[])[]): number[] {
  turn = turn === 255 ? 1 : turn + 1;
  if (turn === 1) seen.fill(0);
  const found: number[] = [];
  for (const words of names) collectTrigrams(words, found);
  return found;
}
