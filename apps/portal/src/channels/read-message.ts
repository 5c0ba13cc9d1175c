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
  /** The networks keep these words to themselves: whoever sends one wants no message. */
  | { readonly wants: 'silence' };

interface Keyword {
  readonly wants: 'check' | 'help' | 'stop';
  readonly language: string;
}

const key = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u064b-\u065f\u0640]/g, '');

const KEYWORDS: ReadonlyMap<string, Keyword> = new Map(
  Object.entries(words).flatMap(([wants, byLanguage]) =>
    Object.entries<readonly string[]>(byLanguage).flatMap(([language, list]) =>
      list.map((word) => [key(word), { wants: wants as Keyword['wants'], language }] as const),
    ),
  ),
);

/** The scripts by which a text without one of our words tells its language. */
const SCRIPTS: readonly (readonly [RegExp, Language])[] = [[/\p{Script=Arabic}/u, 'ar']];

const byScript = (text: string): Language | undefined => SCRIPTS.find(([script]) => script.test(text))?.[1];

/**
 * Reads a message as somebody writes it: `CHECK RL-1042`, the word in any of the languages, or what is to be checked alone. The word says
 * in which language to answer, the script of the rest where there is none of ours.
 */
export function readMessage(text: string): Message {
  const written = text.normalize('NFC').trim();
  const [, first = '', rest = ''] = /^([^\s:：,،]*)[\s:：,،]*([\s\S]*)$/.exec(written) ?? [];
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
  return keyword.wants === 'help' ? { wants: 'help', language } : { wants: 'silence' };
}
