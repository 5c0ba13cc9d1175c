import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APPLICATIONS, complete, did, MINE, type Seen } from '../../test/applications.js';
import { lastLeaf } from '../../test/audit.js';
import { type Api, startApi } from '../../test/harness.js';

let api: Api;
let waiting: Seen;
let withdrawn: Seen;
beforeAll(async () => {
  api = await startApi();
  waiting = await did(api, 'agency', await complete(api), 'submit');
  const other = await did(api, 'agency', await complete(api, 'domestic-work'), 'submit');
  withdrawn = await did(api, 'agency', other, 'withdraw');
});
afterAll(() => api.close());

const reassign = (body: object, options: { key?: string; language?: string } = {}) => {
  const request = api.as('licensing_officer').post(`${APPLICATIONS}/assign`, body, options);
  return options.language ? request.set('Accept-Language', options.language) : request;
};
const seen = async ({ id }: Seen) => (await api.as('licensing_officer').get(`${APPLICATIONS}/${id}`).expect(200)).body;
const colleague = () => api.cast.ids.second_licensing_officer;

describe('many applications', () => {
  it('can be given to whoever reviews', async () => {
    const { body } = await api.as('licensing_officer').get(`${APPLICATIONS}/assignees`).expect(200);
    expect(body.data.map(({ id }: { id: string }) => id).sort()).toEqual(
      [api.cast.ids.licensing_officer, colleague()].sort(),
    );
  });

  it('go to a colleague at once, and each that does not says why', async () => {
    const absent = randomUUID();
    const { version } = await seen(waiting);
    const asked = [absent, withdrawn.id, waiting.id].map((id) => ({
      id,
      version: id === withdrawn.id ? withdrawn.version : version,
    }));
    const { body } = await reassign({ assigneeId: colleague(), applications: asked }).expect(200);
    expect(body.data).toMatchObject([
      { id: absent, version: null, code: 'application.missing' },
      { id: withdrawn.id, version: null, code: 'application.not-now' },
      { id: waiting.id, version: version + 1, before: null, code: null, detail: null },
    ]);
    expect(await lastLeaf(api)).toMatchObject({
      action: 'application.assign',
      subject: { kind: 'applications', id: waiting.id },
    });
    for (const { detail } of body.data.slice(0, 2)) expect(detail.length).toBeGreaterThan(20);
    expect(await seen(waiting)).toMatchObject({
      assignedTo: 'Test second_licensing_officer',
      acts: expect.arrayContaining([expect.objectContaining({ verb: 'assign', by: 'Test licensing_officer' })]),
    });
  });

  it('say who had them before, and go back', async () => {
    const { version } = await seen(waiting);
    const { body } = await reassign({
      assigneeId: api.cast.ids.licensing_officer,
      applications: [{ id: waiting.id, version }],
    }).expect(200);
    expect(body.data).toMatchObject([{ before: colleague(), version: version + 1 }]);
    await reassign({
      assigneeId: body.data[0].before,
      applications: [{ id: waiting.id, version: version + 1 }],
    }).expect(200);
    expect(await seen(waiting)).toMatchObject({ assignedTo: 'Test second_licensing_officer' });
  });

  it('can be given to nobody', async () => {
    const { version } = await seen(waiting);
    const nobody = { assigneeId: null, applications: [{ id: waiting.id, version }] };
    await reassign(nobody).expect(200);
    expect(await seen(waiting)).toMatchObject({ assignedTo: null, version: version + 1 });
  });

  it('are left alone where somebody changed them meanwhile, in the reader’s words', async () => {
    const before = await seen(waiting);
    const applications = [{ id: waiting.id, version: before.version - 1 }];
    const { body } = await reassign(
      { assigneeId: api.cast.ids.licensing_officer, applications },
      { language: 'ar' },
    ).expect(200);
    expect(body.data).toMatchObject([
      { code: 'request.version-stale', detail: expect.stringMatching(/[\u0600-\u06FF]/) },
    ]);
    expect(await seen(waiting)).toEqual(before);
  });

  it('are given once when sent twice', async () => {
    const { version } = await seen(waiting);
    const body = { assigneeId: colleague(), applications: [{ id: waiting.id, version }] };
    const key = randomUUID();
    const [one, two] = [await reassign(body, { key }).expect(200), await reassign(body, { key }).expect(200)];
    expect(two.text).toBe(one.text);
    expect((await seen(waiting)).version).toBe(version + 1);
  });

  it.each([
    ['nobody', { assigneeId: randomUUID() }, '/assigneeId'],
    ['no one', { assigneeId: 'me' }, '/assigneeId'],
    ['no word of whom', { assigneeId: undefined }, '/assigneeId'],
    ['nothing', { applications: [] }, '/applications'],
    [
      'too much',
      { applications: Array.from({ length: 101 }, () => ({ id: randomUUID(), version: 1 })) },
      '/applications',
    ],
    ['no version', { applications: [{ id: randomUUID() }] }, '/applications/0/version'],
  ])('are refused as a whole with %s', async (_says, wrong, pointer) => {
    const right = { assigneeId: colleague(), applications: [{ id: waiting.id, version: 1 }] };
    const { body } = await reassign({ ...right, ...wrong }).expect(400);
    expect(body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });

  it('are refused where one is named twice, and to who may not review', async () => {
    const twice = { assigneeId: colleague(), applications: [waiting, waiting].map(({ id }) => ({ id, version: 1 })) };
    expect((await reassign(twice).expect(400)).body.errors).toMatchObject([{ pointer: '/applications' }]);
    const once = { assigneeId: colleague(), applications: [{ id: waiting.id, version: 1 }] };
    for (const caller of ['approver', 'auditor', 'agency'] as const)
      await api.as(caller).post(`${APPLICATIONS}/assign`, once).expect(403);
    await api.as('agency').get(`${MINE}/${waiting.id}`).expect(200);
  });
});
