import { ROLES } from '@amparo/kernel';
import { describe, expect, it } from 'vitest';
import { APPLICATION_STATUSES, type ApplicationStatus } from './application.js';
import { APPLICATION_VERBS, applicationLifecycle } from './application.lifecycle.js';

/** Written by hand from the law, not read from the table under test. */
const EXPECTED: Readonly<Partial<Record<string, Readonly<Partial<Record<ApplicationStatus, string>>>>>> = {
  agency: {
    draft: 'save add_document remove_document submit withdraw',
    submitted: 'withdraw',
    returned: 'save add_document remove_document submit withdraw',
    under_review: 'withdraw answer_objection',
    inspection: 'withdraw answer_objection',
    recommended: 'withdraw',
    noticed: 'reply withdraw',
  },
  licensing_officer: {
    submitted: 'return check_document assign begin_review',
    under_review:
      'return check_document assign publish_notice record_objection consider_objection request_inspection recommend',
    inspection: 'check_document assign publish_notice record_objection consider_objection resume_review',
    recommended: 'assign serve_notice',
    noticed: 'assign',
  },
  approver: { recommended: 'send_back grant refuse', noticed: 'send_back grant refuse' },
};

describe.each(ROLES)('the role %s', (role) => {
  it.each(APPLICATION_STATUSES)(
    'may do with an application that is %s what the law lets it, and nothing else',
    (status) => {
      const expected = (EXPECTED[role]?.[status] ?? '').split(' ').filter(Boolean);
      const found = applicationLifecycle.verbsFor(status, role);
      for (const verb of APPLICATION_VERBS)
        expect([verb, found.includes(verb)]).toEqual([verb, expected.includes(verb)]);
    },
  );
});

describe('the lifecycle', () => {
  it('never comes back from a decision, nor from a withdrawal', () => {
    for (const status of ['granted', 'refused', 'withdrawn'] as const)
      for (const verb of APPLICATION_VERBS) expect(applicationLifecycle.transition(status, verb)).toBeUndefined();
  });

  it('lets nobody decide what nobody recommended', () => {
    for (const verb of ['grant', 'refuse'] as const)
      expect(APPLICATION_STATUSES.filter((status) => applicationLifecycle.transition(status, verb))).toEqual([
        'recommended',
        'noticed',
      ]);
  });
});
