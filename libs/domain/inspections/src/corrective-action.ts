import { addDays, dayOf, defineLifecycle, type LegalDay, Refusal, type Role } from '@amparo/kernel';
import type { Situation } from './inspection.js';
import { CHECKERS, INSPECTORS } from './inspection.lifecycle.js';
import { refuse } from './inspection.refusals.js';

export const CORRECTIVE_STATUSES = ['open', 'done', 'verified', 'overdue', 'sanction_proposed'] as const;
export type CorrectiveStatus = (typeof CORRECTIVE_STATUSES)[number];

export const CORRECTIVE_VERBS = ['report_done', 'verify', 'reject'] as const;
/** What people do, and what time does by itself. */
export type CorrectiveVerb = (typeof CORRECTIVE_VERBS)[number] | 'mark_overdue' | 'propose_sanction';

/** Who may say that it was put right; another person looks whether it was. */
export const REPORTERS = ['agency', ...INSPECTORS] as const satisfies readonly Role[];
const CLOCK = ['clock'] as const;

const reportDone = { to: 'done', by: REPORTERS } as const;

export const correctiveActionLifecycle = defineLifecycle<CorrectiveStatus, CorrectiveVerb, Role | 'clock'>(
  'corrective action',
  'open',
  {
    open: { report_done: reportDone, mark_overdue: { to: 'overdue', by: CLOCK } },
    done: { verify: { to: 'verified', by: CHECKERS }, reject: { to: 'open', by: CHECKERS } },
    verified: {},
    overdue: { report_done: reportDone, propose_sanction: { to: 'sanction_proposed', by: CLOCK } },
    sanction_proposed: {},
  },
);

/** Days given where the checker says no others. */
export const CORRECTION_DAYS = { critical: 7, other: 30 } as const;
/** Reminders: so many days before the last one. */
export const REMIND_DAYS_BEFORE = [7, 1] as const;

export interface CorrectiveAction {
  readonly status: CorrectiveStatus;
  readonly dueOn: LegalDay;
  readonly agencyId: string | null;
  readonly inspectorId: string | null;
  readonly reportedBy: string | null;
}

export const correctBy = (critical: boolean, days: number | undefined, { now, timeZone }: Situation): LegalDay =>
  addDays(dayOf(now, timeZone), days ?? CORRECTION_DAYS[critical ? 'critical' : 'other']);

function isTheirs({ inspectorId, agencyId }: CorrectiveAction, { actor }: Pick<Situation, 'actor'>): boolean {
  if (actor.role === 'inspector') return inspectorId === actor.id;
  if (actor.role === 'agency') return agencyId !== null && agencyId === actor.agencyId;
  return true;
}

export function correctiveStep(action: CorrectiveAction, verb: CorrectiveVerb, situation: Situation): CorrectiveStatus {
  if (!isTheirs(action, situation)) refuse('corrective-action.missing');
  const transition = correctiveActionLifecycle.transition(action.status, verb);
  if (!transition) return refuse('corrective-action.not-now', { status: action.status });
  if (!transition.by.includes(situation.actor.role)) refuse('corrective-action.role');
  const isCheck = verb === 'verify' || verb === 'reject';
  if (isCheck && [action.reportedBy, action.inspectorId].includes(situation.actor.id))
    refuse('corrective-action.verify.same-person');
  return transition.to;
}

/** Said to be done, and found not to be: it is open again, by the same day or another to come. */
export function rejectCorrection(
  action: CorrectiveAction,
  dueOn: LegalDay | undefined,
  situation: Situation,
): Pick<CorrectiveAction, 'status' | 'dueOn'> {
  const status = correctiveStep(action, 'reject', situation);
  const today = dayOf(situation.now, situation.timeZone);
  if (dueOn !== undefined && dueOn < today)
    throw new Refusal('request.invalid', 'invalid', {}, [
      { pointer: '/dueOn', code: 'corrective-action.day-passed', params: { today } },
    ]);
  return { status, dueOn: dueOn ?? action.dueOn };
}

export function allowedCorrectiveVerbs(action: CorrectiveAction, situation: Situation): CorrectiveVerb[] {
  if (!isTheirs(action, situation)) return [];
  const { actor } = situation;
  const verbs = correctiveActionLifecycle.verbsFor(action.status, actor.role);
  const isOther = ![action.reportedBy, action.inspectorId].includes(actor.id);
  return CORRECTIVE_VERBS.filter((verb) => verbs.includes(verb) && (verb === 'report_done' || isOther));
}

/** The last day is over: only an action that nobody reported done can be overdue, so that the office's own slowness harms nobody. */
export const isOverdue = ({ status, dueOn }: Pick<CorrectiveAction, 'status' | 'dueOn'>, today: LegalDay): boolean =>
  status === 'open' && dueOn < today;

/** Which reminder is due now: the days before, or none. Each is given once. */
export function reminderDue(dueOn: LegalDay, remindedOn: LegalDay | null, today: LegalDay): number | null {
  if (today > dueOn) return null;
  const due = REMIND_DAYS_BEFORE.filter((days) => today >= addDays(dueOn, -days)).at(-1);
  if (due === undefined || (remindedOn !== null && remindedOn >= addDays(dueOn, -due))) return null;
  return due;
}
