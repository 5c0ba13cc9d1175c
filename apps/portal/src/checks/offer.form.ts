import { readAmount } from '@amparo/kernel';
import { MAX_OFFER_TEXT, type Offer, OFFER_FIELDS, type OfferField } from '@amparo/verification';
import type { Form } from '../complaints/form.reader.js';
import type { FieldProblem } from '../http/problem.js';

/** An offer as it was typed; a field that nobody filled in is empty. */
export type TypedOffer = Readonly<Record<OfferField | 'text', string>>;

export const FIELDS = ['text', ...OFFER_FIELDS] as const;
export const EMPTY_OFFER = Object.fromEntries(FIELDS.map((field) => [field, ''])) as TypedOffer;
const MAX_FIELD = 300;
export const EXAMPLE_CURRENCY = 'USD';
const CURRENCY = /^[A-Z]{3}$/;

/** Fields that ask nothing by themselves. */
const HELPERS: readonly string[] = ['currency', 'country', 'occupation'];

export function typedIn(form: Form): TypedOffer {
  const typed = Object.fromEntries(FIELDS.map((field) => [field, form.valueOf(field).trim()])) as TypedOffer;
  return { ...typed, currency: typed.currency.toUpperCase() };
}

/** A program that misnames a field would take what was not looked at for fine. */
export function misnamed(body: unknown): FieldProblem[] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([field, value]): FieldProblem[] => {
    if (!FIELDS.some((known) => known === field))
      return [{ field, code: 'error.offer.unknown', params: { fields: FIELDS.join(', ') } }];
    return typeof value === 'string' ? [] : [{ field, code: 'error.offer.words' }];
  });
}

export function problemsOf(typed: TypedOffer): FieldProblem[] {
  if (FIELDS.every((field) => typed[field] === '' || HELPERS.includes(field)))
    return [{ field: 'text', code: 'error.offer.missing' }];
  const { currency, fee } = typed;
  const params = { example: EXAMPLE_CURRENCY };
  const badCurrency = currency !== '' && !CURRENCY.test(currency);
  return [
    ...FIELDS.flatMap((field): FieldProblem[] => {
      const max = field === 'text' ? MAX_OFFER_TEXT : MAX_FIELD;
      const { length } = typed[field];
      return length > max ? [{ field, code: 'error.offer.too-long', params: { length, max } }] : [];
    }),
    ...(badCurrency
      ? [{ field: 'currency', code: 'error.offer.currency' as const, params: { ...params, value: currency } }]
      : []),
    ...(fee !== '' && readAmount(fee, currency) === undefined
      ? [{ field: 'fee', code: 'error.offer.fee' as const, params: { value: fee } }]
      : []),
  ];
}

/** What was filled in. */
export const offerOf = (typed: TypedOffer): Offer =>
  Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''));
