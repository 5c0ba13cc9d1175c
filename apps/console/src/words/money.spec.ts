import { describe, expect, it } from 'vitest';
import { minorUnits, moneyBody, moneyText } from './money.js';

describe('money', () => {
  it('is counted in the units of its currency', () => {
    expect([minorUnits('10', 'EUR'), minorUnits('10', 'JPY'), minorUnits('0.015', 'KWD')]).toEqual([
      ...['1000', '10', '15'],
    ]);
  });

  it('is sent as typed, with the currency in capitals, and not at all where nothing was typed', () => {
    expect(moneyBody({ amount: '1,250.50', currency: 'eur' })).toEqual({ amount: '125050', currency: 'EUR' });
    expect(moneyBody({ amount: ' ', currency: 'EUR' })).toBeUndefined();
    expect(moneyBody({ amount: '5', currency: 'euro' })).toEqual({ amount: '5', currency: '' });
    expect(moneyBody(undefined)).toBeUndefined();
  });

  it('is shown as people write it', () => {
    expect(moneyText({ amount: '125050', currency: 'EUR' }, 'en')).toBe('€1,250.50');
    expect(moneyText({ amount: '1250', currency: 'JPY' }, 'en')).toBe('¥1,250');
  });
});
