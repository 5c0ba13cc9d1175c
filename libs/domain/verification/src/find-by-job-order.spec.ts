import { expect, it } from 'vitest';
import { offerRegister } from '../fixtures/offer-register.js';
import { NOW } from '../fixtures/records.js';
import { check } from './index.js';

const index = offerRegister();
const ask = (q: string) => {
  const { standing, confidence, matches, elements } = check(index, q, NOW);
  return [
    standing,
    confidence,
    matches.map(({ id }) => id),
    elements.map((one) => `${one.value} ${one.verdict} ${one.reason}`),
  ];
};

it.each([
  ['JO-2026-0011', 'a01', 'JO-2026-0011 open approved'],
  ['jo 2026 0011', 'a01', 'JO-2026-0011 open approved'],
  ['JO-2026-0033', 'a03', 'JO-2026-0033 not_open closed'],
])('the number of an approved vacancy tells whose it is, and whether it is open: %s', (q, agency, element) => {
  expect(ask(q)).toEqual(['may_recruit', 'strong', [agency], [element]]);
});

it('is never kept ready: an order closes on a day of its own', () => {
  const order = index.get('job_order', 'o1');
  if (!order) throw new Error('the register has no such order');
  expect(ask(order.number)[3]).toEqual(['JO-2026-0011 open approved']);
  const later = check(index, order.number, '2099-01-01T00:00:00.000Z');
  expect(later.elements).toMatchObject([{ verdict: 'not_open', reason: 'over' }]);
});

it.each(['JO-2026-0099', '0011', '2026', 'JO', 'Golden'])('nothing else is taken for one: %s', (q) => {
  expect(check(index, q, NOW).elements).toEqual([]);
});
