import { describe, expect, it } from 'vitest';
import { compareMoney, isZero, shareOf } from './money.js';

const xts = (amount: string) => ({ amount, currency: 'XTS' });

describe('money', () => {
  it('compares amounts beyond what a number holds exactly', () => {
    expect(compareMoney(xts('9007199254740993'), xts('9007199254740992'))).toBe(1);
    expect(compareMoney(xts('5'), xts('10'))).toBe(-1);
    expect(compareMoney(xts('10'), xts('10'))).toBe(0);
  });

  it('of two currencies is not compared', () => {
    expect(() => compareMoney(xts('1'), { amount: '1', currency: 'EUR' })).toThrow('EUR');
  });

  it('is shared with what does not divide left out', () => {
    expect(shareOf(xts('100000'), 10, 30)).toEqual(xts('33333'));
    expect(shareOf(xts('100000'), 2)).toEqual(xts('200000'));
    expect([isZero(xts('0')), isZero(xts('1'))]).toEqual([true, false]);
  });
});
