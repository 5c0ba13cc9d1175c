import { addDays, type LegalDay } from '@amparo/kernel';
import { CLOCKS } from './complaint.clocks.js';
import { assigneeOf, type Complaint, type ComplaintStatus, type Rung } from './complaint.js';
import type { Decided } from './complaint.decide.js';
import { complaintLifecycle, type ComplaintVerb } from './complaint.lifecycle.js';
import { type CaseActor, mayAct } from './complaint.visibility.js';

/**
 * Who has the turn next when it was let pass: the officer or the intake desk, then the complaint officers of the office, then an
 * approver of the authority. Nobody stands above them: there a case stays, and stays overdue.
 */
const NEXT: Readonly<Record<Rung, Exclude<Rung, 'own'> | null>> = {
  own: 'office',
  office: 'authority',
  authority: null,
};

/** Given a case whose turn has passed, when a day begins: it climbs by itself. Null where it stays. What the complainant was told stays due. */
export function climb(complaint: Complaint, today: LegalDay): Decided | null {
  const rung = NEXT[complaint.rung];
  if (rung === null || complaint.turnEndsOn === null || today <= complaint.turnEndsOn) return null;
  const turnEndsOn = addDays(today, CLOCKS.climb[rung]);
  const next = { ...complaint, rung, turnEndsOn };
  return {
    complaint: next,
    step: {
      verb: 'climb',
      status: next.status,
      rung,
      dueOn: next.dueOn,
      facts: { from: complaint.rung, turnEndsOn },
      reasons: null,
    },
  };
}

/** Is the step late that the complainant was told a day for? */
export const isOverdue = ({ dueOn }: Pick<Complaint, 'dueOn'>, today: LegalDay): boolean =>
  dueOn !== null && dueOn < today;

/** The act that a case waits for in each status. */
const DUTY: Readonly<Record<ComplaintStatus, ComplaintVerb | null>> = {
  received: null,
  acknowledged: 'triage',
  triaged: 'investigate',
  information_requested: 'close',
  under_investigation: 'close',
  closed: null,
  reopened: 'investigate',
};

/** The verb that waits for this person, if any: a case without an officer first needs one. */
export function dutyOf(complaint: Complaint, actor: CaseActor, today: LegalDay): ComplaintVerb | null {
  if (complaint.status === 'information_requested' && today < addDays(complaint.requestedOn, CLOCKS.silence))
    return null;
  const needsOfficer =
    (complaint.status === 'triaged' || complaint.status === 'reopened') && assigneeOf(complaint) === null;
  const duty = needsOfficer ? 'assign' : DUTY[complaint.status];
  const isTheirs = (verb: ComplaintVerb) =>
    actor.role !== 'register' &&
    complaintLifecycle.verbsFor(complaint.status, actor.role).includes(verb) &&
    mayAct(complaint, verb, actor);
  if (duty === null) return null;
  if (isTheirs(duty)) return duty;
  // Whoever a case has climbed to gives it to somebody who acts.
  return complaint.rung !== 'own' && isTheirs('assign') ? 'assign' : null;
}

/** Verbs that this person may use now: what the screens show. */
export const allowedComplaintVerbs = (complaint: Complaint, actor: CaseActor): ComplaintVerb[] =>
  actor.role === 'register'
    ? []
    : complaintLifecycle.verbsFor(complaint.status, actor.role).filter((verb) => mayAct(complaint, verb, actor));
