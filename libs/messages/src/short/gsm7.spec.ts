import { describe, expect, it } from 'vitest';
import { encodingOf, fits, placesOf, shortened, withoutNeed } from './gsm7.js';
import { partsOf } from './parts.js';

describe('the places that a text takes in a message', () => {
  it.each([
    ['A licence is not a guarantee.', 'gsm-7', 29],
    ['¿Señor? ¡è£à!', 'gsm-7', 13],
    ['[1] {2} 3€ ~ ^ | \\', 'gsm-7', 27],
    ['', 'gsm-7', 0],
    ['Línea', 'ucs-2', 5],
    ['ข.1234', 'ucs-2', 6],
    ['غير مسموح', 'ucs-2', 9],
    ['😀', 'ucs-2', 2],
    ['`', 'ucs-2', 1],
  ] as const)('are those of GSM 03.38: %s', (text, encoding, places) => {
    expect([encodingOf(text), placesOf(text, encodingOf(text))]).toEqual([encoding, places]);
  });

  it('end at 160 and at 70', () => {
    expect([fits('a'.repeat(160)), fits('a'.repeat(161))]).toEqual([true, false]);
    expect([fits('ก'.repeat(70)), fits('ก'.repeat(71))]).toEqual([true, false]);
    expect([fits('€'.repeat(80)), fits('€'.repeat(81))]).toEqual([true, false]);
  });

  it('are spared where only marks and accents need more, and nowhere else', () => {
    expect(withoutNeed('“Aquí no – nunca…” está prohibido')).toBe('"Aqui no - nunca..." esta prohibido');
    expect(withoutNeed('Ñandú y ñu')).toBe('Ñandu y ñu');
    expect(withoutNeed('Aquí: ข.1234')).toBe('Aquí: ข.1234');
  });

  it('are kept to without tearing a character', () => {
    expect(shortened('Harbour Bridge Manpower', 10)).toBe('Harbour...');
    expect(shortened('Harbour', 10)).toBe('Harbour');
    expect(shortened('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 14)).toBe('👩‍👩‍👧‍👦...');
    expect(shortened('กรุงเทพ', 5)).toBe('ก...');
  });
});

describe('the parts of an answer', () => {
  it('hold whole sentences, in order, and leave away what has no room', () => {
    const [a, b, c, d] = ['a'.repeat(100), 'b'.repeat(59), 'c'.repeat(160), 'd'.repeat(160)] as const;
    expect(partsOf({ sentences: [a, b, c, d, 'e'] })).toEqual([`${a}\n${b}`, c, d]);
  });

  it('tell nothing of less weight in the place of what has no room', () => {
    const [a, b] = ['ก'.repeat(60), 'ก'.repeat(65)] as const;
    expect(partsOf({ sentences: [a, b, 'ข'], aside: 'more' }, 1)).toEqual([a]);
  });

  it('cut a sentence that is too long for a message', () => {
    const [only] = partsOf({ sentences: ['x'.repeat(500)] });
    expect(only).toBe(`${'x'.repeat(157)}...`);
  });

  it('do not make the ones before them dearer: a name in another script begins a message of its own', () => {
    const long = 'a'.repeat(120);
    expect(partsOf({ sentences: [long, 'ข.1234'] })).toEqual([long, 'ข.1234']);
  });

  it('say where to read on only where there is room for it', () => {
    expect(partsOf({ sentences: ['a'], aside: 'more' })).toEqual(['a\nmore']);
    expect(partsOf({ sentences: ['a'.repeat(158)], aside: 'more' })).toEqual(['a'.repeat(158)]);
    expect(partsOf({ sentences: [], aside: 'more' })).toEqual([]);
  });
});
