import { expect, it } from 'vitest';
import { createIndex, type FeeRuleRecord, feesOnTheWay, feesUnder } from './index.js';
import { homeRegister } from '../fixtures/records.js';

const rule = (id: string, more: Partial<FeeRuleRecord> = {}): FeeRuleRecord => ({
  ...{ id, register: 'XA', origin: 'XA', country: null, class: null, occupation: null, from: '2020-01-01', to: null },
  cap: { kind: 'none', money: null, count: null },
  source: { law: 'Act', article: id, url: null },
  ...more,
});

const index = createIndex();
index.put('register', homeRegister);
for (const one of [
  rule('any'),
  rule('land', { class: 'land-based' }),
  rule('land-once', { class: 'land-based', to: '2024-12-31', country: 'JP' }),
  rule('japan', { class: 'land-based', country: 'JP', from: '2025-01-01' }),
  rule('care', { class: 'land-based', occupation: '53' }),
  rule('homes-gulf', { class: 'domestic-work', country: 'AE' }),
  rule('elsewhere', { register: 'TH', class: 'sea-based' }),
])
  index.put('fee_rule', one);

const told = (country: string, on: string) =>
  feesOnTheWay(index, country, on).map(({ class: licence, occupation, rule: { id } }) => [licence, occupation, id]);

it('is told for each kind of licence and group of work that has a rule of its own', () => {
  expect(told('QA', '2026-01-01')).toEqual([
    ['land-based', '53', 'care'],
    ['land-based', null, 'land'],
    [null, null, 'any'],
  ]);
});

it('is told by the rule of the corridor, which says more than that of the work', () => {
  expect(told('JP', '2026-01-01')).toEqual([
    ['land-based', null, 'japan'],
    [null, null, 'any'],
  ]);
  expect(told('JP', '2024-06-01')[0]).toEqual(['land-based', null, 'land-once']);
  expect(told('AE', '2026-01-01')[0]).toEqual(['domestic-work', null, 'homes-gulf']);
});

it('is nothing where no rule was in force yet, nor by the rules of another register', () => {
  expect(told('QA', '2019-12-31')).toEqual([]);
  expect(told('QA', '2026-01-01').flat()).not.toContain('elsewhere');
});

const under = (licence: { class: string; countries: string[] }, on = '2026-01-01') =>
  feesUnder(index, licence, on).map(({ countries, occupation, rule: { id } }) => [countries, occupation, id]);

it('is told for a licence once a rule, with the countries it holds for', () => {
  expect(under({ class: 'land-based', countries: ['QA', 'JP', 'MY'] })).toEqual([
    [['QA', 'MY'], '53', 'care'],
    [['QA', 'MY'], null, 'land'],
    [['JP'], null, 'japan'],
  ]);
  expect(under({ class: 'domestic-work', countries: ['AE', 'QA'] })).toEqual([
    [['AE'], null, 'homes-gulf'],
    [['QA'], null, 'any'],
  ]);
});

it('is told for a licence of another kind, or without countries, by what holds for all', () => {
  expect(under({ class: 'sea-based', countries: ['JP'] })).toEqual([[['JP'], null, 'any']]);
  expect(under({ class: 'land-based', countries: [] })).toEqual([
    [[], '53', 'care'],
    [[], null, 'land'],
  ]);
});
