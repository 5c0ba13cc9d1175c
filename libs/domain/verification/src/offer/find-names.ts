import type { Instant } from '@amparo/kernel';
import chatWords from '../chat-words.json' with { type: 'json' };
import { findByName, findBySameName } from '../find-by-name.js';
import { type Found, isSure, NOTHING } from '../find-by-number.js';
import { plainText } from '../names/read-name.js';
import { GENERIC, JOINING, legalFormAt, priorOf, spellingOf } from '../names/words.js';
import type { PublicIndex } from '../public-index.js';
import type { TextReader } from './read-text.js';
import { ADVERT_WORDS } from './words.js';

/** A name in a text, and who has it. */
export interface NamedInText {
  readonly from: number;
  readonly to: number;
  readonly found: Found;
}

interface Token {
  readonly from: number;
  readonly to: number;
  /** A legal form or a word of the trade. */
  readonly isTrade: boolean;
  /** A word that only those who recruit have in their names. */
  readonly recruits: boolean;
  readonly isChat: boolean;
  readonly isJoining: boolean;
  readonly isCapital: boolean;
}

const CHAT: ReadonlySet<string> = new Set(Object.values(chatWords).flatMap((words) => words.split(' ')));
const RECRUITS: ReadonlySet<string> = new Set('manpower recruitment placement staffing outsourcing agency'.split(' '));
/** `du`, `bin`, `van`: what stands between the words of a name in small letters. */
const isSmall = (word: string): boolean => /^\p{Ll}{1,3}$/u.test(word) && !isSaid(word);
const isSaid = (word: string): boolean => CHAT.has(word) || ADVERT_WORDS.has(word);
const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*|&/gu;
/** Marks that no name goes on behind. */
const BREAK = /[^\p{L}\p{M}\p{N}\s'’.&()-]|\n/u;
/** A search among a million names costs milliseconds. */
const MOST_SEARCHES = 2;
const SEARCHES_EACH = 2;
const LONGEST_NAME = 7;
const MOST_TOKENS = 2000;

function tokenOf(reader: TextReader, text: string, from: number): Token {
  const to = from + text.length;
  const word = text.replace(/[.'’-]+$/, '');
  const parts =
    plainText(word)
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const spelt = parts.map(spellingOf);
  // Elsewhere a legal form has letters of its own; `से`, written `se`, is no Societas Europaea.
  const isLatin = /^[\p{sc=Latin}\p{N}]/u.test(word);
  return {
    from,
    to: from + word.length || to,
    isTrade:
      parts.length === 0 || (isLatin && legalFormAt(parts, 0) > 0) || spelt.some((part) => priorOf(part) < GENERIC),
    recruits: spelt.some((part) => RECRUITS.has(part)),
    isChat: isSaid(word.toLowerCase()) || reader.isPlaceOrWork(from, to),
    isJoining: text === '&' || (parts.length > 0 && parts.every((part) => JOINING.has(part))) || isSmall(word),
    isCapital: /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(word),
  };
}

/** Words side by side that may be a name: with a capital, where the script has them. */
function runsIn(reader: TextReader): Token[][] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  let end = 0;
  const close = (): void => {
    while (run.at(-1)?.isJoining) run.pop();
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (const { index, 0: word } of [...reader.text.matchAll(TOKEN)].slice(0, MOST_TOKENS)) {
    if (BREAK.test(reader.text.slice(end, index)) || reader.isTaken(end, index + 1)) close();
    end = index + word.length;
    if (reader.isTaken(index, end)) {
      close();
      continue;
    }
    const token = tokenOf(reader, word, index);
    const goesOn = run.length > 0 && (token.isJoining || (token.isTrade && !token.isChat && word.length > 2));
    if (token.isCapital || goesOn) run.push(token);
    else close();
  }
  close();
  return runs;
}

const told = (tokens: readonly Token[]): boolean =>
  tokens.some(({ isTrade, isChat, isJoining }) => !isTrade && !isChat && !isJoining);

/** Parts of a run that may be the name, the likeliest first: all of it, without what people say before a name, and what stands about a word of the trade. */
function candidatesOf(run: readonly Token[]): Token[][] {
  const candidates: Token[][] = [];
  const offer = (from: number, to: number): void => {
    const part = run.slice(Math.max(0, from), to);
    const known = candidates.some((one) => one[0] === part[0] && one.at(-1) === part.at(-1));
    if (part.length > 0 && part.length <= LONGEST_NAME && told(part) && !part[0]?.isJoining && !known)
      candidates.push(part);
  };
  const first = run.findIndex(({ isChat, isJoining }) => !isChat && !isJoining);
  const end = run.findLastIndex(({ isChat, isJoining }) => !isChat && !isJoining) + 1;
  offer(0, run.length);
  offer(first, end);
  run.forEach((token, at) => {
    if (!token.isTrade) return;
    let last = at;
    while (run[last + 1]?.isTrade) last += 1;
    for (let length = Math.min(4, at); length >= 1; length -= 1) offer(at - length, last + 1);
    if (run[at - 1]?.isTrade) return;
    for (let length = 4; length >= 2; length -= 1) offer(at, last + length);
  });
  return candidates;
}

/** Several of one name: the name is known, whose it is nobody can tell. */
const isKnown = (found: Found): boolean =>
  isSure(found) || (found.confidence === 'possible' && (found.matches[0]?.score ?? 0) >= 0.99);
const recruit = (part: readonly Token[]): boolean => part.some(({ recruits }) => recruits);

interface Named {
  readonly part: readonly Token[];
  readonly found: Found;
}

/** The first of the parts that somebody has, or else the first that only somebody who recruits would be called. */
function firstKnown(parts: readonly Token[][], find: (part: readonly Token[]) => Found): Named | undefined {
  let unknown: Named | undefined;
  for (const part of parts) {
    const found = find(part);
    if (isKnown(found)) return { part, found };
    if (!unknown && recruit(part)) unknown = { part, found };
  }
  return unknown;
}

/**
 * The names in a text: those that somebody in the register has, and those that only sound as if, because whoever wrote them recruits. Names of
 * other firms, such as an employer that nobody has listed, say nothing. Names as they stand are looked up first; a few that are not found so
 * are searched for.
 */
export function findNames(index: PublicIndex, reader: TextReader, now: Instant): NamedInText[] {
  const named: NamedInText[] = [];
  const textOf = (part: readonly Token[]): string => reader.text.slice(part[0]?.from ?? 0, part.at(-1)?.to ?? 0);
  const take = ({ part, found }: Named): void => {
    const [from, to] = [part[0]?.from ?? 0, part.at(-1)?.to ?? 0];
    if (reader.take(found.matches[0]?.subject === 'person' ? 'person' : 'agency', from, to))
      named.push({ from, to, found });
  };
  const open: Token[][][] = [];
  for (const run of runsIn(reader)) {
    const parts = candidatesOf(run).filter(
      (part) => part.length > 1 || part.some(({ isTrade }) => isTrade) || run.length === 1,
    );
    const same = firstKnown(parts, (part) => findBySameName(index, textOf(part), now));
    if (same && isKnown(same.found)) take(same);
    else if (parts.length > 0) open.push(parts);
  }
  open.sort((a, b) => Number(b.some(recruit)) - Number(a.some(recruit)));
  let searches = MOST_SEARCHES;
  for (const parts of open) {
    const [first = [], ...others] = parts;
    const worth = [first, ...others.filter(recruit)].slice(0, Math.min(searches, SEARCHES_EACH));
    searches -= worth.length;
    const searched = firstKnown(worth, (part) => findByName(index, textOf(part), now));
    if (searched) take(searched);
    else {
      const part = parts.find(recruit);
      if (part) take({ part, found: NOTHING });
    }
  }
  return named;
}
