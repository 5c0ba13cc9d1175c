import { afterAll, beforeAll, expect, it } from 'vitest';
import { aGrantProposal, JUSTIFIED } from '../licences.js';
import { type Doors, openDoors } from './two-doors.js';

/**
 * A licence is proposed by one person and granted by another, suspended after notice, and expires on its day: what the public is told
 * at each step, over HTTP, from a running API and a running portal.
 */
let doors: Doors;
beforeAll(async () => {
  doors = await openDoors();
});
afterAll(() => doors.close());

const NUMBER = 'LB-2026/17';
/** The portal's page of the licence, on a past day or as it was known on one. */
const onDay = (query: string): Promise<{ standing: string; status: string | null }> =>
  doors.ask(`/licences/XA/lb-2026-17?${query}`);

it('a licence, its suspension and its end, as the public sees them', async () => {
  const { api, at } = doors;
  const [officer, approver] = [api.as('licensing_officer'), api.as('approver')];
  // On 2 March an officer proposes to grant a licence for two years. It is not a licence yet.
  at('2026-03-02T05:00:00.000Z');
  const proposed = await officer
    .post('/api/v1/licences', { ...aGrantProposal(api, NUMBER), validFrom: '2026-03-02', validTo: '2026-12-31' })
    .expect(201);
  const address = `/api/v1/licences/${proposed.body.id}`;
  const applicant = await doors.checkAt(Number(proposed.headers['feed-position']), NUMBER);
  expect(applicant).toMatchObject({ standing: 'may_not_recruit', matches: [{ status: 'applicant' }] });

  // Who proposed can't decide; another person grants it.
  const own = await officer.post(`${address}/decide`, { proposalId: proposed.body.proposals[0].id }, { version: 2 });
  expect(own.status).toBe(403);
  const granted = await approver
    .post(`${address}/decide`, { proposalId: proposed.body.proposals[0].id }, { version: 2 })
    .expect(200);
  const licensed = await doors.checkAt(Number(granted.headers['feed-position']), NUMBER);
  expect(licensed).toMatchObject({
    standing: 'may_recruit',
    confidence: 'exact',
    matches: [{ legalName: 'Bright Harbour Recruitment', status: 'licensed' }],
  });

  // On 20 April a suspension is proposed and served, with ten days to reply.
  at('2026-04-20T06:00:00.000Z');
  const suspension = await officer
    .post(
      `${address}/propose`,
      { measure: 'suspend', until: '2026-08-31', ...JUSTIFIED },
      { version: granted.body.version },
    )
    .expect(200);
  const proposalId = suspension.body.proposals[0].id as string;
  const noticed = await officer
    .post(
      `${address}/serve-notice`,
      { proposalId, servedHow: 'By hand', replyBy: '2026-04-30' },
      { version: suspension.body.version },
    )
    .expect(200);

  // Until the holder could reply, nobody may decide; on 4 May another person does.
  const early = await approver.post(`${address}/decide`, { proposalId }, { version: noticed.body.version }).expect(409);
  expect(early.body.code).toBe('licence.decide.reply-window-open');
  at('2026-05-04T06:00:00.000Z');
  const decided = await approver
    .post(`${address}/decide`, { proposalId }, { version: noticed.body.version })
    .expect(200);
  const suspended = await doors.checkAt(Number(decided.headers['feed-position']), NUMBER);
  expect(suspended).toMatchObject({ standing: 'may_not_recruit', matches: [{ status: 'suspended' }] });

  // The day before it might recruit; on the day itself the worst counts; and on 3 May nobody knew of the suspension.
  expect(await onDay('on=2026-05-03')).toMatchObject({ standing: 'may_recruit' });
  expect(await onDay('on=2026-05-04')).toMatchObject({ standing: 'may_not_recruit' });
  expect(await onDay('on=2026-05-04&knownOn=2026-05-03')).toMatchObject({ standing: 'may_recruit' });

  // The suspension ends by itself, and the licence expires on its day although the API is gone.
  at('2026-09-01T06:00:00.000Z');
  expect(await doors.checkInContact(NUMBER)).toMatchObject({
    standing: 'may_recruit',
    matches: [{ status: 'licensed' }],
  });
  at('2026-12-31T17:00:00.000Z');
  expect(await doors.checkInContact(NUMBER)).toMatchObject({ standing: 'may_recruit' });
  await doors.stopApi();
  at('2026-12-31T18:15:01.000Z');
  expect(await doors.checkAt(0, NUMBER)).toMatchObject({
    standing: 'may_not_recruit',
    matches: [{ status: 'expired' }],
  });
});
