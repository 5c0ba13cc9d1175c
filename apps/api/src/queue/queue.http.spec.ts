import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastLeaf } from '../../test/audit.js';
import { type Api, type Caller, START, startApi } from '../../test/harness.js';
import { aGrantProposal, grantedLicence, JUSTIFIED } from '../../test/licences.js';
import type { QueueItem } from './queue.responses.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const queueOf = async (caller: Caller): Promise<QueueItem[]> =>
  (await api.as(caller).get('/api/v1/queue').expect(200)).body.data;

describe('the queue', () => {
  it('is empty where nothing waits', async () => {
    for (const caller of ['licensing_officer', 'approver', 'inspector', 'publisher'] as const)
      expect(await queueOf(caller), caller).toEqual([]);
  });

  it('shows a proposal to who may decide it, with its day, and to nobody who may not', async () => {
    const { body } = await api
      .as('licensing_officer')
      .post('/api/v1/licences', aGrantProposal(api, 'XA/Q-1'))
      .expect(201);
    const waiting = {
      kind: 'licence-proposal',
      id: body.proposals[0].id,
      title: 'XA/Q-1',
      subject: 'Bright Harbour Recruitment',
      due: '2026-03-16',
      overdue: false,
      action: 'decide',
      path: `/licences/${body.id}/show`,
    };
    for (const caller of ['approver', 'second_approver'] as const) expect(await queueOf(caller)).toEqual([waiting]);
    for (const caller of ['licensing_officer', 'inspector', 'intake_officer'] as const)
      expect(await queueOf(caller), caller).toEqual([]);
    api.clock.noon('2026-03-17');
    expect(await queueOf('approver')).toMatchObject([{ due: '2026-03-16', overdue: true }]);
    api.clock.set(START);
    await api
      .as('approver')
      .post(`/api/v1/licences/${body.id}/decide`, { proposalId: body.proposals[0].id }, { version: 2 })
      .expect(200);
    expect(await queueOf('second_approver')).toEqual([]);
  });

  it('follows the duty from person to person, the oldest first', async () => {
    const { id, version } = await grantedLicence(api, 'XA/Q-2');
    const proposed = await api
      .as('licensing_officer')
      .post(`/api/v1/licences/${id}/propose`, { measure: 'suspend', ...JUSTIFIED }, { version })
      .expect(200);
    const [{ id: proposalId }] = proposed.body.proposals;
    expect(await queueOf('licensing_officer')).toMatchObject([{ id: proposalId, action: 'serve-notice' }]);
    expect(await queueOf('approver')).toEqual([]);
    await api
      .as('licensing_officer')
      .post(
        `/api/v1/licences/${id}/serve-notice`,
        { proposalId, servedHow: 'By hand', replyBy: '2026-03-12' },
        { version: proposed.body.version },
      )
      .expect(200);
    expect(await queueOf('licensing_officer')).toEqual([]);
    api.clock.noon('2026-03-13');
    await api
      .as('licensing_officer')
      .post('/api/v1/licences', { ...aGrantProposal(api, 'XA/Q-3'), validFrom: '2026-03-13' })
      .expect(201);
    expect((await queueOf('approver')).map(({ title, due }) => [title, due])).toEqual([
      ['XA/Q-2', '2026-03-26'],
      ['XA/Q-3', '2026-03-27'],
    ]);
    api.clock.set(START);
  });

  it('is for who acts, and its reading is recorded', async () => {
    for (const caller of ['auditor', 'administrator', 'agency', 'partner', 'portal'] as const)
      await api.as(caller).get('/api/v1/queue').expect(403);
    await api.as('anonymous').get('/api/v1/queue').expect(401);
    await queueOf('inspector');
    expect(await lastLeaf(api)).toMatchObject({ action: 'queue.read', actor: { id: api.cast.ids.inspector } });
  });
});
