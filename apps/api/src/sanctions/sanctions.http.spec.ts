import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../../test/harness.js';
import { checkedVisit } from '../../test/inspections.js';
import { grantedLicence } from '../../test/licences.js';
import { act, anActor, aSuspension, checkNow, decided, noticed, proposed, WHY } from '../../test/sanctions.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.publishCast();
});
afterAll(() => api.close());

// First, as long as the clock stands on the day of the tests' visits.
describe('a proposal', () => {
  it('rests on findings of the office that another person passed, and takes their codes where none is told', async () => {
    const visit = await checkedVisit(api, { loans: 'not_met' });
    const findingIds = visit.findings.map(({ id }: { id: string }) => id);
    const body = aSuspension(api, { measure: 'warning', codes: undefined, findingIds });
    expect(await proposed(api, body)).toMatchObject({ codes: ['FEE-LOAN'], findingIds });
    const post = (who: 'sanction_officer' | 'second_sanction_officer', more: object) =>
      api.as(who).post('/api/v1/sanctions', { ...body, ...more });
    const foreign = await post('second_sanction_officer', {}).expect(400);
    const strangers = await post('sanction_officer', { findingIds: [api.cast.agencyId] }).expect(400);
    for (const { body: refused } of [foreign, strangers])
      expect(refused.errors[0]).toMatchObject({ pointer: '/findingIds', code: 'sanction.finding-unknown' });
    const unknown = await post('sanction_officer', { codes: ['NO-SUCH'] }).expect(400);
    expect(unknown.body.errors[0].code).toBe('sanction.code-unknown');
  });
});

describe('a sanction, from proposal to decision', () => {
  it('waits for notice, reply and another person; then its licence, the check and the history say so at once', async () => {
    const licence = await grantedLicence(api, 'XA/1');
    const first = await proposed(api);
    expect(first).toMatchObject({
      status: 'proposed',
      number: expect.stringMatching(/^XA-2026-\d{6}-.$/),
      listed: null,
    });
    expect(first.licences).toEqual([expect.objectContaining({ id: licence.id, touched: false })]);
    expect(first.allowedActions).toEqual(['serve-notice', 'withdraw', 'declare-interest']);
    const early = await act(api, 'approver', first, 'decide');
    expect([early.status, early.body.code]).toEqual([409, 'sanction.not-now']);
    const served = await act(api, 'sanction_officer', first, 'serve-notice', {
      servedHow: 'By hand',
      replyBy: '2026-03-12',
    });
    expect(served.body).toMatchObject({ status: 'noticed', replyBy: '2026-03-12' });
    const replied = await act(api, 'sanction_officer', served.body, 'record-reply', {
      receivedOn: '2026-03-02',
      from: 'The director, by letter',
      words: 'The passports were kept for safety only.',
    });
    expect(replied.body.replies).toEqual([
      expect.objectContaining({ words: 'The passports were kept for safety only.' }),
    ]);
    const open = await act(api, 'approver', replied.body, 'decide');
    expect([open.status, open.body.code]).toEqual([409, 'sanction.decide.reply-window-open']);
    api.clock.noon('2026-03-13');
    expect((await checkNow(api, 'XA/1')).standing).toBe('may_recruit');
    const done = await act(api, 'approver', replied.body, 'decide');
    expect(done.status).toBe(200);
    expect(done.headers).toMatchObject({
      etag: `"${done.body.version}"`,
      'feed-position': expect.stringMatching(/^\d+$/),
    });
    expect(done.body).toMatchObject({ status: 'decided', appealBy: '2026-04-10', authority: 'Ministry of Labour' });
    expect(done.body.licences).toEqual([expect.objectContaining({ status: 'suspended', touched: true })]);
    expect(done.body.acts.map(({ verb }) => verb)).toEqual(['propose', 'serve-notice', 'record-reply', 'decide']);
    expect(await checkNow(api, 'XA/1')).toMatchObject({
      standing: 'may_not_recruit',
      matches: [{ status: 'suspended' }],
    });
    const { body } = await api.as('licensing_officer').get(`/api/v1/licences/${licence.id}`).expect(200);
    expect(body.decisions.at(-1)).toMatchObject({
      kind: 'suspend',
      sanction: first.number,
      reasons: WHY.publicReason,
      proposedBy: 'Test sanction_officer',
      decidedBy: 'Test approver',
    });
  });

  it('may be preceded by a precaution, which ends with the case when that is rejected', async () => {
    const licence = await grantedLicence(api, 'XA/2', { class: 'sea-based' });
    const first = await proposed(api, aSuspension(api, { licenceIds: [licence.id] }));
    const until = '2026-04-30';
    const reasons = 'Workers are about to be sent away.';
    expect((await act(api, 'sanction_officer', first, 'order-preventive', { until, reasons })).status).toBe(403);
    const careful = await act(api, 'approver', first, 'order-preventive', { until, reasons });
    expect(careful.body).toMatchObject({ status: 'proposed', preventiveUntil: until });
    expect((await checkNow(api, 'XA/2')).standing).toBe('may_not_recruit');
    const again = await act(api, 'approver', careful.body, 'order-preventive', { until, reasons });
    expect(again.body.code).toBe('sanction.preventive.running');
    const alone = await act(api, 'sanction_officer', careful.body, 'withdraw', { reasons });
    expect(alone.body.code).toBe('sanction.withdraw.preventive-running');
    const rejected = await act(api, 'approver', careful.body, 'reject', { reasons: 'The findings do not carry it.' });
    expect(rejected.body.status).toBe('rejected');
    expect((await checkNow(api, 'XA/2')).standing).toBe('may_recruit');
  });

  it('can be against somebody known only by a phone number and a page', async () => {
    const sanction = await decided(api, anActor());
    expect(sanction).toMatchObject({
      list: 'unlicensed',
      contacts: [
        { kind: 'phone', value: '+12025550177' },
        { kind: 'social', value: 'facebook.com/quickvisatamris' },
      ],
      licences: [],
    });
    // Decided is not published: that takes a release and a third person.
    expect((await checkNow(api, '+1 202 555 0177')).standing).toBe('no_record');
  });
});

describe('refusals', () => {
  it('names each field that does not fit the measure or the one concerned', async () => {
    const post = async (body: object) => {
      const answer = await api.as('sanction_officer').post('/api/v1/sanctions', body).expect(400);
      return answer.body.errors.map(({ pointer, code }: Record<string, string>) => `${pointer} ${code}`);
    };
    expect(await post(aSuspension(api, { measure: 'fine' }))).toEqual(['/fine sanction.terms.needed']);
    expect(await post(aSuspension(api, { codes: [], points: 3 }))).toEqual([
      '/codes sanction.terms.needed',
      '/points sanction.terms.not-taken',
    ]);
    expect(await post(aSuspension(api, { until: '2026-03-03', ground: 'x' }))).toEqual(['/ground field.minLength']);
    expect(await post(anActor({ measure: 'suspension' }))).toEqual([
      '/measure sanction.terms.not-for-subject',
      '/licenceIds sanction.terms.needed',
    ]);
    expect(await post(anActor({ name: undefined, contacts: [] }))).toEqual(['/name sanction.subject.how-known']);
    expect(await post(anActor({ contacts: [{ kind: 'phone', value: '12' }] }))).toEqual([
      '/contacts/0/value field.minLength',
    ]);
    expect(await post(anActor({ contacts: [{ kind: 'phone', value: '123456' }] }))).toEqual([
      '/contacts/0/value channel.not-a-phone',
    ]);
    const stranger = '11111111-1111-4111-8111-111111111111';
    expect(await post(aSuspension(api, { agencyId: stranger }))).toEqual(['/agencyId sanction.agency-unknown']);
    expect(await post(aSuspension(api, { licenceIds: [stranger] }))).toEqual(['/licenceIds sanction.licence-unknown']);
  });

  it('asks for the version, and names both when it is stale', async () => {
    const sanction = await proposed(api, anActor());
    const path = `/api/v1/sanctions/${sanction.id}/withdraw`;
    const body = { reasons: 'Entered twice by mistake.' };
    expect((await api.as('sanction_officer').post(path, body).expect(428)).body.code).toBe('request.version-required');
    const stale = await api.as('sanction_officer').post(path, body, { version: 9 }).expect(412);
    expect(stale.body.params).toEqual({ yours: 9, current: 1 });
    await api.as('sanction_officer').post(path, body, { version: 1 }).expect(200);
  });

  it('another office’s officer is answered as for a sanction that does not exist', async () => {
    const sanction = await proposed(api, anActor());
    const other = api.as('second_sanction_officer');
    const missing = await other.get('/api/v1/sanctions/11111111-1111-4111-8111-111111111111').expect(404);
    const foreign = await other.get(`/api/v1/sanctions/${sanction.id}`).expect(404);
    const { instance: _a, ...one } = missing.body;
    const { instance: _b, ...two } = foreign.body;
    expect(two).toEqual(one);
    const verb = await other.post(
      `/api/v1/sanctions/${sanction.id}/withdraw`,
      { reasons: 'Not mine to end.' },
      { version: 1 },
    );
    expect([verb.status, verb.body.code]).toEqual([404, 'sanction.missing']);
    expect((await other.get('/api/v1/sanctions').expect(200)).body.total).toBe(0);
    const publisher = await api.as('publisher').get(`/api/v1/sanctions/${sanction.id}`);
    expect(publisher.status).toBe(404);
  });

  it('nobody acts on an agency they declared an interest in: not by the code, nor past it by the database', async () => {
    const sanction = await noticed(api, anActor());
    const reasons = 'My sister works there as a clerk.';
    const declared = await act(api, 'approver', sanction, 'declare-interest', { reasons });
    expect(declared.body).toMatchObject({ interestDeclared: true, allowedActions: [] });
    const refused = await act(api, 'approver', declared.body, 'decide');
    expect([refused.status, refused.body.code]).toEqual([403, 'sanction.declared-interest']);
    const bypass = api.dataSource.query(
      `insert into sanction_act (id, sanction_id, ordinal, verb, to_status, acted_by, recorded_at) values (gen_random_uuid(), $1, 99, 'reject', 'rejected', $2, now())`,
      [sanction.id, api.cast.ids.approver],
    );
    await expect(bypass).rejects.toThrow('declared_interest');
    expect((await act(api, 'second_approver', declared.body, 'decide')).status).toBe(200);
  });
});
