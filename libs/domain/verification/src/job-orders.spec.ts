import { describe, expect, it } from 'vitest';
import { createIndex, type JobOrderRecord, jobOrdersOf, jobOrderState, type PrincipalRecord } from './index.js';

const since = '2026-01-01T00:00:00.000Z';
const order: JobOrderRecord = {
  ...{ id: 'j1', register: 'XA', number: 'XA-1', agencyId: 'a1', principalId: 'q1', principal: 'Gulf Homes' },
  ...{ occupation: '5311', title: 'Carer', country: 'AE', vacancies: 5, filled: 0, contractMonths: 24, fee: null },
  wage: { amount: '90000', currency: 'XTS' },
  ...{ from: '2026-03-01', to: '2026-06-30', status: 'approved', since },
};
const principal: PrincipalRecord = {
  ...{ id: 'q1', register: 'XA', number: 'XA-2', name: 'Gulf Homes', otherNames: [], country: 'AE', since },
  ...{ registrationNumber: null, status: 'accredited', from: '2026-01-01', to: '2026-05-31', agencies: [] },
};
const at = (today: string, more: object = {}) => ({ today, standing: 'may_recruit' as const, principal, ...more });

describe('an order', () => {
  it('is open in its days, both of them included', () => {
    const forGood = { principal: { ...principal, to: null } };
    const days = ['2026-02-28', '2026-03-01', '2026-06-30', '2026-07-01'];
    expect(days.map((day) => jobOrderState(order, at(day, forGood)))).toEqual(['not_yet', 'open', 'open', 'over']);
  });

  it.each(['filled', 'closed', 'cancelled'] as const)('that is %s is never open', (status) => {
    expect(jobOrderState({ ...order, status }, at('2026-04-01'))).toBe(status);
  });

  it.each(['may_not_recruit', 'unknown', 'reported_unlicensed', 'no_record'] as const)(
    'of an agency whose standing is %s is not open',
    (standing) => {
      expect(jobOrderState(order, at('2026-04-01', { standing }))).toBe('stopped');
    },
  );

  it('for an employer that is not accredited that day is not open', () => {
    expect(jobOrderState(order, at('2026-06-01'))).toBe('employer');
    expect(jobOrderState(order, at('2026-04-01', { principal: undefined }))).toBe('employer');
    const watched = { principal: { ...principal, status: 'watchlisted' } };
    expect(jobOrderState(order, at('2026-04-01', watched))).toBe('employer');
  });
});

it('the orders of an agency are found by it, the newest first, and gone when they are removed', () => {
  const index = createIndex();
  index.put('job_order', order);
  index.put('job_order', { ...order, id: 'j2', from: '2026-04-01' });
  index.put('job_order', { ...order, id: 'j3', agencyId: 'a2' });
  expect(jobOrdersOf(index, 'a1').map(({ id }) => id)).toEqual(['j2', 'j1']);
  index.remove('job_order', 'j2');
  expect(jobOrdersOf(index, 'a1').map(({ id }) => id)).toEqual(['j1']);
});
