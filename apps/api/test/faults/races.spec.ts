import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { classOf, JUSTIFIED } from '../licences.js';
import { type Answer, type RunningProcess, install, type Installation, send } from './installation.js';

const RACES = 500;
const LANES = 4;

let installation: Installation;
let processes: readonly [RunningProcess, RunningProcess];
beforeAll(async () => {
  installation = await install();
  processes = [await installation.api(), await installation.api()];
});
afterAll(() => installation.stop());

const grant = (number: string) => ({
  agencyId: installation.cast.agencyId,
  class: classOf(number),
  number,
  countries: [],
  sectors: [],
  validFrom: '2026-01-01',
  validTo: '2099-12-31',
  ...JUSTIFIED,
});

describe('two API processes on one database', () => {
  it(`let exactly one of two officers decide the same version, ${RACES} times`, async () => {
    const [first, second] = processes;
    const { cast } = installation;
    const outcomes = new Map<string, number>();
    const race = async (round: number): Promise<void> => {
      const proposed = await send(first.url, cast, 'licensing_officer', '/api/v1/licences', grant(`RACE/${round}`));
      const { id, version, proposals } = proposed.body;
      const decide = (url: string, who: 'approver' | 'second_approver'): Promise<Answer> =>
        send(url, cast, who, `/api/v1/licences/${id}/decide`, { proposalId: proposals[0]?.id }, { version });
      const answers = await Promise.all([decide(first.url, 'approver'), decide(second.url, 'second_approver')]);
      const outcome = answers
        .map(({ status }) => status)
        .sort()
        .join(' ');
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    };
    let next = 0;
    await Promise.all(
      Array.from({ length: LANES }, async () => {
        while (next < RACES) await race(next++);
      }),
    );
    expect([...outcomes]).toEqual([['200 412', RACES]]);
    const [grants] = await installation.superuser.query(
      `select count(*)::int as n, count(distinct licence_id)::int as licences from licence_decision where kind = 'grant'`,
    );
    expect(grants).toEqual({ n: RACES, licences: RACES });
  });

  it('make one effect and ten equal answers of one POST sent ten times at once', async () => {
    const { cast, superuser } = installation;
    for (let round = 0; round < 10; round += 1) {
      const key = randomUUID();
      const body = { legalName: `Once Only ${round}`, country: 'XA', headOffice: { address: 'Harbour Road 1' } };
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, at) =>
          send(processes[at % 2 === 0 ? 0 : 1].url, cast, 'licensing_officer', '/api/v1/agencies', body, { key }),
        ),
      );
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      expect(new Set(answers.map(({ position }) => position)).size).toBe(1);
      const [{ n }] = await superuser.query('select count(*)::int as n from agency where legal_name = $1', [
        body.legalName,
      ]);
      expect(n).toBe(1);
      const other = await send(
        processes[1].url,
        cast,
        'licensing_officer',
        '/api/v1/agencies',
        { ...body, country: 'XB' },
        { key },
      );
      expect([other.status, other.body.code]).toEqual([422, 'request.key-reused']);
    }
  });

  it('number the audit log and the feed without a gap', async () => {
    const [row] = await installation.superuser.query(
      `select (select count(*) = max(leaf_index) + 1 from audit_leaf) as leaves, (select count(*) = max(position) from feed_entry) as positions,
         (select bool_and(ordered) from (select recorded_at >= lag(recorded_at, 1, recorded_at) over (order by leaf_index) as ordered from audit_leaf) l) as ordered`,
    );
    expect(row).toEqual({ leaves: true, positions: true, ordered: true });
  });
});
