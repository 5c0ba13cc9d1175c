import { ROLES, type Role } from '@amparo/kernel';
import { describe, expect, it } from 'vitest';
import { JOB_ORDER_STATUSES, type JobOrderStatus, jobOrderVerbs } from './job-order.js';
import { RETURN_STATUSES, type ReturnStatus, returnVerbs } from './periodic-return.js';
import {
  ACCREDITATION_STATUSES,
  type AccreditationStatus,
  accreditationVerbs,
  PRINCIPAL_STATUSES,
  type PrincipalStatus,
  principalVerbs,
} from './principal.js';
import { BOND_STATUSES, type BondStatus, bondVerbs } from './bond.js';

type Expected<Status extends string> = Readonly<Partial<Record<Role, Readonly<Partial<Record<Status, string>>>>>>;

/** Written by hand, not read from the tables under test: who may do what, in each status. Nobody else may do anything. */
const PRINCIPAL: Expected<PrincipalStatus> = {
  licensing_officer: {
    registered: 'accredit watchlist propose_agency',
    accredited: 'watchlist withdraw_accreditation propose_agency',
    watchlisted: 'lift_watch withdraw_accreditation propose_agency',
    accreditation_withdrawn: 'accredit propose_agency',
  },
  approver: {
    registered: 'accredit watchlist',
    accredited: 'watchlist withdraw_accreditation',
    watchlisted: 'lift_watch withdraw_accreditation',
    accreditation_withdrawn: 'accredit',
  },
};
const ACCREDITATION: Expected<AccreditationStatus> = {
  licensing_officer: { approved: 'end_agency' },
  approver: { proposed: 'approve_agency refuse_agency', approved: 'end_agency' },
};
const JOB_ORDER: Expected<JobOrderStatus> = {
  licensing_officer: { proposed: 'cancel', approved: 'record_fill close cancel', filled: 'close' },
  approver: { proposed: 'approve refuse cancel', approved: 'cancel' },
};
const RETURN: Expected<ReturnStatus> = {
  licensing_officer: { due: 'file', overdue: 'file', sent_back: 'file', filed: 'accept send_back' },
  agency: { due: 'file', overdue: 'file', sent_back: 'file' },
};
const BOND: Expected<BondStatus> = {
  licensing_officer: { in_force: 'call replenish', expired: 'call', exhausted: 'replenish' },
};

const wordsOf = <Status extends string>(table: Expected<Status>, role: Role, status: Status): string[] =>
  (table[role]?.[status] ?? '').split(' ').filter(Boolean);

describe.each(ROLES)('the role %s may do what it should, and nothing else,', (role) => {
  const actor = { id: 'me', role, agencyId: role === 'agency' ? 'agency-1' : null };

  it.each(PRINCIPAL_STATUSES)('with a principal that is %s', (status) => {
    expect(principalVerbs({ status }, role)).toEqual(wordsOf(PRINCIPAL, role, status));
  });

  it.each(ACCREDITATION_STATUSES)('with an accreditation that is %s, and decides none of its own', (status) => {
    expect(accreditationVerbs({ status, proposedBy: 'another' }, actor)).toEqual(wordsOf(ACCREDITATION, role, status));
    const own = accreditationVerbs({ status, proposedBy: 'me' }, actor);
    expect(own.filter((verb) => verb !== 'end_agency')).toEqual([]);
  });

  it.each(JOB_ORDER_STATUSES)('with a job order that is %s, and decides none of its own', (status) => {
    const order = { status, vacancies: 5, filled: 0, proposedBy: 'another' };
    expect(jobOrderVerbs(order, actor)).toEqual(wordsOf(JOB_ORDER, role, status));
    const own = jobOrderVerbs({ ...order, proposedBy: 'me' }, actor);
    expect(own.filter((verb) => verb === 'approve' || verb === 'refuse')).toEqual([]);
  });

  it.each(RETURN_STATUSES)('with a return that is %s: not of another agency, and accepts none of its own', (status) => {
    const one = { status, agencyId: 'agency-1', filedBy: 'another' };
    expect(returnVerbs(one, actor)).toEqual(wordsOf(RETURN, role, status));
    if (role === 'agency') expect(returnVerbs({ ...one, agencyId: 'agency-2' }, actor)).toEqual([]);
    expect(returnVerbs({ ...one, filedBy: 'me' }, actor)).not.toContain('accept');
  });

  it.each(BOND_STATUSES)('with a bond that is %s', (status) => {
    expect(bondVerbs(status, role)).toEqual(wordsOf(BOND, role, status));
  });
});
