import { addDays, defineLifecycle, type LegalDay, type Role } from '@amparo/kernel';
import { refuseRegistry } from './registry.refusals.js';

/** Returns are owed by quarters; each is due so many days after its quarter, and looked after so long when it does not come. */
export const RETURN_PERIOD = { months: 3, dueInDays: 30, followUpInDays: 14, reviewInDays: 30 } as const;
/** Reminders: so many days before the due day. */
export const RETURN_REMIND_DAYS_BEFORE = [14, 3] as const;
/** The violation that a return which never came points to. */
export const NO_RETURN_CODE = 'INS-OBST';

export const RETURN_STATUSES = ['due', 'overdue', 'filed', 'sent_back', 'accepted'] as const;
export type ReturnStatus = (typeof RETURN_STATUSES)[number];
export const RETURN_VERBS = ['file', 'accept', 'send_back'] as const;
/** What people do, and what time does by itself. */
export type ReturnVerb = (typeof RETURN_VERBS)[number] | 'mark_overdue';

export const RETURN_FILERS = ['agency', 'licensing_officer'] as const satisfies readonly Role[];
const REVIEWERS = ['licensing_officer'] as const;
const file = { to: 'filed', by: RETURN_FILERS } as const;

export const returnLifecycle = defineLifecycle<ReturnStatus, ReturnVerb, Role | 'clock'>('return', 'due', {
  due: { file, mark_overdue: { to: 'overdue', by: ['clock'] } },
  overdue: { file },
  filed: { accept: { to: 'accepted', by: REVIEWERS }, send_back: { to: 'sent_back', by: REVIEWERS } },
  sent_back: { file },
  accepted: {},
});

export interface PeriodicReturn {
  readonly status: ReturnStatus;
  readonly agencyId: string;
  readonly filedBy: string | null;
}

interface Acting {
  readonly id: string | null;
  readonly role: Role;
  readonly agencyId: string | null;
}

const isTheirs = ({ agencyId }: PeriodicReturn, actor: Acting): boolean =>
  actor.role !== 'agency' || actor.agencyId === agencyId;
/** An officer who filed for the agency does not also accept it. */
const isTheirOwn = ({ filedBy }: PeriodicReturn, verb: ReturnVerb, { id }: Acting): boolean =>
  verb === 'accept' && filedBy !== null && filedBy === id;

export function returnStep(one: PeriodicReturn, verb: ReturnVerb, actor: Acting): ReturnStatus {
  if (!isTheirs(one, actor)) refuseRegistry('return.missing');
  const transition = returnLifecycle.transition(one.status, verb);
  if (!transition) return refuseRegistry('return.not-now', { status: one.status });
  if (!transition.by.includes(actor.role)) refuseRegistry('return.role');
  if (isTheirOwn(one, verb, actor)) refuseRegistry('return.same-person');
  return transition.to;
}

export const returnVerbs = (one: PeriodicReturn, actor: Acting): ReturnVerb[] =>
  isTheirs(one, actor)
    ? returnLifecycle.verbsFor(one.status, actor.role).filter((verb) => !isTheirOwn(one, verb, actor))
    : [];

export interface Period {
  /** `2026-Q1`. */
  readonly period: string;
  readonly from: LegalDay;
  readonly to: LegalDay;
  readonly dueOn: LegalDay;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The period that a day lies in. */
export function periodOf(day: LegalDay): Period {
  const { months, dueInDays } = RETURN_PERIOD;
  const year = Number(day.slice(0, 4));
  const number = Math.floor((Number(day.slice(5, 7)) - 1) / months);
  const firstOf = (index: number): LegalDay =>
    index * months >= 12 ? `${year + 1}-01-01` : `${year}-${twoDigits(index * months + 1)}-01`;
  const to = addDays(firstOf(number + 1), -1);
  return { period: `${year}-Q${number + 1}`, from: firstOf(number), to, dueOn: addDays(to, dueInDays) };
}

/** The last year of which all returns should be in and looked at by now. */
export function lastSettledYear(today: LegalDay): Pick<Period, 'from' | 'to'> {
  const year = Number(today.slice(0, 4)) - 1;
  const settledOn = addDays(periodOf(`${year}-12-31`).dueOn, RETURN_PERIOD.reviewInDays);
  const settled = settledOn < today ? year : year - 1;
  return { from: `${settled}-01-01`, to: `${settled}-12-31` };
}

/** The last period that is over: the one for which returns are owed now. */
export const lastPeriod = (today: LegalDay): Period => periodOf(addDays(periodOf(today).from, -1));
