import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';
import { plainDigits } from './licence-number.js';

const PHONE_LIKE = /^[\d\s().+/–-]+$/;
const MIN_DIGITS = 6;
const MAX_DIGITS = 18;

/** The digits of a question that can only be a phone number, a leading `+` kept; undefined for anything else. */
export function phoneDigits(question: string): string | undefined {
  const text = plainDigits(question.normalize('NFKC'))
    .replace(/^\s*(?:tel|phone|mobile|whatsapp|call|โทร|ফোন|هاتف)\s*[.:]*\s*/iu, '')
    .trim();
  if (!PHONE_LIKE.test(text)) return undefined;
  const digits = text.replace(/\D/g, '');
  if (digits.length < MIN_DIGITS || digits.length > MAX_DIGITS) return undefined;
  return text.startsWith('+') ? `+${digits}` : digits;
}

/** Every international number the digits may mean, read with each of the countries in turn. */
export function e164Candidates(digits: string, countries: readonly string[]): string[] {
  const found = new Set<string>();
  const add = (text: string, country?: CountryCode): void => {
    const parsed = parsePhoneNumberFromString(text, country);
    if (parsed?.isPossible()) found.add(parsed.number);
  };
  if (digits.startsWith('+')) add(digits);
  else if (digits.startsWith('00')) add(`+${digits.slice(2)}`);
  if (digits.startsWith('+')) return [...found];
  for (const country of countries) if (isSupportedCountry(country)) add(digits, country);
  add(`+${digits.replace(/^0+/, '')}`);
  return [...found];
}
