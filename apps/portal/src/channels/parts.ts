import { encodingOf, fits, PART, shortened, withoutNeed } from './gsm7.js';
import type { Said } from './short-answer.js';

/** So many messages answer one: the first says what to do, the others say more. */
export const MOST_PARTS = 3;

/**
 * Puts sentences into messages that each stand for themselves, since they may arrive in any order: a sentence is never torn over two. What
 * comes first matters most; what no longer fits is left away, and a sentence too long for a message is cut.
 */
export function partsOf({ sentences, aside }: Said, most = MOST_PARTS): string[] {
  const parts: string[] = [];
  for (const sentence of sentences.map(withoutNeed)) {
    const last = parts.at(-1);
    const joined = last === undefined ? sentence : `${last}\n${sentence}`;
    if (last !== undefined && fits(joined)) parts[parts.length - 1] = joined;
    else if (parts.length < most)
      parts.push(fits(sentence) ? sentence : shortened(sentence, PART[encodingOf(sentence)]));
  }
  const last = parts.at(-1);
  const longer = last === undefined || aside === undefined ? undefined : withoutNeed(`${last}\n${aside}`);
  if (longer !== undefined && fits(longer)) parts[parts.length - 1] = longer;
  return parts;
}
