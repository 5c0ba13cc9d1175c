import { ROLES } from '@amparo/kernel';
import { describe, expect, it } from 'vitest';
import {
  type Decision,
  LICENCE_STATUSES,
  type LicenceStatus,
  type Measure,
  MEASURES,
  PROPOSAL_STATUSES,
} from './licence.js';
import { PROPOSAL_VERBS, proposalLifecycle } from './licence.lifecycle.js';
import { allowedMeasures } from './licence.propose.js';

const NOW = '2024-06-01T12:00:00.000Z';
const CREATED = '2024-01-01T00:00:00.000Z';

/** Written by hand from the law, not read from the table under test: what a licensing officer may propose. Nobody else may propose anything. */
const EXPECTED: Readonly<Record<LicenceStatus, string>> = {
  applicant: 'grant refuse',
  licensed: 'renew add_condition suspend revoke surrender void bar correct',
  licensed_with_conditions: 'renew add_condition remove_condition suspend revoke surrender void bar correct',
  suspended: 'renew add_condition remove_condition suspend lift revoke surrender void bar correct',
  expired: 'revoke void bar correct',
  revoked: 'bar correct',
  surrendered: 'bar correct',
  void: 'bar correct',
  refused: 'bar correct',
  barred: 'correct',
};

/** How a licence comes to each status: its decisions, one an hour. */
const WAY: Readonly<Record<LicenceStatus, readonly Measure[]>> = {
  applicant: [],
  licensed: ['grant'],
  licensed_with_conditions: ['grant', 'add_condition'],
  suspended: ['grant', 'suspend'],
  expired: ['grant'],
  revoked: ['grant', 'revoke'],
  surrendered: ['grant', 'surrender'],
  void: ['grant', 'void'],
  refused: ['refuse'],
  barred: ['grant', 'bar'],
};

const licence = (status: LicenceStatus) => ({
  createdAt: CREATED,
  proposals: [],
  decisions: WAY[status].map((kind, index): Decision => {
    const at = `2024-02-01T0${index}:00:00.000Z`;
    const validTo = kind === 'grant' ? (status === 'expired' ? '2024-05-31' : '2024-12-31') : null;
    const conditionId = kind === 'add_condition' ? 'c1' : null;
    const none = { until: null, conditionText: null, refersTo: null };
    return {
      ...none,
      id: `d${index}`,
      kind,
      effectiveAt: at,
      recordedAt: at,
      ordinal: index + 1,
      validTo,
      conditionId,
    };
  }),
});

describe.each(ROLES)('the role %s', (role) => {
  const actor = { id: 'u1', role };

  it.each(LICENCE_STATUSES)('may propose for a licence that is %s what the law lets it, and nothing else', (status) => {
    const expected = role === 'licensing_officer' ? EXPECTED[status].split(' ') : [];
    const found = allowedMeasures(licence(status), { actor, now: NOW, timeZone: 'UTC' });
    for (const measure of MEASURES)
      expect([measure, found.includes(measure)]).toEqual([measure, expected.includes(measure)]);
  });

  it.each(PROPOSAL_STATUSES)('may do with a proposal that is %s what the law lets it', (status) => {
    const steps: Partial<Record<string, Partial<Record<string, string>>>> = {
      licensing_officer: { proposed: 'serve_notice withdraw', noticed: 'withdraw' },
      approver: { proposed: 'decide reject', noticed: 'decide reject' },
    };
    const expected = (steps[role]?.[status] ?? '').split(' ').filter(Boolean);
    const found = proposalLifecycle.verbsFor(status, role);
    for (const verb of PROPOSAL_VERBS) expect([verb, found.includes(verb)]).toEqual([verb, expected.includes(verb)]);
  });
});
