import { Refusal } from '@amparo/kernel';
import { describe, expect, it } from 'vitest';
import { CHECKLISTS, NEWEST_CHECKLIST, STANDARDS } from './checklist.js';
import { isOverdue, reminderDue } from './corrective-action.js';
import { close, isThirdInARow, recordAnswers, schedule, scheduleBy, submit } from './inspection.decide.js';
import { type Answer, type Inspection, INSPECTION_TYPES, shownType } from './inspection.js';
import { findingsOf, scoreOf } from './score.js';

const NOW = '2026-03-10T20:00:00.000Z';
/** In the register's zone it is the eleventh already. */
const timeZone = 'Asia/Kathmandu';
const inspector = { actor: { id: 'me', role: 'inspector' as const }, now: NOW, timeZone };
const officer = { actor: { id: 'boss', role: 'sanction_officer' as const }, now: NOW, timeZone };

const inspection = (more: Partial<Inspection> = {}): Inspection => ({
  status: 'under_way',
  checklistVersion: 1,
  agencyId: 'agency',
  notBefore: null,
  inspectorId: 'me',
  scheduledOn: '2026-03-11',
  commentBy: null,
  isCommented: false,
  ...more,
});
const answers = (others: Readonly<Record<string, Answer>> = {}) =>
  NEWEST_CHECKLIST.items.map(({ code }) => ({ item: code, answer: others[code] ?? ('met' as const), note: 'Seen' }));
const refusal = (work: () => unknown): Refusal => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('the checklist', () => {
  it('asks twenty things, some of every standard; the critical ones are about people’s freedom', () => {
    const { items } = NEWEST_CHECKLIST;
    expect(items).toHaveLength(20);
    expect(new Set(items.map(({ standard }) => standard))).toEqual(new Set(STANDARDS));
    expect(items.filter(({ critical }) => critical).map(({ code }) => code)).toEqual([
      'documents-and-wages',
      'loans',
      'worker-interviews',
      'walk-through',
    ]);
    expect(new Set(items.map(({ code }) => code)).size).toBe(20);
    expect(new Set(items.map(({ number }) => number)).size).toBe(20);
  });

  it('never changes once shipped: another item is another version', () => {
    const shipped = CHECKLISTS.find(({ version }) => version === 1)?.items.map(
      ({ number, code, critical, violations }) => `${number} ${code}${critical ? '!' : ''} ${violations.join(' ')}`,
    );
    expect(shipped).toMatchInlineSnapshot(`
      [
        "1.1 licence-displayed LIC-UNL",
        "1.2 place-matches-licence LIC-LEND LIC-CTRL",
        "1.3 office-staffed LIC-MISREP",
        "1.4 personnel-registered LIC-LEND",
        "1.5 bond-in-force LIC-MISREP",
        "1.6 returns-filed INS-OBST",
        "2.1 pay-tax-and-hours WAG-WITH CND-ABUSE",
        "3.1 documents-and-wages! DOC-WITH WAG-WITH",
        "3.2 loans! FEE-LOAN",
        "3.3 worker-interviews! FRC-THREAT FRC-MOVE",
        "4.1 accommodation CND-ABUSE",
        "5.1 client-visit CND-ABUSE CON-SUB",
        "6.1 walk-through! FRC-MOVE CND-ABUSE",
        "7.1 contracts CON-NONE CON-SUB",
        "7.2 receipts-and-costs FEE-NORCPT FEE-OVER",
        "7.3 job-orders LIC-MISREP DEP-IRREG",
        "7.4 advertisements ADV-NOID ADV-FALSE",
        "7.5 interview-logs INS-OBST",
        "7.6 rights-explained CON-NONE",
        "8.1 branches-and-agents LIC-LEND",
      ]
    `);
  });
});

describe('scoring', () => {
  it.each([
    [{}, 0, 'pass'],
    [{ contracts: 'not_met' }, 8, 'pass_with_conditions'],
    [{ contracts: 'not_met', 'job-orders': 'not_met', advertisements: 'not_met' }, 24, 'pass_with_conditions'],
    [
      { contracts: 'not_met', 'job-orders': 'not_met', advertisements: 'not_met', 'interview-logs': 'not_met' },
      32,
      'fail',
    ],
    [{ loans: 'not_met' }, 30, 'fail'],
    [{ loans: 'not_tested', contracts: 'not_applicable' }, 0, 'pass'],
  ] as const)('%o: %i points, %s', (others, points, outcome) => {
    expect(scoreOf(NEWEST_CHECKLIST, answers(others))).toEqual({ points, outcome, answered: 20, items: 20 });
  });

  it('finds what was not met, in the checklist’s order', () => {
    const found = findingsOf(NEWEST_CHECKLIST, answers({ contracts: 'not_met', loans: 'not_met' }));
    expect(found.map(({ item, points }) => [item.number, points])).toEqual([
      ['3.2', 30],
      ['7.1', 8],
    ]);
  });
});

describe('given a visit under way', () => {
  it('when answers come in, then only what is new is recorded', () => {
    const standing = [{ item: 'loans', answer: 'met' as const, note: '' }];
    const given = [
      { item: 'loans', answer: 'met' as const, note: '' },
      { item: 'contracts', answer: null, note: '' },
      { item: 'job-orders', answer: null, note: 'Ask again' },
    ];
    expect(recordAnswers(inspection(), standing, given, inspector).map(({ item }) => item)).toEqual(['job-orders']);
  });

  it('when it is handed in, then the comment is waited for 14 of the register’s days', () => {
    expect(submit(inspection(), answers(), inspector)).toMatchObject({
      status: 'submitted',
      commentBy: '2026-03-25',
      dueOn: '2026-03-18',
    });
  });

  it('when an answer or what was found is missing, then it says at which items', () => {
    const open = answers().filter(({ item }) => item !== 'loans');
    expect(refusal(() => submit(inspection(), open, inspector)).params).toEqual({ items: ['3.2'] });
    const silent = answers({ contracts: 'not_met' }).map((answer) => ({ ...answer, note: ' ' }));
    const said = refusal(() => submit(inspection(), silent, inspector));
    expect([said.code, said.params]).toEqual(['inspection.submit.note-missing', { items: ['7.1'] }]);
  });
});

describe('scheduling', () => {
  it('never before its earliest day, and by when it should be done counts from there', () => {
    const planned = inspection({ status: 'planned', notBefore: '2026-03-20' });
    const early = refusal(() => schedule(planned, { inspectorId: 'me', day: '2026-03-19' }, [], officer));
    expect(early.errors).toEqual([
      { pointer: '/day', code: 'inspection.schedule.too-early', params: { earliest: '2026-03-20' } },
    ]);
    expect(scheduleBy('2026-03-20', officer)).toBe('2026-04-03');
    expect(scheduleBy(null, officer)).toBe('2026-03-25');
  });

  it.each([
    [[], false],
    [['1 me', '2 me'], true],
    [['1 me', '4 me'], true],
    [['4 me', '5 me'], true],
    [['1 me', '2 other'], false],
    [['1 me', '2 other', '4 me'], false],
    [['1 me', '2 me', '2 other'], false],
  ])('after and before %o, the third day of the same inspector is one in a row too many: %s', (others, isThird) => {
    const visits = others.map((text) => ({ day: `2026-01-0${text.charAt(0)}`, inspectorId: text.slice(2) }));
    expect(isThirdInARow(visits, { day: '2026-01-03', inspectorId: 'me' })).toBe(isThird);
  });
});

describe('closing', () => {
  const checked = (more: Partial<Inspection>) => inspection({ status: 'quality_checked', ...more });
  it('waits for the comment until its last day is over', () => {
    expect(close(checked({ commentBy: '2026-03-10' }), officer).status).toBe('closed');
    expect(close(checked({ commentBy: '2026-03-25', isCommented: true }), officer).status).toBe('closed');
    expect(refusal(() => close(checked({ commentBy: '2026-03-11' }), officer)).code).toBe(
      'inspection.close.comment-first',
    );
  });
});

describe('as days pass', () => {
  it('the last day still counts, and what was reported done is never overdue', () => {
    expect(isOverdue({ status: 'open', dueOn: '2026-03-10' }, '2026-03-10')).toBe(false);
    expect(isOverdue({ status: 'open', dueOn: '2026-03-10' }, '2026-03-11')).toBe(true);
    expect(isOverdue({ status: 'done', dueOn: '2026-03-10' }, '2026-03-11')).toBe(false);
  });

  it.each([
    ['2026-03-02', null, null],
    ['2026-03-03', null, 7],
    ['2026-03-04', '2026-03-03', null],
    ['2026-03-09', '2026-03-03', 1],
    ['2026-03-10', '2026-03-09', null],
    ['2026-03-10', null, 1],
    ['2026-03-11', null, null],
  ])('on %s, last reminded %s: the reminder of %s days before', (today, reminded, due) => {
    expect(reminderDue('2026-03-10', reminded, today)).toBe(due);
  });
});

it('a complaint shows in the type to officers only', () => {
  for (const type of INSPECTION_TYPES) {
    expect(shownType(type, 'sanction_officer')).toBe(type);
    for (const role of ['inspector', 'agency'] as const) expect(shownType(type, role)).not.toBe('complaint_led');
  }
});
