import { addDays, type LegalDay, Refusal } from '@amparo/kernel';
import {
  assigneeOf,
  type Closing,
  type Complaint,
  type ComplaintIn,
  type ComplaintStatus,
  type ComplaintStep,
  type Triage,
} from './complaint.js';
import { CLOCKS } from './complaint.clocks.js';
import { complaintLifecycle, type ComplaintVerb } from './complaint.lifecycle.js';
import { refuseComplaint } from './complaint.refusals.js';
import { type CaseActor, mayAct } from './complaint.visibility.js';
import { type ClosureCode, type ClosureCondition, CLOSURES } from './data/closure-codes.js';

/** Who acts, and on which day of the register. */
export interface CaseSituation {
  readonly actor: CaseActor;
  readonly today: LegalDay;
}

/** A case after a verb, and the step for its history. */
export interface Decided<C extends Complaint = Complaint> {
  readonly complaint: C;
  readonly step: ComplaintStep;
}

/** Whoever acts has the turn: the case stands on the lowest rung again, with the clock of the next step. */
function clockAfter(complaint: Complaint, verb: ComplaintVerb, { actor, today }: CaseSituation) {
  const transition = complaintLifecycle.transition(complaint.status, verb);
  if (!transition) return refuseComplaint('complaint.not-now', { status: complaint.status });
  if (!transition.by.includes(actor.role)) refuseComplaint('complaint.role');
  if (!mayAct(complaint, verb, actor)) refuseComplaint('complaint.not-yours');
  const { to, dueInDays } = transition;
  if (dueInDays === undefined)
    return { to, rung: complaint.rung, dueOn: complaint.dueOn, turnEndsOn: complaint.turnEndsOn };
  const dueOn = addDays(today, complaint.inDanger && isFirstClock(to) ? CLOCKS.danger : dueInDays);
  return { to, rung: 'own' as const, dueOn, turnEndsOn: dueOn };
}

/** Until an officer has begun, danger shortens every clock of the office. */
const isFirstClock = (to: ComplaintStatus): boolean => to === 'acknowledged' || to === 'triaged' || to === 'reopened';

function decided<C extends Complaint>(
  complaint: C,
  verb: ComplaintVerb,
  facts: ComplaintStep['facts'] = {},
  reasons: string | null = null,
): Decided<C> {
  const { status, rung, dueOn } = complaint;
  return { complaint, step: { verb, status, rung, dueOn, facts, reasons } };
}

type Common = Pick<Complaint, 'officeId' | 'authorityId' | 'receivedOn' | 'inDanger' | 'rung' | 'dueOn' | 'turnEndsOn'>;

/** A case without what only its status knows. */
const common = ({ officeId, authorityId, receivedOn, inDanger }: Complaint) => ({
  officeId,
  authorityId,
  receivedOn,
  inDanger,
});

const clock = ({ rung, dueOn, turnEndsOn }: Pick<Common, 'rung' | 'dueOn' | 'turnEndsOn'>) => ({
  rung,
  dueOn,
  turnEndsOn,
});

/** What every status after triage keeps. */
const triageOf = (complaint: Complaint): Triage =>
  'triage' in complaint ? complaint.triage : refuseComplaint('complaint.not-now', { status: complaint.status });

/** Given a complaint just received, when the register takes it in: acknowledged at once. */
export function acknowledge(complaint: ComplaintIn<'received'>, situation: CaseSituation): Decided {
  const next = clockAfter(complaint, 'acknowledge', situation);
  return decided({ ...common(complaint), ...clock(next), status: 'acknowledged' }, 'acknowledge');
}

export function triage(
  complaint: Complaint,
  command: Triage & { inDanger: boolean },
  situation: CaseSituation,
): Decided {
  const { inDanger, ...found } = command;
  const next = clockAfter({ ...complaint, inDanger }, 'triage', situation);
  return decided(
    { ...common(complaint), ...clock(next), inDanger, status: 'triaged', triage: found, assigneeId: null },
    'triage',
    { inDanger, ...found },
  );
}

/** The officer comes in as the office knows them: none where no such officer works there. */
export function assign(
  complaint: Complaint,
  officer: { readonly id: string; readonly officeId: string | null } | null,
  situation: CaseSituation,
): Decided {
  const next = clockAfter(complaint, 'assign', situation);
  if (!officer || officer.officeId !== complaint.officeId) return wrongOfficer('complaint.assign.officer-unknown');
  if (officer.id === assigneeOf(complaint)) return wrongOfficer('complaint.assign.has-it');
  if (complaint.status === 'reopened' && officer.id === complaint.closing.by)
    return wrongOfficer('complaint.assign.closed-it');
  if (!('assigneeId' in complaint) || complaint.status === 'closed')
    return refuseComplaint('complaint.not-now', { status: complaint.status });
  // Handing a case on gives the next officer a turn, and never moves the day that the complainant was told.
  const dueOn = complaint.assigneeId === null ? next.dueOn : complaint.dueOn;
  const turnEndsOn = later(dueOn, addDays(situation.today, CLOCKS.firstStep));
  return decided({ ...complaint, rung: 'own', dueOn, turnEndsOn, assigneeId: officer.id }, 'assign', {
    officer: officer.id,
  });
}

const later = (one: LegalDay | null, other: LegalDay): LegalDay => (one !== null && one > other ? one : other);

function wrongOfficer(code: string): never {
  throw new Refusal('request.invalid', 'invalid', {}, [{ pointer: '/officerId', code }]);
}

export function requestInformation(complaint: Complaint, situation: CaseSituation): Decided {
  const next = clockAfter(complaint, 'request_information', situation);
  return decided(
    {
      ...common(complaint),
      ...clock(next),
      status: 'information_requested',
      triage: triageOf(complaint),
      assigneeId: situation.actor.id,
      requestedOn: situation.today,
    },
    'request_information',
  );
}

const toInvestigation = (complaint: Complaint, verb: ComplaintVerb, situation: CaseSituation, facts = {}): Decided =>
  decided(
    {
      ...common(complaint),
      ...clock(clockAfter(complaint, verb, situation)),
      status: 'under_investigation',
      triage: triageOf(complaint),
      assigneeId: assigneeOf(complaint) ?? situation.actor.id,
    },
    verb,
    facts,
  );

export const investigate = (complaint: Complaint, situation: CaseSituation): Decided =>
  toInvestigation(complaint, 'investigate', situation);

export const orderInspection = (complaint: Complaint, situation: CaseSituation): Decided =>
  toInvestigation(complaint, 'order_inspection', situation);

/** Leaves case and clock as they are: a word to the other side. */
export function message(complaint: Complaint, situation: CaseSituation): Decided {
  clockAfter(complaint, 'message', situation);
  return decided(complaint, 'message');
}

/** Given a complainant's answer: what was asked for is there, and the officer's time runs. */
export function reply(complaint: Complaint, situation: CaseSituation): Decided {
  if (complaint.status === 'information_requested') return toInvestigation(complaint, 'reply', situation);
  clockAfter(complaint, 'reply', situation);
  return decided(complaint, 'reply');
}

/** Whether a condition of a closure code holds. The silence of an office is no condition there is. */
const HOLDS: Readonly<Record<ClosureCondition, (complaint: Complaint, today: LegalDay) => boolean>> = {
  complainant_silent: (complaint, today) =>
    complaint.status === 'information_requested' && today >= addDays(complaint.requestedOn, CLOCKS.silence),
  other_jurisdiction: (complaint) => 'triage' in complaint && complaint.triage.jurisdiction === 'other',
};
const REFUSED = {
  complainant_silent: 'complaint.close.not-silent-yet',
  other_jurisdiction: 'complaint.close.jurisdiction-is-ours',
} as const;

/** Codes that may close this case on a day, whoever may. */
export const closureCodesFor = (complaint: Complaint, today: LegalDay): string[] =>
  CLOSURES.filter(({ condition }) => !condition || HOLDS[condition](complaint, today)).map(({ code }) => code);

export function close(
  complaint: Complaint,
  command: { readonly code: ClosureCode },
  situation: CaseSituation,
): Decided {
  clockAfter(complaint, 'close', situation);
  const { condition } = CLOSURES.find(({ code }) => code === command.code) ?? {};
  if (condition && !HOLDS[condition](complaint, situation.today))
    refuseComplaint(REFUSED[condition], { days: CLOCKS.silence });
  const { id } = situation.actor;
  const closing: Closing = { code: command.code, on: situation.today, by: id };
  return decided(
    {
      ...common(complaint),
      rung: complaint.rung,
      dueOn: null,
      turnEndsOn: null,
      status: 'closed',
      triage: triageOf(complaint),
      assigneeId: id,
      closing,
    },
    'close',
    { code: command.code },
  );
}

/** Looked at again, by another than who closed it: the case goes back to the desk. */
function again(complaint: Complaint, verb: 'reopen' | 'ask_review', situation: CaseSituation, reasons: string | null) {
  const next = clockAfter(complaint, verb, situation);
  if (complaint.status !== 'closed') return refuseComplaint('complaint.not-now', { status: complaint.status });
  return decided(
    {
      ...common(complaint),
      ...clock(next),
      status: 'reopened',
      triage: complaint.triage,
      assigneeId: null,
      closing: complaint.closing,
    },
    verb,
    {},
    reasons,
  );
}

export const reopen = (complaint: Complaint, reasons: string, situation: CaseSituation): Decided =>
  again(complaint, 'reopen', situation, reasons);

export const askReview = (complaint: Complaint, situation: CaseSituation): Decided =>
  again(complaint, 'ask_review', situation, null);
