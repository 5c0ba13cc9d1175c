import { isArgumentElement, isPluralElement, isSelectElement, parse } from '@formatjs/icu-messageformat-parser';
import { LICENCE_STATUSES, STANDINGS } from '@amparo/verification';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue, FEATURES, type FeatureName } from './catalogue.js';
import { LANGUAGES, type Language } from './languages.js';

const messagesOf = (feature: FeatureName, language: Language): Readonly<Record<string, string>> =>
  catalogue[feature][language];

/** The names of all arguments of a message, sorted, those inside plural and select branches too. */
function argumentsOf(message: string): readonly string[] {
  const names = new Set<string>();
  const walk = (elements: ReturnType<typeof parse>): void => {
    for (const element of elements) {
      if (isArgumentElement(element)) names.add(element.value);
      if (isPluralElement(element) || isSelectElement(element)) {
        names.add(element.value);
        for (const option of Object.values(element.options)) walk(option.value);
      }
    }
  };
  walk(parse(message, { ignoreTag: true }));
  return [...names].sort();
}

describe.each(FEATURES)('the messages of %s', (feature) => {
  const english = messagesOf(feature, 'en');

  it.each(LANGUAGES)('have in %s only keys that English has, and say something', (language) => {
    for (const [key, message] of Object.entries(messagesOf(feature, language))) {
      expect(english, key).toHaveProperty([key]);
      expect(message.trim(), key).not.toBe('');
    }
  });

  it.each(LANGUAGES)('parse in %s and take the same parameters as in English', (language) => {
    for (const [key, message] of Object.entries(messagesOf(feature, language)))
      expect(argumentsOf(message), key).toEqual(argumentsOf(english[key] ?? ''));
  });
});

describe('a feature’s own files', () => {
  it('say nothing twice: one key has its words in one file', () => {
    const folder = import.meta.dirname;
    for (const door of ['console', 'portal', 'refusals']) {
      const files = [`${door}/en.json`, ...readdirSync(folder).map((name) => `${name}/${door}.en.json`)];
      const keys = files
        .filter((file) => existsSync(path.join(folder, file)))
        .flatMap((file) => Object.keys(JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as object));
      expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    }
  });
});

describe('the words that decide whether somebody pays', () => {
  it.each(LANGUAGES)('are complete in %s', (language) => {
    expect(Object.keys(catalogue.safety[language]).sort()).toEqual(Object.keys(catalogue.safety.en).sort());
    for (const standing of STANDINGS)
      for (const key of [`standing.${standing}`, `verb.${standing}`, `next.${standing}.1`, `next.${standing}.3`])
        expect(catalogue.safety[language]).toHaveProperty([key]);
    for (const status of LICENCE_STATUSES) expect(catalogue.safety[language]).toHaveProperty([`status.${status}`]);
  });

  it.each(LANGUAGES)('give each standing its own words in %s', (language) => {
    const words = STANDINGS.map((standing) => catalogue.safety[language][`standing.${standing}`]);
    expect(new Set(words).size).toBe(STANDINGS.length);
  });

  it('promise nothing: a licence is never called safe or guaranteed', () => {
    for (const key of ['standing.may_recruit.meaning', 'standing.may_recruit_with_conditions.meaning'] as const)
      expect(catalogue.safety.en[key]).toContain('not a guarantee');
    for (const message of Object.values(catalogue.safety.en))
      expect(message).not.toMatch(/\b(?:is|are) (?:safe|guaranteed|trusted)\b/);
  });
});
