import { ROLES } from '@amparo/kernel';
import { describe, expect, test } from 'vitest';
import { allowedVettingVerbs, conclude, isFlagged, reply, VETTING_STATUSES, VETTING_VERBS, vettingLifecycle } from './index.js'; // prettier-ignore

describe('who may do what with a vetting', () => {
  const allowed = new Set(['flagged clear licensing_officer', 'flagged connect licensing_officer', 'flagged reply agency']); // prettier-ignore
  for (const status of VETTING_STATUSES)
    for (const verb of VETTING_VERBS)
      for (const role of ROLES)
        test(`${status} ${verb} ${role}`, () =>
          expect(vettingLifecycle.transition(status, verb)?.by.includes(role) ?? false).toBe(
            allowed.has(`${status} ${verb} ${role}`),
          ));
});

test('an officer concludes once, and nobody else', () => {
  expect(conclude('flagged', 'connected', 'licensing_officer')).toBe('connected');
  expect(() => conclude('flagged', 'cleared', 'approver')).toThrow('vetting.role');
  expect(() => conclude('cleared', 'connected', 'licensing_officer')).toThrow('vetting.concluded');
  expect(() => conclude('clear', 'cleared', 'licensing_officer')).toThrow('vetting.not-flagged');
  expect(() => reply('connected', 'agency')).toThrow('vetting.concluded');
  expect(allowedVettingVerbs('flagged', 'licensing_officer')).toEqual(['conclude']);
  expect(allowedVettingVerbs('flagged', 'agency')).toEqual(['reply']);
});

test('only somebody with an adverse fact holds', () => {
  const hit = { kind: 'agency' as const, id: 'a', score: 0.9, links: [] };
  expect(isFlagged([{ ...hit, adverse: [] }], 0.5, 0)).toBe(false);
  expect(isFlagged([{ ...hit, adverse: ['revoked'] }], 0.5, 0)).toBe(true);
  expect(isFlagged([{ ...hit, adverse: ['revoked'] }], 0.95, 0)).toBe(false);
  expect(isFlagged([], 0.5, 1)).toBe(true);
});
