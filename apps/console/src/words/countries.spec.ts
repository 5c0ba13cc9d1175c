import { expect, it } from 'vitest';
import { countryName } from './countries.js';

it('names countries, and never makes up one for a code that belongs to none', () => {
  expect(countryName('TH', 'es')).toBe('Tailandia');
  expect(countryName('XA', 'en')).toBe('XA');
  expect(countryName('not a code', 'en')).toBe('not a code');
});
