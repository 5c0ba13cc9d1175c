import { ROLES } from '@amparo/kernel';
import { describe, expect, it } from 'vitest';
import { assigneeOf, type Complaint, COMPLAINT_STATUSES, type ComplaintStatus, RUNGS } from './complaint.js';
import { allowedComplaintVerbs } from './complaint.ladder.js';
import { COMPLAINT_VERBS, complaintLifecycle } from './complaint.lifecycle.js';
import { type CaseActor, seesFacts, seesSealed } from './complaint.visibility.js';

/** Written by hand from the plan of the procedure, not read from the table under test. */
const EXPECTED: Readonly<Record<string, Readonly<Partial<Record<ComplaintStatus, string>>>>> = {
  intake_officer: {
    acknowledged: 'triage message',
    triaged: 'assign message',
    information_requested: 'assign',
    under_investigation: 'assign',
    reopened: 'assign message',
  },
  complaint_officer: {
    acknowledged: 'triage message',
    triaged: 'assign request_information message investigate order_inspection close',
    information_requested: 'assign message investigate order_inspection close',
    under_investigation: 'assign request_information message order_inspection close',
    closed: 'reopen',
    reopened: 'assign request_information message investigate order_inspection close',
  },
  approver: {
    acknowledged: 'triage',
    triaged: 'assign',
    information_requested: 'assign',
    under_investigation: 'assign',
    closed: 'reopen',
    reopened: 'assign',
  },
  complainant: {
    acknowledged: 'reply',
    triaged: 'reply',
    information_requested: 'reply',
    under_investigation: 'reply',
    closed: 'ask_review',
    reopened: 'reply',
  },
};

describe.each(ROLES)('the role %s', (role) => {
  it.each(COMPLAINT_STATUSES)(
    'may do with a complaint that is %s what the procedure lets it, and nothing else',
    (status) => {
      const expected = (EXPECTED[role]?.[status] ?? '').split(' ').filter(Boolean);
      const found = complaintLifecycle.verbsFor(status, role);
      for (const verb of COMPLAINT_VERBS) expect([verb, found.includes(verb)]).toEqual([verb, expected.includes(verb)]);
    },
  );
});

it('only the register acknowledges, and only what was just received', () => {
  for (const status of COMPLAINT_STATUSES)
    expect(complaintLifecycle.verbsFor(status, 'register')).toEqual(status === 'received' ? ['acknowledge'] : []);
});

it('every status but the closed one leads to a day, and no case is left without a next step', () => {
  for (const status of COMPLAINT_STATUSES) expect(Object.keys(complaintLifecycle.table[status])).not.toEqual([]);
});

const triage = { jurisdiction: 'ours', licensed: 'no' } as const;
const closing = { code: 'remedied', on: '2026-03-01', by: 'officer' };
const base = (rung: Complaint['rung']) => ({
  officeId: 'north',
  authorityId: 'ministry',
  receivedOn: '2026-03-01',
  inDanger: false,
  rung,
  dueOn: '2026-03-04',
  turnEndsOn: '2026-03-04',
});

/** Every case there can be: status × assigned or not × rung. */
const CASES: readonly Complaint[] = RUNGS.flatMap((rung): Complaint[] => [
  { ...base(rung), status: 'received' },
  { ...base(rung), status: 'acknowledged' },
  { ...base(rung), status: 'triaged', triage, assigneeId: null },
  { ...base(rung), status: 'triaged', triage, assigneeId: 'officer' },
  { ...base(rung), status: 'information_requested', triage, assigneeId: 'officer', requestedOn: '2026-03-02' },
  { ...base(rung), status: 'under_investigation', triage, assigneeId: 'officer' },
  { ...base(rung), status: 'closed', dueOn: null, turnEndsOn: null, triage, assigneeId: 'officer', closing },
  { ...base(rung), status: 'reopened', triage, assigneeId: null, closing },
  { ...base(rung), status: 'reopened', triage, assigneeId: 'fellow', closing },
]);

const actor = (id: string, role: CaseActor['role'], officeId = 'north', authorityId = 'ministry'): CaseActor => ({
  id,
  role,
  officeId,
  authorityId,
});
/** Everybody in every role, of this office and of another authority's. */
const PEOPLE: readonly CaseActor[] = ROLES.flatMap((role) => [
  actor('somebody', role),
  actor('officer', role),
  actor('stranger', role, 'south', 'inspectorate'),
]);

describe('a case', () => {
  it('hands its sealed parts to one person at most, or to the desk of its office before there is one', () => {
    for (const complaint of CASES) {
      const shown = PEOPLE.filter((person) => seesSealed(complaint, person));
      const assignee = assigneeOf(complaint);
      for (const { id, role, officeId } of shown)
        expect([assignee === null ? officeId : id, role]).toEqual(
          assignee === null ? ['north', 'intake_officer'] : [assignee, 'complaint_officer'],
        );
      expect(shown.every((person) => seesFacts(complaint, person))).toBe(true);
    }
  });

  it('does not exist for another office or authority, but for the auditor', () => {
    for (const complaint of CASES)
      for (const person of PEOPLE.filter(({ id }) => id === 'stranger'))
        expect(seesFacts(complaint, person)).toBe(person.role === 'auditor');
  });

  it('lets nobody act who does not see it', () => {
    for (const complaint of CASES)
      for (const person of PEOPLE.filter(({ role }) => role !== 'complainant'))
        if (!seesFacts(complaint, person)) expect(allowedComplaintVerbs(complaint, person)).toEqual([]);
  });

  it('is an approver’s once it climbed to the authority, and not before', () => {
    for (const complaint of CASES)
      expect(seesFacts(complaint, actor('somebody', 'approver'))).toBe(complaint.rung === 'authority');
  });
});
