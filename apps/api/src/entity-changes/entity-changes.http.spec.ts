import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOn, complete, CONTENT, did } from '../../test/applications.js';
import { lastLeaf } from '../../test/audit.js';
import { type Api, type Caller, startApi } from '../../test/harness.js';
import { grantedLicence, JUSTIFIED } from '../../test/licences.js';

const CHANGES = '/api/v1/entity-changes';

let api: Api;
let licences: { id: string }[];
beforeAll(async () => {
  api = await startApi();
  licences = [await grantedLicence(api, 'XA/E-1'), await grantedLicence(api, 'XA/E-2')];
});
afterAll(() => api.close());

const agency = async () => (await api.as('auditor').get(`/api/v1/agencies/${api.cast.agencyId}`).expect(200)).body;
const licence = async (id: string) => (await api.as('auditor').get(`/api/v1/licences/${id}`).expect(200)).body;
const proposal = (more: object = {}) => ({
  ...{ agencyId: api.cast.agencyId, value: 'C-2', on: '2026-03-01', ...JUSTIFIED },
  ...more,
});
const propose = (more: object = {}, caller: Caller = 'licensing_officer') =>
  api.as(caller).post(CHANGES, proposal(more));
const act = ({ id, version }: { id: string; version: number }, verb: string, body: object = {}) =>
  api.as('approver').post(`${CHANGES}/${id}/${verb}`, body, { version });
const addNumber = async (value: string) =>
  api
    .as('licensing_officer')
    .post(
      `/api/v1/agencies/${api.cast.agencyId}/add-identifier`,
      { scheme: 'company-registration', value },
      { version: (await agency()).version },
    );
const published = async (kind: string, id: string) => {
  const [row] = await api.dataSource.query(
    'select record::jsonb as record from public_record where kind = $1 and record_id = $2',
    [kind, id],
  );
  return row.record;
};

describe('a change of the legal entity', () => {
  it('needs a number that could change', async () => {
    expect((await propose().expect(409)).body.code).toBe('entity-change.no-number');
    await addNumber('C-1').then(({ status }) => expect(status).toBe(200));
  });

  it('is not recorded as one number more', async () => {
    const { status, body } = await addNumber('C-2');
    expect([status, body.errors]).toMatchObject([400, [{ pointer: '/value', code: 'entity-change.needed' }]]);
    expect((await agency()).identifiers).toEqual([{ scheme: 'company-registration', value: 'C-1' }]);
  });

  it.each([
    ['the same number', { value: ' C-1 ' }, '/value'],
    ['a day to come', { on: '2026-03-03' }, '/on'],
    ['no day', { on: '2026-02-30' }, '/on'],
    ['no reasons', { reasons: '' }, '/reasons'],
    ['no right of review', { reviewRight: undefined }, '/reviewRight'],
    ['no agency', { agencyId: 'x' }, '/agencyId'],
  ])('is refused with %s', async (_says, wrong, pointer) => {
    const { body } = await propose(wrong).expect(400);
    expect(body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });

  it('is of an agency that is there, and one at a time', async () => {
    expect((await propose({ agencyId: crypto.randomUUID() }).expect(404)).body.code).toBe('agency.missing');
    const first = (await propose().expect(201)).body;
    expect(first).toMatchObject({ status: 'proposed', before: 'C-1', value: 'C-2', licences: [], allowedActions: [] });
    expect((await propose({ value: 'C-3' }).expect(400)).body.errors).toMatchObject([{ code: 'entity-change.open' }]);
    const dismissed = (
      await act(first, 'dismiss', { reasons: 'The register of companies shows no change.' }).expect(200)
    ).body;
    expect(dismissed).toMatchObject({
      status: 'dismissed',
      decidedReasons: 'The register of companies shows no change.',
    });
    expect((await act(dismissed, 'record').expect(409)).body.code).toBe('entity-change.not-now');
    for (const { id } of licences) expect((await licence(id)).status).toBe('licensed');
    expect((await agency()).identifiers).toEqual([{ scheme: 'company-registration', value: 'C-1' }]);
  });

  it('waits for another person, in the queue of who may decide', async () => {
    const change = (await propose().expect(201)).body;
    const queue = async (caller: Caller) => (await api.as(caller).get('/api/v1/queue').expect(200)).body.data;
    expect(await queue('approver')).toMatchObject([
      { kind: 'entity-change', id: change.id, title: 'C-2', due: '2026-03-05' },
    ]);
    expect(await queue('licensing_officer')).toEqual([]);
    await api.as('licensing_officer').post(`${CHANGES}/${change.id}/record`, {}, { version: 1 }).expect(403);
    await api.as('approver').post(`${CHANGES}/${change.id}/record`, {}).expect(428);
    await api.as('approver').post(`${CHANGES}/${change.id}/record`, {}, { version: 9 }).expect(412);
    expect((await act(change, 'dismiss', { reasons: '' }).expect(400)).body.errors).toMatchObject([
      { pointer: '/reasons' },
    ]);
  });

  it('ends every licence with that day, in public, and keeps what was known before', async () => {
    const [change] = (await api.as('approver').get(`${CHANGES}?filter[status]=proposed`).expect(200)).body.data;
    expect(change.allowedActions).toEqual(['record', 'dismiss']);
    api.clock.noon('2026-03-04');
    const recorded = (await act(change, 'record').expect(200)).body;
    expect(await lastLeaf(api)).toMatchObject({
      action: 'entity-change.record',
      subject: { kind: 'entity-changes', id: change.id },
    });
    expect(recorded).toMatchObject({ status: 'recorded', licences: [{ number: 'XA/E-1' }, { number: 'XA/E-2' }] });
    for (const { id } of licences) {
      const ended = await licence(id);
      expect(ended).toMatchObject({ status: 'void', standing: 'may_not_recruit' });
      expect(ended.decisions.at(-1)).toMatchObject({ kind: 'void', ...JUSTIFIED });
      const known = async (day: string) =>
        (await api.as('auditor').get(`/api/v1/licences/${id}?on=2026-03-03&knownOn=${day}`).expect(200)).body.onDay;
      expect(await known('2026-03-03')).toMatchObject({ status: 'licensed' });
      expect(await known('2026-03-04')).toMatchObject({ status: 'void' });
      expect((await published('licence', id)).timeline).toContainEqual(expect.objectContaining({ status: 'void' }));
    }
    expect((await agency()).identifiers).toEqual([{ scheme: 'company-registration', value: 'C-2' }]);
    expect((await published('agency', api.cast.agencyId)).identifiers).toEqual([
      { scheme: 'company-registration', value: 'C-2' },
    ]);
  });

  it('leaves the old number known to who screens the next applicant', async () => {
    const rows = await api.dataSource.query(
      'select value, ended_on from agency_identifier where agency_id = $1 order by value',
      [api.cast.agencyId],
    );
    expect(rows).toEqual([
      { value: 'C-1', ended_on: '2026-03-01' },
      { value: 'C-2', ended_on: null },
    ]);
  });

  it('can be followed by another, and is the same file for everybody who may read it', async () => {
    const back = (await propose({ value: 'C-1', on: '2026-03-02' }).expect(201)).body;
    expect((await act(back, 'record').expect(200)).body.licences).toEqual([]);
    expect((await agency()).identifiers).toEqual([{ scheme: 'company-registration', value: 'C-1' }]);
    const { text } = await api.as('auditor').get(`${CHANGES}/export.csv?sort=proposedAt`).expect(200);
    expect(text.trim().split('\n')).toHaveLength(4);
    for (const caller of ['inspector', 'publisher', 'agency'] as const) await api.as(caller).get(CHANGES).expect(403);
  });

  it('is said to an applicant who states another number than the one that was licensed', async () => {
    const application = await complete(api, 'domestic-work');
    const { body } = await actOn(api, 'agency', application, 'submit').expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/content/registrationNumber', code: 'entity-change.stated' }]);
    const content = { ...CONTENT, registrationNumber: 'C-1' };
    const corrected = await did(api, 'agency', application, 'save', { content });
    expect(await did(api, 'agency', corrected, 'submit')).toMatchObject({ status: 'submitted' });
  });
});
