import { describe, expect, it } from 'vitest';
import { adminI18n, icuOfPolyglot } from './admin.js';
import { catalogue, rawMessage } from './catalogue.js';
import { direction, negotiate } from './languages.js';
import { hasMessage, translate, translateRich, translation } from './translate.js';

describe('negotiate', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['ar', 'ar'],
    ['es-MX,es;q=0.9,en;q=0.8', 'es'],
    ['sw-KE, sw;q=0.9, ar-EG;q=0.7, en;q=0.3', 'ar'],
    ['de, *;q=0.5', 'en'],
    ['ar;q=0, es;q=0.1', 'es'],
    ['AR-SA', 'ar'],
    [';;;,,q=1;;', 'en'],
    ['es;q=nonsense', 'en'],
  ])('%s → %s', (header, language) => expect(negotiate(header)).toBe(language));
});

describe('direction', () => {
  it('is right to left for Arabic alone', () => {
    expect([direction('en'), direction('es'), direction('ar')]).toEqual(['ltr', 'ltr', 'rtl']);
  });
});

describe('translate', () => {
  it('fills in parameters and leaves mark-up as text', () => {
    expect(translate('en', 'common', 'until', { day: '<b>3 May</b>' })).toBe('until <b>3 May</b>');
  });

  it('throws where a parameter is missing, so that a test finds it', () => {
    expect(() => translate('en', 'common', 'until')).toThrow();
  });

  it('says which language the words are in', () => {
    expect(translation('ar', 'common', 'product').language).toBe('ar');
    expect(rawMessage('ar', 'portal', 'no-such-key')).toBeUndefined();
  });

  it('falls back to English and says so', () => {
    const spanish: Record<string, string> = catalogue.portal.es;
    const kept = spanish['start.title'] ?? '';
    delete spanish['start.title'];
    expect(translation('es', 'portal', 'start.title')).toEqual({
      text: catalogue.portal.en['start.title'],
      language: 'en',
    });
    spanish['start.title'] = kept;
  });

  it('keeps objects whole inside a message', () => {
    const day = { element: 'bdi' };
    expect(translateRich('en', 'common', 'until', { day }).parts).toEqual(['until ', day]);
  });

  it('knows no inherited keys', () => {
    expect(hasMessage('common', 'constructor')).toBe(false);
    expect(hasMessage('common', 'product')).toBe(true);
  });
});

describe('adminI18n', () => {
  const i18n = adminI18n({
    language: 'en',
    features: ['console', 'common'],
    polyglot: {
      en: { ra: { page: { empty: 'No %{name} yet' }, count: '%{smart_count} item |||| %{smart_count} items' } },
    },
  });

  it('speaks the messages and the packs, in the language it was changed to', async () => {
    const [key, words] = Object.entries(catalogue.console.en).find(([, text]) => !text.includes('{')) ?? ['', ''];
    expect(i18n.translate(`console.${key}`)).toBe(words);
    expect(i18n.translate(key)).toBe(words);
    expect(i18n.translate('ra.page.empty', { name: 'licences' })).toBe('No licences yet');
    expect(i18n.translate('ra.count', { smart_count: 1 })).toBe('1 item');
    expect(i18n.translate('ra.count', { smart_count: 3 })).toBe('3 items');
    await i18n.changeLocale('ar');
    expect(i18n.getLocale()).toBe('ar');
    expect(i18n.translate('common.product')).toBe(catalogue.common.ar.product);
    expect(i18n.translate('ra.page.empty', { name: 'x' })).toBe('No x yet');
  });

  it('gives the default or the key for what it does not know, and a bare label for what lacks a parameter', () => {
    expect(i18n.translate('no.such', { _: 'Default' })).toBe('Default');
    expect(i18n.translate('no.such')).toBe('no.such');
    expect(i18n.translate('ra.page.empty')).toBe('No {name} yet');
  });

  it('turns plural forms into ICU', () => {
    expect(icuOfPolyglot('%{smart_count} a |||| %{smart_count} b')).toBe(
      '{smart_count, plural, one {{smart_count} a} other {{smart_count} b}}',
    );
  });
});
