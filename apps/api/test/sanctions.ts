import { check, type CheckResult, createIndex, type RecordKind } from '@amparo/verification';
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { UnitOfWork } from '../src/database/unit-of-work.js';
import { systemContext } from '../src/http/request-context.js';
import { publishListings } from '../src/sanctions/index.js';
import type { SanctionAnswer } from '../src/sanctions/sanction.responses.js';
import type { Api, Caller } from './harness.js';

export const WHY = {
  ground: 'Labour Recruitment Act, section 31',
  reasons: 'The inspection found eleven passports in the office safe.',
  publicReason: 'The agency kept passports of workers.',
  reviewRight: 'You may appeal to the tribunal within 28 days.',
};

export const aSuspension = (api: Api, more: object = {}) => ({
  subjectKind: 'agency',
  agencyId: api.cast.agencyId,
  measure: 'suspension',
  codes: ['DOC-WITH'],
  ...WHY,
  ...more,
});

export const anActor = (more: object = {}) => ({
  subjectKind: 'unlicensed',
  name: 'Quick Visa Tamris',
  contacts: [
    { kind: 'phone', value: '+1 202 555 0177' },
    { kind: 'social', value: 'https://facebook.com/quickvisatamris' },
  ],
  measure: 'blacklisting',
  codes: ['LIC-UNL'],
  ...WHY,
  ...more,
});

type Posted = Omit<Response, 'body'> & { readonly body: SanctionAnswer & { readonly code?: string } };

/** One verb on a sanction, as it is now. */
export async function act(
  api: Api,
  who: Caller,
  { id, version }: Pick<SanctionAnswer, 'id' | 'version'>,
  verb: string,
  body: object = {},
): Promise<Posted> {
  return api.as(who).post(`/api/v1/sanctions/${id}/${verb}`, body, { version });
}

export async function proposed(api: Api, body: object = aSuspension(api)): Promise<SanctionAnswer> {
  return (await api.as('sanction_officer').post('/api/v1/sanctions', body).expect(201)).body;
}

/** Proposed and noticed; the clock stands at the noon after the time to reply. */
export async function noticed(api: Api, body?: object): Promise<SanctionAnswer> {
  const sanction = await proposed(api, body);
  const today = api.clock.now().slice(0, 10);
  const day = (ahead: number) => new Date(Date.parse(today) + ahead * 86_400_000).toISOString().slice(0, 10);
  const served = await act(api, 'sanction_officer', sanction, 'serve-notice', {
    servedHow: 'By hand',
    replyBy: day(8),
  });
  api.clock.noon(day(9));
  return served.body;
}

export async function decided(api: Api, body?: object): Promise<SanctionAnswer> {
  return (await act(api, 'approver', await noticed(api, body), 'decide')).body;
}

/** What the public is told now, from the records that the feed carries. */
export async function checkNow(api: Api, q: string): Promise<CheckResult> {
  const index = createIndex();
  const rows: { kind: RecordKind; record: string }[] = await api.dataSource.query(
    'select kind, record from public_record',
  );
  for (const { kind, record } of rows) index.put(kind, JSON.parse(record));
  return check(index, q, api.clock.now());
}

/** Public on its list, as a release of the publisher makes it. */
export async function published(api: Api, { id }: Pick<SanctionAnswer, 'id'>): Promise<void> {
  const context = systemContext('release');
  context.actor = { ...context.actor, id: api.cast.ids.publisher ?? null, role: 'publisher' };
  await api.app.get(UnitOfWork).run((tx) => publishListings(tx, [id], randomUUID), context);
}
