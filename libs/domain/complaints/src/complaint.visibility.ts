import type { Role } from '@amparo/kernel';
import { assigneeOf, type Complaint } from './complaint.js';
import type { ComplaintVerb } from './complaint.lifecycle.js';

export interface CaseActor {
  readonly id: string;
  readonly role: Role | 'register';
  readonly officeId: string | null;
  readonly authorityId: string | null;
}

/** What a role may see of a case at all. To everybody else the case does not exist. */
export function seesFacts(complaint: Complaint, { id, role, officeId, authorityId }: CaseActor): boolean {
  const { status, rung } = complaint;
  const assignee = assigneeOf(complaint);
  switch (role) {
    case 'intake_officer':
      return officeId === complaint.officeId && (assignee === null || status === 'triaged');
    case 'complaint_officer':
      return assignee === id || (rung !== 'own' && officeId === complaint.officeId);
    case 'approver':
      return rung === 'authority' && authorityId === complaint.authorityId;
    case 'auditor':
      return true;
    default:
      return false;
  }
}

/** Who is handed the sealed parts: one person at a time, or the intake desk before there is one. */
export function seesSealed(complaint: Complaint, { id, role, officeId }: CaseActor): boolean {
  const assignee = assigneeOf(complaint);
  if (assignee !== null) return role === 'complaint_officer' && assignee === id;
  return role === 'intake_officer' && officeId === complaint.officeId;
}

/** Verbs of whoever has the case before them: by its desk, or because it climbed to them. */
const OF_THE_DESK: readonly ComplaintVerb[] = ['triage', 'assign', 'reopen'];

/** Whether this verb is this person's with this case, beyond what the lifecycle says of the role. */
export function mayAct(complaint: Complaint, verb: ComplaintVerb, actor: CaseActor): boolean {
  if (actor.role === 'complainant' || actor.role === 'register') return true;
  if (OF_THE_DESK.includes(verb)) return seesFacts(complaint, actor);
  if (verb === 'message') return seesSealed(complaint, actor);
  return assigneeOf(complaint) === actor.id;
}
