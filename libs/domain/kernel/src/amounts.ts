/** What workers pay recruiters in: the currencies of where they come from and where they go. */
export const CURRENCIES: readonly string[] =
  'AED BDT BHD CAD ETB EUR GBP GHS GTQ HKD IDR INR JOD JPY KES KRW KWD LBP LKR MAD MMK MXN MYR NGN NPR OMR PHP PKR QAR SAR SGD THB TND TWD UGX USD VND ZAR'.split(
    ' ',
  );

/** Digits after the point by ISO 4217; what browsers and ICU know is how prices are shown, which differs. */
const DECIMALS: Readonly<Record<string, number>> = {
  BHD: 3,
  JOD: 3,
  JPY: 0,
  KRW: 0,
  KWD: 3,
  OMR: 3,
  TND: 3,
  UGX: 0,
  VND: 0,
};
export const decimalsOf = (currency: string): number => DECIMALS[currency] ?? 2;

/** Digits of any script as 0 to 9. */
export const westernDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => String(valueOf(digit.codePointAt(0) ?? 0x30)));

/** Scripts keep their ten digits in one run from zero. */
function valueOf(point: number): number {
  let before = 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(point - before - 1))) before += 1;
  return before % 10;
}

/**
 * An amount as people write it, in minor units; undefined where it is none. Three digits after the only mark are thousands,
 * one or two at the end are a fraction: the person sees on the next page how it was read.
 */
export function readAmount(typed: string, currency: string): string | undefined {
  const text = westernDigits(typed)
    .replace(/[\s\u066c'’_]/g, '')
    .replaceAll('\u066b', '.');
  const match = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(text);
  if (!match?.[1]) return undefined;
  const decimals = decimalsOf(currency);
  const whole = match[1].replace(/[.,]/g, '');
  const fraction = (match[2] ?? '').padEnd(decimals, '0');
  if (fraction.length > decimals && /[1-9]/.test(fraction.slice(decimals))) return undefined;
  const minor = `${whole}${fraction.slice(0, decimals)}`.replace(/^0+(?=\d)/, '');
  return minor.length <= 15 ? minor : undefined;
}

export const majorOf = (minor: string, currency: string): number => Number(minor) / 10 ** decimalsOf(currency);
