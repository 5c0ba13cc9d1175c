import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../../test/harness.js';
import { aGrantProposal, grantedLicence, JUSTIFIED } from '../../test/licences.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const CONSTRAINT = 'licence_in_force_one_of_a_class';

/** A proposal to grant, for anybody to decide. */
async function proposed(number: string, more: object) {
  const { body } = await api
    .as('licensing_officer')
    .post('/api/v1/licences', { ...aGrantProposal(api, number), ...more })
    .expect(201);
  return (who: 'approver' | 'second_approver', language = 'en') =>
    api
      .as(who)
      .post(
        `/api/v1/licences/${body.id}/decide`,
        { proposalId: body.proposals[0].id },
        { version: body.version, language },
      );
}
const stretches = (id: string) =>
  api.dataSource.query<{ from: string; to: string | null }[]>(
    'select iso(lower(during)) as from, iso(upper(during)) as to from licence_in_force where licence_id = $1 order by during',
    [id],
  );

describe('a second licence of one agency and class', () => {
  it('is refused while the first is in force, in the reader’s language, and nothing of it is kept', async () => {
    const first = await grantedLicence(api, 'IF/1', { class: 'sea-based' });
    const decide = await proposed('IF/2', { class: 'sea-based', validFrom: '2028-02-29', validTo: '2029-12-31' });
    const { body } = await decide('approver', 'es').expect(409);
    expect(body).toMatchObject({
      code: 'licence.decide.other-in-force',
      detail: expect.stringContaining('otra licencia'),
    });
    const arabic = await decide('second_approver', 'ar').expect(409);
    expect(arabic.body.detail).toMatch(/ترخيص آخر/);
    const [kept] = await api.dataSource.query(
      `select count(*)::int as n from licence_decision d join licence l on l.id = d.licence_id where l.number = 'IF/2'`,
    );
    expect(kept).toEqual({ n: 0 });
    // A suspended licence is still its holder's.
    await api
      .as('licensing_officer')
      .post(
        `/api/v1/licences/${first.id}/propose`,
        { measure: 'suspend', atOnce: true, until: '2026-06-30', ...JUSTIFIED },
        { version: first.version },
      )
      .expect(200)
      .then(({ body: { id, proposals, version } }) =>
        api
          .as('approver')
          .post(`/api/v1/licences/${id}/decide`, { proposalId: proposals[0].id }, { version })
          .expect(200),
      );
    await decide('approver').expect(409);
  });

  it('is granted from the day after the first ends, for another class, and once the first was given up', async () => {
    const first = await grantedLicence(api, 'IF/3', { class: 'domestic-work' });
    const next = await proposed('IF/4', { class: 'domestic-work', validFrom: '2028-03-01', validTo: '2029-02-28' });
    await next('approver').expect(200);
    const other = await proposed('IF/5', { class: 'labour-hire' });
    await other('approver').expect(200);
    const between = await proposed('IF/6', {
      class: 'domestic-work',
      validFrom: '2026-03-06',
      validTo: '2027-12-31',
    });
    await between('approver').expect(409);
    const officer = api.as('licensing_officer');
    const given = await officer
      .post(`/api/v1/licences/${first.id}/propose`, { measure: 'surrender', ...JUSTIFIED }, { version: first.version })
      .expect(200);
    api.clock.set('2026-03-05T08:00:00.000Z');
    await api
      .as('approver')
      .post(
        `/api/v1/licences/${first.id}/decide`,
        { proposalId: given.body.proposals[0].id },
        { version: given.body.version },
      )
      .expect(200);
    expect(await stretches(first.id)).toEqual([{ from: expect.any(String), to: '2026-03-05T08:00:00.000Z' }]);
    await between('approver').expect(200);
  });

  it('is granted to one of two that are decided at once', async () => {
    const both = [
      await proposed('IF/7', { class: 'both-at-once' }),
      await proposed('IF/8', { class: 'both-at-once', validTo: '2027-12-31' }),
    ] as const;
    const answers = await Promise.all([both[0]('approver'), both[1]('second_approver')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('stands beside the first where the constraint is gone: it is the database that keeps the rule', async () => {
    const owner = new pg.Client({ connectionString: api.database.ownerUrl });
    await owner.connect();
    const [{ definition }] = (
      await owner.query('select pg_get_constraintdef(oid) as definition from pg_constraint where conname = $1', [
        CONSTRAINT,
      ])
    ).rows;
    await grantedLicence(api, 'IF/9', { class: 'unguarded' });
    const second = await proposed('IF/10', { class: 'unguarded' });
    await second('approver').expect(409);
    await owner.query(`alter table licence_in_force drop constraint ${CONSTRAINT}`);
    await second('approver').expect(200);
    await expect(
      owner.query(`alter table licence_in_force add constraint ${CONSTRAINT} ${definition}`),
    ).rejects.toMatchObject({ code: '23P01' });
    await owner.end();
  });
});
