import { dayOf, type Instant, type LegalDay } from '@amparo/kernel';
import {
  isLanguage,
  isLetterRtl,
  letterDay,
  type LetterKey,
  type LetterLanguage,
  letterWords,
  rawMessage,
} from '@amparo/messages';

export interface LetterFacts {
  readonly register: string;
  readonly timeZone: string;
  readonly authority: string;
  readonly office: string | null;
  readonly holder: string;
  readonly address: string | null;
  readonly licence: string;
  readonly slug: string;
  readonly class: string;
  readonly countries: readonly string[];
  readonly sectors: readonly string[];
}

export interface LetterDecision {
  readonly id: string;
  readonly kind: string;
  readonly effectiveAt: Instant;
  readonly until: LegalDay | null;
  readonly validTo: LegalDay | null;
  readonly conditionText: string | null;
  readonly ground: string;
  readonly reasons: string;
  readonly reviewRight: string;
  readonly recordedAt: Instant;
}

interface Fact {
  readonly label: string;
  readonly value: string;
}

/** Keeps a name or number of another script together, whichever way the line around it runs (UAX 9). */
const apart = (text: string): string => `\u2068${text}\u2069`;

const said =
  (language: LetterLanguage) =>
  (key: LetterKey, params: Readonly<Record<string, string>> = {}) =>
    letterWords(language, key, Object.fromEntries(Object.entries(params).map(([name, value]) => [name, apart(value)])));

/** A word of the screens, where letters have none of their own: in English where the screens don't speak the language. */
const screenWord = (language: LetterLanguage, family: string, code: string): string =>
  rawMessage(isLanguage(language) ? language : 'en', 'console', `${family}.${code}`)?.message ??
  code.replaceAll('-', ' ');

function paper(language: LetterLanguage, facts: LetterFacts, at: Instant) {
  return {
    lang: language,
    rtl: isLetterRtl(language),
    authority: facts.authority,
    office: facts.office,
    dateLine: letterDay(language, dayOf(at, facts.timeZone)),
    signed: said(language)('signed', { authority: facts.authority }),
  };
}

const known = (rows: readonly (Fact | null)[]): Fact[] => rows.filter((row) => row !== null);

/** What the letter of a decision says. */
export function decisionLetter(language: LetterLanguage, facts: LetterFacts, decision: LetterDecision) {
  const say = said(language);
  const row = (key: LetterKey, value: string | null): Fact | null =>
    value === null ? null : { label: say(key), value: apart(value) };
  const day = (value: LegalDay | null) => (value === null ? null : letterDay(language, value));
  const { timeZone, authority, holder, licence } = facts;
  return {
    ...paper(language, facts, decision.recordedAt),
    title: say(`title.${decision.kind}` as LetterKey),
    addressee: [holder, ...(facts.address ? [facts.address] : [])].map(apart),
    intro: say('intro', { authority, licence, holder }),
    facts: known([
      row('licence', licence),
      row('class', screenWord(language, 'class', facts.class)),
      row('effective', day(dayOf(decision.effectiveAt, timeZone))),
      row('until', day(decision.until)),
      row('validTo', day(decision.validTo)),
      row('ground', decision.ground),
    ]),
    parts: known([
      row('condition', decision.conditionText),
      row('reasons', decision.reasons),
      row('review', decision.reviewRight),
    ]).map(({ label, value }) => ({ label, text: value })),
    check: say('check'),
  };
}

export interface CertificateFacts extends LetterFacts {
  readonly from: LegalDay;
  readonly validTo: LegalDay | null;
  readonly places: readonly { readonly address: string; readonly isHeadOffice: boolean }[];
  readonly conditions: readonly string[];
}

/** What the certificate of a licence says, as it stands. */
export function certificate(language: LetterLanguage, facts: CertificateFacts, at: Instant) {
  const say = said(language);
  const countries = new Intl.DisplayNames([language], { type: 'region' });
  const listed = (values: readonly string[]): string =>
    values.length === 0 ? say('all') : values.map(apart).join(', ');
  const day = (value: LegalDay) => letterDay(language, value);
  const { from, validTo, places, conditions } = facts;
  const validity = validTo === null ? day(from) : say('period', { from: day(from), to: day(validTo) });
  return {
    ...paper(language, facts, at),
    title: say('certificate'),
    intro: say('certificate.intro'),
    holder: apart(facts.holder),
    facts: [
      { label: say('licence'), value: apart(facts.licence) },
      { label: say('class'), value: screenWord(language, 'class', facts.class) },
      { label: say('validity'), value: validity },
      { label: say('countries'), value: listed(facts.countries.map((code) => countries.of(code) ?? code)) },
      { label: say('sectors'), value: listed(facts.sectors.map((code) => screenWord(language, 'sector', code))) },
    ],
    parts: [
      {
        label: say('places'),
        items: places.map(
          ({ address, isHeadOffice }) => `${apart(address)}${isHeadOffice ? ` (${say('head-office')})` : ''}`,
        ),
      },
      { label: say('conditions'), items: conditions.length === 0 ? [say('none')] : conditions.map(apart) },
    ],
    check: say('certificate.check'),
  };
}

/** What hangs in an office, to be read from some steps away: whose licence it is, and how to see whether it is in force. */
export function poster(language: LetterLanguage, facts: CertificateFacts, at: Instant) {
  const say = said(language);
  const { from, validTo } = facts;
  const period = { from: letterDay(language, from), to: validTo === null ? '' : letterDay(language, validTo) };
  return {
    ...paper(language, facts, at),
    title: say('poster'),
    holder: apart(facts.holder),
    licence: say('poster.licence', { licence: facts.licence }),
    validity: validTo === null ? period.from : say('period', period),
    scan: say('poster.scan'),
    person: say('poster.person'),
    never: say('poster.never'),
    check: say('certificate.check'),
  };
}
