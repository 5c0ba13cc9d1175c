import type { Json } from '@amparo/kernel';
import { formDigest, type IdentityPart, type NarrativePart } from '@amparo/sealing';
import type { Draft } from './draft.js';

/** A file as far as two sendings of one form are compared. */
export interface FileMark {
  readonly name: string;
  readonly sha256: string;
}

/** Only what was said; nothing at all where the person stays unnamed. */
export function identityOf({ name, reach, tongue, relation }: Draft['answers']): IdentityPart | undefined {
  const said = Object.entries({ name, contact: reach, language: tongue, relation }).filter(([, value]) => value !== '');
  return said.length === 0 ? undefined : Object.fromEntries(said);
}

export function narrativeOf({ story, place, wish }: Draft['answers']): NarrativePart {
  const answers = Object.entries({ place, wish }).filter(([, value]) => value !== '');
  return { text: story, answers: Object.fromEntries(answers) };
}

/** The same form sent twice has the same digest, whether the browser or the portal sealed it. */
export const digestOf = ({ secret, answers }: Draft, files: readonly FileMark[]): string =>
  formDigest(secret, { answers, files } as unknown as Json);
