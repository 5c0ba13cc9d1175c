import { randomBytes, randomUUID } from 'node:crypto';
import type request from 'supertest';
import type { Api, Caller } from './harness.js';

/** Bytes that look sealed: most rules of a case never look further than that, and can't. */
export const looksSealed = (by: 'X25519' | 'scrypt' = 'X25519', length = 200): string =>
  Buffer.concat([Buffer.from(`age-encryption.org/v1\n-> ${by} `), randomBytes(length)]).toString('base64');

const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
/** Shaped like a public key, with nobody who could open what is sealed to it. */
export const looksLikeRecipient = (): string =>
  `age1${[...randomBytes(58)].map((byte) => BECH32.charAt(byte % 32)).join('')}`;

export const newToken = (): string => randomBytes(32).toString('base64url');

/** A case team of each office of the cast, with a key: the first is the central one. */
export async function insertTeams({ dataSource, cast }: Pick<Api, 'dataSource' | 'cast'>): Promise<[string, string]> {
  const ids: [string, string] = [randomUUID(), randomUUID()];
  await dataSource.query(
    `insert into case_team (id, office_id, name, districts, recipient) values ($1, $3, 'Central team', '{}', $5), ($2, $4, 'Southern team', '{Southport}', $6)`,
    [...ids, ...cast.offices, looksLikeRecipient(), looksLikeRecipient()],
  );
  return ids;
}

export const aComplaint = (teamId: string, more: { allegation?: object; [name: string]: unknown } = {}) => ({
  teamId,
  language: 'ne',
  sealedIdentity: looksSealed(),
  sealedNarrative: looksSealed(),
  files: [{ sealed: looksSealed() }],
  lookupToken: newToken(),
  replyRecipient: looksLikeRecipient(),
  formDigest: newToken(),
  ...more,
  allegation: {
    respondent: { contactKind: 'phone', contact: '+1 202 555 0142' },
    codes: ['FEE-OVER', 'DOC-WITH'],
    district: 'Northport',
    month: '2026-01',
    amount: { amount: '125000', currency: 'XTS' },
    inDanger: false,
    ...more.allegation,
  },
});

export interface Lodged {
  readonly id: string;
  readonly reference: string;
  readonly lookupToken: string;
}

export async function lodged(api: Api, teamId: string, more: Parameters<typeof aComplaint>[1] = {}): Promise<Lodged> {
  const body = aComplaint(teamId, more);
  const answer = await api.as('portal').post('/api/v1/complaints', body).expect(201);
  const { reference } = answer.body as { reference: string };
  const [row]: { id: string }[] = await api.dataSource.query('select id from complaint where reference = $1', [
    reference,
  ]);
  return { id: row?.id ?? '', reference, lookupToken: body.lookupToken };
}

export const TRIAGE = { inDanger: false, jurisdiction: 'ours', licensed: 'unknown' } as const;

/** A verb by somebody who looked just before: sends the version there is, and expects a status. */
export async function act(
  api: Api,
  who: Caller,
  id: string,
  verb: string,
  body: object = {},
  status = 200,
): Promise<request.Response> {
  const [row]: { version: number }[] = await api.dataSource.query('select version from complaint where id = $1', [id]);
  return api
    .as(who)
    .post(`/api/v1/complaints/${id}/${verb}`, body, { version: row?.version ?? 0 })
    .expect(status);
}

/** A case in the hands of the cast's complaint officer. */
export async function assigned(api: Api, teamId: string, more: Parameters<typeof lodged>[2] = {}): Promise<Lodged> {
  const complaint = await lodged(api, teamId, more);
  await act(api, 'intake_officer', complaint.id, 'triage', TRIAGE);
  await act(api, 'intake_officer', complaint.id, 'assign', { officerId: api.cast.ids.complaint_officer });
  return complaint;
}
