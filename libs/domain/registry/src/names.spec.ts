import { describe, expect, it } from 'vitest';
import { keepName, nameFault } from './names.js';

describe('a name', () => {
  it.each([
    'Al-Noor Manpower (Pvt.) Ltd.',
    'บริษัท จัดหางาน ต.8/2527 จำกัด',
    'شركة النور للاستقدام',
    'कर्\u200dमचारी सेवा',
    'شرکت نمونه\u200cای',
    'නැව් ශ්\u200dරී ලංකා',
    '葛\u{E0100}城商事',
    'O’Brien & Søn',
    'x'.repeat(200),
    '𠮷'.repeat(200),
  ])('is kept as given: %s', (name) =>
    expect([nameFault(name), keepName(name)]).toEqual([null, name.normalize('NFC')]),
  );

  it.each([
    ['a zero-width space', 'Al\u200bNoor'],
    ['a joiner where Latin needs none', 'Al\u200dNoor'],
    ['a joiner at the start', '\u200dAl Noor'],
    ['a word joiner', 'Al\u2060Noor'],
    ['a soft hyphen', 'Al\u00adNoor'],
    ['text turned round', 'Al\u202eNoor'],
    ['a bidi isolate', 'Al\u2066Noor'],
    ['an Arabic letter mark', 'Al\u061cNoor'],
    ['a byte order mark', '\ufeffAl Noor'],
    ['a line break', 'Al\nNoor'],
    ['a line separator', 'Al\u2028Noor'],
    ['a Hangul filler', 'Al\u3164Noor'],
    ['an empty Braille cell', 'Al\u2800Noor'],
    ['a tag', 'Al\u{e0041}Noor'],
    ['a variation selector', 'Al\ufe0fNoor'],
    ['a private character', 'Al\ue000Noor'],
    ['half a character', 'Al\ud800Noor'],
  ])('may not hide %s', (_, name) => expect(nameFault(name)).toBe('hidden-characters'));

  it.each(['', '   ', '\u00a0'])('"%s" says nothing', (name) => expect(nameFault(name)).toBe('empty'));
  it('has an end', () => expect(nameFault('x'.repeat(201))).toBe('too-long'));
  it('is composed, and single-spaced', () => expect(keepName('  Jose\u0301   Ltd ')).toBe('José Ltd'));
});
