import { describe, expect, it } from 'vitest';
import { checkSetting, SETTING_KINDS, type SettingKind } from './licensing-settings.js';

const names = { en: 'Land-based', es: 'En tierra', ar: 'برّي' };
const licenceClass = {
  ...{ code: 'land-based', names, validityMonths: 24, objectionDays: 14 },
  ...{ onePersonOneAgency: true, needsInspection: true },
};
const requirement = { code: 'bond-guarantee', names, kinds: ['licence'], classes: [], needed: true };
const reason = { code: 'no-bond', measures: ['refuse'], ground: 'Act, section 9', texts: names };
const GOOD: Readonly<Record<SettingKind, unknown>> = {
  'licence-classes': [licenceClass],
  'document-requirements': [requirement],
  'reminder-days': { renewal: [42, 21] },
  reasons: [reason],
  vetting: { threshold: 0.6 },
};
const WRONG: readonly (readonly [SettingKind, unknown, string, string])[] = [
  ['licence-classes', [], '/value', 'setting.too-few'],
  ['licence-classes', [licenceClass, licenceClass], '/value/1/code', 'setting.twice'],
  ['licence-classes', [{ ...licenceClass, validityMonths: 0 }], '/value/0/validityMonths', 'setting.whole-number'],
  ['licence-classes', [{ ...licenceClass, code: 'Land based' }], '/value/0/code', 'setting.code'],
  ['licence-classes', [{ ...licenceClass, names: { en: 'Land' } }], '/value/0/names/es', 'field.isDefined'],
  ['licence-classes', [{ ...licenceClass, colour: 'red' }], '/value/0/colour', 'field.whitelistValidation'],
  ['document-requirements', [{ ...requirement, kinds: ['marriage'] }], '/value/0/kinds/0', 'field.isIn'],
  ['document-requirements', { 0: requirement }, '/value', 'field.isArray'],
  ['reminder-days', { renewal: [21, 21] }, '/value/renewal/1', 'setting.twice'],
  ['reminder-days', null, '/value', 'field.isObject'],
  ['reasons', [{ ...reason, measures: [] }], '/value/0/measures', 'setting.too-few'],
  ['vetting', { threshold: 0 }, '/value/threshold', 'setting.share'],
];

describe('what an office sets', () => {
  it.each(SETTING_KINDS)('%s is taken where it is whole', (kind) => {
    expect(checkSetting(kind, GOOD[kind])).toEqual([]);
  });

  it.each(WRONG)('%s %j is refused at %s', (kind, value, pointer, code) => {
    expect(checkSetting(kind, value).map((error) => [error.pointer, error.code])).toContainEqual([pointer, code]);
  });
});
