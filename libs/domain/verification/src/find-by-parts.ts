import type { Instant } from '@amparo/kernel';
import chatWords from './chat-words.json' with { type: 'json' };
import { findByLink, findByPhone } from './find-by-contact.js';
import { findByName } from './find-by-name.js';
import { findByLicenceNumber, type Found, NOTHING } from './find-by-number.js';
import { askedLink } from './link.js';
import type { PublicIndex } from './public-index.js';
import type { CheckElement, CheckMatch } from './records.js';

/** Words of messages and advertisements around a number, by language. */
const CHAT: ReadonlySet<string> = new Set(Object.values(chatWords).flatMap((words) => words.split(' ')));

interface Part {
  readonly element: string;
  readonly value: string;
  readonly found: Found;
}

export interface FoundWithElements extends Found {
  readonly elements: readonly CheckElement[];
}

const PHONE = /\+?\p{Nd}[\p{Nd} ().-]{6,22}\p{Nd}/gu;
const NUMBER = /(?<![\p{L}\p{N}])[\p{L}]{1,5}[.\s/-]{0,2}\p{Nd}[\p{Nd}/-]{0,20}/gu;

/** What of a line is a contact or a number, and what is left as a name. */
function partsOf(
  index: PublicIndex,
  question: string,
  now: Instant,
): { readonly parts: Part[]; readonly name: string } {
  const parts: Part[] = [];
  const take = (element: string, value: string, found: Found): string => {
    parts.push({ element, value, found });
    return ' ';
  };
  const name = question
    .replace(/\S+/g, (word) => {
      const asked = /[@/]|^www\./i.test(word) ? askedLink(word) : undefined;
      return asked ? take(asked.kind === 'handle' ? 'social' : asked.kind, word, findByLink(index, word, now)) : word;
    })
    .replace(NUMBER, (text) => {
      const found = findByLicenceNumber(index, text, now);
      return found.confidence === 'exact' ? take('licenceNumber', text.trim(), found) : text;
    })
    .replace(PHONE, (text) => take('phone', text.trim(), findByPhone(index, text, now)));
  return { parts, name: name.trim() };
}

function verdictOf(index: PublicIndex, { element, value, found }: Part, agencyId: string): CheckElement {
  if (found.matches.some(({ id }) => id === agencyId))
    return { element, value, verdict: 'belongs', reason: 'registered' };
  if (found.matches.length > 0) return { element, value, verdict: 'does_not_belong', reason: 'registered_to_another' };
  return index.channelsOf(agencyId).length > 0
    ? { element, value, verdict: 'not_official', reason: 'not_registered' }
    : { element, value, verdict: 'unknown', reason: 'none_registered' };
}

/** Whoever is named beside it: a number or page that was published as unlicensed decides, and the named one is offered after it. */
function warning(index: PublicIndex, parts: readonly Part[], warned: Part, named: Found): FoundWithElements {
  const about = named.matches[0]?.id;
  const elements = parts.map((part) =>
    part === warned
      ? { element: part.element, value: part.value, verdict: 'does_not_belong' as const, reason: 'reported_unlicensed' }
      : verdictOf(index, part, about ?? ''),
  );
  return { confidence: 'exact', matches: [...warned.found.matches, ...named.matches], elements };
}

/** `Call me:` and `now` name nobody. Anything else may be a name, and a stranger's is not vouched for. */
const saysNoName = (text: string): boolean =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}’']+/gu) ?? []
  ).every((word) => CHAT.has(word));

/** Contacts among words that name nobody are answered as the contacts alone; several must be one agency's. */
function ofParts(index: PublicIndex, parts: readonly Part[]): FoundWithElements {
  const [first] = parts.flatMap(({ found }) => found.matches);
  if (!first) return { ...NOTHING, elements: [] };
  const elements = parts.map((part) => verdictOf(index, part, first.id));
  const own = parts.find(({ found }) => found.matches.includes(first))?.found ?? NOTHING;
  const fits = elements.filter(({ verdict }) => verdict === 'belongs').map(({ element }) => element);
  const others = elements.filter(({ verdict }) => verdict !== 'belongs').map(({ element }) => element);
  const rest = parts.flatMap(({ found }) => found.matches).filter(({ id }) => id !== first.id);
  return {
    confidence: others.length > 0 ? 'possible' : own.confidence,
    matches: [{ ...first, matchedOn: [...new Set(fits)], differs: [...new Set(others)] }, ...rest],
    elements,
  };
}

/**
 * A line that names somebody and says more: a phone number, a link, a licence number. Each is held against the record
 * of the one named, and what does not fit is said. A number that is another's makes the whole line doubtful.
 */
export function findByParts(index: PublicIndex, question: string, now: Instant): FoundWithElements {
  const { parts, name } = partsOf(index, question, now);
  if (parts.length === 0 || !/\p{L}{2}/u.test(name)) return { ...NOTHING, elements: [] };
  const named = findByName(index, name, now);
  const nameIsSure = named.confidence === 'exact' || named.confidence === 'strong';
  const warned = parts.find(({ found }) => found.matches[0]?.standing === 'reported_unlicensed');
  if (warned) return warning(index, parts, warned, named);
  const pointed = parts.flatMap(({ found }) => found.matches);
  const both = pointed.find(({ id }) => named.matches.some((match) => match.id === id));
  const best = nameIsSure ? named.matches[0] : (both ?? pointed[0]);
  if (!best) return { ...NOTHING, elements: [] };
  const elements = parts.map((part) => verdictOf(index, part, best.id));
  if (!nameIsSure && !both && saysNoName(name)) return ofParts(index, parts);
  const isNamed = nameIsSure || both !== undefined;
  const belonging = elements.filter(({ verdict }) => verdict === 'belongs').map(({ element }) => element);
  const others = elements.filter(({ verdict }) => verdict !== 'belongs').map(({ element }) => element);
  const first: CheckMatch = {
    ...best,
    matchedOn: [...new Set([...(isNamed ? ['name'] : []), ...belonging])],
    differs: [...new Set([...(isNamed ? [] : ['name']), ...others])],
  };
  const doubtful = !isNamed || elements.some(({ verdict }) => verdict === 'does_not_belong');
  const rest = [...named.matches, ...pointed].filter(
    ({ id }, i, all) => id !== best.id && all.findIndex((m) => m.id === id) === i,
  );
  return {
    confidence: doubtful ? 'possible' : others.length > 0 || !nameIsSure ? 'strong' : named.confidence,
    matches: [first, ...rest],
    elements,
  };
}
