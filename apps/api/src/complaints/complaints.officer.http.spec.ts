import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { act, assigned, insertTeams, lodged, looksSealed, TRIAGE } from '../../test/complaints.js';
import { type Api, type Caller, START, startApi } from '../../test/harness.js';

const COMPLAINTS = '/api/v1/complaints';

let api: Api;
let team: string;
let southern: string;
beforeAll(async () => {
  api = await startApi();
  [team, southern] = await insertTeams(api);
});
afterAll(() => api.close());
beforeEach(() => api.clock.set(START));

const read = (who: Caller, id: string) => api.as(who).get(`${COMPLAINTS}/${id}`);
const listed = async (who: Caller, query = ''): Promise<string[]> =>
  (await api.as(who).get(`${COMPLAINTS}?perPage=100${query}`).expect(200)).body.data.map(
    ({ id }: { id: string }) => id,
  );

describe('a case, from the inbox to its closing', () => {
  it('is triaged, given to an officer, asked about, answered, investigated, closed and looked at again', async () => {
    const { id, lookupToken } = await lodged(api, team);
    const triaged = await act(api, 'intake_officer', id, 'triage', { ...TRIAGE, agencyId: api.cast.agencyId });
    expect(triaged.body).toMatchObject({
      status: 'triaged',
      version: 2,
      agencyName: 'Bright Harbour Recruitment',
      dueOn: '2026-03-09',
      allowedActions: ['assign', 'message'],
    });
    const officer = { officerId: api.cast.ids.complaint_officer };
    const given = await act(api, 'intake_officer', id, 'assign', officer);
    expect(given.body).toMatchObject({ assignee: { name: 'Test complaint_officer' }, sealedNarrative: null });
    await act(api, 'complaint_officer', id, 'request-information', { sealed: looksSealed() });
    await api
      .as('portal')
      .post(`${COMPLAINTS}/thread/reply`, {
        lookupToken,
        sealed: looksSealed(),
        files: [{ sealed: looksSealed() }],
        formDigest: randomUUID(),
      })
      .expect(200);
    const investigated = await act(api, 'complaint_officer', id, 'message', { sealed: looksSealed() });
    expect(investigated.body).toMatchObject({ status: 'under_investigation', dueOn: '2026-04-01' });
    expect(investigated.body.messages.map(({ from, by }: { from: string; by: string | null }) => [from, by])).toEqual([
      ['office', 'Test complaint_officer'],
      ['complainant', null],
      ['office', 'Test complaint_officer'],
    ]);
    const closed = await act(api, 'complaint_officer', id, 'close', { code: 'remedied', sealed: looksSealed() });
    expect(closed.body).toMatchObject({
      status: 'closed',
      closedCode: 'remedied',
      dueOn: null,
      allowedActions: ['reopen'],
    });
    const reopened = await act(api, 'complaint_officer', id, 'reopen', { reasons: 'New facts came to light.' });
    expect(reopened.body).toMatchObject({ status: 'reopened', assignee: null, allowedActions: [] });
    const { body } = await read('auditor', id).expect(200);
    expect(body.events.map(({ verb, byRole }: { verb: string; byRole: string }) => `${verb} ${byRole}`)).toEqual([
      'lodge complainant',
      'acknowledge register',
      'triage intake_officer',
      'assign intake_officer',
      'request_information complaint_officer',
      'reply complainant',
      'message complaint_officer',
      'close complaint_officer',
      'reopen complaint_officer',
    ]);
    expect(body.events.at(-1)).toMatchObject({ reasons: 'New facts came to light.', on: '2026-03-02' });
  });

  it('orders an inspection that says nothing of the complaint, nor does the audit log of that', async () => {
    const { id, reference } = await assigned(api, team);
    const order = { type: 'unannounced', reasons: 'Several workers paid above the cap.' };
    const { body } = await act(api, 'complaint_officer', id, 'order-inspection', order);
    expect(body).toMatchObject({ status: 'under_investigation', inspections: [{ status: 'planned' }] });
    const [inspection] = body.inspections;
    expect((await read('auditor', id)).body.inspections).toEqual([]);
    const [row] = await api.dataSource.query('select to_jsonb(i)::text as text from inspection i where id = $1', [
      inspection.id,
    ]);
    for (const trace of [id, reference]) expect(row.text).not.toContain(trace);
    const [{ n }] = await api.dataSource.query(
      `select count(*) as n from audit_payload where payload::text like '%' || $1 || '%' and payload::text like '%' || $2 || '%'`,
      [id, inspection.id],
    );
    expect(n).toBe(0);
  });
});

describe('who sees what', () => {
  it('hands the sealed parts to one person: the intake desk before there is an officer, then the officer alone', async () => {
    const { id } = await lodged(api, team);
    const before = await read('intake_officer', id).expect(200);
    expect(before.body).toMatchObject({ sealedPartsShown: true, isAnonymous: false });
    expect(before.body.sealedNarrative).toEqual(expect.any(String));
    await act(api, 'intake_officer', id, 'triage', TRIAGE);
    await act(api, 'intake_officer', id, 'assign', { officerId: api.cast.ids.complaint_officer });
    const officer = await read('complaint_officer', id).expect(200);
    expect(officer.body.sealedIdentity).toEqual(expect.any(String));
    const [file] = officer.body.files;
    const path = `${COMPLAINTS}/${id}/files/${file.id}`;
    const sealed = await api.as('complaint_officer').get(path).expect(200);
    expect(Buffer.from(sealed.body.sealed, 'base64')).toHaveLength(file.bytes);
    for (const who of ['intake_officer', 'auditor'] as const) {
      const { body } = await read(who, id).expect(200);
      expect(body).toMatchObject({ sealedPartsShown: false, sealedIdentity: null, sealedNarrative: null });
      expect([...body.files, ...body.messages]).toEqual([]);
    }
    expect((await api.as('intake_officer').get(path).expect(404)).body.code).toBe('complaint.file-missing');
  });

  it('answers the other office, a colleague and an approver like for a case that there never was', async () => {
    const { id } = await assigned(api, team);
    const nobody = await read('second_intake_officer', randomUUID()).expect(404);
    const own = { officerId: api.cast.ids.second_complaint_officer };
    for (const who of [
      'second_intake_officer',
      'second_complaint_officer',
      'fellow_complaint_officer',
      'approver',
    ] as const) {
      expect((await read(who, id).expect(404)).text).toBe(nobody.text);
      expect((await act(api, who, id, 'assign', own, 404)).text).toBe(nobody.text);
      expect(await listed(who)).not.toContain(id);
    }
  });

  it('keeps an intake desk out once an officer has begun', async () => {
    const { id } = await assigned(api, team);
    expect(await listed('intake_officer')).toContain(id);
    await act(api, 'complaint_officer', id, 'investigate');
    await read('intake_officer', id).expect(404);
    expect(await listed('intake_officer')).not.toContain(id);
  });

  it('leaves a leaf of every read, which never says what was searched for', async () => {
    const { id } = await lodged(api, team);
    await read('auditor', id).expect(200);
    await api.as('auditor').get(`${COMPLAINTS}?q=2025550142&filter[danger]=true`).expect(200);
    const leaves = await api.dataSource.query(
      `select payload ->> 'action' as action, payload -> 'subject' ->> 'id' as id, payload -> 'facts' ->> 'query' as query from audit_payload order by leaf_index desc limit 2`,
    );
    expect(leaves).toEqual([
      { action: 'complaint.list', id: null, query: 'q filter' },
      { action: 'complaint.read', id, query: '' },
    ]);
  });
});

describe('the inbox', () => {
  it('runs by the clock, and is filtered and searched', async () => {
    const urgent = await lodged(api, southern, {
      allegation: {
        inDanger: true,
        respondent: { contactKind: 'web', contact: 'https://www.Quick-Visa.example/jobs?x=1' },
      },
    });
    const usual = await lodged(api, southern);
    expect(await listed('second_intake_officer')).toEqual([urgent.id, usual.id]);
    expect(await listed('second_intake_officer', '&filter[danger]=true')).toEqual([urgent.id]);
    expect(await listed('second_intake_officer', `&q=${usual.reference}`)).toEqual([usual.id]);
    expect(await listed('second_intake_officer', '&q=quick-visa.example')).toEqual([urgent.id]);
    for (const phone of ['202 555 0142', '(202) 555-0142', '%2B12025550142'])
      expect(await listed('second_intake_officer', `&q=${phone}`)).toEqual([usual.id]);
    expect(await listed('second_intake_officer', '&filter[overdue]=true')).toEqual([]);
    api.clock.noon('2026-03-04');
    expect(await listed('second_intake_officer', '&filter[overdue]=true')).toEqual([urgent.id]);
    expect(await listed('second_intake_officer', '&filter[mine]=true')).toEqual([]);
    const wrong = await api.as('auditor').get(`${COMPLAINTS}?filter[contact]=x`).expect(400);
    expect(wrong.body.errors[0].pointer).toBe('/filter/contact');
  });
});

describe('refusals', () => {
  it('asks for the version, and names both when it is stale', async () => {
    const { id } = await lodged(api, team);
    const path = `${COMPLAINTS}/${id}/triage`;
    expect((await api.as('intake_officer').post(path, TRIAGE).expect(428)).body.code).toBe('request.version-required');
    const stale = await api.as('intake_officer').post(path, TRIAGE, { version: 7 }).expect(412);
    expect(stale.body).toMatchObject({ code: 'request.version-stale', params: { yours: 7, current: 1 } });
  });

  it('keeps each verb to its time, its role and its person', async () => {
    const { id } = await lodged(api, team);
    expect((await act(api, 'intake_officer', id, 'assign', { officerId: randomUUID() }, 409)).body.code).toBe(
      'complaint.not-now',
    );
    await act(api, 'intake_officer', id, 'triage', TRIAGE);
    for (const who of ['second_complaint_officer', 'inspector'] as const) {
      const officerId = api.cast.ids[who];
      const { body } = await act(api, 'intake_officer', id, 'assign', { officerId }, 400);
      expect(body.errors).toEqual([
        expect.objectContaining({ pointer: '/officerId', code: 'complaint.assign.officer-unknown' }),
      ]);
    }
    await act(api, 'intake_officer', id, 'assign', { officerId: api.cast.ids.complaint_officer });
    expect((await act(api, 'intake_officer', id, 'message', { sealed: looksSealed() }, 403)).body.code).toBe(
      'complaint.not-yours',
    );
    expect((await act(api, 'auditor', id, 'close', { code: 'remedied' }, 403)).body.code).toBe('access.forbidden');
    const plain = { sealed: Buffer.from('We know who you are').toString('base64') };
    expect((await act(api, 'complaint_officer', id, 'message', plain, 400)).body.errors[0].pointer).toBe('/sealed');
    const unknown = { ...TRIAGE, agencyId: randomUUID() };
    const other = await lodged(api, team);
    expect((await act(api, 'intake_officer', other.id, 'triage', unknown, 400)).body.errors[0].pointer).toBe(
      '/agencyId',
    );
  });

  it('never takes an office’s silence for the complainant’s', async () => {
    const { id } = await assigned(api, team);
    const silent = { code: 'complainant-silent' };
    api.clock.noon('2026-12-01');
    expect((await act(api, 'complaint_officer', id, 'close', silent, 409)).body.code).toBe(
      'complaint.close.not-silent-yet',
    );
    await act(api, 'complaint_officer', id, 'request-information', { sealed: looksSealed() });
    api.clock.noon('2027-01-29');
    await act(api, 'complaint_officer', id, 'close', silent, 409);
    api.clock.noon('2027-01-30');
    const { body } = await read('complaint_officer', id);
    expect(body.closureCodes).toContain('complainant-silent');
    await act(api, 'complaint_officer', id, 'close', silent);
    const codes = (await api.as('auditor').get(`${COMPLAINTS}/closure-codes`).expect(200)).body.data;
    expect(codes.map(({ code }: { code: string }) => code).filter((code: string) => code.includes('silent'))).toEqual([
      'complainant-silent',
    ]);
  });

  it('names the codes of violations with the ILO’s own indicators', async () => {
    const { body } = await api.as('portal').get('/api/v1/violation-codes').expect(200);
    expect(body.data).toHaveLength(25);
    expect(body.data.find(({ code }: { code: string }) => code === 'DOC-WITH')).toEqual({
      code: 'DOC-WITH',
      meaning: 'passport or documents withheld',
      indicators: ['retention of identity documents'],
      isCritical: true,
    });
  });

  it('can not rewrite what happened, not even past the code', async () => {
    for (const table of ['complaint_event', 'complaint_message', 'complaint_part'])
      await expect(api.dataSource.query(`delete from ${table}`)).rejects.toThrow('permission denied');
  });
});
