import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../../test/harness.js';
import { aGrantProposal, grantedLicence, JUSTIFIED } from '../../test/licences.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('a licence, from proposal to decision', () => {
  it('begins as an applicant, and may recruit once another person decided', async () => {
    const proposed = await api
      .as('licensing_officer')
      .post('/api/v1/licences', aGrantProposal(api, 'XA/1'))
      .expect(201);
    expect(proposed.body).toMatchObject({ status: 'applicant', standing: 'may_not_recruit', version: 2 });
    const decided = await api
      .as('approver')
      .post(
        `/api/v1/licences/${proposed.body.id}/decide`,
        { proposalId: proposed.body.proposals[0].id },
        { version: 2 },
      )
      .expect(200);
    expect(decided.body).toMatchObject({ status: 'licensed', standing: 'may_recruit', version: 3 });
    expect(decided.headers).toMatchObject({ etag: '"3"', 'feed-position': expect.stringMatching(/^\d+$/) });
    expect(decided.body.decisions).toMatchObject([{ kind: 'grant', settings: { 'licence-classes': 1, reasons: 1 } }]);
  });

  it('is suspended only after notice, reply window and another person', async () => {
    const licence = await grantedLicence(api, 'XA/2');
    const officer = api.as('licensing_officer');
    const path = `/api/v1/licences/${licence.id}`;
    const proposed = await officer
      .post(`${path}/propose`, { measure: 'suspend', ...JUSTIFIED }, { version: licence.version })
      .expect(200);
    const proposalId = proposed.body.proposals[0].id;
    const early = await api
      .as('approver')
      .post(`${path}/decide`, { proposalId }, { version: proposed.body.version })
      .expect(409);
    expect(early.body.code).toBe('licence.decide.notice-first');
    const noticed = await officer
      .post(
        `${path}/serve-notice`,
        { proposalId, servedHow: 'By hand', replyBy: '2026-03-12' },
        { version: proposed.body.version },
      )
      .expect(200);
    const open = await api
      .as('approver')
      .post(`${path}/decide`, { proposalId }, { version: noticed.body.version })
      .expect(409);
    expect(open.body.code).toBe('licence.decide.reply-window-open');
    api.clock.noon('2026-03-13');
    const decided = await api
      .as('approver')
      .post(`${path}/decide`, { proposalId }, { version: noticed.body.version })
      .expect(200);
    expect(decided.body).toMatchObject({ status: 'suspended', standing: 'may_not_recruit' });
    const before = await officer.get(`${path}?on=2026-03-12`).expect(200);
    expect(before.body.onDay).toMatchObject({ status: 'licensed', standing: 'may_recruit' });
    const known = await officer.get(`${path}?on=2026-03-13&knownOn=2026-03-12`).expect(200);
    expect(known.body.onDay.status).toBe('licensed');
  });
});

describe('refusals', () => {
  it('nobody decides their own proposal: not by the code, nor past it by the database', async () => {
    const proposed = await api
      .as('licensing_officer')
      .post('/api/v1/licences', aGrantProposal(api, 'XA/3'))
      .expect(201);
    const [proposal] = proposed.body.proposals;
    await api.dataSource.query('update licence_proposal set proposed_by = $2 where id = $1', [
      proposal.id,
      api.cast.ids.approver,
    ]);
    const own = await api
      .as('approver')
      .post(
        `/api/v1/licences/${proposed.body.id}/decide`,
        { proposalId: proposal.id },
        { version: proposed.body.version },
      )
      .expect(403);
    expect(own.body.code).toBe('licence.decide.same-person');
    const bypass = api.dataSource.query(
      `update licence_proposal set status = 'decided', closed_by = proposed_by, closed_at = now() where id = $1`,
      [proposal.id],
    );
    await expect(bypass).rejects.toThrow('licence_proposal_four_eyes');
    const decision = api.dataSource.query(
      `insert into licence_decision (id, licence_id, kind, effective_at, ground, reasons, review_right, authority_id, proposed_by, decided_by, recorded_at, ordinal)
       values (gen_random_uuid(), $1, 'grant', now(), 'g', 'r', 'r', $2, $3, $3, now(), 1)`,
      [proposed.body.id, api.cast.authorityId, api.cast.ids.approver],
    );
    await expect(decision).rejects.toThrow('licence_decision_four_eyes');
  });

  it('asks for the version, and names both when it is stale', async () => {
    const licence = await grantedLicence(api, 'XA/4');
    const path = `/api/v1/licences/${licence.id}/propose`;
    const body = { measure: 'lift', ...JUSTIFIED };
    expect((await api.as('licensing_officer').post(path, body).expect(428)).body.code).toBe('request.version-required');
    const stale = await api.as('licensing_officer').post(path, body, { version: 1 }).expect(412);
    expect(stale.body).toMatchObject({ code: 'request.version-stale', params: { yours: 1, current: licence.version } });
    const impossible = await api.as('licensing_officer').post(path, body, { version: licence.version }).expect(409);
    expect(impossible.body.code).toBe('licence.measure-not-now');
  });

  it('names each wrong field, in the language of the caller', async () => {
    const answer = await api
      .as('licensing_officer')
      .post(
        '/api/v1/licences',
        { ...aGrantProposal(api, 'XA/5'), validFrom: '2026-02-30', ground: '', extra: 1 },
        { language: 'es' },
      )
      .expect(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    const pointers = answer.body.errors.map((error: { pointer: string }) => error.pointer);
    expect(pointers.sort()).toEqual(['/extra', '/ground', '/validFrom']);
    expect(answer.body.errors.find((error: { pointer: string }) => error.pointer === '/validFrom').detail).toContain(
      'día',
    );
  });

  it('a number is taken once in a class, and history can not be edited', async () => {
    await grantedLicence(api, 'XA/6');
    const again = await api.as('licensing_officer').post('/api/v1/licences', aGrantProposal(api, 'XA/6')).expect(400);
    expect(again.body.errors).toEqual([expect.objectContaining({ pointer: '/number', code: 'licence.number-taken' })]);
    await expect(api.dataSource.query(`update licence_decision set reasons = 'other'`)).rejects.toThrow(
      'permission denied',
    );
  });
});
