import { isLanguage, type Language } from '@amparo/messages';
import words from './keywords.json' with { type: 'json' };

export type Message =
  | {
      readonly wants: 'check';
      readonly q: string;
      /** All that was written: the first word may belong to a name after all. */
      readonly whole: string;
      readonly language: Language | undefined;
    }
  | { readonly wants: 'help'; readonly language: Language | undefined }
  /** Whoever sends one of these words wants no message, and gets none in answer either; some networks keep the English ones to themselves. */
  | { readonly wants: 'stop' };

interface Keyword {
  readonly wants: 'check' | 'help' | 'stop';
  readonly language: string;
}

const key = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    // Signs that are left away or not, and letters that Arabic keyboards have instead of Urdu's.
    .replace(/[\u064b-\u065f\u0640"'“”«»]/g, '')
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک');

const KEYWORDS: ReadonlyMap<string, Keyword> = new Map(
  Object.entries(words).flatMap(([wants, byLanguage]) =>
    Object.entries<readonly string[]>(byLanguage).flatMap(([language, list]) =>
      list.map((word) => [key(word), { wants: wants as Keyword['wants'], language }] as const),
    ),
  ),
);

/** The scripts by which a text without one of our words tells its language. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  // Letters that Urdu has and Arabic has not.
  [/[ٹڈڑںےھہ]/u, 'ur'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Bengali}/u, 'bn'],
  [/\p{Script=Ethiopic}/u, 'am'],
  [/\p{Script=Thai}/u, 'th'],
];

const byScript = (text: string): Language | undefined =>
  SCRIPTS.flatMap(([script, language]) => (script.test(text) && isLanguage(language) ? [language] : []))[0];

const THAI = /^\p{Script=Thai}+/u;

/** The first word and the rest. Thai is written without spaces: there one of our words may stand before the rest as it is. */
function divided(written: string): [string, string] {
  const [, first = '', rest = ''] = /^([^\s:：,،፣፦፡]*)[\s:：,،፣፦፡]*([\s\S]*)$/.exec(written) ?? [];
  if (KEYWORDS.has(key(first)) || !THAI.test(written)) return [first, rest];
  const word = words.check.th.find((one) => written.startsWith(one));
  return word === undefined ? [first, rest] : [word, written.slice(word.length)];
}

/**
 * Reads a message as somebody writes it: `CHECK RL-1042`, the word in any of the languages, or what is to be checked alone. The word says
 * in which language to answer, the script of the rest where there is none of ours.
 */
export function readMessage(text: string): Message {
  const written = text.normalize('NFC').trim();
  const [first, rest] = divided(written);
  const keyword = KEYWORDS.get(key(first));
  const language = keyword && isLanguage(keyword.language) ? keyword.language : undefined;
  const q = rest.trim();
  if (written === '' || written === '?') return { wants: 'help', language };
  const whole = { wants: 'check', q: written, whole: written, language: byScript(written) } as const;
  if (!keyword) return whole;
  if (keyword.wants === 'check')
    return q === '' ? { wants: 'help', language } : { wants: 'check', q, whole: written, language };
  // "Help Overseas Ltd." is the name of somebody.
  if (q !== '') return whole;
  return keyword.wants === 'help' ? { wants: 'help', language } : { wants: 'stop' };
}
