import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOn, APPLICATIONS, begun, complete, CONTENT, did, GRANT, MINE, reviewed } from '../../test/applications.js';
import { allAnswers } from '../../test/inspections.js';
import { JUSTIFIED } from '../../test/licences.js';
import { type Api, startApi } from '../../test/harness.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const codeOf = async (answer: PromiseLike<{ status: number; body: { code: string } }>) => {
  const { status, body } = await answer;
  return [status, body.code];
};

describe('an application for a first licence', () => {
  it('goes from the draft by way of a correction to a licence with a condition', async () => {
    const draft = await complete(api);
    expect(draft).toMatchObject({
      status: 'draft',
      allowedActions: expect.arrayContaining(['save', 'submit', 'withdraw']),
    });
    await api.as('licensing_officer').get(`${APPLICATIONS}/${draft.id}`).expect(404);
    const submitted = await did(api, 'agency', draft, 'submit');
    expect(submitted).toMatchObject({ status: 'submitted', dueOn: '2026-03-12', decision: null });

    const returned = await did(api, 'licensing_officer', submitted, 'return', {
      reasons: 'The second address is not readable.',
    });
    expect(returned).toMatchObject({
      status: 'returned',
      acts: [{ verb: 'return', reasons: 'The second address is not readable.' }, {}, {}, {}, {}],
    });
    const content = { ...CONTENT, branches: [], persons: [{ name: 'Amira Okafor', role: 'director' }] };
    const put = await did(api, 'agency', returned, 'save', { content });
    const again = await did(api, 'agency', put, 'submit');
    const begunReview = await did(api, 'licensing_officer', again, 'begin-review');
    expect(begunReview).toMatchObject({
      assignedTo: 'Test licensing_officer',
      inTheWay: 'application.documents-open',
      submissions: [{ ordinal: 2 }, { ordinal: 1 }],
    });

    const kept = await api.as('licensing_officer').get(`/api/v1/agencies/${api.cast.agencyId}`).expect(200);
    expect(
      kept.body.appointments
        .filter((person: { to: string | null }) => person.to === null)
        .map(({ personName }: { personName: string }) => personName),
    ).toEqual(['Amira Okafor']);
    expect(
      kept.body.branches.filter(
        (branch: { to: string | null; isHeadOffice: boolean }) => branch.to === null && !branch.isHeadOffice,
      ),
    ).toEqual([]);

    let application = begunReview;
    for (const { id } of application.documents)
      application = await did(api, 'licensing_officer', application, 'check-document', {
        documentId: id,
        accepted: true,
      });
    expect(await codeOf(actOn(api, 'approver', application, 'grant'))).toEqual([409, 'application.not-now']);
    application = await did(api, 'licensing_officer', application, 'recommend', GRANT);
    expect(application).toMatchObject({ status: 'recommended', recommendation: { number: 'LH-77' }, inTheWay: null });
    const own = await api.as('agency').get(`${MINE}/${application.id}`).expect(200);
    expect([own.body.decision, JSON.stringify(own.body).includes('LH-77')]).toEqual([null, false]);

    const granted = await did(api, 'approver', application, 'grant');
    expect(granted).toMatchObject({ status: 'granted', licenceNumber: 'LH-77', allowedActions: [] });
    const { body: licence } = await api.as('auditor').get(`/api/v1/licences/${granted.licenceId}`).expect(200);
    expect(licence).toMatchObject({
      status: 'licensed_with_conditions',
      validTo: '2027-02-28',
      countries: ['AE'],
      decisions: [
        { kind: 'grant', proposedBy: 'Test licensing_officer', decidedBy: 'Test approver' },
        { kind: 'add_condition', conditionText: 'Reports each month.' },
      ],
    });
    const [published] = await api.dataSource.query(
      `select record from public_record where kind = 'agency' and record_id = $1`,
      [api.cast.agencyId],
    );
    expect(JSON.parse(published.record).names).toContainEqual(expect.objectContaining({ name: 'Harbour Jobs' }));
    const mails = await api.dataSource.query('select template from mail_outbox order by created_at');
    expect(mails).toEqual([]);
  });

  it('says everything that is missing, by field, when it is handed in', async () => {
    const draft = await begun(api, 'sea-based');
    const content = { channels: [{ kind: 'phone' }], persons: [{ name: 'Nadia', role: 'sub_agent' }], headOffice: {} };
    const saved = await did(api, 'agency', draft, 'save', { content });
    const { status, body } = await actOn(api, 'agency', saved, 'submit');
    expect([status, body.code]).toEqual([400, 'application.incomplete']);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/content/registrationNumber',
      '/content/feeReference',
      '/content/headOffice/address',
      '/content/channels/0/value',
      '/content/persons',
      '/documents/company-registration',
      '/documents/bond-guarantee',
    ]);
    expect(await codeOf(actOn(api, 'agency', { ...saved, version: saved.version - 1 }, 'submit'))).toEqual([
      412,
      'request.version-stale',
    ]);
    const foreign = await actOn(api, 'agency', saved, 'save', { content: { leaving: [] } });
    expect(foreign.body.errors[0]).toMatchObject({ pointer: '/content/leaving' });
    const twice = await api.as('agency').post(MINE, { kind: 'licence', class: 'sea-based' });
    expect([twice.status, twice.body.errors[0].code]).toEqual([400, 'application.open-already']);
    await did(api, 'agency', saved, 'withdraw');
    for (const [body, pointer] of [
      [{ kind: 'licence', class: 'moon-based' }, '/class'],
      [{ kind: 'renewal', licenceId: api.cast.agencyId }, '/licenceId'],
      [{ kind: 'marriage' }, '/kind'],
    ] as const)
      expect((await api.as('agency').post(MINE, body).expect(400)).body.errors[0].pointer).toBe(pointer);
  });

  it('of a class that needs a visit and a notice waits for both', async () => {
    let application = await reviewed(api, 'domestic-work');
    const recommended = () => actOn(api, 'licensing_officer', application, 'recommend', { ...GRANT, number: 'DW-1' });
    expect(await codeOf(recommended())).toEqual([409, 'application.inspection-needed']);
    application = await did(api, 'licensing_officer', application, 'request-inspection', {
      reasons: 'See the waiting room.',
    });
    expect(application).toMatchObject({ status: 'inspection', inspectionStatus: 'planned' });
    expect(await codeOf(actOn(api, 'licensing_officer', application, 'resume-review'))).toEqual([
      409,
      'application.inspection-open',
    ]);

    const visit = async (
      caller: 'licensing_officer' | 'inspector' | 'sanction_officer' | 'agency',
      verb: string,
      body: object = {},
    ) => {
      const route = `/api/v1/${caller === 'agency' ? 'my-agency/' : ''}inspections/${application.inspectionId}`;
      const seen = await api.as('auditor').get(`/api/v1/inspections/${application.inspectionId}`);
      return api.as(caller).post(`${route}/${verb}`, body, { version: seen.body.version }).expect(200);
    };
    await visit('licensing_officer', 'schedule', { inspectorId: api.cast.ids.inspector, day: '2026-03-02' });
    await visit('inspector', 'start');
    await visit('inspector', 'record-answers', { answers: allAnswers() });
    await visit('inspector', 'submit');
    await visit('agency', 'record-comment', { text: 'We agree with the report.' });
    await visit('sanction_officer', 'quality-check', {
      outcome: 'pass',
      reasons: 'Complete and clear.',
      corrections: [],
    });
    await visit('sanction_officer', 'close', { reasons: 'All is done.' });
    application = (await api.as('licensing_officer').get(`${APPLICATIONS}/${application.id}`)).body;
    application = await did(api, 'licensing_officer', application, 'resume-review');
    expect(await codeOf(recommended())).toEqual([409, 'application.notice-needed']);

    const early = await actOn(api, 'licensing_officer', application, 'record-objection', {
      objector: 'A neighbour',
      words: 'They held passports before.',
      receivedOn: '2026-03-02',
    });
    expect([early.status, early.body.code]).toEqual([409, 'application.notice-needed']);
    application = await did(api, 'licensing_officer', application, 'publish-notice');
    expect(application.objectionsUntil).toBe('2026-03-16');
    application = await did(api, 'licensing_officer', application, 'record-objection', {
      objector: 'A neighbour',
      words: 'They held passports before.',
      receivedOn: '2026-03-02',
    });
    const future = await actOn(api, 'licensing_officer', application, 'record-objection', {
      objector: 'A neighbour',
      words: 'They held passports before.',
      receivedOn: '2026-03-05',
    });
    expect(future.body.errors[0].pointer).toBe('/receivedOn');
    expect(await codeOf(recommended())).toEqual([409, 'application.objections-open']);
    api.clock.noon('2026-03-17');
    expect(await codeOf(recommended())).toEqual([409, 'application.objections-unconsidered']);
    const [{ id: objectionId }] = application.objections;
    const consideration = 'The passports were kept by another firm of the same street.';
    application = await did(api, 'licensing_officer', application, 'consider-objection', {
      objectionId,
      consideration,
    });
    application = await did(api, 'licensing_officer', application, 'recommend', { ...GRANT, number: 'DW-1' });
    expect(application.objections).toMatchObject([{ objector: 'A neighbour' }]);
    const own = await api.as('agency').get(`${MINE}/${application.id}`).expect(200);
    expect(JSON.stringify(own.body)).not.toContain('neighbour');
    await did(api, 'approver', application, 'grant');
    api.clock.noon('2026-03-02');
  });
});

describe('a refusal', () => {
  it('comes after the intention was served and the days to reply are over, with reasons and the right of review', async () => {
    api.clock.noon('2026-04-01');
    let application = await reviewed(api, 'land-based');
    const bare = await actOn(api, 'licensing_officer', application, 'recommend', {
      outcome: 'refuse',
      ground: 'Section 9',
      reasons: 'Not fit and proper.',
    });
    expect(bare.body.errors).toMatchObject([{ pointer: '/reviewRight' }]);
    const numbered = await actOn(api, 'licensing_officer', application, 'recommend', { ...GRANT, outcome: 'refuse' });
    expect(numbered.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/number',
      '/validFrom',
      '/validTo',
      '/conditions',
    ]);
    application = await did(api, 'licensing_officer', application, 'recommend', { outcome: 'refuse', ...JUSTIFIED });
    expect(await codeOf(actOn(api, 'approver', application, 'refuse'))).toEqual([409, 'application.notice-first']);
    expect(await codeOf(actOn(api, 'approver', application, 'grant'))).toEqual([
      409,
      'application.recommendation-other',
    ]);
    const early = await actOn(api, 'licensing_officer', application, 'serve-notice', {
      servedHow: 'By post',
      replyBy: '2026-04-03',
    });
    expect(early.body.errors).toMatchObject([{ pointer: '/replyBy', code: 'licence.notice.reply-by' }]);
    application = await did(api, 'licensing_officer', application, 'serve-notice', {
      servedHow: 'By post',
      replyBy: '2026-04-10',
    });
    const own = (await api.as('agency').get(`${MINE}/${application.id}`)).body;
    expect(own).toMatchObject({
      status: 'noticed',
      decision: { outcome: 'refuse', reviewRight: JUSTIFIED.reviewRight },
      allowedActions: ['reply', 'withdraw'],
    });
    await did(api, 'agency', own, 'reply', { words: 'The director has left.' });
    application = (await api.as('approver').get(`${APPLICATIONS}/${application.id}`)).body;
    expect(application.reply).toBe('The director has left.');
    expect(await codeOf(actOn(api, 'approver', application, 'refuse'))).toEqual([409, 'application.reply-open']);
    api.clock.noon('2026-04-12');
    const refused = await did(api, 'approver', application, 'refuse');
    const { body: licence } = await api.as('auditor').get(`/api/v1/licences/${refused.licenceId}`).expect(200);
    expect(licence).toMatchObject({
      status: 'refused',
      number: application.number,
      decisions: [{ kind: 'refuse', reviewRight: JUSTIFIED.reviewRight }],
    });
  });

  it('is said in the reader’s language', async () => {
    const application = await reviewed(api, 'sea-based');
    const answer = await api
      .as('approver')
      .post(`${APPLICATIONS}/${application.id}/grant`, {}, { version: application.version, language: 'es' });
    expect([answer.status, answer.body.detail]).toEqual([
      409,
      'Esto no se puede hacer mientras la solicitud está en este estado.',
    ]);
    const wrongRole = await actOn(api, 'licensing_officer', application, 'grant');
    expect([wrongRole.status, wrongRole.body.code]).toEqual([403, 'access.forbidden']);
  });
});
