import { type Language, languages } from '@amparo/messages';
import type { CheckMatch } from '@amparo/verification';
import { type Answer, isSure } from '../checks/answer.js';
import { fits, shortened, withoutNeed } from './gsm7.js';
import { partsOf } from './parts.js';
import { shortAnswer, type Telling } from './short-answer.js';

/** One screen; the session goes on where something is to be typed next. */
export interface Screen {
  readonly text: string;
  readonly goesOn: boolean;
}

/** What the menu asks of the register, and in which languages it is offered. */
export interface Asking {
  readonly offered: readonly Language[];
  readonly ask: (q: string) => Answer;
  readonly askFor: (match: CheckMatch) => Answer;
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
  const none = `${AGAIN}. ${words.text('portal', 'short.another')}`;
  for (let count = Math.min(matches.length, MOST_CHOICES); ; count -= 1) {
    const shown = matches.slice(0, count);
    const lines = [question, ...shown.map((match, index) => `${index + 1}. ${choiceOf(match)}`), none];
    if (count === 0 || fits(withoutNeed(lines.join('\n')))) return { screen: goesOn(...lines), shown };
  }
}

/**
 * The screen after these answers, of which each session's are sent again from the first: language, question, and where several may be
 * meant, which. Nothing of a session is kept between two screens.
 */
export function screenAfter(typed: readonly string[], { offered, ask, askFor, telling }: Asking): Screen {
  const [key, ...questions] = typed;
  const chosen = offered[Number(key) - 1];
  if (!chosen) return goesOn('Amparo', ...offered.map((language, index) => `${index + 1}. ${nameOf(language)}`));
  const told = telling(chosen);
  const question = goesOn(told.words.text('portal', 'short.ask'));
  let choices: readonly CheckMatch[] = [];
  let screen = question;
  for (const text of questions.map((one) => one.trim())) {
    const picked = choices[Number(text) - 1];
    if (text === '' || text === AGAIN) {
      [screen, choices] = [question, []];
      continue;
    }
    const answer = picked ? askFor(picked) : ask(text);
    if (!picked && !isSure(answer) && answer.matches.length > 0) {
      const next = choose(told, answer.matches);
      [screen, choices] = [next.screen, next.shown];
      continue;
    }
    const [first = ''] = partsOf(shortAnswer(answer, told), 1);
    [screen, choices] = [{ text: first, goesOn: false }, []];
  }
  return screen;
}
