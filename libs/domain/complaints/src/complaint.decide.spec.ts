import { addDays, type LegalDay, Refusal } from '@amparo/kernel';
import { describe, expect, it } from 'vitest';
import { CLOCKS } from './complaint.clocks.js';
import type { Complaint, ComplaintIn } from './complaint.js';
import {
  acknowledge,
  askReview,
  assign,
  close,
  closureCodesFor,
  type Decided,
  investigate,
  message,
  orderInspection,
  reopen,
  reply,
  requestInformation,
  triage,
} from './complaint.decide.js';
import { climb, dutyOf, isOverdue } from './complaint.ladder.js';
import type { CaseActor } from './complaint.visibility.js';
import { CLOSURES } from './data/closure-codes.js';
import { ILO_INDICATORS, VIOLATIONS } from './data/violation-codes.js';

const TODAY = '2026-03-02';
const person = (id: string, role: CaseActor['role']): CaseActor => ({
  id,
  role,
  officeId: 'north',
  authorityId: 'ministry',
});
const at =
  (actor: CaseActor) =>
  (today: LegalDay = TODAY) => ({ actor, today });
const register = at(person('', 'register'));
const complainant = at(person('', 'complainant'));
const intake = at(person('maya', 'intake_officer'));
const officer = at(person('joseph', 'complaint_officer'));
const fellow = at(person('leila', 'complaint_officer'));
const approver = at(person('lucia', 'approver'));
const joseph = { id: 'joseph', officeId: 'north' };
const leila = { id: 'leila', officeId: 'north' };
const OURS = { jurisdiction: 'ours', licensed: 'unknown', inDanger: false } as const;

const received = (inDanger = false): ComplaintIn<'received'> => ({
  status: 'received',
  officeId: 'north',
  authorityId: 'ministry',
  receivedOn: TODAY,
  inDanger,
  rung: 'own',
  dueOn: TODAY,
  turnEndsOn: TODAY,
});
const acknowledged = (inDanger = false): Complaint => acknowledge(received(inDanger), register()).complaint;
const triaged = (found: Partial<Parameters<typeof triage>[1]> = {}): Complaint =>
  triage(acknowledged(), { ...OURS, ...found }, intake()).complaint;
const given = (): Complaint => assign(triaged(), joseph, intake()).complaint;
const asked = (today = TODAY): Complaint => requestInformation(given(), officer(today)).complaint;
const closed = (): Complaint => close(given(), { code: 'no-violation' }, officer()).complaint;

const refusal = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal)
      return [error.code, ...error.errors.map(({ pointer, code }) => `${pointer} ${code}`)].join(' ');
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('the clock', () => {
  it.each([
    ['acknowledged: triage in 3 days', acknowledged(), 3],
    ['triaged: an officer, and the first step, in 7', triaged(), 7],
    ['asked: 60 days to answer, and 7 for the officer', asked(), 67],
    ['answered: 30 days', reply(asked(), complainant()).complaint, 30],
    ['investigated: 30 days', investigate(given(), officer()).complaint, 30],
    ['inspection ordered: 30 days', orderInspection(given(), officer()).complaint, 30],
    ['reopened: another officer in 7', askReview(closed(), complainant()).complaint, 7],
  ] as const)('%s', (_says, complaint, days) => {
    expect(complaint.dueOn).toBe(addDays(TODAY, days));
    expect(complaint.turnEndsOn).toBe(complaint.dueOn);
  });

  it('is short for the first steps while somebody may be in danger, as told or as found', () => {
    expect(acknowledged(true).dueOn).toBe(addDays(TODAY, CLOCKS.danger));
    expect(triaged({ inDanger: true }).dueOn).toBe(addDays(TODAY, CLOCKS.danger));
    expect(triage(acknowledged(true), OURS, intake()).complaint.dueOn).toBe(addDays(TODAY, CLOCKS.firstStep));
  });

  it('runs on while people write, and stands still when closed', () => {
    const before = given();
    for (const { complaint } of [message(before, officer('2026-03-05')), reply(before, complainant('2026-03-05'))])
      expect(complaint).toEqual(before);
    expect(closed()).toMatchObject({ dueOn: null, turnEndsOn: null });
  });

  it('does not begin anew because the case is handed on', () => {
    const handed = assign(given(), leila, officer('2026-03-08')).complaint;
    expect(handed).toMatchObject({ dueOn: '2026-03-09', turnEndsOn: '2026-03-15', rung: 'own' });
    expect(assign(asked(), leila, officer('2026-03-30')).complaint).toMatchObject({ requestedOn: TODAY });
  });
});

describe('the ladder', () => {
  const later = (complaint: Complaint, days: number): Decided | null =>
    climb(complaint, addDays(complaint.turnEndsOn ?? TODAY, days));

  it('is climbed the day after a turn, rung by rung, and ends with the authority', () => {
    const start = acknowledged();
    expect(later(start, 0)).toBeNull();
    const office = later(start, 1);
    expect(office?.step).toMatchObject({
      verb: 'climb',
      rung: 'office',
      status: 'acknowledged',
      facts: { from: 'own' },
    });
    const authority = later(office?.complaint ?? start, 1);
    expect(authority?.complaint).toMatchObject({ rung: 'authority', dueOn: start.dueOn });
    expect(later(authority?.complaint ?? start, 400)).toBeNull();
    expect(isOverdue(authority?.complaint ?? start, '2026-03-06')).toBe(true);
  });

  it('leaves closed cases alone', () => expect(climb(closed(), '2030-01-01')).toBeNull());

  it('gives the turn back to whoever acts', () => {
    const climbed = { ...acknowledged(), rung: 'authority' } as const;
    expect(triage(climbed, OURS, approver('2026-04-01')).complaint).toMatchObject({ rung: 'own', dueOn: '2026-04-08' });
  });

  it('names the duty of each', () => {
    expect(dutyOf(acknowledged(), intake().actor, TODAY)).toBe('triage');
    expect(dutyOf(triaged(), intake().actor, TODAY)).toBe('assign');
    expect(dutyOf(given(), intake().actor, TODAY)).toBeNull();
    expect(dutyOf(given(), officer().actor, TODAY)).toBe('investigate');
    expect(dutyOf(asked(), officer().actor, addDays(TODAY, 59))).toBeNull();
    expect(dutyOf(asked(), officer().actor, addDays(TODAY, 60))).toBe('close');
    expect(dutyOf({ ...given(), rung: 'office' }, fellow().actor, TODAY)).toBe('assign');
    expect(dutyOf({ ...given(), rung: 'authority' }, approver().actor, TODAY)).toBe('assign');
  });
});

describe('assigning', () => {
  it('is to an officer of the same office, and a review to another than who closed', () => {
    expect(refusal(() => assign(triaged(), null, intake()))).toContain('/officerId complaint.assign.officer-unknown');
    const other = { id: 'x', officeId: 'south' };
    expect(refusal(() => assign(triaged(), other, intake()))).toContain('complaint.assign.officer-unknown');
    expect(refusal(() => assign(given(), joseph, intake()))).toContain('complaint.assign.has-it');
    const reopened = askReview(closed(), complainant()).complaint;
    expect(reopened).toMatchObject({ status: 'reopened', assigneeId: null });
    expect(refusal(() => assign(reopened, joseph, intake()))).toContain('complaint.assign.closed-it');
    expect(assign(reopened, leila, intake()).complaint).toMatchObject({ assigneeId: 'leila' });
  });
});

describe('closing', () => {
  it('for the complainant’s silence needs a question and 60 days', () => {
    const silent = { code: 'complainant-silent' } as const;
    expect(refusal(() => close(given(), silent, officer('2030-01-01')))).toBe('complaint.close.not-silent-yet');
    expect(refusal(() => close(asked(), silent, officer(addDays(TODAY, 59))))).toBe('complaint.close.not-silent-yet');
    expect(close(asked(), silent, officer(addDays(TODAY, 60))).complaint.status).toBe('closed');
    const answered = reply(asked(), complainant()).complaint;
    expect(refusal(() => close(answered, silent, officer('2030-01-01')))).toBe('complaint.close.not-silent-yet');
  });

  it('for another’s jurisdiction needs triage to have found that', () => {
    const away = { code: 'other-jurisdiction' } as const;
    expect(refusal(() => close(given(), away, officer()))).toBe('complaint.close.jurisdiction-is-ours');
    const elsewhere = assign(triaged({ jurisdiction: 'other' }), joseph, intake()).complaint;
    expect(close(elsewhere, away, officer()).step.facts).toEqual({ code: 'other-jurisdiction' });
  });

  it('has no code for the silence of an office, in any state, however late', () => {
    for (const complaint of [triaged(), given(), investigate(given(), officer()).complaint, asked()])
      for (const code of closureCodesFor(complaint, '2040-01-01'))
        expect(CLOSURES.find((one) => one.code === code)?.meaning).not.toMatch(/office|late|time|overdue/);
    expect(CLOSURES.filter(({ meaning }) => meaning.includes('silent')).map(({ code }) => code)).toEqual([
      'complainant-silent',
    ]);
  });

  it('is the officer’s whose case it is', () => {
    expect(refusal(() => close(given(), { code: 'remedied' }, fellow()))).toBe('complaint.not-yours');
    expect(refusal(() => close(given(), { code: 'remedied' }, approver()))).toBe('complaint.role');
    expect(refusal(() => close(closed(), { code: 'remedied' }, officer()))).toBe('complaint.not-now');
    expect(refusal(() => reopen(closed(), 'why', fellow()))).toBe('complaint.not-yours');
    expect(reopen(closed(), 'New facts.', officer()).step).toMatchObject({ verb: 'reopen', reasons: 'New facts.' });
  });
});

it('the violation codes use the ILO’s eleven indicators, each somewhere, and no code stands twice', () => {
  expect(ILO_INDICATORS).toHaveLength(11);
  expect(new Set(VIOLATIONS.flatMap(({ indicators }) => indicators))).toEqual(new Set(ILO_INDICATORS));
  expect(new Set(VIOLATIONS.map(({ code }) => code)).size).toBe(25);
});
