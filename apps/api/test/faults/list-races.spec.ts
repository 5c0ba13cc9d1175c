import { SANCTION_LISTS, type SanctionList } from '@amparo/sanctions';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WHY } from '../sanctions.js';
import { type Answer, install, type Installation, type RunningProcess, send } from './installation.js';
import { Outcomes } from './racing.js';
import { insertRows } from './transitions.js';

const RACES = 200;
/** Of each list, one after the other: a list has one next release. */
const ROUNDS = RACES / SANCTION_LISTS.length;
const LONG_AGO = '2026-01-02T08:00:00Z';
const RACERS = ['publisher', 'second_publisher'] as const;

let installation: Installation;
let processes: readonly [RunningProcess, RunningProcess];
beforeAll(async () => {
  installation = await install();
  processes = [await installation.api(), await installation.api()];
});
afterAll(() => installation.stop());

const outcomes = new Outcomes();

/** A decided sanction, which the next release of its list has to name. */
async function decided(list: SanctionList): Promise<string> {
  const { cast, superuser } = installation;
  const id = randomUUID();
  const subject_kind = list === 'unlicensed' ? 'unlicensed' : 'principal';
  await insertRows(superuser, 'sanction', [
    {
      ...{ id, number: `RACE-${list}`, status: 'decided', status_since: LONG_AGO, subject_kind, name: 'Harbour Works' },
      ...{
        other_names: [],
        conditions: [],
        codes: ['DOC-WITH'],
        contacts: [],
        finding_ids: [],
        measure: 'blacklisting',
      },
      ...{ ground: WHY.ground, reasons: WHY.reasons, public_reason: WHY.publicReason, review_right: WHY.reviewRight },
      ...{ authority_id: cast.authorityId, office_id: cast.offices[0], appeal_days: 28, created_at: LONG_AGO },
      ...{ proposed_by: cast.ids.sanction_officer, proposed_at: LONG_AGO, noticed_at: LONG_AGO, version: 1 },
      ...{ reply_by: '2026-01-12', decided_by: cast.ids.approver, decided_at: LONG_AGO, effective_at: LONG_AGO },
      ...{ deciding_authority_id: cast.authorityId, appeal_by: '2099-01-31' },
    },
  ]);
  return id;
}

/** Both publishers look at the draft, and act on what they saw at the same instant, one at each process. */
async function race(list: SanctionList, verb: 'publish' | 'confirm', more: object = {}): Promise<Answer> {
  const { cast } = installation;
  const route = `/api/v1/lists/${list}`;
  const { body: seen } = await send(processes[0].url, cast, RACERS[0], `${route}/draft`);
  const act = (side: 0 | 1): Promise<Answer> => {
    const body = { draft: seen['sha256'], ...more };
    return send(processes[side].url, cast, RACERS[side], `${route}/${verb}`, body, { version: seen.version });
  };
  return outcomes.race(`${verb} ${list}`, act(0), act(1));
}

/** Every release changes the one entry's words; then it is to go, which needs a second publisher's word, each time for another reason. */
async function live(list: SanctionList): Promise<void> {
  const { superuser, cast } = installation;
  const id = await decided(list);
  for (let round = 0; round < ROUNDS; round += 1) {
    await superuser.query('update sanction set public_reason = $2 where id = $1', [id, `Reason ${round} of many.`]);
    await race(list, 'publish');
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    await superuser.query(
      `update sanction set status = 'ended', ended_at = $2, end_ground = 'conditions_met', end_reason = $3, end_proposed_by = $4, end_decided_by = $5 where id = $1`,
      [id, LONG_AGO, `End ${round} of many.`, cast.ids.sanction_officer, cast.ids.approver],
    );
    await race(list, 'confirm', { reasons: 'It was the only entry.' });
  }
}

describe('two API processes on one database', () => {
  it(`let exactly one of two publishers publish and confirm, ${RACES} times each`, async () => {
    await Promise.all(SANCTION_LISTS.map(live));
    // A confirmation changes no release: the second finds it there, and is told so.
    expect(outcomes.all).toEqual(
      Object.fromEntries(
        SANCTION_LISTS.flatMap((list) => [
          [`publish ${list}`, `200 412 ×${ROUNDS}`],
          [`confirm ${list}`, `200 409 ×${ROUNDS}`],
        ]),
      ),
    );
  });

  it('number the releases without a gap, each with its files, its leaf and its place in the feed, once', async () => {
    const rows = await installation.superuser.query(
      `select list, count(*)::int as releases, max(number)::int as number, count(distinct leaf_index)::int as leaves,
         (select count(*)::int from release_file f join release o on o.id = f.release_id where o.list = r.list) as files,
         (select count(*)::int from release_change c join release o on o.id = c.release_id where o.list = r.list) as changes,
         (select count(*)::int from release_confirmation c where c.list = r.list) as confirmations,
         (select count(distinct draft_sha256)::int from release_confirmation c where c.list = r.list) as drafts,
         (select count(*)::int from feed_entry f where f.kind = 'release' and f.record_id like r.list || '/%') as told,
         (select count(*)::int from audit_payload p where p.payload ->> 'action' = 'list.confirm' and p.payload -> 'subject' ->> 'id' = r.list) as words
       from release r group by list order by list`,
    );
    const n = ROUNDS;
    const each = { releases: n, number: n, leaves: n, files: 4 * n, changes: n, confirmations: n, drafts: n, told: n };
    expect(rows).toEqual(SANCTION_LISTS.map((list) => ({ list, ...each, words: n })));
  });

  it('leave it to one of two to take the entry off, where another confirmed it', async () => {
    const { superuser } = installation;
    const before = await superuser.query(
      'select confirmed_by from release_confirmation order by confirmed_at desc limit 1',
    );
    expect(before).toHaveLength(1);
    const { body } = await race('debarred', 'publish');
    const [row] = await superuser.query(
      `select removed_count, confirmed_by <> published_by as by_another from release where id = $1`,
      [body.id],
    );
    expect(row).toEqual({ removed_count: 1, by_another: true });
  });
});
