import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOn, did, reviewed } from '../../test/applications.js';
import { lastLeaf } from '../../test/audit.js';
import { type Api, startApi } from '../../test/harness.js';

const OBJECTIONS = '/api/v1/applications/objections';
const WORDS = 'Last year they took two months of wages from my sister and never sent her.';

let api: Api;
let application: Awaited<ReturnType<typeof reviewed>>;
beforeAll(async () => {
  api = await startApi();
  application = await reviewed(api, 'domestic-work');
});
afterAll(() => api.close());

const lodge = (more: object = {}, key?: string) =>
  api.as('portal').post(OBJECTIONS, { number: application.number, words: WORDS, ...more }, { key });
const notices = async (): Promise<unknown[]> =>
  (await api.dataSource.query(`select record::jsonb as record from public_record where kind = 'notice'`)).map(
    ({ record }: { record: unknown }) => record,
  );
const read = async () => (await api.as('licensing_officer').get(`/api/v1/applications/${application.id}`)).body;

describe('an objection of the public', () => {
  it('is taken where the public was told, and nowhere else', async () => {
    expect((await lodge().expect(404)).body.code).toBe('application.missing');
    expect((await lodge({ number: 'XA-2026-999999-Z' }).expect(404)).body.code).toBe('application.missing');
    expect(await notices()).toEqual([]);
    application = await did(api, 'licensing_officer', application, 'publish-notice');
    expect(await notices()).toEqual([
      expect.objectContaining({
        ...{ id: application.id, register: 'XA', number: application.number, class: 'domestic-work' },
        ...{ applicant: application.agencyName, publishedOn: '2026-03-02', objectionsUntil: '2026-03-16' },
      }),
    ]);
  });

  it.each([
    ['no words', { words: 'bad' }, '/words'],
    ['too many words', { words: 'x'.repeat(5_001) }, '/words'],
    ['no number', { number: '' }, '/number'],
    ['a name too long', { objector: 'x'.repeat(201) }, '/objector'],
    ['more than is asked', { agencyId: 'x' }, '/agencyId'],
  ])('is refused with %s', async (_says, wrong, pointer) => {
    expect((await lodge(wrong).expect(400)).body.errors).toMatchObject([{ pointer }]);
  });

  it('is for portals alone', async () => {
    const body = { number: application.number, words: WORDS };
    await api.as('anonymous').post(OBJECTIONS, body).expect(401);
    for (const caller of ['licensing_officer', 'agency', 'partner'] as const)
      await api.as(caller).post(OBJECTIONS, body).expect(403);
  });

  it('is kept once, with or without a name, and the name is told to officers alone', async () => {
    const sent = { objector: 'Sunita of Tamris', contact: '+12025550199' };
    expect((await lodge(sent, 'the-same').expect(201)).body).toEqual({ accepted: true });
    expect((await lodge(sent, 'the-same').expect(201)).body).toEqual({ accepted: true });
    expect(await lastLeaf(api)).toMatchObject({ action: 'application.object', facts: {} });
    api.clock.noon('2026-03-03');
    await lodge({ words: `${WORDS} And my brother.` }).expect(201);
    const { objections, acts } = await read();
    expect(objections).toMatchObject([
      { words: WORDS, ...sent, receivedOn: '2026-03-02', consideration: null },
      { objector: null, contact: null },
    ]);
    expect(acts[0]).toMatchObject({ verb: 'record_objection', by: null });
    const own = (await api.as('agency').get(`/api/v1/my-agency/applications/${application.id}`).expect(200)).text;
    expect(own).toContain(WORDS);
    expect(own).not.toMatch(/Sunita|2025550199/);
    const log = await api.dataSource.query('select payload::text as text from audit_payload');
    const feed = await api.dataSource.query(`select record as text from feed_entry where record is not null`);
    const written = [...log, ...feed].map(({ text }: { text: string }) => text).join('\n');
    expect(written).not.toMatch(/Sunita|2025550199|my sister/);
  });

  it('is answered by the applicant, each once, without learning whose it is', async () => {
    const mine = `/api/v1/my-agency/applications/${application.id}`;
    let own = (await api.as('agency').get(mine).expect(200)).body;
    expect(own.allowedActions).toContain('answer-objection');
    const [first, second] = own.objections;
    const answer = 'The wages were paid back in January; the receipts are with the labour office.';
    const say = (body: object, caller: 'agency' | 'licensing_officer' = 'agency', version = own.version) =>
      api.as(caller).post(`${mine}/answer-objection`, body, { version });
    expect((await say({ objectionId: first.id, answer: '' }).expect(400)).body.errors).toMatchObject([
      { pointer: '/answer' },
    ]);
    expect((await say({ objectionId: crypto.randomUUID(), answer }).expect(404)).body.code).toBe(
      'application.objection-missing',
    );
    await say({ objectionId: first.id, answer }, 'licensing_officer').expect(403);
    await say({ objectionId: first.id, answer }, 'agency', 1).expect(412);
    own = (await say({ objectionId: first.id, answer }).expect(200)).body;
    expect(own.objections).toMatchObject([
      { answer, answeredAt: '2026-03-03T12:00:00.000Z', isConsidered: false },
      { answer: null, answeredAt: null },
    ]);
    expect(own.acts[0]).toMatchObject({ verb: 'answer_objection' });
    expect((await say({ objectionId: first.id, answer }).expect(409)).body.code).toBe('application.objection-answered');
    own = (await say({ objectionId: second.id, answer }).expect(200)).body;
    expect(own.allowedActions).not.toContain('answer-objection');
    expect((await read()).objections).toMatchObject([{ answer, objector: 'Sunita of Tamris' }, { answer }]);
  });

  it('is considered by an officer, each once', async () => {
    api.clock.noon('2026-03-17');
    application = await read();
    const [first, second] = application.objections;
    const consideration = 'The complaint was found true; the wages were paid back in January.';
    const consider = (id: string, words = consideration) =>
      actOn(api, 'licensing_officer', application, 'consider-objection', { objectionId: id, consideration: words });
    expect((await consider(first.id, '')).body.errors).toMatchObject([{ pointer: '/consideration' }]);
    expect((await consider(crypto.randomUUID())).body.code).toBe('application.objection-missing');
    expect((await actOn(api, 'approver', application, 'consider-objection', {})).status).toBe(403);
    application = (await consider(first.id)).body;
    expect(application.objections[0]).toMatchObject({ consideration, consideredAt: '2026-03-17T12:00:00.000Z' });
    expect((await consider(first.id)).body.code).toBe('application.objection-considered');
    expect(application.allowedActions).toContain('consider-objection');
    application = (await consider(second.id)).body;
    expect(application.allowedActions).not.toContain('consider-objection');
    const stale = { ...application, version: 1 };
    expect(
      (await actOn(api, 'licensing_officer', stale, 'consider-objection', { objectionId: first.id, consideration }))
        .status,
    ).toBe(412);
  });

  it('comes too late after the last day, and the notice goes with the application', async () => {
    expect((await lodge().expect(409)).body.code).toBe('application.objections-over');
    expect(await notices()).toHaveLength(1);
    const own = (await api.as('agency').get(`/api/v1/my-agency/applications/${application.id}`).expect(200)).body;
    await did(api, 'agency', own, 'withdraw');
    expect(await notices()).toEqual([]);
    api.clock.noon('2026-03-10');
    expect((await lodge().expect(409)).body.code).toBe('application.objections-over');
  });
});
