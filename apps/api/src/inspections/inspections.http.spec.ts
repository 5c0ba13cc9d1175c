import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../../test/harness.js';
import { act, allAnswers, plannedVisit, scheduledVisit, startedVisit, submittedVisit } from '../../test/inspections.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const codes = (body: { errors: { pointer: string; code: string }[] }) =>
  body.errors.map(({ pointer, code }) => [pointer, code]);

describe('an inspection, from plan to close', () => {
  it('is planned, made, handed in, checked by another, answered to and closed', async () => {
    const planned = await plannedVisit(api, { reasons: 'Renewal is due' });
    expect(planned).toMatchObject({
      status: 'planned',
      subject: 'Bright Harbour Recruitment',
      dueOn: '2026-03-16',
      allowedActions: ['schedule', 'cancel'],
      number: expect.stringMatching(/^XA-2026-\d{6}-[0-9A-Z]$/),
    });
    const scheduled = await act(api, 'licensing_officer', planned, 'schedule', {
      inspectorId: api.cast.ids.inspector,
      day: '2026-03-02',
      instructions: 'Ask for the bond at the desk.',
    }).expect(200);
    expect(scheduled.body).toMatchObject({
      status: 'scheduled',
      scheduledOn: '2026-03-02',
      inspectorName: 'Test inspector',
    });
    const started = await act(api, 'inspector', scheduled.body, 'start').expect(200);
    expect(started.body.allowedActions).toEqual(['record-answers', 'add-photo', 'remove-photo', 'submit']);
    const answers = allAnswers({
      'documents-and-wages': 'not_met',
      'receipts-and-costs': 'not_met',
      'client-visit': 'not_tested',
    });
    const answered = await act(api, 'inspector', started.body, 'record-answers', { answers }).expect(200);
    expect(answered.body.score).toEqual({ points: 38, outcome: 'fail', answered: 20, items: 20 });
    const submitted = await act(api, 'inspector', answered.body, 'submit').expect(200);
    expect(submitted.body).toMatchObject({ status: 'submitted', points: 38, outcome: 'fail', commentBy: '2026-03-16' });
    const checked = await act(api, 'sanction_officer', submitted.body, 'quality-check', {
      outcome: 'pass',
      reasons: 'Complete and clear.',
      corrections: [{ item: 'receipts-and-costs', action: 'Give a receipt for each payment since January.', days: 10 }],
    }).expect(200);
    expect(checked.body).toMatchObject({ status: 'quality_checked', allowedActions: [] });
    expect(checked.body.findings).toEqual([
      expect.objectContaining({ item: 'documents-and-wages', number: '3.1', critical: true, points: 30 }),
      expect.objectContaining({
        item: 'receipts-and-costs',
        critical: false,
        points: 8,
        violations: ['FEE-NORCPT', 'FEE-OVER'],
      }),
    ]);
    expect(checked.body.correctiveActions).toEqual([
      expect.objectContaining({ item: 'documents-and-wages', dueOn: '2026-03-09', status: 'open', action: '' }),
      expect.objectContaining({ item: 'receipts-and-costs', dueOn: '2026-03-12' }),
    ]);
    const early = await act(api, 'sanction_officer', checked.body, 'close').expect(409);
    expect(early.body).toMatchObject({ code: 'inspection.close.comment-first', params: { until: '2026-03-16' } });
    const comment = { text: 'The passports were in the safe at the workers’ wish.', givenBy: 'Director' };
    const commented = await act(api, 'inspector', checked.body, 'record-comment', comment).expect(200);
    expect(commented.body.comments).toEqual([{ ...comment, recordedRole: 'inspector', recordedAt: expect.anything() }]);
    const closed = await act(api, 'sanction_officer', commented.body, 'close').expect(200);
    expect(closed.body).toMatchObject({ status: 'closed', dueOn: null, allowedActions: [] });
    expect(closed.body.history.map(({ verb }: { verb: string }) => verb)).toEqual([
      'plan',
      'schedule',
      'start',
      'submit',
      'pass',
      'record_comment',
      'close',
    ]);
  });

  it('goes back to the inspector with what was missing, and nothing recorded is lost', async () => {
    const submitted = await submittedVisit(api, { contracts: 'not_met' }, 'second_inspector');
    const returned = await act(api, 'sanction_officer', submitted, 'quality-check', {
      outcome: 'return',
      reasons: 'Which contracts did you see?',
    }).expect(200);
    expect(returned.body).toMatchObject({ status: 'under_way', findings: [], correctiveActions: [] });
    const again = await act(api, 'second_inspector', returned.body, 'record-answers', {
      answers: [{ item: 'contracts', answer: 'met', note: 'Seen: 12 of 12' }],
    }).expect(200);
    const [contracts] = again.body.answers.filter(({ item }: { item: string }) => item === 'contracts');
    expect(contracts).toMatchObject({ answer: 'met', revision: 2 });
    const kept = await api.dataSource.query(
      `select answer from inspection_answer where inspection_id = $1 and item = 'contracts' order by revision`,
      [submitted.id],
    );
    expect(kept).toEqual([{ answer: 'not_met' }, { answer: 'met' }]);
    const resubmitted = await act(api, 'second_inspector', again.body, 'submit').expect(200);
    expect(resubmitted.body).toMatchObject({ points: 0, outcome: 'pass' });
  });

  it('is closed without a comment once the days for it are over, and that is recorded', async () => {
    const submitted = await submittedVisit(api);
    const passed = await act(api, 'sanction_officer', submitted, 'quality-check', {
      outcome: 'pass',
      reasons: 'Clear.',
    });
    api.clock.noon('2026-03-16');
    await act(api, 'sanction_officer', passed.body, 'close').expect(409);
    api.clock.noon('2026-03-17');
    await act(api, 'sanction_officer', passed.body, 'close').expect(200);
    api.clock.noon('2026-03-02');
    const [event] = await api.dataSource.query(
      `select facts from inspection_event where inspection_id = $1 and verb = 'close'`,
      [submitted.id],
    );
    expect(event.facts).toEqual({ commented: false });
  });
});

describe('refusals', () => {
  it('names the items without an answer, then those without a note', async () => {
    const started = await startedVisit(api, 'inspector', {
      agencyId: undefined,
      respondent: 'A stall at the bus park',
    });
    const answers = allAnswers({ loans: 'not_met' }).filter(
      ({ item }) => item !== 'contracts' && item !== 'accommodation',
    );
    const [loans] = answers.filter(({ item }) => item === 'loans');
    Object.assign(loans ?? {}, { note: ' ' });
    const answered = await act(api, 'inspector', started, 'record-answers', { answers }).expect(200);
    const open = await act(api, 'inspector', answered.body, 'submit').expect(409);
    expect(open.body).toMatchObject({ code: 'inspection.submit.unanswered', params: { items: ['4.1', '7.1'] } });
    expect(open.body.detail).toContain('4.1, 7.1');
    const more = await act(api, 'inspector', answered.body, 'record-answers', {
      answers: [
        { item: 'contracts', answer: 'not_applicable' },
        { item: 'accommodation', answer: 'not_tested', note: 'Locked' },
      ],
    }).expect(200);
    const silent = await act(api, 'inspector', more.body, 'submit').expect(409);
    expect(silent.body).toMatchObject({ code: 'inspection.submit.note-missing', params: { items: ['3.2'] } });
  });

  it('takes answers once where a lost answer is asked for again, and only what changed', async () => {
    const started = await startedVisit(api, 'second_inspector', { agencyId: undefined, respondent: 'A page' });
    const body = { answers: [{ item: 'loans', answer: 'met', note: '' }] };
    const agent = api.as('second_inspector');
    const send = (key: string, version: number) =>
      agent.post(`/api/v1/inspections/${started.id}/record-answers`, body, { version, key });
    const first = await send('phone-1', started.version).expect(200);
    const again = await send('phone-1', started.version).expect(200);
    expect(again.body).toEqual(first.body);
    const same = await send('phone-2', first.body.version).expect(200);
    expect(same.body.answers[0].revision).toBe(1);
    expect((await send('phone-3', started.version).expect(412)).body.code).toBe('request.version-stale');
    await agent.post(`/api/v1/inspections/${started.id}/record-answers`, body).expect(428);
  });

  it('refuses wrong bodies field by field', async () => {
    const wrong = await api
      .as('sanction_officer')
      .post('/api/v1/inspections', { type: 'complaint_led', notBefore: 'soon' })
      .expect(400);
    expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/notBefore',
      '/type',
    ]);
    const both = { type: 'desk', agencyId: api.cast.agencyId, respondent: 'Both' };
    expect(codes((await api.as('sanction_officer').post('/api/v1/inspections', both).expect(400)).body)).toEqual([
      ['/agencyId', 'inspection.plan.one-subject'],
    ]);
    const planned = await plannedVisit(api, { notBefore: '2026-04-01' });
    const schedule = (inspectorId: unknown, day: string) =>
      act(api, 'sanction_officer', planned, 'schedule', { inspectorId, day });
    expect(codes((await schedule(api.cast.ids.auditor, '2026-04-02').expect(400)).body)).toEqual([
      ['/inspectorId', 'inspection.schedule.not-an-inspector'],
    ]);
    expect(codes((await schedule(api.cast.ids.inspector, '2026-03-31').expect(400)).body)).toEqual([
      ['/day', 'inspection.schedule.too-early'],
    ]);
    const cancelled = await act(api, 'sanction_officer', planned, 'cancel', { reasons: 'Twice planned' }).expect(200);
    expect(cancelled.body).toMatchObject({ status: 'cancelled', allowedActions: [] });
    expect((await schedule(api.cast.ids.inspector, '2026-04-02').expect(412)).body.code).toBe('request.version-stale');
    const started = await startedVisit(api, 'second_inspector', { agencyId: undefined, respondent: 'Desk 3' });
    const answers = [
      { item: 'loans', answer: 'met' },
      { item: 'no-such-item', answer: 'met' },
      { item: 'loans', answer: 'not_met' },
    ];
    const unknown = await act(api, 'second_inspector', started, 'record-answers', { answers }).expect(400);
    expect(codes(unknown.body)).toEqual([
      ['/answers/1/item', 'inspection.item-unknown'],
      ['/answers/2/item', 'inspection.item-twice'],
    ]);
  });

  it('a visit begins on its day, and history can not be edited', async () => {
    const scheduled = await scheduledVisit(
      api,
      'inspector',
      { agencyId: undefined, respondent: 'Later' },
      '2026-03-05',
    );
    const early = await act(api, 'inspector', scheduled, 'start').expect(409);
    expect(early.body.code).toBe('inspection.start.too-early');
    for (const table of ['inspection_event', 'inspection_answer', 'inspection_finding', 'inspection_comment'])
      await expect(api.dataSource.query(`delete from ${table}`)).rejects.toThrow('permission denied');
  });
});
