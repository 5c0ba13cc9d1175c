import { ROLES } from '@amparo/kernel';
import { describe, expect, it } from 'vitest';
import {
  allowedCorrectiveVerbs,
  CORRECTIVE_STATUSES,
  CORRECTIVE_VERBS,
  correctiveActionLifecycle,
  type CorrectiveStatus,
} from './corrective-action.js';
import { allowedInspectionVerbs } from './inspection.decide.js';
import { INSPECTION_STATUSES, type InspectionStatus } from './inspection.js';
import { INSPECTION_VERBS, inspectionLifecycle } from './inspection.lifecycle.js';

/** Written by hand, not read from the table under test: who may do what, in each status. Nobody else may do anything. */
const EXPECTED: Readonly<Record<string, Readonly<Partial<Record<InspectionStatus, string>>>>> = {
  licensing_officer: { planned: 'schedule cancel', scheduled: 'schedule cancel', under_way: 'schedule' },
  sanction_officer: {
    planned: 'schedule cancel',
    scheduled: 'schedule cancel',
    under_way: 'schedule',
    submitted: 'pass return',
    quality_checked: 'close',
  },
  inspector: {
    scheduled: 'start',
    under_way: 'record_answers add_photo remove_photo submit',
    submitted: 'record_comment',
    quality_checked: 'record_comment',
  },
  agency: { submitted: 'record_comment', quality_checked: 'record_comment' },
};

const CORRECTIVE: Readonly<Record<string, Readonly<Partial<Record<CorrectiveStatus, string>>>>> = {
  agency: { open: 'report_done', overdue: 'report_done' },
  inspector: { open: 'report_done', overdue: 'report_done' },
  sanction_officer: { done: 'verify reject' },
};

const now = '2026-03-10T12:00:00.000Z';
const timeZone = 'UTC';

describe.each(ROLES)('the role %s', (role) => {
  const isInspector = role === 'inspector';
  const actor = { id: 'me', role, agencyId: role === 'agency' ? 'agency-1' : null };
  const situation = { actor, now, timeZone };

  it.each(INSPECTION_STATUSES)('may do with an inspection that is %s what it should, and nothing else', (status) => {
    const inspection = {
      status,
      checklistVersion: 1,
      agencyId: 'agency-1',
      notBefore: null,
      inspectorId: isInspector ? 'me' : 'another',
      scheduledOn: '2026-03-10',
      commentBy: '2026-03-09',
      isCommented: true,
    };
    const expected = (EXPECTED[role]?.[status] ?? '').split(' ').filter(Boolean);
    expect(inspectionLifecycle.verbsFor(status, role)).toEqual(expected);
    const found = allowedInspectionVerbs(inspection, situation);
    for (const verb of INSPECTION_VERBS) expect([verb, found.includes(verb)]).toEqual([verb, expected.includes(verb)]);
    const strangers = { ...inspection, inspectorId: 'another', agencyId: 'agency-2' };
    if (isInspector || role === 'agency') expect(allowedInspectionVerbs(strangers, situation)).toEqual([]);
  });

  it.each(CORRECTIVE_STATUSES)('may do with a corrective action that is %s what it should', (status) => {
    const action = {
      status,
      dueOn: '2026-03-09',
      agencyId: 'agency-1',
      inspectorId: isInspector ? 'me' : 'another',
      reportedBy: 'another',
    };
    const expected = (CORRECTIVE[role]?.[status] ?? '').split(' ').filter(Boolean);
    const found = allowedCorrectiveVerbs(action, situation);
    for (const verb of CORRECTIVE_VERBS) expect([verb, found.includes(verb)]).toEqual([verb, expected.includes(verb)]);
  });
});

it('only time makes a corrective action overdue, and proposes what follows', () => {
  expect(correctiveActionLifecycle.verbsFor('open', 'clock')).toEqual(['mark_overdue']);
  expect(correctiveActionLifecycle.verbsFor('overdue', 'clock')).toEqual(['propose_sanction']);
  expect(correctiveActionLifecycle.verbsFor('done', 'clock')).toEqual([]);
});
