import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../../test/harness.js';
import { checkedVisit } from '../../test/inspections.js';
import { act, WHY } from '../../test/sanctions.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { systemContext } from '../http/request-context.js';
import { markOverdue } from '../inspections/index.js';
import { suggestSanctions } from './overdue-corrections.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const tick = async (): Promise<number> => {
  await api.app.get(UnitOfWork).run(markOverdue, systemContext('corrective-actions'));
  return api.app.get(UnitOfWork).run(suggestSanctions, systemContext('suggest-sanctions'));
};
const suggested = async () =>
  (await api.as('sanction_officer').get('/api/v1/sanctions?filter[status]=suggested').expect(200)).body.data;

describe('a corrective action that is not done in its days', () => {
  it('becomes a suggested sanction by itself, once, and nobody’s proposal until an officer adopts it', async () => {
    await checkedVisit(api, { 'documents-and-wages': 'not_met' });
    expect(await tick()).toBe(0);
    api.clock.noon('2026-03-11');
    expect([await tick(), await tick()]).toEqual([1, 0]);
    const [row] = await suggested();
    expect(row).toMatchObject({ agencyId: api.cast.agencyId, codes: ['DOC-WITH', 'WAG-WITH'], measure: 'warning' });
    const { body } = await api.as('sanction_officer').get(`/api/v1/sanctions/${row.id}`).expect(200);
    expect(body).toMatchObject({ status: 'suggested', proposedBy: null, findingIds: [expect.any(String)] });
    expect(body.allowedActions).toEqual(['adopt', 'declare-interest']);
    const queue = await api.as('sanction_officer').get('/api/v1/queue').expect(200);
    expect(queue.body.data).toContainEqual(expect.objectContaining({ kind: 'sanction', action: 'adopt', id: row.id }));

    const early = await act(api, 'sanction_officer', body, 'serve-notice', {
      servedHow: 'By hand',
      replyBy: '2026-03-30',
    });
    expect([early.status, early.body.code]).toEqual([409, 'sanction.not-now']);
    const bare = await act(api, 'sanction_officer', body, 'adopt', { measure: 'fine', codes: ['DOC-WITH'], ...WHY });
    expect(bare.status).toBe(400);
    const fine = { amount: '500000', currency: 'XTS' };
    const adopted = await act(api, 'sanction_officer', body, 'adopt', {
      measure: 'fine',
      codes: ['DOC-WITH'],
      fine,
      ...WHY,
    });
    expect(adopted.body).toMatchObject({ status: 'proposed', proposedBy: 'Test sanction_officer', terms: { fine } });
    const actions = await api.as('sanction_officer').get('/api/v1/corrective-actions?filter[status]=sanction_proposed');
    expect(actions.body.total).toBe(1);
  });

  it('that nobody adopted can not be noticed or decided, past the code either', async () => {
    const [row] = await api.dataSource.query(`select id from sanction where corrective_action_id is not null limit 1`);
    const forged = api.dataSource.query(`update sanction set status = 'noticed', proposed_by = null where id = $1`, [
      row.id,
    ]);
    await expect(forged).rejects.toThrow('sanction_proposer_answers');
  });
});
