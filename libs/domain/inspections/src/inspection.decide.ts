import { addDays, dayOf, type FieldError, isLegalDay, type LegalDay, Refusal } from '@amparo/kernel';
import { checklistOf } from './checklist.js';
import type { Inspection, InspectionStatus, RecordedAnswer, Situation } from './inspection.js';
import {
  COMMENT_DAYS,
  INSPECTION_VERBS,
  inspectionLifecycle,
  type InspectionVerb,
  SCHEDULE_IN_DAYS,
} from './inspection.lifecycle.js';
import { refuse } from './inspection.refusals.js';
import { type Finding, findingsOf, type Score, scoreOf } from './score.js';

/** Where a verb leads, and by when the next act is due. */
export interface Step {
  readonly status: InspectionStatus;
  readonly dueOn: LegalDay | null;
}

const invalid = (errors: readonly FieldError[]): never => {
  throw new Refusal('request.invalid', 'invalid', {}, errors);
};

/** Is it this person's: the inspector's own visit, the agency's own report. Whoever asks for another's gets what a stranger gets. */
function isTheirs({ inspectorId, agencyId }: Inspection, { actor }: Pick<Situation, 'actor'>): boolean {
  if (actor.role === 'inspector') return inspectorId === actor.id;
  if (actor.role === 'agency') return agencyId !== null && agencyId === actor.agencyId;
  return true;
}

export function stepOf(inspection: Inspection, verb: InspectionVerb, situation: Situation): Step {
  if (!isTheirs(inspection, situation)) refuse('inspection.missing');
  const transition = inspectionLifecycle.transition(inspection.status, verb);
  if (!transition) return refuse('inspection.not-now', { status: inspection.status });
  if (!transition.by.includes(situation.actor.role)) refuse('inspection.role');
  const { dueInDays, to: status } = transition;
  const today = dayOf(situation.now, situation.timeZone);
  return { status, dueOn: dueInDays === undefined ? null : addDays(today, dueInDays) };
}

/** By when a planned visit should be scheduled. */
export function scheduleBy(notBefore: LegalDay | null, { now, timeZone }: Omit<Situation, 'actor'>): LegalDay {
  const today = dayOf(now, timeZone);
  return addDays(notBefore !== null && notBefore > today ? notBefore : today, SCHEDULE_IN_DAYS);
}

/** A visit of the same agency, with the one who makes it. */
export interface Visit {
  readonly inspectorId: string;
  readonly day: LegalDay;
}

/** No inspector visits one agency more than twice running: familiarity is how inspections are bought. */
export const MOST_RUNNING = 2;

export function isThirdInARow(others: readonly Visit[], visit: Visit): boolean {
  const all = [...others, visit].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const at = all.indexOf(visit);
  const isSame = (index: number): boolean => all[index]?.inspectorId === visit.inspectorId;
  let run = 1;
  for (let index = at - 1; isSame(index); index -= 1) run += 1;
  for (let index = at + 1; isSame(index); index += 1) run += 1;
  return run > MOST_RUNNING;
}

export function schedule(
  inspection: Inspection,
  visit: Visit,
  others: readonly Visit[],
  situation: Situation,
): Step & Pick<Inspection, 'inspectorId' | 'scheduledOn'> {
  const { status } = stepOf(inspection, 'schedule', situation);
  const today = dayOf(situation.now, situation.timeZone);
  const { notBefore } = inspection;
  const earliest = notBefore !== null && notBefore > today ? notBefore : today;
  if (!isLegalDay(visit.day) || visit.day < earliest)
    invalid([{ pointer: '/day', code: 'inspection.schedule.too-early', params: { earliest } }]);
  if (isThirdInARow(others, visit)) refuse('inspection.schedule.third-in-a-row', { most: MOST_RUNNING });
  return { status, inspectorId: visit.inspectorId, scheduledOn: visit.day, dueOn: visit.day };
}

export function start(inspection: Inspection, situation: Situation): Step {
  const step = stepOf(inspection, 'start', situation);
  const day = inspection.scheduledOn;
  if (day !== null && dayOf(situation.now, situation.timeZone) < day) refuse('inspection.start.too-early', { day });
  return step;
}

/** Several items at once, as they come from a phone: what is not another than what stands already is left out. */
export function recordAnswers(
  inspection: Inspection,
  standing: readonly RecordedAnswer[],
  given: readonly RecordedAnswer[],
  situation: Situation,
): RecordedAnswer[] {
  stepOf(inspection, 'record_answers', situation);
  const { items } = checklistOf(inspection.checklistVersion);
  const known = new Set(items.map(({ code }) => code));
  const seen = new Set<string>();
  const errors = given.flatMap(({ item }, index): FieldError[] => {
    const pointer = `/answers/${index}/item`;
    if (!known.has(item)) return [{ pointer, code: 'inspection.item-unknown', params: { item } }];
    if (seen.has(item)) return [{ pointer, code: 'inspection.item-twice', params: { item } }];
    seen.add(item);
    return [];
  });
  if (errors.length > 0) invalid(errors);
  const now = new Map(standing.map((answer) => [answer.item, answer]));
  return given.filter(({ item, answer, note }) => {
    const old = now.get(item);
    return old ? old.answer !== answer || old.note !== note : answer !== null || note !== '';
  });
}

/** A report is handed in with an answer to every item, and with what was found wherever something was not met. */
export function submit(
  inspection: Inspection,
  answers: readonly RecordedAnswer[],
  situation: Situation,
): Step & { readonly score: Score; readonly commentBy: LegalDay } {
  const step = stepOf(inspection, 'submit', situation);
  const checklist = checklistOf(inspection.checklistVersion);
  const given = new Map(answers.map((answer) => [answer.item, answer]));
  const numbers = (isOpen: (answer: RecordedAnswer | undefined) => boolean): string[] =>
    checklist.items.filter(({ code }) => isOpen(given.get(code))).map(({ number }) => number);
  const unanswered = numbers((answer) => (answer?.answer ?? null) === null);
  if (unanswered.length > 0) refuse('inspection.submit.unanswered', { items: unanswered });
  const silent = numbers((answer) => answer?.answer === 'not_met' && answer.note.trim() === '');
  if (silent.length > 0) refuse('inspection.submit.note-missing', { items: silent });
  const commentBy = addDays(dayOf(situation.now, situation.timeZone), COMMENT_DAYS);
  return { ...step, score: scoreOf(checklist, answers), commentBy };
}

/** Another person passes the report, and what was not met becomes findings; or returns it to the inspector. */
export function qualityCheck(
  inspection: Inspection,
  answers: readonly RecordedAnswer[],
  isPassed: boolean,
  situation: Situation,
): Step & { readonly findings: Finding[] } {
  const step = stepOf(inspection, isPassed ? 'pass' : 'return', situation);
  if (inspection.inspectorId === situation.actor.id) refuse('inspection.quality-check.same-person');
  return { ...step, findings: isPassed ? findingsOf(checklistOf(inspection.checklistVersion), answers) : [] };
}

const waitsForComment = ({ isCommented, commentBy }: Inspection, { now, timeZone }: Situation): boolean =>
  !isCommented && (commentBy === null || dayOf(now, timeZone) <= commentBy);

export function close(inspection: Inspection, situation: Situation): Step {
  const step = stepOf(inspection, 'close', situation);
  if (inspection.inspectorId === situation.actor.id) refuse('inspection.quality-check.same-person');
  if (waitsForComment(inspection, situation))
    refuse('inspection.close.comment-first', { until: inspection.commentBy ?? '' });
  return step;
}

/** Verbs that this actor may use now: what the screens show. */
export function allowedInspectionVerbs(inspection: Inspection, situation: Situation): InspectionVerb[] {
  if (!isTheirs(inspection, situation)) return [];
  const { actor, now, timeZone } = situation;
  const verbs = inspectionLifecycle.verbsFor(inspection.status, actor.role);
  const isOther = inspection.inspectorId !== actor.id;
  const fits: Readonly<Partial<Record<InspectionVerb, boolean>>> = {
    start: inspection.scheduledOn === null || dayOf(now, timeZone) >= inspection.scheduledOn,
    pass: isOther,
    return: isOther,
    close: isOther && !waitsForComment(inspection, situation),
  };
  return INSPECTION_VERBS.filter((verb) => verbs.includes(verb) && (fits[verb] ?? true));
}
