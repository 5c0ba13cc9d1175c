import { OUTCOME_STATES } from '@amparo/complaints';
import { FEE_CAPS } from '@amparo/kernel';
import { PRINCIPAL_STATUSES } from '@amparo/registry';
import { CHANNEL_KINDS, LICENCE_STATUSES, LISTED_KINDS, type RecordKind, RELEASE_CHANGES } from '@amparo/verification';

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string' };
const nullable = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const day: Schema = { type: 'string', format: 'date' };
const instant: Schema = { type: 'string', format: 'date-time' };
const listOf = (items: Schema): Schema => ({ type: 'array', items });
type Properties = Readonly<Record<string, Schema>>;
const object = (properties: Properties, optional: Properties = {}): Schema => ({
  type: 'object',
  properties: { ...properties, ...optional },
  required: Object.keys(properties),
  additionalProperties: false,
});
const money = object({ amount: text, currency: text });
const source = object({ name: text, url: text, date: day });

const outcomeFigure = object({
  placements: { type: 'integer' },
  founded: nullable({ type: 'integer' }),
  low: { type: 'integer' },
  high: { type: 'integer' },
});

const listedDecision = object({
  number: text,
  authority: text,
  decidedAt: instant,
  ground: text,
  publicReason: text,
  reviewRight: text,
  underAppeal: { type: 'boolean' },
  stays: listOf(object({ from: instant, to: nullable(instant) })),
  ended: nullable(object({ at: instant, ground: text, reason: text })),
});

const records: Readonly<Record<RecordKind, Schema>> = {
  register: object({
    id: text,
    role: { enum: ['home', 'partner'] },
    country: text,
    names: { type: 'object', additionalProperties: text },
    timeZone: text,
    source: nullable(source),
  }),
  agency: object({
    id: text,
    register: text,
    country: text,
    legalName: text,
    names: listOf(
      object({
        name: text,
        kind: { enum: ['legal', 'trading', 'former', 'translated'] },
        from: nullable(day),
        to: nullable(day),
      }),
    ),
    identifiers: listOf(object({ scheme: text, value: text })),
    branches: listOf(
      object({
        id: text,
        name: nullable(text),
        address: text,
        district: nullable(text),
        isHeadOffice: { type: 'boolean' },
        from: nullable(day),
        to: nullable(day),
      }),
    ),
    source: nullable(source),
  }),
  licence: object({
    id: text,
    register: text,
    agencyId: text,
    class: text,
    number: text,
    slug: text,
    countries: listOf(text),
    sectors: listOf(text),
    validTo: nullable(day),
    conditions: listOf(object({ id: text, text })),
    timeline: listOf(
      object(
        {
          status: { enum: LICENCE_STATUSES },
          effectiveFrom: instant,
          effectiveTo: nullable(instant),
          recordedFrom: instant,
          recordedTo: nullable(instant),
          decisionId: nullable(text),
          conditions: listOf(text),
        },
        { appeal: { enum: ['stayed', 'not_stayed'] } },
      ),
    ),
    decisions: listOf(
      object({
        id: text,
        kind: text,
        effectiveAt: instant,
        recordedAt: instant,
        authority: text,
        ground: text,
        reasons: text,
        reviewRight: text,
      }),
    ),
    remark: nullable(text),
    source: nullable(source),
  }),
  person: object({
    id: text,
    register: text,
    name: text,
    otherNames: listOf(text),
    appointments: listOf(object({ agencyId: text, role: text, from: day, to: nullable(day) })),
  }),
  channel: object({
    id: text,
    agencyId: text,
    kind: { enum: CHANNEL_KINDS },
    value: text,
    display: nullable(text),
    confirmedOn: nullable(day),
    confirmedBy: nullable(text),
  }),
  listing: object(
    {
      id: text,
      register: text,
      list: text,
      subject: object(
        {
          kind: { enum: LISTED_KINDS },
          name: text,
          nameCut: { type: 'boolean' },
          otherNames: listOf(text),
          country: nullable(text),
          address: nullable(text),
        },
        { id: text, contacts: listOf(object({ kind: { enum: CHANNEL_KINDS }, value: text, display: text })) },
      ),
      measure: text,
      reasons: listOf(object({ code: text, text })),
      from: day,
      to: nullable(day),
      until: nullable(text),
      remark: nullable(text),
      source: nullable(source),
    },
    { decision: listedDecision },
  ),
  list: object({
    id: text,
    register: text,
    list: text,
    names: { type: 'object', additionalProperties: text },
    source: nullable(source),
    release: nullable({ type: 'integer' }),
  }),
  release: object({
    id: text,
    register: text,
    list: text,
    number: { type: 'integer' },
    publishedAt: instant,
    authority: text,
    leafIndex: { type: 'integer' },
    entries: { type: 'integer' },
    manifestSha256: text,
    previous: nullable(text),
    changes: listOf(object({ change: { enum: RELEASE_CHANGES }, reference: text, name: text, reason: text })),
    files: listOf(object({ name: text, sha256: text, length: { type: 'integer' } })),
  }),
  principal: object({
    ...{ id: text, register: text, number: text, name: text, otherNames: listOf(text), country: text },
    registrationNumber: nullable(text),
    status: { enum: PRINCIPAL_STATUSES },
    since: instant,
    from: nullable(day),
    to: nullable(day),
    agencies: listOf(object({ agencyId: text, from: day, to: nullable(day) })),
  }),
  job_order: object({
    ...{ id: text, register: text, number: text, agencyId: text, principalId: text, principal: text },
    ...{ occupation: text, title: text, country: text },
    vacancies: { type: 'integer' },
    filled: { type: 'integer' },
    wage: money,
    contractMonths: { type: 'integer' },
    fee: nullable(money),
    from: day,
    to: day,
    status: { enum: ['approved', 'filled', 'closed', 'cancelled'] },
    since: instant,
  }),
  fee_rule: object({
    ...{ id: text, register: text, origin: text, country: nullable(text), class: nullable(text) },
    occupation: nullable(text),
    cap: object({ kind: { enum: FEE_CAPS }, money: nullable(money), count: nullable({ type: 'integer' }) }),
    source: object({ law: text, article: text, url: nullable(text) }),
    from: day,
    to: nullable(day),
  }),
  agency_merge: object({ id: text, register: text, into: text }),
  notice: object({
    ...{ id: text, register: text, number: text, applicant: text, class: text },
    ...{ countries: listOf(text), sectors: listOf(text), publishedOn: day, objectionsUntil: day },
  }),
  outcome: object({
    ...{ id: text, register: text, agencyId: text, from: day, to: day, state: { enum: OUTCOME_STATES } },
    ...{ figure: nullable(outcomeFigure), all: nullable(outcomeFigure), publishedOn: day },
  }),
};

/** JSON Schema (2020-12) of each kind of record, as served at `/api/v1/feed/schemas/:kind`. */
export const FEED_SCHEMAS = Object.fromEntries(
  Object.entries(records).map(([kind, schema]) => [
    kind,
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:amparo:feed:${kind}`,
      title: `A public ${kind} record`,
      ...schema,
    },
  ]),
) as Readonly<Record<RecordKind, object>>;
