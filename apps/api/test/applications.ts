import { randomBytes, randomUUID } from 'node:crypto';
import request, { type Response } from 'supertest';
import { addHours } from '@amparo/kernel';
import { SESSION_COOKIE } from '../src/access/session.queries.js';
import { tokenHash } from '../src/access/secrets.js';
import { Agent, type Api, type Caller, START } from './harness.js';
import { JUSTIFIED } from './licences.js';

export const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');

export const APPLICATIONS = '/api/v1/applications';
export const MINE = '/api/v1/my-agency/applications';
export const NEEDED = ['company-registration', 'bond-guarantee'];

/** Everything that a first licence asks for. */
export const CONTENT = {
  registrationNumber: 'C-1042',
  tradingNames: ['Harbour Jobs'],
  headOffice: { address: '4 Quay Street', district: 'North' },
  branches: [{ name: 'South desk', address: '9 Hill Road', district: 'South' }],
  channels: [
    { kind: 'phone', value: '+1 202 555 0147' },
    { kind: 'bank', value: 'XA12 3456 7890' },
  ],
  persons: [
    { name: 'Amira Okafor', role: 'director' },
    { name: 'Tomas Lindqvist', role: 'registered_staff' },
  ],
  countries: ['AE'],
  feeReference: 'FEE-2026-77',
};

export interface Seen {
  readonly id: string;
  readonly version: number;
}

/** One verb of an officer, or of the agency, as somebody who saw this version. */
export const actOn = (api: Api, caller: Caller, { id, version }: Seen, verb: string, body: object = {}) =>
  api.as(caller).post(`${caller === 'agency' ? MINE : APPLICATIONS}/${id}/${verb}`, body, { version });

export async function did(
  api: Api,
  caller: Caller,
  seen: Seen,
  verb: string,
  body: object = {},
): Promise<Response['body']> {
  const answer = await actOn(api, caller, seen, verb, body);
  if (answer.status !== 200) throw new Error(`${verb}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

export async function begun(api: Api, licenceClass = 'labour-hire', agent = api.as('agency')) {
  return (await agent.post(MINE, { kind: 'licence', class: licenceClass }).expect(201)).body;
}

export const sendDocument = (
  api: Api,
  { id, version }: Seen,
  requirement: string,
  { bytes = PDF, name = 'paper.pdf', headers = api.cast.credentials.agency ?? {} } = {},
) =>
  request(api.url)
    .post(`${MINE}/${id}/add-document`)
    .set(headers)
    .set('If-Match', `"${version}"`)
    .field('requirement', requirement)
    .attach('file', bytes, name);

/** An application with all that it needs, still a draft. */
export async function complete(api: Api, licenceClass = 'labour-hire', content: object = CONTENT) {
  let application = await did(api, 'agency', await begun(api, licenceClass), 'save', { content });
  for (const requirement of NEEDED) application = (await sendDocument(api, application, requirement).expect(200)).body;
  return application;
}

/** Handed in, under review, and every document accepted. */
export async function reviewed(api: Api, licenceClass = 'labour-hire', content: object = CONTENT) {
  const submitted = await did(api, 'agency', await complete(api, licenceClass, content), 'submit');
  let application = await did(api, 'licensing_officer', submitted, 'begin-review');
  for (const { id } of application.documents)
    application = await did(api, 'licensing_officer', application, 'check-document', {
      documentId: id,
      accepted: true,
    });
  return application;
}

export const GRANT = {
  outcome: 'grant',
  ...JUSTIFIED,
  number: 'LH-77',
  validFrom: '2026-03-01',
  validTo: '2027-02-28',
  conditions: ['Reports each month.'],
};

/** Another agency with an account of its own. */
export async function otherAgency(
  api: Api,
): Promise<{ agencyId: string; agent: Agent; headers: Record<string, string> }> {
  const [agencyId, userId] = [randomUUID(), randomUUID()];
  const token = randomBytes(32).toString('base64url');
  await api.dataSource.query(
    `insert into agency (id, register_id, number, country, legal_name, created_at) values ($1, 'XA', 'XA-2026-888888-0', 'XA', 'Quiet Meadow Staff', $2)`,
    [agencyId, START],
  );
  await api.dataSource.query(
    `insert into user_account (id, username, name, role, agency_id, is_demo, created_at) values ($1, 'other-agency', 'Other agency', 'agency', $2, true, $3)`,
    [userId, agencyId, START],
  );
  await api.dataSource.query(
    'insert into session (token_hash, user_id, created_at, seen_at, expires_at) values ($1, $2, $3, $4, $4)',
    [tokenHash(token), userId, START, addHours(START, 24 * 365 * 50)],
  );
  const headers = { Cookie: `${SESSION_COOKIE}=${token}` };
  return { agencyId, agent: new Agent(api.url, headers), headers };
}
