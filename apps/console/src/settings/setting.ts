import type { components } from '@amparo/api-client';
import { APPLICATION_KINDS } from '../applications/application.js';
import { MEASURE_FORMS } from '../licences/measures.js';
import type { FormValues } from '../verbs/body.js';
import { linesOf } from '../verbs/body.js';
import type { Word } from '../words/useWords.js';

export type Setting = components['schemas']['SettingAnswer'];
export type SettingVersion = components['schemas']['SettingVersionAnswer'];

/** How one field of a setting is typed: words are one text in each language that we ship. */
export interface Shape {
  readonly name: string;
  readonly label: Word;
  readonly help?: Word;
  readonly as: 'text' | 'number' | 'maybe-number' | 'numbers' | 'tick' | 'words' | 'long-words' | 'choices' | 'codes';
  readonly choices?: { readonly family: 'application-kind' | 'measure'; readonly codes: readonly string[] };
}

const CODE: Shape = { name: 'code', label: 'settings.code', help: 'settings.code.help', as: 'text' };
const NAMES: Shape = { name: 'names', label: 'settings.names', as: 'words' };

/** What each setting consists of: rows of these fields, or these fields once. */
export const SHAPES: Readonly<Record<Setting['id'], { readonly rows: boolean; readonly fields: readonly Shape[] }>> = {
  'licence-classes': {
    rows: true,
    fields: [
      CODE,
      NAMES,
      { name: 'validityMonths', label: 'settings.validity-months', as: 'number' },
      {
        name: 'objectionDays',
        label: 'settings.objection-days',
        help: 'settings.objection-days.help',
        as: 'maybe-number',
      },
      { name: 'onePersonOneAgency', label: 'settings.one-person', as: 'tick' },
      { name: 'needsInspection', label: 'settings.needs-inspection', as: 'tick' },
    ],
  },
  'document-requirements': {
    rows: true,
    fields: [
      CODE,
      NAMES,
      {
        name: 'kinds',
        label: 'settings.kinds',
        as: 'choices',
        choices: { family: 'application-kind', codes: APPLICATION_KINDS },
      },
      { name: 'classes', label: 'settings.classes', help: 'settings.classes.help', as: 'codes' },
      { name: 'needed', label: 'settings.needed', as: 'tick' },
    ],
  },
  'reminder-days': {
    rows: false,
    fields: [{ name: 'renewal', label: 'settings.renewal', help: 'settings.renewal.help', as: 'numbers' }],
  },
  reasons: {
    rows: true,
    fields: [
      CODE,
      {
        name: 'measures',
        label: 'settings.measures',
        as: 'choices',
        choices: { family: 'measure', codes: MEASURE_FORMS.map(({ measure }) => measure) },
      },
      { name: 'ground', label: 'field.ground', as: 'text' },
      { name: 'texts', label: 'settings.texts', as: 'long-words' },
    ],
  },
  vetting: {
    rows: false,
    fields: [{ name: 'threshold', label: 'settings.threshold', help: 'settings.threshold.help', as: 'number' }],
  },
};

const numberOf = (text: unknown): unknown => (text === '' || text === undefined || text === null ? text : Number(text));

/** From what a field holds to what is sent; what is no number stays as it was typed, for the server to name. */
const SENT: Readonly<Record<Shape['as'], (typed: unknown) => unknown>> = {
  text: (typed) => (typeof typed === 'string' ? typed.trim() : typed),
  number: numberOf,
  'maybe-number': (typed) => (typed === '' || typed === undefined ? null : numberOf(typed)),
  numbers: (typed) => (typeof typed === 'string' ? linesOf(typed).map(Number) : typed),
  tick: Boolean,
  words: (typed) => typed,
  'long-words': (typed) => typed,
  choices: (typed) => typed ?? [],
  codes: (typed) => typed ?? [],
};

const TYPED: Readonly<Partial<Record<Shape['as'], (value: unknown) => unknown>>> = {
  number: String,
  'maybe-number': (value) => (value === null ? '' : String(value)),
  numbers: (value) => (value as readonly number[]).join('\n'),
};

const each =
  (fields: readonly Shape[], convert: (shape: Shape, value: unknown) => unknown) =>
  (row: FormValues): FormValues =>
    Object.fromEntries(fields.map((shape) => [shape.name, convert(shape, row[shape.name])]));

const both = (kind: Setting['id'], value: unknown, convert: (shape: Shape, value: unknown) => unknown): unknown => {
  const { rows, fields } = SHAPES[kind];
  const one = each(fields, convert);
  return rows ? ((value ?? []) as FormValues[]).map(one) : one((value ?? {}) as FormValues);
};

export const sentOf = (kind: Setting['id'], typed: unknown): unknown =>
  both(kind, typed, ({ as }, value) => SENT[as](value));
export const typedOf = (kind: Setting['id'], value: unknown): unknown =>
  both(kind, value, ({ as }, one) => (TYPED[as] ?? ((same: unknown) => same))(one));
