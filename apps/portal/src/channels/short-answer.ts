import { hasMessage } from '@amparo/messages';
import {
  fits,
  fitting,
  fittingOrShortest,
  type Said,
  sentence,
  shortened,
  SUBJECT,
  told,
  withoutNeed,
} from '@amparo/messages/short';
import { type CheckMatch, type Standing, WARNING_VERDICTS, warns } from '@amparo/verification';
import { type Answer, isSure, type OfferAnswer } from '../checks/answer.js';
import type { Contact } from '../feed/public-register.js';
import type { Words } from '../pages/words.js';

/** What an answer in a few words needs beside what was found. */
export interface Telling {
  /** The official telephone of an agency, by which to compare what somebody was given. */
  readonly phoneOf: (match: CheckMatch) => string | undefined;
  readonly words: Words;
  readonly contact: Contact;
  /** Where more can be read. */
  readonly publicUrl: string;
}

/** Of a name in a sentence of its own. */
const NAME = 60;
/** Of who says something: a ministry's name is long. */
const MOST_SOURCE = 120;
const MOST_NAMED = 3;

/** Standings after which somebody may go on; the others say to stop or to wait. */
const GO_AHEAD: readonly Standing[] = ['may_recruit', 'may_recruit_with_conditions', 'listed_elsewhere'];

/** Standing and what to do, in the words of the pages. */
const verdict = ({ words }: Telling, { standing }: Pick<Answer, 'standing'>): string =>
  sentence(words, words.text('safety', `standing.${standing}`), words.text('safety', `verb.${standing}`));

const numbered = ({ legalName, licenceNumber }: CheckMatch, places: number): string =>
  licenceNumber === null ? shortened(legalName, places) : `${shortened(legalName, places)} (${licenceNumber})`;

/** By what is asked next: the number where there is one. */
const barely = ({ legalName, licenceNumber }: CheckMatch): string => licenceNumber ?? shortened(legalName, SUBJECT);

/** Who it is; and as what it stands in the register, since when. */
function who({ words }: Telling, match: CheckMatch): string[] {
  const { status, since, of } = match;
  const named = (places: number): string =>
    sentence(words, [numbered(match, places), ...(of === undefined ? [] : [shortened(of, places)])].join(words.comma));
  const name = fittingOrShortest(named, NAME);
  // What a partner says is told with its source, and never as if it stood here.
  if (status === null || status === 'no_longer_listed' || (match.source !== null && status !== 'listed')) return [name];
  const state = words.text('safety', `status.${status}`);
  return [name, sentence(words, since === null ? state : `${state} (${words.dayOf(since)})`)];
}

/** Where the source is another register: what it said, and of which day that is. */
function source({ words }: Telling, match: CheckMatch): string[] {
  if (match.source === null) return [];
  const { name, date } = match.source;
  const stated = (places: number): string =>
    words.text('portal', 'short.source', { name: shortened(name, places), day: words.dayOf(date) });
  const alone = fittingOrShortest(stated, MOST_SOURCE);
  const { status } = match;
  if (status === null || status === 'licensed' || status === 'listed' || status === 'no_longer_listed') return [alone];
  // What was taken away there is said: that it is listed would be the milder thing.
  const state = words.text('safety', `status.${status}`);
  const whole = fitting((places) => `${state}: ${stated(places)}`, MOST_SOURCE);
  return whole === undefined ? [sentence(words, state), alone] : [whole];
}

/** By what to compare, where somebody may recruit: a borrowed name comes with another number. */
function phone({ words, phoneOf }: Telling, match: CheckMatch): string[] {
  const number = GO_AHEAD.includes(match.standing) ? phoneOf(match) : undefined;
  return number === undefined ? [] : [`${words.text('portal', 'channel.phone')}: ${number}`];
}

const age = ({ words, contact }: Telling, asOf: string | null): string[] =>
  contact === 'good' || asOf === null ? [] : [words.text('portal', 'short.as-of', { time: words.time(asOf) })];

const more = ({ words, publicUrl }: Telling): string => words.text('portal', 'short.more', { url: publicUrl });

/** Whoever the public was warned of before all others: a list is cut at its end. */
export const warnedFirst = (matches: readonly CheckMatch[]): CheckMatch[] => [
  ...matches.filter(warns),
  ...matches.filter((match) => !warns(match)),
];

/** Who it is, by what to compare, and who says so. */
const details = (telling: Telling, match: CheckMatch): string[] => [
  ...who(telling, match),
  ...phone(telling, match),
  ...source(telling, match),
];

/**
 * Several of one name, or of names like it: told with their numbers, as many as have room in one message, and never answered as if one of
 * them were meant.
 */
function alike({ words }: Telling, matches: readonly CheckMatch[]): string[] {
  const named = warnedFirst(matches).slice(0, MOST_NAMED);
  const warned = named
    .filter(warns)
    .map((match) => told(match.legalName, sentence(words, words.text('safety', `standing.${match.standing}`))));
  const ways = [(match: CheckMatch) => numbered(match, SUBJECT), barely].map((way) => named.map(way));
  const lists = ways.flatMap((list) => list.map((_, shorter) => list.slice(0, list.length - shorter)));
  const questions = lists.map((list) => words.text('portal', 'short.did-you-mean', { list: list.join(words.comma) }));
  return [...warned, questions.find((question) => fits(withoutNeed(question))) ?? questions.at(-1)].filter(
    (one) => one !== undefined,
  );
}

/** That something does not fit, and what of it has room. */
function careful(
  { words }: Telling,
  { elements, matches }: Pick<Answer | OfferAnswer, 'elements' | 'matches'>,
): string[] {
  const wrong = elements.filter(({ verdict: said }) => WARNING_VERDICTS.includes(said));
  const each = wrong
    .slice(0, MOST_NAMED)
    .map(({ value, verdict: said }) => told(value, sentence(words, words.text('safety', `verdict.${said}`)), NAME));
  if (wrong.length > 0)
    return [sentence(words, words.text('portal', 'offer.warnings', { count: wrong.length })), ...each];
  const differs = (matches[0]?.differs ?? []).map((code) => {
    const key = `matched.${code}`;
    return hasMessage('portal', key) ? words.text('portal', key) : code;
  });
  if (differs.length === 0) return [];
  return [sentence(words, `${words.text('portal', 'result.differs')}: ${differs.join(words.comma)}`)];
}

/**
 * What comes first: to stop, where the register says so; or not to pay, where something does not fit. That the agency of which a name or
 * number was borrowed may recruit is told after it, and never instead.
 */
function lead(telling: Telling, standing: Standing, first: string, warnings: readonly string[]): string[] {
  const [warning, ...wrong] = warnings;
  if (warning === undefined) return [first];
  if (!GO_AHEAD.includes(standing)) return [first, warning, ...wrong];
  return [warning, telling.words.text('safety', 'offer.next.2'), ...wrong, first];
}

/** An answer as sentences: what to do first (see `lead`), then whom else it may be, and who it is. */
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
    ...lead(telling, answer.standing, first, careful(telling, answer)),
    ...(namesakes.length === 0 ? [] : [words.text('portal', 'short.others', { count: namesakes.length })]),
    ...details(telling, best),
    ...age(telling, answer.asOf),
  ];
}

/** The same of a whole message, which may name nobody. */
export function shortOfferAnswer(answer: OfferAnswer, telling: Telling): Said {
  const [best] = answer.matches;
  const warnings = careful(telling, answer);
  const aside = more(telling);
  if (!best || !isSure(answer)) {
    const named = [
      ...lead(telling, answer.standing, verdict(telling, answer), warnings),
      ...alike(telling, answer.matches),
    ];
    return { sentences: [...named, ...age(telling, answer.asOf)], aside };
  }
  const first = told(best.licenceNumber ?? best.legalName, verdict(telling, answer));
  const sentences = [
    ...lead(telling, answer.standing, first, warnings),
    ...details(telling, best),
    ...age(telling, answer.asOf),
  ];
  return { sentences, aside };
}

export const shortHelp = ({ words }: Telling): Said => ({ sentences: [words.text('portal', 'short.help')] });
