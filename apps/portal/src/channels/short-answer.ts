import { type CheckMatch, WARNING_VERDICTS } from '@amparo/verification';
import { type Answer, isSure, type OfferAnswer } from '../checks/answer.js';
import type { Contact } from '../feed/public-register.js';
import type { Words } from '../pages/words.js';
import { fits, shortened, withoutNeed } from './gsm7.js';

/** What an answer in a few words needs beside what was found. */
export interface Telling {
  readonly words: Words;
  readonly contact: Contact;
  /** Where more can be read. */
  readonly publicUrl: string;
}

/** What is said, what matters most first; and where more can be read, for which no message is sent of its own. */
export interface Said {
  readonly sentences: readonly string[];
  readonly aside?: string;
}

/** Of a name or number that stands before the verdict: the verdict always fits behind it. */
const SUBJECT = 24;
const SHORTEST_SUBJECT = 8;
/** Of a name in a sentence of its own. */
const NAME = 60;
const MOST_NAMED = 3;

/** How a sentence ends where not by a full stop. Thai ends none with a mark. */
const STOP: Readonly<Record<string, string>> = {
  ...{ hi: '\u0964', ne: '\u0964', bn: '\u0964', ur: '\u06d4', am: '\u1362', th: '' },
};

const sentence = ({ language }: Words, ...pieces: readonly string[]): string =>
  pieces
    .filter((piece) => piece !== '')
    .map((piece) => (/[.!?\u061f\u0964\u06d4\u1362]$/.test(piece) ? piece : `${piece}${STOP[language] ?? '.'}`))
    .join(' ');

/** Standing and what to do, in the words of the pages. */
const verdict = ({ words }: Telling, { standing }: Pick<Answer, 'standing'>): string =>
  sentence(words, words.text('safety', `standing.${standing}`), words.text('safety', `verb.${standing}`));

/** Subject and verdict in one message: the verdict is always whole, and of the subject as much as then has room. */
function told(subject: string, said: string, most = SUBJECT): string {
  for (let places = most; places >= SHORTEST_SUBJECT; places -= 1) {
    const line = `${shortened(subject, places)}: ${said}`;
    if (fits(withoutNeed(line))) return line;
  }
  return said;
}

const numbered = ({ legalName, licenceNumber }: CheckMatch, places: number): string =>
  licenceNumber === null ? shortened(legalName, places) : `${shortened(legalName, places)} (${licenceNumber})`;

/** By what is asked next: the number where there is one. */
const barely = ({ legalName, licenceNumber }: CheckMatch): string => licenceNumber ?? shortened(legalName, SUBJECT);

/** Who it is; and as what it stands in the register, since when. */
function who({ words }: Telling, match: CheckMatch): string[] {
  const { status, since, of } = match;
  const name = sentence(
    words,
    [numbered(match, NAME), ...(of === undefined ? [] : [shortened(of, NAME)])].join(words.comma),
  );
  if (status === null || status === 'no_longer_listed') return [name];
  const state = words.text('safety', `status.${status}`);
  return [name, sentence(words, since === null ? state : `${state} (${words.dayOf(since)})`)];
}

/** Where the source is another register: what it said, and of which day that is. */
const source = ({ words }: Telling, match: CheckMatch): string[] =>
  match.source === null
    ? []
    : [words.text('portal', 'short.source', { name: match.source.name, day: words.dayOf(match.source.date) })];

const age = ({ words, contact }: Telling, asOf: string | null): string[] =>
  contact === 'good' || asOf === null ? [] : [words.text('portal', 'short.as-of', { time: words.time(asOf) })];

const more = ({ words, publicUrl }: Telling): string => words.text('portal', 'short.more', { url: publicUrl });

/**
 * Several of one name, or of names like it: told with their numbers, as many as have room in one message, and never answered as if one of
 * them were meant.
 */
function alike({ words }: Telling, matches: readonly CheckMatch[]): string[] {
  const named = matches.slice(0, MOST_NAMED);
  const ways = [(match: CheckMatch) => numbered(match, SUBJECT), barely].map((way) => named.map(way));
  const lists = ways.flatMap((list) => list.map((_, shorter) => list.slice(0, list.length - shorter)));
  const questions = lists.map((list) => words.text('portal', 'short.did-you-mean', { list: list.join(words.comma) }));
  return [questions.find((question) => fits(withoutNeed(question))) ?? questions.at(-1)].filter(
    (one) => one !== undefined,
  );
}

/** That something does not fit, and what of it has room: before everything else. */
function careful({ words }: Telling, elements: OfferAnswer['elements'] | Answer['elements']): string[] {
  const wrong = elements.filter(({ verdict: said }) => WARNING_VERDICTS.includes(said));
  if (wrong.length === 0) return [];
  const first = sentence(words, words.text('portal', 'offer.warnings', { count: wrong.length }));
  const each = wrong
    .slice(0, MOST_NAMED)
    .map(({ value, verdict: said }) => told(value, sentence(words, words.text('safety', `verdict.${said}`)), NAME));
  return [first, ...each];
}

/**
 * An answer as sentences, what matters most first: what does not fit; whom it is about, its standing and what to do; who it is; whom else it
 * may be.
 */
export function shortAnswer(answer: Answer, telling: Telling): Said {
  return { sentences: sentencesOf(answer, telling), aside: more(telling) };
}

function sentencesOf(answer: Answer, telling: Telling): string[] {
  const { words } = telling;
  const [best, ...others] = answer.matches;
  const first = told(answer.asked.q, verdict(telling, answer));
  if (!best) return [first, words.text('safety', `next.${answer.standing}.2`), ...age(telling, answer.asOf)];
  if (!isSure(answer)) return [first, ...alike(telling, answer.matches), ...age(telling, answer.asOf)];
  const namesakes = others.filter(({ id }) => id !== best.id);
  return [
    ...careful(telling, answer.elements),
    first,
    ...who(telling, best),
    ...source(telling, best),
    ...(namesakes.length === 0 ? [] : [words.text('portal', 'short.others', { count: namesakes.length })]),
    ...age(telling, answer.asOf),
  ];
}

/** The same of a whole message: that something in it does not fit comes before whom it names. */
export function shortOfferAnswer(answer: OfferAnswer, telling: Telling): Said {
  const [best] = answer.matches;
  const named =
    best && isSure(answer)
      ? [told(best.licenceNumber ?? best.legalName, verdict(telling, answer))]
      : [verdict(telling, answer), ...alike(telling, answer.matches)];
  const sentences = [...careful(telling, answer.elements), ...named, ...age(telling, answer.asOf)];
  return { sentences, aside: more(telling) };
}

export const shortHelp = ({ words }: Telling): Said => ({ sentences: [words.text('portal', 'short.help')] });
