import { Refusal, type Role } from '@amparo/kernel';
import { describe, expect, it } from 'vitest';
import { type BondMovement, bondStatus, checkMovement, remainingCover } from './bond.js';
import type { FeeRule } from '@amparo/kernel';
import { checkJobOrder, jobOrderStep, recordFill } from './job-order.js';
import { lastPeriod, lastSettledYear, periodOf, returnStep } from './periodic-return.js';
import { accreditationStep, isAccredited, principalStep } from './principal.js';

const refusalOf = (work: () => unknown): { code: string; params: object } => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, params: error.params };
    throw error;
  }
  return { code: 'done', params: {} };
};
const codeOf = (work: () => unknown): string => refusalOf(work).code;
const by = (role: Role, id = 'me') => ({ id, role, agencyId: role === 'agency' ? 'agency-1' : null });

describe('a bond', () => {
  const bond = { amount: '1000', from: '2026-01-01', to: '2026-12-31' };
  const moves: BondMovement[] = [
    { kind: 'call', amount: '700', on: '2026-02-01' },
    { kind: 'replenish', amount: '200', on: '2026-03-01' },
  ];
  const move = (kind: BondMovement['kind'], amount: string, on = '2026-04-01', role: Role = 'licensing_officer') =>
    codeOf(() => checkMovement(bond, moves, { kind, amount, on }, { today: '2026-04-01', role }));

  it('covers on each day what was not yet called by then', () => {
    expect(['2026-01-31', '2026-02-01', '2026-03-01'].map((day) => remainingCover(bond, moves, day))).toEqual([
      '1000',
      '300',
      '500',
    ]);
    expect(remainingCover(bond, moves)).toBe('500');
  });

  it('is in force between its days, and exhausted while nothing is left', () => {
    const all = [...moves, { kind: 'call', amount: '500', on: '2026-06-01' } as const];
    const days = ['2025-12-31', '2026-01-01', '2026-06-01', '2026-12-31', '2027-01-01'];
    expect(days.map((day) => bondStatus(bond, all, day))).toEqual([
      'not_yet',
      'in_force',
      'exhausted',
      'exhausted',
      'expired',
    ]);
  });

  it('is called for what is left and paid in up to what was pledged, in the order of days', () => {
    expect([move('call', '500'), move('call', '501')]).toEqual(['done', 'bond.call-exceeds']);
    expect([move('replenish', '500'), move('replenish', '501')]).toEqual(['done', 'bond.replenish-exceeds']);
    expect([move('call', '1', '2026-04-02'), move('call', '1', '2026-02-28')]).toEqual(['bond.day', 'bond.day']);
    expect(move('call', '1', '2026-04-01', 'approver')).toBe('bond.role');
  });
});

describe('a job order', () => {
  const order = { status: 'approved', vacancies: 5, filled: 3, proposedBy: 'them' } as const;
  const wage = { amount: '90000', currency: 'XTS' };
  const terms = { country: 'AE', wage, fee: null, from: '2026-03-01', to: '2026-09-01' };
  const rule: FeeRule & { source: string } = {
    ...{
      id: 'r',
      country: 'AE',
      class: null,
      occupation: null,
      from: '2020-01-01',
      to: null,
      source: 'Act, section 9',
    },
    cap: { kind: 'wage_days', money: null, count: 10 },
  };
  const ground = {
    ...{ isLicensed: true, isPrincipalAccredited: true, isAgencyAccredited: true },
    ...{ principal: 'Gulf Homes', rule },
  };

  it('is full by itself with the last vacancy, and never beyond', () => {
    const fill = (placed: number) => recordFill(order, placed, by('licensing_officer'));
    expect([fill(1), fill(2)]).toEqual([
      { filled: 4, status: 'approved' },
      { filled: 5, status: 'filled' },
    ]);
    expect(refusalOf(() => fill(3))).toEqual({ code: 'job-order.overfilled', params: { left: 2 } });
  });

  it('is decided by another person than who proposed it', () => {
    const step = (actor: ReturnType<typeof by>) =>
      codeOf(() => jobOrderStep({ ...order, status: 'proposed' }, 'approve', actor));
    expect([step(by('approver')), step(by('approver', 'them')), step(by('licensing_officer'))]).toEqual([
      'done',
      'job-order.same-person',
      'job-order.role',
    ]);
    expect(codeOf(() => jobOrderStep(order, 'approve', by('approver')))).toBe('job-order.not-now');
  });

  it.each([
    ['all in order', {}, {}, 'done'],
    ['a last day before the first', { to: '2026-02-28' }, {}, 'job-order.days'],
    ['no licence for the country', {}, { isLicensed: false }, 'job-order.no-licence'],
    ['a principal not accredited', {}, { isPrincipalAccredited: false }, 'job-order.principal-not-accredited'],
    ['an agency not accredited with it', {}, { isAgencyAccredited: false }, 'job-order.agency-not-accredited'],
    ['a fee at the cap', { fee: { amount: '30000', currency: 'XTS' } }, {}, 'done'],
    ['a fee no rule allows', { fee: { amount: '1', currency: 'XTS' } }, { rule: undefined }, 'job-order.no-fee-rule'],
    ['a fee in another currency', { fee: { amount: '1', currency: 'EUR' } }, {}, 'job-order.fee-currency'],
  ])('with %s', (_, moreTerms, moreGround, code) => {
    expect(codeOf(() => checkJobOrder({ ...terms, ...moreTerms }, { ...ground, ...moreGround }))).toBe(code);
  });

  it('with a fee above the cap is told the rule and the cap', () => {
    expect(refusalOf(() => checkJobOrder({ ...terms, fee: { amount: '30001', currency: 'XTS' } }, ground))).toEqual({
      code: 'job-order.fee-over-cap',
      params: { rule: 'Act, section 9', amount: '30000', currency: 'XTS' },
    });
  });
});

describe('a principal', () => {
  it('is accredited between its days, while nothing else was decided', () => {
    const principal = { status: 'accredited', from: '2026-01-01', to: '2026-12-31' } as const;
    expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((day) => isAccredited(principal, day))).toEqual(
      [false, true, true, false],
    );
    expect(isAccredited({ ...principal, status: 'watchlisted' }, '2026-06-01')).toBe(false);
  });

  it('takes a step by a decision of its time and of who may take it', () => {
    expect(principalStep({ status: 'accredited' }, 'withdraw_accreditation', 'approver')).toBe(
      'accreditation_withdrawn',
    );
    expect(codeOf(() => principalStep({ status: 'registered' }, 'lift_watch', 'approver'))).toBe('principal.not-now');
    expect(codeOf(() => principalStep({ status: 'registered' }, 'accredit', 'agency'))).toBe('principal.role');
  });

  it('is opened to an agency by another person than who proposed it', () => {
    const link = { status: 'proposed', proposedBy: 'them' } as const;
    expect(accreditationStep(link, 'approve_agency', by('approver'))).toBe('approved');
    expect(codeOf(() => accreditationStep(link, 'approve_agency', by('approver', 'them')))).toBe(
      'principal.same-person',
    );
    expect(codeOf(() => accreditationStep({ ...link, status: 'ended' }, 'end_agency', by('approver')))).toBe(
      'principal.agency-not-now',
    );
  });
});

describe('a periodic return', () => {
  it('is of a quarter, and due thirty days after it', () => {
    expect(periodOf('2026-05-17')).toEqual({
      period: '2026-Q2',
      from: '2026-04-01',
      to: '2026-06-30',
      dueOn: '2026-07-30',
    });
    expect(lastPeriod('2026-03-31')).toEqual({
      period: '2025-Q4',
      from: '2025-10-01',
      to: '2025-12-31',
      dueOn: '2026-01-30',
    });
    expect(lastPeriod('2026-04-01').period).toBe('2026-Q1');
  });

  it.each([
    ['2026-01-01', '2024'],
    ['2026-03-01', '2024'],
    ['2026-03-02', '2025'],
    ['2026-12-31', '2025'],
  ])('is in and looked at, on %s, for all of %s', (today, year) => {
    expect(lastSettledYear(today)).toEqual({ from: `${year}-01-01`, to: `${year}-12-31` });
  });

  it('is accepted by another than who filed it, and is nothing to another agency', () => {
    const one = { status: 'filed', agencyId: 'agency-1', filedBy: 'them' } as const;
    expect(returnStep(one, 'accept', by('licensing_officer'))).toBe('accepted');
    expect(codeOf(() => returnStep(one, 'accept', by('licensing_officer', 'them')))).toBe('return.same-person');
    expect(codeOf(() => returnStep({ ...one, agencyId: 'agency-2' }, 'file', by('agency')))).toBe('return.missing');
    expect(codeOf(() => returnStep(one, 'file', by('agency')))).toBe('return.not-now');
  });
});
