import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastLeaf } from '../../test/audit.js';
import { changesSince, feedHead } from '../../test/feed.js';
import { type Api, type Caller, startApi } from '../../test/harness.js';
import { partnerRegister } from '../../test/partner.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const HARBOUR = { legalName: 'Blue Harbour Manpower', country: 'XA', headOffice: { address: 'Pier 4, Porto Claro' } };
const officer = () => api.as('licensing_officer');
const registered = async (more: object = {}) =>
  (
    await officer()
      .post('/api/v1/agencies', { ...HARBOUR, ...more })
      .expect(201)
  ).body;
const verb = (
  { id, version }: { id: string; version: number },
  name: string,
  body: object,
  caller: Caller = 'licensing_officer',
) => api.as(caller).post(`/api/v1/agencies/${id}/${name}`, body, { version });
const refusalOf = ({ body }: { body: { code: string; errors: { pointer: string; code: string }[] } }) => [
  body.code,
  ...body.errors.map(({ pointer, code }) => `${pointer} ${code}`),
];

describe('registering an agency', () => {
  it('gives it a number with a check character, a head office and a place in the feed', async () => {
    const before = await feedHead(api);
    const answer = await officer()
      .post('/api/v1/agencies', {
        ...HARBOUR,
        legalName: '  Blue   Harbour Manpower ',
        names: [{ name: 'پورٹ مین پاور', kind: 'translated' }],
        identifiers: [{ scheme: 'tax', value: ' 17-204 ' }],
      })
      .expect(201);
    expect(answer.body).toMatchObject({
      number: expect.stringMatching(/^XA-2026-\d{6}-[0-9A-Z]$/),
      register: 'XA',
      legalName: 'Blue Harbour Manpower',
      names: [{ kind: 'legal' }, { name: 'پورٹ مین پاور', kind: 'translated' }],
      identifiers: [{ scheme: 'tax', value: '17-204' }],
      branches: [{ isHeadOffice: true, address: 'Pier 4, Porto Claro', from: '2026-03-02' }],
      licences: [],
      version: 1,
      allowedActions: expect.arrayContaining(['add-name', 'close-branch', 'withdraw-channel']),
    });
    expect(answer.headers['etag']).toBe('"1"');
    const [change, ...none] = await changesSince(api, before);
    expect(none).toEqual([]);
    expect(change).toMatchObject({ kind: 'agency', id: answer.body.id, op: 'put' });
    expect(answer.headers['feed-position']).toBe(String(change?.position));
    const read = await api.as('inspector').get(`/api/v1/agencies/${answer.body.id}`).expect(200);
    expect(read.body).toEqual({ ...answer.body, allowedActions: [] });
  });

  it.each([
    ['a name with something hidden', { legalName: 'Blue\u202eHarbour' }, '/legalName field.isName'],
    ['a country that is none', { country: 'Xanadu' }, '/country field.matches'],
    ['no head office', { headOffice: null }, '/headOffice field.isDefined'],
    ['an address too short', { headOffice: { address: 'P' } }, '/headOffice/address field.minLength'],
    ['a second legal name', { names: [{ name: 'Other', kind: 'legal' }] }, '/names/0/kind field.isIn'],
    ['a name that is no group', { names: ['Other'] }, '/names/0 field.nestedValidation'],
    [
      'a name that ends before it begins',
      { names: [{ name: 'Old', kind: 'former', from: '2020-02-01', to: '2020-01-01' }] },
      '/names/0/to field.before-start',
    ],
    [
      'the same number twice',
      { identifiers: Array(2).fill({ scheme: 'tax', value: '1' }) },
      '/identifiers/1/value agency.identifier-known',
    ],
    ['a field of our own', { version: 7 }, '/version field.whitelistValidation'],
    [
      'a status',
      { headOffice: { address: 'Pier 4', isHeadOffice: false } },
      '/headOffice/isHeadOffice field.whitelistValidation',
    ],
  ])('refuses %s, and keeps nothing', async (_says, more, error) => {
    const [before] = await api.dataSource.query('select count(*) from agency');
    const refused = await officer()
      .post('/api/v1/agencies', { ...HARBOUR, ...more })
      .expect(400);
    expect(refusalOf(refused)).toEqual(expect.arrayContaining(['request.invalid', error]));
    expect(await api.dataSource.query('select count(*) from agency')).toEqual([before]);
  });
});

describe('the names of an agency', () => {
  it('follow each other: a new legal name makes the old one a former one', async () => {
    const agency = await registered();
    const renamed = await verb(agency, 'add-name', { name: 'Green Harbour', kind: 'legal', from: '2026-03-01' }).expect(
      200,
    );
    expect(renamed.body).toMatchObject({
      legalName: 'Green Harbour',
      version: 2,
      names: [
        { name: 'Blue Harbour Manpower', kind: 'former', to: '2026-03-01' },
        { name: 'Green Harbour', kind: 'legal', from: '2026-03-01', to: null },
      ],
    });
    const early = { name: 'Red Harbour', kind: 'legal', from: '2026-02-01' };
    expect(refusalOf(await verb(renamed.body, 'add-name', early).expect(400))[1]).toBe('/from agency.name-before-last');
  });

  it('end, but not the legal one, nor twice, nor before they began', async () => {
    const agency = (await verb(await registered(), 'add-name', { name: 'Trade', kind: 'trading', from: '2026-01-10' }))
      .body;
    const nameId = agency.names.find(({ kind }: { kind: string }) => kind === 'trading').id;
    const legal = agency.names.find(({ kind }: { kind: string }) => kind === 'legal').id;
    const end = (id: string, on: string, version = agency.version) =>
      verb({ ...agency, version }, 'end-name', { nameId: id, on });
    expect((await end(legal, '2026-03-01').expect(409)).body.code).toBe('agency.name-legal-needed');
    expect((await end(randomUUID(), '2026-03-01').expect(404)).body.code).toBe('agency.name-missing');
    expect(refusalOf(await end(nameId, '2026-01-09').expect(400))[1]).toBe('/on field.before-start');
    expect(refusalOf(await end(nameId, '2026-02-30').expect(400))[1]).toBe('/on field.isLegalDay');
    await end(nameId, '2026-02-28').expect(200);
    expect((await end(nameId, '2026-03-01', 3).expect(409)).body.code).toBe('agency.name-ended');
  });

  it('and numbers are known once', async () => {
    const number = { scheme: 'company-registration', value: '99/1' };
    const agency = (await verb(await registered(), 'add-identifier', number).expect(200)).body;
    expect(agency.identifiers).toEqual([number]);
    expect(refusalOf(await verb(agency, 'add-identifier', number).expect(400))[1]).toBe(
      '/value agency.identifier-known',
    );
    const odd = await verb(agency, 'add-identifier', { scheme: 'Tax Number', value: '1' }).expect(400);
    expect(refusalOf(odd)[1]).toBe('/scheme field.matches');
  });
});

describe('the branches of an agency', () => {
  it('open and close; the head office stays', async () => {
    const opened = await verb(await registered(), 'open-branch', {
      address: 'Market 1',
      district: 'S',
      from: '2026-02-01',
    }).expect(200);
    const agency = opened.body;
    const [head, branch] = agency.branches;
    expect(branch).toMatchObject({ address: 'Market 1', district: 'S', isHeadOffice: false, to: null });
    const close = (branchId: string, on: string, version = 2) =>
      verb({ ...agency, version }, 'close-branch', { branchId, on });
    expect((await close(head.id, '2026-03-01').expect(409)).body.code).toBe('agency.head-office-needed');
    expect((await close(randomUUID(), '2026-03-01').expect(404)).body.code).toBe('agency.branch-missing');
    expect(refusalOf(await close(branch.id, '2026-01-31').expect(400))[1]).toBe('/on field.before-start');
    const closed = await close(branch.id, '2026-03-01').expect(200);
    expect(closed.body.branches).toContainEqual(expect.objectContaining({ id: branch.id, to: '2026-03-01' }));
    expect((await close(branch.id, '2026-03-02', 3).expect(409)).body.code).toBe('agency.branch-closed');
  });
});

describe('the channels of an agency', () => {
  it('are public once added, say who confirmed them, and are gone from the feed when withdrawn', async () => {
    const before = await feedHead(api);
    const added = (
      await verb(await registered(), 'add-channel', { kind: 'phone', value: '+1 (202) 555-0147' }).expect(200)
    ).body;
    const [channel] = added.channels;
    expect(channel).toMatchObject({ kind: 'phone', display: '+1 202 555 0147', confirmedOn: null });
    const confirmed = await verb(added, 'confirm-channel', { channelId: channel.id }).expect(200);
    expect(confirmed.body.channels).toMatchObject([{ confirmedOn: '2026-03-02', confirmedBy: 'Ministry of Labour' }]);
    const twice = await verb(confirmed.body, 'confirm-channel', { channelId: channel.id }).expect(409);
    expect(twice.body.code).toBe('agency.channel-confirmed');
    const known = await verb(confirmed.body, 'add-channel', { kind: 'phone', value: '+12025550147' }).expect(400);
    expect(refusalOf(known)[1]).toBe('/value agency.channel-known');
    const gone = await verb(confirmed.body, 'withdraw-channel', { channelId: channel.id, reason: 'Sold' }).expect(200);
    expect(gone.body.channels).toMatchObject([{ withdrawnAt: '2026-03-02T08:00:00.000Z', withdrawnReason: 'Sold' }]);
    const again = await verb(gone.body, 'withdraw-channel', { channelId: channel.id, reason: 'Sold' }).expect(409);
    expect(again.body.code).toBe('agency.channel-withdrawn');
    const lines = (await changesSince(api, before)).filter(({ kind }) => kind === 'channel');
    expect(lines.map(({ op, record }) => [op, record?.['value'] ?? null])).toEqual([
      ['put', '+12025550147'],
      ['put', '+12025550147'],
      ['remove', null],
    ]);
  });

  it('are matched and never read back where they are accounts', async () => {
    const before = await feedHead(api);
    const added = await verb(await registered(), 'add-channel', { kind: 'bank', value: 'XA12 3456 7890 0001' }).expect(
      200,
    );
    expect(added.body.channels).toMatchObject([{ kind: 'bank', display: null }]);
    expect(added.text + JSON.stringify(await changesSince(api, before))).not.toMatch(/34567890|3456 7890/);
    expect(JSON.stringify(await lastLeaf(api))).not.toContain('7890');
  });

  it.each([
    ['phone', '12345', 'channel.not-a-phone'],
    ['email', 'nobody', 'channel.not-a-email'],
    ['web', 'not a page', 'channel.not-a-web'],
    ['bank', '???', 'channel.not-a-bank'],
  ])('refuse a %s that is none', async (kind, value, code) => {
    expect(refusalOf(await verb(await registered(), 'add-channel', { kind, value }).expect(400))[1]).toBe(
      `/value ${code}`,
    );
  });
});

describe('every verb on an agency', () => {
  const BODIES: Readonly<Record<string, object>> = {
    'add-name': { name: 'N', kind: 'trading' },
    'end-name': { nameId: randomUUID(), on: '2026-03-01' },
    'add-identifier': { scheme: 'tax', value: '5' },
    'open-branch': { address: 'Pier 5', from: '2026-03-01' },
    'close-branch': { branchId: randomUUID(), on: '2026-03-01' },
    'add-channel': { kind: 'web', value: 'blue.example' },
    'confirm-channel': { channelId: randomUUID() },
    'withdraw-channel': { channelId: randomUUID(), reason: 'Sold' },
  };

  it.each(Object.entries(BODIES))('%s: version, role, register, existence, shape', async (name, body) => {
    const agency = await registered();
    expect((await officer().post(`/api/v1/agencies/${agency.id}/${name}`, body).expect(428)).body.code).toBe(
      'request.version-required',
    );
    const stale = await verb({ ...agency, version: 9 }, name, body).expect(412);
    expect(stale.body).toMatchObject({ code: 'request.version-stale', params: { yours: 9, current: 1 } });
    expect((await verb(agency, name, body, 'approver').expect(403)).body.code).toBe('access.forbidden');
    expect((await verb({ id: randomUUID(), version: 1 }, name, body).expect(404)).body.code).toBe('agency.missing');
    expect(
      (await verb(agency, name, { nonsense: 1 }).expect(400)).body.errors.map(
        (error: { pointer: string }) => error.pointer,
      ),
    ).toContain('/nonsense');
    await api.dataSource.query('update agency set register_id = $2 where id = $1', [
      agency.id,
      await partnerRegister(api),
    ]);
    expect((await verb(agency, name, body).expect(409)).body.code).toBe('agency.partner-register');
    expect((await officer().get(`/api/v1/agencies/${agency.id}`).expect(200)).body).toMatchObject({
      version: 1,
      allowedActions: [],
    });
  });

  it('leaves an entry that says who did what to which agency', async () => {
    const agency = await registered();
    const answer = await verb(agency, 'add-name', { name: 'Trade', kind: 'trading' }).expect(200);
    expect(await lastLeaf(api)).toMatchObject({
      action: 'agency.add-name',
      actor: { id: api.cast.ids.licensing_officer, role: 'licensing_officer' },
      subject: { kind: 'agencies', id: agency.id },
      request: answer.headers['x-request-id'],
    });
  });
});
