import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastLeaf } from '../../test/audit.js';
import { type Api, type Caller, startApi } from '../../test/harness.js';
import { classOf, grantedLicence, JUSTIFIED } from '../../test/licences.js';

const MERGES = '/api/v1/agency-merges';
const REASONS = 'Both have the same company registration number and the same office.';

let api: Api;
let kept: string;
let merged: string;
let licences: { kept: string; merged: string };

/** An agency of the home register with a head office; registered the way an officer does. */
async function registered(legalName: string): Promise<string> {
  const body = { legalName, country: 'XA', headOffice: { address: `1 ${legalName} Street` } };
  return (await api.as('licensing_officer').post('/api/v1/agencies', body).expect(201)).body.id;
}

beforeAll(async () => {
  api = await startApi();
  kept = await registered('Northern Star Recruitment');
  merged = await registered('Estrella del Norte Contrataciones');
  licences = {
    kept: (await grantedLicence(api, 'XA/M-1', { agencyId: kept })).id,
    merged: (await grantedLicence(api, 'XA/M-2', { agencyId: merged })).id,
  };
});
afterAll(() => api.close());

const agency = async (id: string) => (await api.as('licensing_officer').get(`/api/v1/agencies/${id}`).expect(200)).body;
const propose = (more: object = {}, caller: Caller = 'licensing_officer') =>
  api.as(caller).post(MERGES, { keptId: kept, mergedId: merged, reasons: REASONS, ...more });
const act = (caller: Caller, { id, version }: { id: string; version: number }, verb: string, body: object = {}) =>
  api.as(caller).post(`${MERGES}/${id}/${verb}`, body, { version });
const records = async (kind: string, ids: readonly string[]) =>
  (
    await api.dataSource.query(
      'select record::jsonb as record from public_record where kind = $1 and record_id = any($2) order by record_id',
      [kind, ids],
    )
  ).map(({ record }: { record: unknown }) => record);
const publicOf = async () => ({
  agencies: await records('agency', [kept, merged]),
  merges: await records('agency_merge', [kept, merged]),
  licences: await records('licence', Object.values(licences)),
});
const whole = async (caller: Caller = 'licensing_officer') => {
  const { body } = await api.as(caller).get(`${MERGES}?perPage=1`).expect(200);
  return body.data[0];
};
/** A measure that needs no notice, decided at once. */
async function decided(licenceId: string, measure: string, more: object = {}): Promise<void> {
  const path = `/api/v1/licences/${licenceId}`;
  const { version } = (await api.as('auditor').get(path).expect(200)).body;
  const { body } = await api
    .as('licensing_officer')
    .post(`${path}/propose`, { measure, ...JUSTIFIED, ...more }, { version })
    .expect(200);
  const proposalId = body.proposals.find(({ status }: { status: string }) => status === 'proposed').id;
  await api.as('approver').post(`${path}/decide`, { proposalId }, { version: body.version }).expect(200);
}

describe('a merge of two records of one agency', () => {
  it.each([
    ['itself', () => ({ mergedId: kept }), 400, 'agency-merge.same'],
    ['nobody', () => ({ mergedId: crypto.randomUUID() }), 404, 'agency.missing'],
    ['no id', () => ({ mergedId: 'x' }), 400, 'request.invalid'],
    ['no reasons', () => ({ reasons: 'so' }), 400, 'request.invalid'],
  ])('is refused with %s', async (_says, wrong, status, code) => {
    expect((await propose(wrong()).expect(status)).body.code).toBe(code);
  });

  it('waits for another person, once, and leaves all as it is meanwhile', async () => {
    const before = await publicOf();
    const merge = (await propose().expect(201)).body;
    expect(merge).toMatchObject({
      status: 'proposed',
      allowedActions: [],
      mergedName: 'Estrella del Norte Contrataciones',
    });
    expect((await propose().expect(400)).body.errors).toMatchObject([{ code: 'agency-merge.open' }]);
    const queue = async (caller: Caller) => (await api.as(caller).get('/api/v1/queue').expect(200)).body.data;
    expect(await queue('approver')).toContainEqual(
      expect.objectContaining({ kind: 'agency-merge', id: merge.id, action: 'decide-agency-merge' }),
    );
    expect((await whole('approver')).allowedActions).toEqual(['merge', 'dismiss']);
    await act('licensing_officer', merge, 'merge').expect(403);
    await act('approver', { ...merge, version: 9 }, 'merge').expect(412);
    await api.as('approver').post(`${MERGES}/${merge.id}/merge`, {}).expect(428);
    await api.as('approver').get(`${MERGES}/${crypto.randomUUID()}`).expect(404);
    expect(await publicOf()).toEqual(before);
  });

  it('tells the public of one agency, under one record, with all names, places and licences', async () => {
    const done = (await act('approver', await whole(), 'merge').expect(200)).body;
    expect(done).toMatchObject({ status: 'merged', allowedActions: [] });
    expect(await lastLeaf(api)).toMatchObject({
      action: 'agency-merge.merge',
      subject: { kind: 'agency-merges', id: done.id },
      facts: { keptId: kept, mergedId: merged },
    });
    const { agencies, merges, licences: published } = await publicOf();
    expect(agencies).toMatchObject([{ id: kept, legalName: 'Northern Star Recruitment' }]);
    expect(agencies[0].names).toContainEqual(
      expect.objectContaining({ name: 'Estrella del Norte Contrataciones', kind: 'trading' }),
    );
    expect(agencies[0].branches.map(({ isHeadOffice }: { isHeadOffice: boolean }) => isHeadOffice)).toEqual([
      true,
      false,
    ]);
    expect(merges).toEqual([{ id: merged, register: 'XA', into: kept }]);
    expect(published.map(({ agencyId }: { agencyId: string }) => agencyId)).toEqual([kept, kept]);
  });

  it('leads from either record to the other, and leaves what was recorded of each where it was', async () => {
    expect(await agency(merged)).toMatchObject({
      isMerged: true,
      mergedInto: { id: kept, name: 'Northern Star Recruitment' },
      mergedRecords: [],
      licences: [{ number: 'XA/M-2' }],
      allowedActions: ['end-name', 'close-branch', 'withdraw-channel'],
    });
    expect(await agency(kept)).toMatchObject({
      isMerged: false,
      mergedInto: null,
      mergedRecords: [{ id: merged, name: 'Estrella del Norte Contrataciones' }],
      licences: [{ number: 'XA/M-1' }],
    });
  });

  it('gives the merged record nothing new, and takes back what is wrong of it', async () => {
    const { version } = await agency(merged);
    const officer = api.as('licensing_officer');
    const name = { name: 'Another Name', kind: 'trading' };
    expect((await officer.post(`/api/v1/agencies/${merged}/add-name`, name, { version }).expect(409)).body.code).toBe(
      'agency.merged',
    );
    const grant = { ...JUSTIFIED, agencyId: merged, class: 'land-based', number: 'XA/M-3', countries: [], sectors: [] };
    const days = { validFrom: '2026-03-01', validTo: '2028-02-29', conditions: [] };
    expect((await officer.post('/api/v1/licences', { ...grant, ...days }).expect(409)).body.code).toBe('agency.merged');
    const bond = {
      agencyId: merged,
      pledged: { amount: '100000', currency: 'XTS' },
      guarantor: 'Bank',
      reference: 'B-1',
    };
    const asked = await officer.post('/api/v1/bonds', { ...bond, from: '2026-03-01', to: '2027-02-28' });
    expect([asked.status, asked.body.code]).toEqual([409, 'agency.merged']);
    const added = await agency(kept);
    const again = await officer.post(`/api/v1/agencies/${kept}/add-name`, name, { version: added.version }).expect(200);
    expect(again.body.names).toHaveLength(2);
    expect((await publicOf()).agencies[0].names).toHaveLength(3);
  });

  it('lets one licence of a class be in force, whichever record holds it', async () => {
    const other = { agencyId: kept, class: classOf('XA/M-2') };
    const proposed = await api
      .as('licensing_officer')
      .post('/api/v1/licences', {
        ...{ ...JUSTIFIED, ...other, number: 'XA/M-4', countries: [], sectors: [], conditions: [] },
        ...{ validFrom: '2026-03-01', validTo: '2028-02-29' },
      })
      .expect(201);
    const { id, version, proposals } = proposed.body;
    const refused = await api
      .as('approver')
      .post(`/api/v1/licences/${id}/decide`, { proposalId: proposals[0].id }, { version })
      .expect(409);
    expect(refused.body.code).toBe('licence.decide.other-in-force');
  });

  it('is kept together, or taken apart by two: then everything is as it was', async () => {
    const asked = (await act('licensing_officer', await whole(), 'propose-undo', { reasons: REASONS }).expect(200))
      .body;
    expect(asked).toMatchObject({ status: 'undo_proposed', undoReasons: REASONS, allowedActions: [] });
    expect((await whole('approver')).allowedActions).toEqual(['undo', 'keep']);
    expect((await act('approver', asked, 'keep', { reasons: '' }).expect(400)).body.errors).toMatchObject([
      { pointer: '/reasons' },
    ]);
    const together = (await act('approver', asked, 'keep', { reasons: REASONS }).expect(200)).body;
    expect(together).toMatchObject({ status: 'merged', undoDecidedReasons: REASONS });
    const again = (await act('licensing_officer', together, 'propose-undo', { reasons: REASONS }).expect(200)).body;
    await act('licensing_officer', again, 'undo').expect(403);
    expect((await act('approver', again, 'undo').expect(200)).body).toMatchObject({ status: 'undone' });
    const { agencies, merges, licences: published } = await publicOf();
    expect(agencies.map(({ id }: { id: string }) => id).sort()).toEqual([kept, merged].sort());
    expect(merges).toEqual([]);
    const holders = Object.fromEntries(
      published.map(({ id, agencyId }: { id: string; agencyId: string }) => [id, agencyId]),
    );
    expect(holders).toEqual({ [licences.kept]: kept, [licences.merged]: merged });
    expect(await agency(merged)).toMatchObject({ mergedInto: null });
    expect((await agency(merged)).allowedActions).toContain('add-name');
    const rows = await api.dataSource.query('select agency_id from licence_in_force where licence_id = $1', [
      licences.merged,
    ]);
    expect(rows).toEqual([{ agency_id: merged }]);
  });

  it('never makes a revoked record a clean one, nor two licences of a class one', async () => {
    const twice = await registered('Two Of A Class Recruitment');
    await grantedLicence(api, 'XA/M-5', { agencyId: twice, class: classOf('XA/M-1') });
    const two = (await propose({ mergedId: twice }).expect(201)).body;
    expect((await act('approver', two, 'merge').expect(409)).body.code).toBe('agency-merge.two-in-force');
    expect((await agency(twice)).mergedInto).toBe(null);
    await act('approver', two, 'dismiss', { reasons: REASONS }).expect(200);

    const proposed = (await propose().expect(201)).body;
    await decided(licences.merged, 'suspend', { atOnce: true, until: '2026-04-30' });
    expect((await act('approver', proposed, 'merge').expect(409)).body.code).toBe('agency-merge.would-clear');
    await act('approver', proposed, 'dismiss', { reasons: REASONS }).expect(200);
    expect((await propose().expect(409)).body.code).toBe('agency-merge.would-clear');
    expect((await propose({ keptId: merged, mergedId: kept }).expect(409)).body.code).toBe('agency-merge.would-clear');
  });

  it('is nothing for whoever declared an interest in either', async () => {
    await api.dataSource.query(
      `insert into declared_interest (id, user_id, agency_id, reasons, declared_at)
       select gen_random_uuid(), id, $1, 'My sister works there.', $2 from user_account where role = 'licensing_officer'`,
      [merged, api.clock.now()],
    );
    expect((await propose().expect(403)).body.code).toBe('agency-merge.interested');
    expect((await propose({ keptId: merged, mergedId: kept }).expect(403)).body.code).toBe('agency-merge.interested');
  });

  it('is a file for everybody who may read it, and nothing for anybody else', async () => {
    const { text } = await api.as('auditor').get(`${MERGES}/export.csv?filter[agencyId]=${kept}`).expect(200);
    expect(text.trim().split('\r\n')).toHaveLength(4);
    for (const caller of ['inspector', 'publisher', 'agency'] as const) await api.as(caller).get(MERGES).expect(403);
    await propose({}, 'approver').expect(403);
  });
});
