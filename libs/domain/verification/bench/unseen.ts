import type { AskedRow, RegisterRow } from './evaluate.js';
import { randomFrom } from './generate-records.js';

/** Names of a list by which nothing was tuned: some are made a register, the others are asked for and stand in none. */
export interface Unseen {
  readonly rows: readonly RegisterRow[];
  readonly questions: readonly AskedRow[];
}

type Slip = (name: string, at: number, draw: () => number) => string;
const NEIGHBOURS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const VOWELS = 'aeiou';

const beside = (letter: string): string => {
  const row = NEIGHBOURS.find((keys) => keys.includes(letter.toLowerCase()));
  const at = row?.indexOf(letter.toLowerCase()) ?? 0;
  return row?.[at + 1] ?? row?.[at - 1] ?? letter;
};
const put = (name: string, at: number, letters: string, length = 1): string =>
  name.slice(0, at) + letters + name.slice(at + length);

/** One slip of the hand or ear each (Damerau 1964: nine of ten errors are one of the first four). */
const SLIPS: Readonly<Record<string, Slip>> = {
  dropped: (name, at) => put(name, at, ''),
  doubled: (name, at) => put(name, at, name.charAt(at).repeat(2)),
  swapped: (name, at) => put(name, at, name.charAt(at + 1) + name.charAt(at), 2),
  keyboard: (name, at) => put(name, at, beside(name.charAt(at))),
  vowel: (name, at, draw) => {
    const vowels = [...name.matchAll(/[aeiou]/gi)].map(({ index }) => index);
    const place = vowels[Math.floor(draw() * vowels.length)] ?? at;
    return put(name, place, VOWELS.charAt(Math.floor(draw() * VOWELS.length)));
  },
};

const FORMS =
  /[,.\s]+(?:co|company|corp|corporation|inc|incorporated|llc|limited|ltd|pvt|pte|gmbh|sarl|s\.?a\.?|s\.?r\.?l\.?)\.?$/i;
/** As people write a name that they remember rightly. */
const NATURAL: Readonly<Record<string, (name: string) => string>> = {
  as_listed: (name) => name,
  lower_case: (name) => name.toLowerCase(),
  without_form: (name) => name.replace(FORMS, '').replace(FORMS, ''),
  without_signs: (name) => name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim(),
};

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** `source` names the list; the same names and seed give the same questions. */
export function unseenQuestions(source: string, names: readonly string[], seed = 11): Unseen {
  const draw = randomFrom(seed);
  const distinct = [...new Map(names.map((name) => [plain(name), name])).values()].filter(
    (name) => plain(name).length > 5,
  );
  const listed = distinct.filter((_, at) => at % 2 === 0);
  const unlisted = distinct.filter((_, at) => at % 2 === 1);
  const rows = listed.map((name, at) => ({
    ...{ id: `${source}-${at}`, source, licenceNumber: `${source} ${100_000 + at}`, name, otherName: '' },
  }));
  const questions: AskedRow[] = [];
  const ask = (group: string, kind: string, query: string, recordId: string): void => {
    questions.push({ id: `${source}${questions.length}`, group, kind, query, recordId });
  };
  for (const { id, name } of rows) {
    for (const [kind, write] of Object.entries(NATURAL)) ask('natural', kind, write(name), id);
    for (const [kind, slip] of Object.entries(SLIPS)) {
      const letters = [...name.matchAll(/\p{L}(?=\p{L})/gu)].map(({ index }) => index);
      const at = letters[Math.floor(draw() * letters.length)] ?? 0;
      ask('synthetic', kind, slip(name, at, draw), id);
    }
  }
  for (const name of unlisted) ask('negative', 'of_the_same_list', name, '');
  return { rows, questions };
}
