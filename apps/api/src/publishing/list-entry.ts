import type { LegalDay } from '@amparo/kernel';

/** One entry of a home list, as a release publishes it. */
export interface ListEntry {
  /** The sanction's number, which people see. */
  readonly reference: string;
  readonly subject: {
    readonly kind: 'agency' | 'person' | 'principal' | 'channel';
    readonly name: string;
    readonly otherNames: readonly string[];
    readonly country: string | null;
    readonly address: string | null;
    /** Phones and pages by which somebody without a licence recruits, as people write them. */
    readonly contacts: readonly string[];
  };
  readonly measure: string;
  /** Violation codes and what they mean. */
  readonly reasons: readonly { readonly code: string; readonly text: string }[];
  readonly publicReason: string;
  readonly ground: string;
  readonly authority: string;
  readonly decidedOn: LegalDay;
  readonly from: LegalDay;
  /** Last day (inclusive); null: indefinite, or until `until` is met. */
  readonly to: LegalDay | null;
  readonly until: string | null;
  readonly reviewRight: string;
  readonly underAppeal: boolean;
}

const text = { type: 'string' } as const;
const day = { type: 'string', format: 'date' } as const;
const orNull = (schema: object): object => ({ anyOf: [schema, { type: 'null' }] });
const object = (properties: Readonly<Record<string, object>>): object => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

/** JSON Schema (2020-12) of `list.json` of every release, as served at `/api/v1/lists/schema`. */
export const LIST_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:amparo:list:1',
  title: 'A release of a list',
  ...object({
    format: { const: 'amparo-list/1' },
    register: text,
    list: text,
    number: { type: 'integer', minimum: 1 },
    publishedAt: { type: 'string', format: 'date-time' },
    entries: {
      type: 'array',
      items: object({
        reference: text,
        subject: object({
          kind: { enum: ['agency', 'person', 'principal', 'channel'] },
          name: text,
          otherNames: { type: 'array', items: text },
          country: orNull(text),
          address: orNull(text),
          contacts: { type: 'array', items: text },
        }),
        measure: text,
        reasons: { type: 'array', items: object({ code: text, text }) },
        publicReason: text,
        ground: text,
        authority: text,
        decidedOn: day,
        from: day,
        to: orNull(day),
        until: orNull(text),
        reviewRight: text,
        underAppeal: { type: 'boolean' },
      }),
    },
  }),
} as const;
