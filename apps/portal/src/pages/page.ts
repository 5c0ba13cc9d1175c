import type { Instant } from '@amparo/kernel';
import type { Contact } from '../feed/public-register.js';
import type { Words } from './words.js';

/** What every page needs to know of the request and of the register. */
export interface PageContext {
  readonly words: Words;
  /** The address without the language: path and query, to link the same page in another language. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Said in the address; kept in every link. */
  readonly chosenLanguage: boolean;
  /** The moment of the answer. */
  readonly now: Instant;
  readonly contact: Contact;
  readonly silenceMs: number;
  /** Empty where the register was never heard of. */
  readonly asOf: Instant | '';
}

/** The address of a page, keeping the language the reader chose. */
export function link(
  context: PageContext,
  path: string,
  query: Readonly<Record<string, string>> = {},
  language?: string,
): string {
  const kept = language ?? (context.chosenLanguage ? context.words.language : undefined);
  const parameters = new URLSearchParams({ ...query, ...(kept === undefined ? {} : { lang: kept }) }).toString();
  return parameters === '' ? path : `${path}?${parameters}`;
}
