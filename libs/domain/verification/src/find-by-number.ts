import type { Instant } from '@amparo/kernel';
import { key, plainIdentifier } from './keys.js';
import { askedForms, type NumberForms, withoutLead } from './licence-number.js';
import { agencyMatch, licenceMatch } from './match.js';
import type { PublicIndex } from './public-index.js';
import type { CheckMatch, Confidence, LicenceRecord } from './records.js';

export interface Found {
  /** The licences that the answer speaks of: with them alone it changes by time. */
  readonly licences?: readonly LicenceRecord[];
  readonly confidence: Confidence;
  readonly matches: readonly CheckMatch[];
}
export const NOTHING: Found = { confidence: 'none', matches: [] };

/** Sure enough to speak of the best match, and not only to offer it. */
export const isSure = ({ confidence }: Pick<Found, 'confidence'>): boolean =>
  confidence === 'exact' || confidence === 'strong';

const MAX_MATCHES = 12;
const MIN_IDENTIFIER = 5;
const hasLetter = (text: string): boolean => /[A-Z]/.test(text);
const differentAgencies = (matches: readonly CheckMatch[]): number => new Set(matches.map(({ id }) => id)).size;

/** One agency is an answer; several are a choice that only the reader can make. */
export function sureOfOne(matches: readonly CheckMatch[], sure: Confidence): Found {
  if (matches.length === 0) return NOTHING;
  return { confidence: differentAgencies(matches) === 1 ? sure : 'possible', matches: matches.slice(0, MAX_MATCHES) };
}

function matchesOf(index: PublicIndex, licences: readonly LicenceRecord[], now: Instant, score: number): CheckMatch[] {
  const fit = { score, matchedOn: ['licenceNumber'], differs: [] };
  return licences
    .slice(0, MAX_MATCHES)
    .map((licence) => licenceMatch(index, licence, index.get('agency', licence.agencyId), now, fit));
}

/** The letter where the digit is meant: on paper nobody can tell them apart. */
const O_AMONG_DIGITS = /[Oo](?=[Oo]*\d)|(?<=\d)[Oo]/g;

/** `RL`, recruiting licence, as people in Bangladesh say before a number that their register prints without it. */
const ANNOUNCED = 'RL';
const HEAD = /^\s*([A-Za-z]{2,3})(?:[\s.:/-]+|(?=[^A-Za-z]))(.+)$/su;

/**
 * What people say before a number to tell whose it is, a register or the kind of number, is no part of it: `BD 0320`,
 * `TH ต.8/2527`, `RL-0320`. It counts only where the register's own number begins with no letters of its own, or the register is
 * the one named. The number as issued was looked for before.
 */
function announcedLicences(index: PublicIndex, question: string): LicenceRecord[] {
  const said = HEAD.exec(withoutLead(question.normalize('NFKC')));
  if (!said) return [];
  const [, head = '', rest = ''] = said;
  const code = head.toUpperCase();
  const registers = new Set(
    index.registers().flatMap(({ id, country }) => (id === code || country === code ? [id] : [])),
  );
  const asked = askedForms(rest);
  if (asked.squashed === '' || (registers.size === 0 && code !== ANNOUNCED)) return [];
  const found = index.licencesNumbered(asked).flatMap(({ licence, forms }) => {
    const whole = forms.parts === asked.parts;
    const named = registers.has(licence.register);
    return whole && (named || (registers.size === 0 && !hasLetter(forms.parts))) ? licence : [];
  });
  return found.length > 0 || registers.size === 0 ? found : announcedIn(index, rest, registers);
}

/** Both said: `BD RL-0320`. */
const announcedIn = (index: PublicIndex, rest: string, registers: ReadonlySet<string>): LicenceRecord[] =>
  announcedLicences(index, rest).filter(({ register }) => registers.has(register));

/**
 * A licence number: as issued, then with other separators or zeros, then without the letters before it, on either side.
 * Letters that contradict (`MLA-10` for `RL-10`) never match.
 */
export function findByLicenceNumber(index: PublicIndex, question: string, now: Instant): Found {
  const asked = askedForms(question);
  if (asked.squashed === '') return NOTHING;
  const known = index.licencesNumbered(asked);
  const having = (fits: (forms: NumberForms) => boolean): LicenceRecord[] =>
    known.flatMap(({ licence, forms }) => (fits(forms) ? licence : []));
  const answer = (licences: readonly LicenceRecord[], score: number, sure: Confidence): Found => ({
    ...sureOfOne(matchesOf(index, licences, now, score), sure),
    licences,
  });
  const same = having(({ squashed }) => squashed === asked.squashed);
  if (same.length > 0) return answer(same, 1, 'exact');
  const spelt = having(({ parts }) => parts === asked.parts);
  if (spelt.length > 0) return answer(spelt, 0.99, 'exact');
  const announced = announcedLicences(index, question);
  if (announced.length > 0) return answer(announced, 0.98, 'exact');
  const lettered = hasLetter(asked.parts);
  const numbered = having(({ parts }) => !lettered || !hasLetter(parts));
  if (numbered.length > 0) return answer(numbered, 0.9, lettered ? 'possible' : 'strong');
  const zeros = question.replace(O_AMONG_DIGITS, '0');
  if (zeros === question) return NOTHING;
  const found = findByLicenceNumber(index, zeros, now);
  return found.confidence === 'exact' ? { ...found, confidence: 'strong' } : found;
}

/** A tax or registration number. */
export function findByIdentifier(index: PublicIndex, question: string, now: Instant): Found {
  const plain = plainIdentifier(question);
  if (plain.length < MIN_IDENTIFIER || !/\d/.test(plain)) return NOTHING;
  const fit = { score: 1, matchedOn: ['identifier'], differs: [] };
  const agencies = index
    .having('agency', key.identifier(plain), ({ identifiers }) =>
      identifiers.some(({ value }) => plainIdentifier(value) === plain),
    )
    .slice(0, MAX_MATCHES);
  return sureOfOne(
    agencies.map((agency) => agencyMatch(index, agency, now, fit)),
    'exact',
  );
}
