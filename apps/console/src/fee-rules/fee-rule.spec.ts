import { expect, it } from 'vitest';
import { ruleBody } from './fee-rule.js';

it('sends of a cap only what its kind has', () => {
  const typed = { money: { amount: '450', currency: 'xts' }, count: '15', law: ' Act ', url: '' };
  expect(ruleBody({ ...typed, capKind: 'none' })).toEqual({ law: 'Act', cap: { kind: 'none' } });
  expect(ruleBody({ ...typed, capKind: 'wage_days' })).toEqual({ law: 'Act', cap: { kind: 'wage_days', count: 15 } });
  expect(ruleBody({ ...typed, capKind: 'amount' })).toEqual({
    law: 'Act',
    cap: { kind: 'amount', money: { amount: '45000', currency: 'XTS' } },
  });
});
