import { type Answer, NEWEST_CHECKLIST } from '@amparo/inspections';
import type { Response } from 'supertest';
import type { Api, Caller } from './harness.js';

export interface Visit {
  readonly id: string;
  readonly version: number;
}

export const visitPath = (id: string, verb = ''): string => `/api/v1/inspections/${id}${verb && `/${verb}`}`;

/** One verb, as somebody who saw this version. */
export const act = (api: Api, caller: Caller, { id, version }: Visit, verb: string, body: object = {}) =>
  api.as(caller).post(visitPath(id, verb), body, { version });

export const plannedVisit = async (api: Api, more: object = {}): Promise<Response['body']> =>
  (
    await api
      .as('sanction_officer')
      .post('/api/v1/inspections', { type: 'compliance', agencyId: api.cast.agencyId, ...more })
      .expect(201)
  ).body;

/** The clock's day in the register's zone at the start of the tests. */
export const DAY = '2026-03-02';

export async function scheduledVisit(api: Api, inspector: Caller = 'inspector', more: object = {}, day = DAY) {
  const planned = await plannedVisit(api, more);
  const body = { inspectorId: api.cast.ids[inspector], day };
  return (await act(api, 'sanction_officer', planned, 'schedule', body).expect(200)).body;
}

export async function startedVisit(api: Api, inspector: Caller = 'inspector', more: object = {}, day = DAY) {
  return (await act(api, inspector, await scheduledVisit(api, inspector, more, day), 'start').expect(200)).body;
}

/** Every item met but those named. */
export const allAnswers = (others: Readonly<Record<string, Answer>> = {}) =>
  NEWEST_CHECKLIST.items.map(({ code }) => {
    const answer = others[code] ?? 'met';
    return { item: code, answer, note: answer === 'not_met' ? `What was found at ${code}` : '' };
  });

export async function submittedVisit(
  api: Api,
  others: Readonly<Record<string, Answer>> = {},
  inspector: Caller = 'inspector',
  more: object = {},
) {
  const started = await startedVisit(api, inspector, more);
  const answered = await act(api, inspector, started, 'record-answers', { answers: allAnswers(others) }).expect(200);
  return (await act(api, inspector, answered.body, 'submit').expect(200)).body;
}

export async function checkedVisit(
  api: Api,
  others: Readonly<Record<string, Answer>> = {},
  corrections: object[] = [],
  inspector: Caller = 'inspector',
) {
  const submitted = await submittedVisit(api, others, inspector);
  const body = { outcome: 'pass', reasons: 'Complete and clear.', corrections };
  return (await act(api, 'sanction_officer', submitted, 'quality-check', body).expect(200)).body;
}
