import { encodingOf, fits, PART, shortened, withoutNeed } from './gsm7.js';

/** What is said, what matters most first; and where more can be read, for which no message is sent of its own. */
export interface Said {
  readonly sentences: readonly string[];
  readonly aside?: string;
}

/** So many messages answer one: the first says what to do, the others say more. */
export const MOST_PARTS = 3;

/**
 * Puts sentences into messages that each stand for themselves, since they may arrive in any order: a sentence is never torn over two. What
 * comes first matters most: from the first for which there is no room on, all are left away, so that nothing of less weight is told in the
 * place of something graver. A sentence too long for a message is cut. Where to read on is said only where nothing had to be left away.
 */
export function partsOf({ sentences, aside }: Said, most = MOST_PARTS): string[] {
  const parts: string[] = [];
  for (const sentence of sentences.map(withoutNeed)) {
    const last = parts.at(-1);
    const joined = last === undefined ? sentence : `${last}\n${sentence}`;
    if (last !== undefined && fits(joined)) parts[parts.length - 1] = joined;
    else if (parts.length < most)
      parts.push(fits(sentence) ? sentence : shortened(sentence, PART[encodingOf(sentence)]));
    else return parts;
  }
  const last = parts.at(-1);
  const longer = last === undefined || aside === undefined ? undefined : withoutNeed(`${last}\n${aside}`);
  if (longer !== undefined && fits(longer)) parts[parts.length - 1] = longer;
  return parts;
}
