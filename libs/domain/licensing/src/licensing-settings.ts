import type { FieldError } from '@amparo/kernel';
import { type Measure, MEASURES } from './licence.js';

/** What an office sets without code. Each change is a dated version; what was decided keeps the version it was decided under. */
export const SETTING_KINDS = [
  'licence-classes',
  'document-requirements',
  'reminder-days',
  'reasons',
  'vetting',
] as const;
export type SettingKind = (typeof SETTING_KINDS)[number];

/** What an application can ask for (domain, section 1). */
export const APPLICATION_KINDS = ['licence', 'renewal', 'branch', 'scope', 'persons', 'surrender'] as const;
export type ApplicationKind = (typeof APPLICATION_KINDS)[number];

export const SETTING_LANGUAGES = ['en', 'es', 'ar'] as const;
export type SettingWords = Readonly<Record<(typeof SETTING_LANGUAGES)[number], string>>;

export interface LicenceClass {
  readonly code: string;
  readonly names: SettingWords;
  readonly validityMonths: number;
  /** Days in which the public may object to an application; none: it is not asked. */
  readonly objectionDays: number | null;
  /** A person may stand in one agency of this class at a time. */
  readonly onePersonOneAgency: boolean;
  readonly needsInspection: boolean;
}

export interface DocumentRequirement {
  readonly code: string;
  readonly names: SettingWords;
  readonly kinds: readonly ApplicationKind[];
  /** None: of every class. */
  readonly classes: readonly string[];
  readonly needed: boolean;
}

export interface ReminderDays {
  /** Days before a licence ends on which its holder is reminded. */
  readonly renewal: readonly number[];
}

/** Words that an officer can take for a measure, and then change. */
export interface ReasonTemplate {
  readonly code: string;
  readonly measures: readonly Measure[];
  readonly ground: string;
  readonly texts: SettingWords;
}

export interface Vetting {
  /** Score (0 to 1) from which on a resemblance is looked at by a person. */
  readonly threshold: number;
}

export interface Settings {
  readonly 'licence-classes': readonly LicenceClass[];
  readonly 'document-requirements': readonly DocumentRequirement[];
  readonly 'reminder-days': ReminderDays;
  readonly reasons: readonly ReasonTemplate[];
  readonly vetting: Vetting;
}

type Check = (value: unknown, pointer: string) => FieldError[];

const wrong = (pointer: string, code: string, params: FieldError['params'] = {}): FieldError[] => [
  { pointer, code, params: { field: pointer.split('/').at(-1) ?? '', ...params } },
];
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const code: Check = (value, pointer) =>
  typeof value === 'string' && /^[a-z][a-z0-9-]{1,39}$/.test(value) ? [] : wrong(pointer, 'setting.code');
const text =
  (most: number): Check =>
  (value, pointer) =>
    typeof value === 'string' && value.trim() !== '' && value.length <= most
      ? []
      : wrong(pointer, value === '' || typeof value !== 'string' ? 'field.isDefined' : 'field.maxLength', {
          limit: most,
        });
const flag: Check = (value, pointer) => (typeof value === 'boolean' ? [] : wrong(pointer, 'field.isBoolean'));
const whole =
  (least: number, most: number): Check =>
  (value, pointer) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
      ? []
      : wrong(pointer, 'setting.whole-number', { least, most });
const oneOf =
  (choices: readonly string[]): Check =>
  (value, pointer) =>
    choices.includes(value as string) ? [] : wrong(pointer, 'field.isIn', { choices: choices.join(', ') });
const maybe =
  (check: Check): Check =>
  (value, pointer) =>
    value === null ? [] : check(value, pointer);

/** Exactly these fields, each by its rule. */
const fields =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value, pointer) => {
    if (!isObject(value)) return wrong(pointer, 'field.isObject');
    const foreign = Object.keys(value).filter((name) => !Object.hasOwn(checks, name));
    return [
      ...foreign.flatMap((name) => wrong(`${pointer}/${name}`, 'field.whitelistValidation')),
      ...Object.entries(checks).flatMap(([name, check]) => check(value[name], `${pointer}/${name}`)),
    ];
  };

const listOf =
  (check: Check, { least = 0, key }: { least?: number; key?: string } = {}): Check =>
  (value, pointer) => {
    if (!Array.isArray(value)) return wrong(pointer, 'field.isArray');
    const rows: readonly unknown[] = value;
    if (rows.length < least) return wrong(pointer, 'setting.too-few', { least });
    const keys = rows.map((row) => (key === undefined ? row : isObject(row) ? row[key] : undefined));
    const twice = rows.flatMap((_, at) =>
      keys.indexOf(keys[at]) < at
        ? wrong(key === undefined ? `${pointer}/${at}` : `${pointer}/${at}/${key}`, 'setting.twice')
        : [],
    );
    return [...rows.flatMap((row, at) => check(row, `${pointer}/${at}`)), ...twice];
  };

const words = (most: number): Check =>
  fields(Object.fromEntries(SETTING_LANGUAGES.map((language) => [language, text(most)])));

const CHECKS: Readonly<Record<SettingKind, Check>> = {
  'licence-classes': listOf(
    fields({
      code,
      names: words(80),
      validityMonths: whole(1, 120),
      objectionDays: maybe(whole(1, 180)),
      onePersonOneAgency: flag,
      needsInspection: flag,
    }),
    { least: 1, key: 'code' },
  ),
  'document-requirements': listOf(
    fields({
      code,
      names: words(120),
      kinds: listOf(oneOf(APPLICATION_KINDS), { least: 1 }),
      classes: listOf(code),
      needed: flag,
    }),
    { key: 'code' },
  ),
  'reminder-days': fields({ renewal: listOf(whole(1, 365), { least: 1 }) }),
  reasons: listOf(
    fields({ code, measures: listOf(oneOf(MEASURES), { least: 1 }), ground: text(300), texts: words(5000) }),
    { key: 'code' },
  ),
  vetting: fields({
    threshold: (value, pointer) =>
      typeof value === 'number' && value > 0 && value <= 1 ? [] : wrong(pointer, 'setting.share'),
  }),
};

/** What is wrong with a value of a setting, by field. */
export const checkSetting = (kind: SettingKind, value: unknown): FieldError[] => CHECKS[kind](value, '/value');
