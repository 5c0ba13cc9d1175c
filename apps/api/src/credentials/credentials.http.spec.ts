import { randomUUID, verify } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import {
  type CredentialKey,
  fromBase64url,
  type PublishedKey,
  readCredential,
  readCredentialKeys,
  readStatusList,
  type StatusList,
  statusIn,
  tokenIn,
} from '@amparo/verification/credentials';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { otherAgency } from '../../test/applications.js';
import { type Api, startApi } from '../../test/harness.js';
import { grantedLicence, JUSTIFIED } from '../../test/licences.js';
import { aSuspension, decided, published } from '../../test/sanctions.js';
import { noteSigner, openNote, publicKeyOf } from '../audit/signed-note.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.publishCast();
});
afterAll(() => api.close());

const codesOf = (id: string, agent = api.as('agency')) => agent.get(`/api/v1/my-agency/licences/${id}/counter-codes`);
const keysIn = (published: readonly PublishedKey[]): CredentialKey[] =>
  published.map(({ kid, x, revokedAt }) => ({
    ...{ kid, revokedAt },
    verify: (signature, bytes) => verify(null, bytes, publicKeyOf(fromBase64url(x) ?? new Uint8Array()), signature),
  }));

/** As somebody who has nothing but the register's public key reads it. */
async function status(): Promise<{ keys: CredentialKey[]; list: StatusList | undefined }> {
  const { body } = await api.as('anonymous').get('/api/v1/credentials/status').expect(200);
  const text = openNote(body.keys, noteSigner(api.configuration.signingKey).publicKey) ?? '';
  const keys = keysIn(readCredentialKeys(text) ?? []);
  const list = readStatusList(
    body.list,
    keys.filter(({ revokedAt }) => revokedAt === null),
  );
  return { keys, list: list && { issuedAt: list.issuedAt, bytes: inflateSync(list.deflated) } };
}

async function credentialOf(id: string) {
  const { body } = await codesOf(id).expect(200);
  const { keys, list } = await status();
  const read = readCredential(tokenIn(body.codes[0].address)?.token ?? '', keys);
  if (!read) throw new Error('the code was not signed by a key of the register');
  return { ...read, list, listed: list && statusIn(list, read.credential.index) };
}

async function decide(id: string, measure: object): Promise<void> {
  const { body: licence } = await api.as('licensing_officer').get(`/api/v1/licences/${id}`).expect(200);
  const path = `/api/v1/licences/${id}`;
  const { version } = licence;
  const proposed = await api
    .as('licensing_officer')
    .post(`${path}/propose`, { ...measure, ...JUSTIFIED }, { version })
    .expect(200);
  const { id: proposalId } = proposed.body.proposals.find((one: { status: string }) => one.status === 'proposed');
  await api.as('approver').post(`${path}/decide`, { proposalId }, { version: proposed.body.version }).expect(200);
}

/** Lists are kept for some seconds. */
const later = (seconds: number): void =>
  api.clock.set(new Date(Date.parse(api.clock.now()) + seconds * 1000).toISOString());

describe('the code of a licence', () => {
  it('says what the licence is, signed, and the list how it stands: in force, suspended, in force again', async () => {
    const { id } = await grantedLicence(api, 'CODE-1');
    const { credential, listed, isRevoked } = await credentialOf(id);
    expect(credential).toMatchObject({
      ...{ register: 'XA', number: 'CODE-1', from: '2026-03-02', to: '2028-02-29' },
      holder: expect.stringMatching(/\w+/),
    });
    expect([isRevoked, listed]).toEqual([false, 'licensed']);
    await decide(id, { measure: 'suspend', atOnce: true });
    later(6);
    const { list } = await status();
    expect(list?.issuedAt).toBe(api.clock.now());
    expect(list && statusIn(list, credential.index)).toBe('suspended');
    await decide(id, { measure: 'lift' });
    later(6);
    expect((await credentialOf(id)).listed).toBe('licensed');
  });

  it('keeps its place, and each licence has one of its own', async () => {
    const [one, other] = [await grantedLicence(api, 'CODE-2'), await grantedLicence(api, 'CODE-3')];
    later(6);
    const places = await Promise.all(
      [one, other, one].map(async ({ id }) => (await credentialOf(id)).credential.index),
    );
    expect(places[0]).toBe(places[2]);
    expect(places[0]).not.toBe(places[1]);
  });

  it('is over in the list when time ends the licence, whether or not anybody looked', async () => {
    const { id } = await grantedLicence(api, 'CODE-4', { validTo: '2026-03-31' });
    later(6);
    const { credential } = await credentialOf(id);
    const now = api.clock.now();
    api.clock.noon('2026-04-02');
    const { list } = await status();
    expect(list && statusIn(list, credential.index)).toBe('expired');
    api.clock.set(now);
  });

  it('is changed on a screen each half minute, ten minutes at once, and drawn', async () => {
    const { id } = await grantedLicence(api, 'CODE-5');
    const { body } = await codesOf(id).expect(200);
    expect(body).toMatchObject({ licence: 'CODE-5', now: api.clock.now() });
    expect(body.codes).toHaveLength(20);
    const instants = body.codes.map(({ shownAt }: { shownAt: string }) => Date.parse(shownAt));
    expect(instants[0] % 30_000).toBe(0);
    expect(Date.parse(api.clock.now()) - instants[0]).toBeLessThan(30_000);
    expect(instants.map((at: number) => (at - instants[0]) / 30_000)).toEqual([...Array(20).keys()]);
    expect(new Set(body.codes.map(({ address }: { address: string }) => address)).size).toBe(20);
    for (const { qr, address } of body.codes) {
      expect(qr).toMatch(/^<svg/);
      expect(tokenIn(address)?.token.length).toBeLessThanOrEqual(350);
    }
  });

  it('is given for no other agency, no licence out of force, and none whose number is too long', async () => {
    const { id } = await grantedLicence(api, 'CODE-6');
    const { agent } = await otherAgency(api);
    expect((await codesOf(id, agent)).body.code).toBe('licence.letter.missing');
    expect((await codesOf(randomUUID())).status).toBe(404);
    await codesOf('nothing').expect(404);
    await decide(id, { measure: 'suspend', atOnce: true });
    expect((await codesOf(id)).body.code).toBe('licence.certificate.not-in-force');
    const { id: long } = await grantedLicence(api, 'ต'.repeat(80), { class: 'class-long' });
    expect((await codesOf(long)).body.code).toBe('credential.number-too-long');
  });
});

describe('the list', () => {
  it('is for everybody, has room for all, and says nothing of a place that nobody was given', async () => {
    const { list } = await status();
    expect(list?.bytes).toHaveLength(65_536);
    expect(list && statusIn(list, 131_000)).toBe('not_in_force');
  });

  it('says of a holder who is listed that none of its licences counts', async () => {
    const headOffice = { address: '1 Quay Street', district: null };
    const firm = { legalName: 'Listed Harbour Staffing', country: 'XA', headOffice };
    const { body } = await api.as('licensing_officer').post('/api/v1/agencies', firm).expect(201);
    const { id } = await grantedLicence(api, 'CODE-7', { agencyId: body.id });
    await api.as('licensing_officer').get(`/api/v1/licences/${id}/poster.pdf`).expect(200);
    const [row] = await api.dataSource.query(
      'select status_index as place from licence_credential where licence_id = $1',
      [id],
    );
    const listed = async () => {
      later(6);
      const { list } = await status();
      return list && statusIn(list, row.place);
    };
    expect(await listed()).toBe('licensed');
    const debarment = { measure: 'debarment', agencyId: body.id, codes: ['DOC-WITH'] };
    await published(api, await decided(api, aSuspension(api, debarment)));
    expect(await listed()).toBe('not_in_force');
  });
});

describe('a key that was given up', () => {
  const key = async () => (await api.as('administrator').get('/api/v1/credential-keys').expect(200)).body.data[0];
  const revoke = (kid: string, body: object, version: number) =>
    api.as('administrator').post(`/api/v1/credential-keys/${kid}/revoke`, body, { version });

  it('is read by those who look after keys, revoked with a reason and once, and then counts for nothing', async () => {
    const { id } = await grantedLicence(api, 'CODE-8');
    const before = await credentialOf(id);
    const { kid, version, allowedActions } = await key();
    expect(allowedActions).toEqual(['revoke']);
    const read = await api.as('auditor').get(`/api/v1/credential-keys/${kid}`).expect(200);
    expect(read.body).toMatchObject({ kid, revokedAt: null, allowedActions: [] });
    expect((await revoke(kid, { reason: 'no' }, version).expect(400)).body.errors[0].pointer).toBe('/reason');
    await revoke(kid, { reason: 'The server was stolen.' }, version + 1).expect(412);
    await revoke('nobody', { reason: 'The server was stolen.' }, 1).expect(404);
    const { body } = await revoke(kid, { reason: 'The server was stolen.' }, version).expect(200);
    expect(body).toMatchObject({ revokedAt: api.clock.now(), reason: 'The server was stolen.', allowedActions: [] });
    expect((await revoke(kid, { reason: 'Stolen again.' }, version + 1).expect(409)).body.code).toBe(
      'credential-key.revoked',
    );
    // At once, and for the list as well: what the thief could sign is believed by nobody.
    const { keys, list } = await status();
    expect(before.isRevoked).toBe(false);
    expect(keys.find((one) => one.kid === kid)?.revokedAt).toBe(api.clock.now());
    expect(list).toBeUndefined();
    expect((await codesOf(id).expect(409)).body.code).toBe('credential.key-revoked');
  });
});
