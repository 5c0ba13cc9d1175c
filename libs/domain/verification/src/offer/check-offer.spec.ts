import { describe, expect, it } from 'vitest';
import { offerRegister } from '../../fixtures/offer-register.js';
import offersByAnotherHand from '../../fixtures/offers-by-another-hand.json' with { type: 'json' };
import { CLEAN_OFFERS, WRONG_OFFERS } from '../../fixtures/offers.js';
import { NOW } from '../../fixtures/records.js';
import { checkOffer, WARNING_VERDICTS } from '../index.js';

const index = offerRegister();
const warningsIn = (text: string) =>
  checkOffer(index, { text }, NOW).elements.filter(({ verdict }) => WARNING_VERDICTS.includes(verdict));

describe('advertisements and messages', () => {
  it.each(WRONG_OFFERS)('names what is wrong in $language: $text', ({ text, wrong }) => {
    const named = warningsIn(text).map(({ element, value }) => [element, value]);
    expect(named).toEqual(expect.arrayContaining([...wrong]));
  });

  it.each(CLEAN_OFFERS)('sees nothing wrong in $language: $text', ({ text }) => {
    expect(warningsIn(text)).toEqual([]);
  });

  it.each(offersByAnotherHand)('reads as well what was not written for it, in $language: $text', ({ text, wrong }) => {
    const named = warningsIn(text).map(({ element, value }) => ({ element, value }));
    const isNamed = ([element, value = '']: readonly string[]): boolean =>
      named.some((one) => one.element === element && (one.value.includes(value) || value.includes(one.value)));
    expect(wrong.filter((one) => !isNamed(one))).toEqual([]);
    if (wrong.length === 0) expect(named).toEqual([]);
  });

  it('says where everything stands', () => {
    for (const { text } of [...WRONG_OFFERS, ...CLEAN_OFFERS])
      for (const { value, from, to } of checkOffer(index, { text }, NOW).elements)
        expect(text.slice(from ?? 0, to ?? 0)).toBe(value);
  });
});
