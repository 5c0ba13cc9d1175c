import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { escalateOverdue } from '../../src/complaints/index.js';
import { applicationDataSource } from '../../src/database/data-source.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { systemContext } from '../../src/http/request-context.js';
import { SystemClock } from '../../src/ports/index.js';
import { aComplaint, insertTeams, looksSealed, newToken, TRIAGE } from '../complaints.js';
import type { Caller } from '../harness.js';
import { type Answer, type RunningProcess, install, type Installation, send } from './installation.js';
import { inLanes, Outcomes } from './racing.js';

const RACES = 200;
const COMPLAINTS = '/api/v1/complaints';

let installation: Installation;
let first: RunningProcess;
let second: RunningProcess;
let team: string;
beforeAll(async () => {
  installation = await install();
  first = await installation.api();
  second = await installation.api();
  [team] = await insertTeams({ dataSource: installation.superuser, cast: installation.cast });
});
afterAll(() => installation.stop());

const outcomes = new Outcomes();

/** The whole life of one complaint, each step of it tried by two at once, one at each process. */
async function live(): Promise<void> {
  const { cast, superuser } = installation;
  const { ids } = cast;
  const lookupToken = newToken();
  const once = newToken();
  const lodging = aComplaint(team, { lookupToken });
  const portal = (url: string, route: string, body: object, key = newToken()): Promise<Answer> =>
    send(url, cast, 'portal', `${COMPLAINTS}${route}`, body, { key });
  const lodged = await outcomes.race(
    'lodge',
    portal(first.url, '', lodging, once),
    portal(second.url, '', { ...lodging, sealedNarrative: looksSealed() }, once),
  );
  const [row]: { id: string }[] = await superuser.query('select id from complaint where reference = $1', [
    lodged.body['reference'],
  ]);
  const id = row?.id ?? '';
  let version = 1;
  const verb = (url: string, who: Caller, name: string, body: object): Promise<Answer> =>
    send(url, cast, who, `${COMPLAINTS}/${id}/${name}`, body, { version });
  const step = async (name: string, who: Caller, body: object, other = body): Promise<void> => {
    const done = await outcomes.race(name, verb(first.url, who, name, body), verb(second.url, who, name, other));
    version = done.body.version;
  };
  await step('triage', 'intake_officer', TRIAGE, { ...TRIAGE, inDanger: true });
  await step(
    'assign',
    'intake_officer',
    { officerId: ids.complaint_officer },
    { officerId: ids.fellow_complaint_officer },
  );
  const [given]: { assignee: string }[] = await superuser.query(
    'select assignee_id as assignee from complaint where id = $1',
    [id],
  );
  const officer: Caller = given?.assignee === ids.complaint_officer ? 'complaint_officer' : 'fellow_complaint_officer';
  const fellow: Caller = officer === 'complaint_officer' ? 'fellow_complaint_officer' : 'complaint_officer';
  await step('request-information', officer, { sealed: looksSealed() });
  const reply = { lookupToken, sealed: looksSealed(), files: [], formDigest: newToken() };
  const replied = await outcomes.race(
    'reply',
    portal(first.url, '/thread/reply', reply, once),
    portal(second.url, '/thread/reply', { ...reply, sealed: looksSealed() }, once),
  );
  version = replied.body.version;
  await step('message', officer, { sealed: looksSealed() });
  await step('order-inspection', officer, { type: 'unannounced', reasons: 'To be raced by two officers.' });
  await step('close', officer, { code: 'established' }, { code: 'not-established' });
  const review = { lookupToken, sealed: looksSealed() };
  const reviewed = await outcomes.race(
    'ask-review',
    portal(first.url, '/thread/ask-review', review),
    portal(second.url, '/thread/ask-review', { ...review, sealed: looksSealed() }),
  );
  version = reviewed.body.version;
  version = (await verb(first.url, 'intake_officer', 'assign', { officerId: ids[fellow] })).body.version;
  await step('investigate', fellow, {});
  version = (await verb(second.url, fellow, 'close', { code: 'established' })).body.version;
  await step('reopen', fellow, { reasons: 'To be raced by two officers.' });
}

describe('two API processes on one database', () => {
  it(`give every step of a case to exactly one of two, ${RACES} times each`, async () => {
    await inLanes(RACES, live);
    const one = `200 412 ×${RACES}`;
    expect(outcomes.all).toEqual({
      lodge: `201 201 ×${RACES}`,
      triage: one,
      assign: one,
      'request-information': one,
      reply: `200 200 ×${RACES}`,
      message: one,
      'order-inspection': one,
      close: one,
      'ask-review': `200 409 ×${RACES}`,
      investigate: one,
      // The loser's case went back to the desk meanwhile: to them it is not there any more.
      reopen: `200 404 ×${RACES}`,
    });
  });

  it('leave each step in the history once, with its inspection, its message and its leaf', async () => {
    const [row] = await installation.superuser.query(
      `select (select count(*)::int from complaint) as complaints, (select count(*)::int from inspection) as inspections,
         (select count(*)::int from complaint_message) as messages, (select count(*)::int from complaint_event) as events,
         (select count(*)::int from (select complaint_id from complaint_event group by 1 having count(*) <> max(ordinal)) g) as gaps,
         (select count(*)::int from complaint c where version <> (select count(*) - 1 from complaint_event e where e.complaint_id = c.id)) as versions,
         (select count(*)::int from feed_entry) as feed`,
    );
    expect(row).toEqual({
      complaints: RACES,
      inspections: RACES,
      messages: 4 * RACES,
      events: 14 * RACES,
      gaps: 0,
      versions: 0,
      feed: 0,
    });
  });

  it(`let each of ${RACES} overdue cases climb once, with four workers at it`, async () => {
    const { superuser, cluster } = installation;
    await superuser.query(`update complaint set turn_ends_on = date '2020-01-01'`);
    const workers: DataSource[] = [];
    for (let n = 0; n < 4; n += 1) workers.push(await applicationDataSource(cluster.appUrl(), [], 1).initialize());
    const counts = await Promise.all(
      workers.map((worker) =>
        new UnitOfWork(worker, new SystemClock()).run(escalateOverdue, systemContext(randomUUID())),
      ),
    );
    await Promise.all(workers.map((worker) => worker.destroy()));
    const [{ n }] = await superuser.query(
      `select count(*)::int as n from (select complaint_id from complaint_event where verb = 'climb' group by 1 having count(*) = 1) once`,
    );
    expect([n, counts.reduce((sum, one) => sum + one)]).toEqual([RACES, RACES]);
  });
});
