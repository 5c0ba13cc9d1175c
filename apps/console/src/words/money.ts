import { useLocaleState } from 'react-admin';

export interface Money {
  readonly amount: string;
  readonly currency: string;
}

const digitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** A sum as people write it, in the minor units that the register keeps. */
export function minorUnits(typed: string, currency: string): string {
  const value = Number(typed.replace(/[\s,'’]/g, ''));
  return Number.isFinite(value) ? String(Math.round(value * 10 ** digitsOf(currency))) : typed;
}

const isCode = (currency: unknown): currency is string =>
  typeof currency === 'string' && /^[A-Za-z]{3}$/.test(currency.trim());

/** What a form's two fields of money send; nothing where no amount was typed. */
export function moneyBody(typed: unknown): Money | undefined {
  const { amount, currency } = (typed ?? {}) as { amount?: unknown; currency?: unknown };
  if (typeof amount !== 'string' || amount.trim() === '') return undefined;
  const code = isCode(currency) ? currency.trim().toUpperCase() : '';
  return { amount: code ? minorUnits(amount, code) : amount, currency: code };
}

/** A sum of minor units as people write it. */
export function moneyText({ amount, currency }: Money, language: string): string {
  const format = new Intl.NumberFormat(`${language}-u-nu-latn`, { style: 'currency', currency });
  return format.format(Number(amount) / 10 ** digitsOf(currency));
}

export function useMoney(): (money: Money) => string {
  const [language] = useLocaleState();
  return (money) => moneyText(money, language);
}
