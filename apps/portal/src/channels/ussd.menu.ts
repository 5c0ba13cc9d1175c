import { type Language, languages } from '@amparo/messages';
import { fits, partsOf, shortened, withoutNeed } from '@amparo/messages/short';
import type { CheckMatch } from '@amparo/verification';
import { type Answer, isSure } from '../checks/answer.js';
import { shortAnswer, type Telling, warnedFirst } from './short-answer.js';

/** One screen; the session goes on where something is to be typed next. */
export interface Screen {
  readonly text: string;
  readonly goesOn: boolean;
}

/** What the menu asks of the register, and in which languages it is offered. */
export interface Asking {
  readonly offered: readonly Language[];
  readonly ask: (q: string) => Answer;
  /** The answer about one of those that an answer offered. */
  readonly about: (match: CheckMatch, offered: Answer) => Answer;
  readonly telling: (language: Language) => Telling;
}

const AGAIN = '0';
const MOST_CHOICES = 4;
const CHOICE = 40;

const goesOn = (...lines: readonly string[]): Screen => ({ text: screenOf(lines), goesOn: true });

/** As many of the lines as a screen holds; the first always stands. */
function screenOf(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) {
    const longer = withoutNeed(text === '' ? line : `${text}\n${line}`);
    if (text !== '' && !fits(longer)) break;
    text = longer;
  }
  return text;
}

const nameOf = (language: Language): string => languages.find(({ code }) => code === language)?.name ?? language;

const choiceOf = ({ legalName, licenceNumber }: CheckMatch): string =>
  licenceNumber === null ? shortened(legalName, CHOICE) : `${licenceNumber} ${shortened(legalName, CHOICE / 2)}`;

/** The choices that fit on the screen: one that cannot be read cannot be chosen. */
function choose({ words }: Telling, matches: readonly CheckMatch[]): { screen: Screen; shown: readonly CheckMatch[] } {
  const question = words.text('portal', 'short.which');
  const ordered = warnedFirst(matches);
  const none = `${AGAIN}. ${words.text('portal', 'short.another')}`;
  for (let count = Math.min(matches.length, MOST_CHOICES); ; count -= 1) {
    const shown = ordered.slice(0, count);
    const lines = [question, ...shown.map((match, index) => `${index + 1}. ${choiceOf(match)}`), none];
    if (count === 0 || fits(withoutNeed(lines.join('\n')))) return { screen: goesOn(...lines), shown };
  }
}

/**
 * The screen after these answers, of which each session's are sent again from the first: language, question, and where several may be
 * meant, which. Nothing of a session is kept between two screens.
 */
export function screenAfter(typed: readonly string[], { offered, ask, about, telling }: Asking): Screen {
  // What is no language is passed over: a slip of the finger does not end the session.
  const at = typed.findIndex((key) => offered[Number(key) - 1] !== undefined);
  const chosen = at < 0 ? undefined : offered[Number(typed[at]) - 1];
  if (!chosen) return goesOn('Amparo', ...offered.map((language, index) => `${index + 1}. ${nameOf(language)}`));
  const told = telling(chosen);
  const question: Step = { screen: goesOn(told.words.text('portal', 'short.ask')) };
  let step = question;
  for (const text of typed.slice(at + 1).map((one) => one.trim())) {
    const { choice } = step;
    const picked = choice?.shown[Number(text) - 1];
    if (text === '' || text === AGAIN) step = question;
    else if (choice && picked) step = { screen: answered(about(picked, choice.answer), told) };
    else if (!choice || !MISSED.test(text)) step = stepAfter(ask(text), told);
  }
  return step.screen;
}

/** A number that stands beside no choice: the choice is shown again. */
const MISSED = /^\d{1,2}$/;

interface Step {
  readonly screen: Screen;
  /** Between whom to choose next. */
  readonly choice?: { readonly answer: Answer; readonly shown: readonly CheckMatch[] };
}

const answered = (answer: Answer, told: Telling): Screen => ({
  text: partsOf(shortAnswer(answer, told), 1)[0] ?? '',
  goesOn: false,
});

function stepAfter(answer: Answer, told: Telling): Step {
  if (isSure(answer) || answer.matches.length === 0) return { screen: answered(answer, told) };
  const { screen, shown } = choose(told, answer.matches);
  return { screen, choice: { answer, shown } };
}
