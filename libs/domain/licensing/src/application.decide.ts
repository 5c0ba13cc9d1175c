import { addDays, dayOf, endOfDay, type FieldError, isLegalDay, type LegalDay, Refusal } from '@amparo/kernel';
import type { Application, ApplicationFacts, ApplicationStatus, Recommendation } from './application.js';
import { applicationLifecycle, type ApplicationVerb, isOverApplication } from './application.lifecycle.js';
import { refuseApplication as refuse } from './application.refusals.js';
import type { Situation } from './licence.propose.js';
import { SHORTEST_REPLY_DAYS } from './licence.terms.js';

type Acting = Omit<Situation, 'newId'>;
type Step = { readonly status: ApplicationStatus; readonly dueOn: LegalDay | null };

/** Where a verb leads, and by when the next act is due; refused where this status or this role does not know it. */
export function applicationStep(
  { status }: Pick<Application, 'status'>,
  verb: ApplicationVerb,
  { actor, now, timeZone }: Acting,
): Step {
  const transition = applicationLifecycle.transition(status, verb);
  if (!transition) return refuse('application.not-now', { status });
  if (!transition.by.includes(actor.role)) refuse('application.role');
  const { to, dueInDays } = transition;
  return { status: to, dueOn: dueInDays === undefined ? null : addDays(dayOf(now, timeZone), dueInDays) };
}

const wrong = (pointer: string, code: string, params: FieldError['params'] = {}): FieldError => ({
  pointer,
  code,
  params: { field: pointer.slice(1), ...params },
});

const isBlank = (text: string | null): boolean => (text ?? '').trim() === '';

/** An adverse step carries ground, reasons and the right of review; a licence its number and its days. */
function errorsIn({ kind }: Application, recommendation: Recommendation, today: LegalDay): FieldError[] {
  const { outcome, number, validFrom, validTo, conditions } = recommendation;
  const errors = (['ground', 'reasons', 'reviewRight'] as const)
    .filter((field) => isBlank(recommendation[field]))
    .map((field) => wrong(`/${field}`, 'licence.terms.needed'));
  const grants = outcome === 'grant';
  const needs = { number: grants && kind === 'licence', validFrom: grants && kind === 'licence' };
  const takesValidTo = grants && (kind === 'licence' || kind === 'renewal');
  for (const field of ['number', 'validFrom'] as const) {
    if (needs[field] && isBlank(recommendation[field])) errors.push(wrong(`/${field}`, 'licence.terms.needed'));
    if (!needs[field] && recommendation[field] !== null) errors.push(wrong(`/${field}`, 'licence.terms.not-taken'));
  }
  if (takesValidTo && validTo === null) errors.push(wrong('/validTo', 'licence.terms.needed'));
  if (!takesValidTo && validTo !== null) errors.push(wrong('/validTo', 'licence.terms.not-taken'));
  const from = validFrom !== null && validFrom > today ? validFrom : today;
  if (validTo !== null && validTo < from) errors.push(wrong('/validTo', 'licence.terms.until-before-start'));
  if (conditions.length > 0 && !(grants && kind === 'licence'))
    errors.push(wrong('/conditions', 'licence.terms.not-taken'));
  if (conditions.some((text) => text.trim() === '')) errors.push(wrong('/conditions', 'licence.terms.needed'));
  if (number !== null && number.length > 80) errors.push(wrong('/number', 'field.maxLength', { limit: 80 }));
  return errors;
}

const isOver = (day: LegalDay | null, { now, timeZone }: Pick<Acting, 'now' | 'timeZone'>): boolean =>
  day !== null && now >= endOfDay(day, timeZone);

/** What stands in the way of a grant; a refusal waits for none of it. */
export function inTheWay(application: Application, facts: ApplicationFacts, acting: Acting): string | null {
  const { objectionDays, documentsOpen, needsInspection, inspection, vettingOpen } = facts;
  const first = application.kind === 'licence';
  if (documentsOpen.length > 0) return 'application.documents-open';
  if (vettingOpen) return 'application.vetting-open';
  if (needsInspection && inspection === 'open') return 'application.inspection-open';
  if (first && needsInspection && inspection !== 'closed') return 'application.inspection-needed';
  if (first && objectionDays !== null && application.objectionsUntil === null) return 'application.notice-needed';
  if (application.objectionsUntil !== null && !isOver(application.objectionsUntil, acting))
    return 'application.objections-open';
  if (facts.objectionsOpen > 0) return 'application.objections-unconsidered';
  return null;
}

function refuseInTheWay(application: Application, facts: ApplicationFacts, acting: Acting): void {
  const code = inTheWay(application, facts, acting);
  if (code !== null) refuse(code as Parameters<typeof refuse>[0], { documents: facts.documentsOpen.join(', ') });
}

/** Given an application under review, when an officer recommends: it waits for another person. */
export function recommend(
  application: Application,
  recommendation: Recommendation,
  facts: ApplicationFacts,
  acting: Acting,
): Step {
  const step = applicationStep(application, 'recommend', acting);
  const errors = errorsIn(application, recommendation, dayOf(acting.now, acting.timeZone));
  if (errors.length > 0) throw new Refusal('request.invalid', 'invalid', {}, errors);
  if (recommendation.outcome === 'grant') refuseInTheWay(application, facts, acting);
  return step;
}

/** Given a recommendation to refuse, when the applicant is told of the intention: there is time to reply. */
export function serveApplicationNotice(application: Application, replyBy: LegalDay, acting: Acting): Step {
  const step = applicationStep(application, 'serve_notice', acting);
  if (application.recommendation?.outcome !== 'refuse') refuse('application.notice-not-needed');
  const earliest = addDays(dayOf(acting.now, acting.timeZone), SHORTEST_REPLY_DAYS);
  if (!isLegalDay(replyBy) || replyBy < earliest)
    throw new Refusal('request.invalid', 'invalid', {}, [wrong('/replyBy', 'licence.notice.reply-by', { earliest })]);
  return { ...step, dueOn: addDays(replyBy, 14) };
}

export function reply(application: Application, acting: Acting): Step {
  const step = applicationStep(application, 'reply', acting);
  if (application.repliedAt !== null) refuse('application.replied');
  return step;
}

/** Given a recommendation, when another person decides as recommended; otherwise it is sent back. */
export function decideApplication(
  application: Application,
  outcome: 'grant' | 'refuse',
  facts: ApplicationFacts,
  acting: Acting,
): Step {
  const step = applicationStep(application, outcome, acting);
  if (application.recommendedBy === acting.actor.id) refuse('application.same-person');
  if (application.recommendation?.outcome !== outcome) refuse('application.recommendation-other');
  if (outcome === 'grant') refuseInTheWay(application, facts, acting);
  else if (application.replyBy === null) refuse('application.notice-first');
  else if (!isOver(application.replyBy, acting)) refuse('application.reply-open', { replyBy: application.replyBy });
  return step;
}

/** Given an application under review, when the public is told: how long it may object. */
export function publishNotice(
  application: Application,
  facts: ApplicationFacts,
  acting: Acting,
): Step & { until: LegalDay } {
  const step = applicationStep(application, 'publish_notice', acting);
  if (application.objectionsUntil !== null) refuse('application.notice-published');
  if (facts.objectionDays === null || application.kind !== 'licence') return refuse('application.notice-not-needed');
  return { ...step, until: addDays(dayOf(acting.now, acting.timeZone), facts.objectionDays) };
}

/** Refuses an objection that comes where the public was not asked, or is asked no more. */
export function checkObjection(
  { status, objectionsUntil }: Pick<Application, 'status' | 'objectionsUntil'>,
  acting: Pick<Acting, 'now' | 'timeZone'>,
): void {
  if (objectionsUntil === null) refuse('application.missing');
  if (isOverApplication(status) || isOver(objectionsUntil, acting)) refuse('application.objections-over');
}

/** Where the class asks for a visit, the review waits for its report; a visit that an officer wanted beside that holds nothing up. */
export const waitsForVisit = ({ needsInspection, inspection }: ApplicationFacts): boolean =>
  needsInspection && inspection === 'open';

/** Verbs that this actor may use now: what the screens show. */
export function allowedApplicationVerbs(
  application: Application,
  facts: ApplicationFacts,
  acting: Acting,
): ApplicationVerb[] {
  const { recommendation, recommendedBy, objectionsUntil, replyBy, repliedAt } = application;
  const others = recommendedBy !== acting.actor.id;
  const free = inTheWay(application, facts, acting) === null;
  const first = application.kind === 'licence';
  const fits: Readonly<Partial<Record<ApplicationVerb, boolean>>> = {
    grant: others && free && recommendation?.outcome === 'grant',
    refuse: others && isOver(replyBy, acting) && recommendation?.outcome === 'refuse',
    send_back: others,
    serve_notice: recommendation?.outcome === 'refuse',
    reply: repliedAt === null,
    publish_notice: first && facts.objectionDays !== null && objectionsUntil === null,
    record_objection: objectionsUntil !== null,
    consider_objection: facts.objectionsOpen > 0,
    answer_objection: facts.objectionsUnanswered > 0,
    request_inspection: facts.inspection !== 'open',
    resume_review: !waitsForVisit(facts),
  };
  return applicationLifecycle.verbsFor(application.status, acting.actor.role).filter((verb) => fits[verb] ?? true);
}
