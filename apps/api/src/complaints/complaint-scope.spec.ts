import { type CaseActor, COMPLAINT_STATUSES, RUNGS, seesFacts } from '@amparo/complaints';
import fc from 'fast-check';
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { insertTeams, looksLikeRecipient } from '../../test/complaints.js';
import { type Api, type Caller, startApi } from '../../test/harness.js';
import { CASE_COLUMNS, type CaseRow, complaintOf } from './complaint.repository.js';
import { scopeOf, scopeParameters, CASES } from './complaint.scope.js';

let api: Api;
let teams: [string, string];
beforeAll(async () => {
  api = await startApi();
  teams = await insertTeams(api);
});
afterAll(() => api.close());

const OFFICERS: readonly Caller[] = ['complaint_officer', 'fellow_complaint_officer', 'second_complaint_officer'];
const PEOPLE: readonly Caller[] = [
  ...OFFICERS,
  'intake_officer',
  'second_intake_officer',
  'approver',
  'second_approver',
  'auditor',
  'inspector',
  'sanction_officer',
  'licensing_officer',
  'publisher',
  'custodian',
  'administrator',
];
const TODAY = '2026-03-02';

const aCase = fc.record({
  status: fc.constantFrom(...COMPLAINT_STATUSES.filter((status) => status !== 'received')),
  rung: fc.constantFrom(...RUNGS),
  office: fc.constantFrom(0 as const, 1 as const),
  officer: fc.option(fc.constantFrom(...OFFICERS)),
});

it('the scope in SQL is the one of the rule book, for everybody and every case there can be', async () => {
  const cases = fc.sample(aCase, 600);
  for (const { status, rung, office, officer } of cases) {
    const needsOfficer = status === 'information_requested' || status === 'under_investigation' || status === 'closed';
    const assignee = status === 'acknowledged' ? null : (officer ?? (needsOfficer ? 'complaint_officer' : null));
    const isOver = status === 'closed' || status === 'reopened';
    const day = status === 'closed' ? null : TODAY;
    await api.dataSource.query(
      `insert into complaint (id, reference, team_id, office_id, status, received_on, due_on, rung, turn_ends_on, assignee_id, in_danger, jurisdiction, licensed,
         requested_on, closed_code, closed_on, closed_by, language, contact_kind, contact, contact_form, codes, lookup_hash, reply_recipient)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $7, $9, false, 'ours', 'no', $6, $10, $11, $12, 'en', 'name', 'x', 'x', '{COR}', $13, $14)`,
      [
        randomUUID(),
        randomUUID(),
        teams[office],
        api.cast.offices[office],
        status,
        TODAY,
        day,
        rung,
        assignee && api.cast.ids[assignee],
        isOver ? 'remedied' : null,
        isOver ? TODAY : null,
        isOver ? api.cast.ids.complaint_officer : null,
        randomBytes(32),
        looksLikeRecipient(),
      ],
    );
  }
  const rows: CaseRow[] = await api.dataSource.query(
    `select ${CASE_COLUMNS} from complaint c join office o on o.id = c.office_id order by c.id`,
  );
  for (const who of PEOPLE) {
    const [actor]: CaseActor[] = await api.dataSource.query(
      `select id, role, office_id as "officeId", authority_id as "authorityId" from user_account where id = $1`,
      [api.cast.ids[who]],
    );
    if (!actor || actor.role === 'register') throw new Error('nobody of the cast');
    const { id, role, officeId, authorityId } = actor;
    const person = { id, role, officeId, authorityId, name: '', agencyId: null, scopes: [], sessionHash: null };
    const found: { id: string }[] = await api.dataSource.query(
      `select c.id from ${CASES} where ${scopeOf(person)} order by c.id`,
      scopeParameters(person, TODAY),
    );
    const expected = rows.filter((row) => seesFacts(complaintOf(row), actor)).map((row) => row.id);
    expect([who, found.map((row) => row.id)]).toEqual([who, expected]);
    if (role === 'auditor') expect(expected).toHaveLength(600);
  }
});
