import { describe, expect, it } from 'vitest';
import { isPublicNumber, publicNumber } from './public-number.js';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';
const numbers = Array.from({ length: 60 }, (_, index) => publicNumber('XA', 2020 + (index % 9), index * 16_127 + 5));

describe('the number that people see', () => {
  it('holds register, year, serial and a check character', () => {
    expect(publicNumber('XA', 2026, 123)).toMatch(/^XA-2026-000123-[0-9A-Z]$/);
    expect(numbers.every(isPublicNumber)).toBe(true);
  });

  it('finds every single slip', () => {
    for (const number of numbers)
      [...number].forEach((was, place) => {
        if (was === '-') return;
        for (const is of LETTERS + DIGITS)
          if (is !== was) expect(isPublicNumber(number.slice(0, place) + is + number.slice(place + 1))).toBe(false);
      });
  });

  it('finds every swap of neighbours in the year and the serial', () => {
    for (const number of numbers)
      [...number].forEach((a, place) => {
        const b = number[place + 1] ?? '-';
        if (a === b || !DIGITS.includes(a) || !DIGITS.includes(b)) return;
        expect(isPublicNumber(number.slice(0, place) + b + a + number.slice(place + 2))).toBe(false);
      });
  });
});
