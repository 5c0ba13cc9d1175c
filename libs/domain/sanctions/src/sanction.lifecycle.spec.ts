import { ROLES } from '@amparo/kernel';
import { describe, expect, it } from 'vitest';
import { SANCTION_MEASURES, SANCTION_STATUSES, type SanctionStatus, SUBJECT_KINDS } from './sanction.js';
import { SANCTION_VERBS, sanctionLifecycle, type SanctionVerb } from './sanction.lifecycle.js';
import { listFor, SANCTION_RULES } from './sanction.measures.js';

/** Written by hand from the law, not read from the table under test. */
const EXPECTED: Readonly<Partial<Record<string, Readonly<Partial<Record<SanctionStatus, string>>>>>> = {
  sanction_officer: {
    suggested: 'adopt',
    proposed: 'serve_notice withdraw',
    noticed: 'record_reply withdraw',
    decided: 'lodge_appeal propose_end',
    appealed: 'withdraw_appeal',
    final: 'propose_end',
    ended: 'archive',
  },
  approver: {
    suggested: 'reject',
    proposed: 'order_preventive reject',
    noticed: 'order_preventive decide reject',
    decided: 'approve_end refuse_end',
    appealed: 'grant_stay uphold_appeal dismiss_appeal',
    final: 'approve_end refuse_end',
  },
  clock: { decided: 'become_final', final: 'serve_term' },
};

describe.each([...ROLES, 'clock'] as const)('the role %s', (role) => {
  it.each(SANCTION_STATUSES)('may do with a sanction that is %s what the law lets it, and nothing else', (status) => {
    const expected = (EXPECTED[role]?.[status] ?? '').split(' ').filter(Boolean);
    const found = sanctionLifecycle.verbsFor(status, role);
    for (const verb of SANCTION_VERBS) expect([verb, found.includes(verb)]).toEqual([verb, expected.includes(verb)]);
  });
});

describe('the lifecycle', () => {
  it('lets nobody decide before a notice was served, nor what nobody proposed', () => {
    for (const status of SANCTION_STATUSES)
      expect([status, sanctionLifecycle.transition(status, 'decide') !== undefined]).toEqual([
        status,
        status === 'noticed',
      ]);
    const ways = (verb: SanctionVerb) =>
      SANCTION_STATUSES.filter((status) => sanctionLifecycle.transition(status, verb));
    expect(ways('serve_notice')).toEqual(['proposed']);
  });

  it('never comes back from an end', () => {
    for (const status of ['archived', 'rejected', 'withdrawn'] as const)
      for (const verb of SANCTION_VERBS) expect(sanctionLifecycle.transition(status, verb)).toBeUndefined();
    expect(SANCTION_VERBS.filter((verb) => sanctionLifecycle.transition('ended', verb))).toEqual(['archive']);
  });
});

describe('the table of measures', () => {
  it.each(SANCTION_MEASURES)('%s asks nothing twice, and is for somebody', (measure) => {
    const { needs, takes, subjects, licence } = SANCTION_RULES[measure];
    expect(needs.filter((field) => takes.includes(field))).toEqual([]);
    expect(subjects.length).toBeGreaterThan(0);
    // What touches licences must be able to say which.
    if (licence !== null) expect([...needs, ...takes]).toContain('licenceIds');
  });

  it('puts those without a licence on a list of their own', () => {
    for (const measure of SANCTION_MEASURES)
      for (const subject of SUBJECT_KINDS)
        expect([null, subject === 'unlicensed' ? 'unlicensed' : 'debarred']).toContain(listFor(measure, subject));
    expect(listFor('warning', 'agency')).toBeNull();
    expect(listFor('fine', 'unlicensed')).toBeNull();
    expect(listFor('debarment', 'principal')).toBe('debarred');
  });
});
