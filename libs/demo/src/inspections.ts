import {
  type Answer,
  CORRECTION_DAYS,
  COMMENT_DAYS,
  type CorrectiveStatus,
  findingsOf,
  type InspectionStatus,
  type InspectionType,
  NEWEST_CHECKLIST,
  type RecordedAnswer,
  type Score,
  scoreOf,
} from '@amparo/inspections';
import { addDays, addHours, dayOf, type Instant, type LegalDay, publicNumber, startOfDay } from '@amparo/kernel';
import type { DemoAgency } from './agencies.js';
import { CAST } from './cast.js';
import { type Chance, chanceOf } from './chance.js';
import { type DemoOffice, OFFICES, REGISTER } from './country.js';
import {
  CANCEL_REASONS,
  COMMENTS,
  DONE_WORDS,
  MET_NOTES,
  NOT_MET_NOTES,
  NOT_TESTED_NOTES,
  PLAN_REASONS,
  RETURN_REASONS,
} from './data/inspection-notes.js';
import { INSPECTION_STORIES, type InspectionStory } from './inspection-stories.js';
import { type DemoAccount, STAFF } from './staff.js';

export interface DemoEvent<Status> {
  readonly verb: string;
  readonly from: Status | null;
  readonly to: Status;
  readonly by: string | null;
  readonly role: string;
  readonly at: Instant;
  readonly reasons: string | null;
}

export interface DemoCorrection {
  readonly id: string;
  readonly findingId: string;
  readonly item: string;
  readonly critical: boolean;
  readonly points: number;
  readonly note: string;
  readonly dueOn: LegalDay;
  readonly status: CorrectiveStatus;
  readonly events: readonly DemoEvent<CorrectiveStatus>[];
}

export interface DemoInspection {
  readonly id: string;
  readonly number: string;
  readonly type: InspectionType;
  readonly status: InspectionStatus;
  readonly agencyId: string;
  readonly office: DemoOffice;
  readonly inspector: DemoAccount | null;
  readonly scheduledOn: LegalDay | null;
  readonly dueOn: LegalDay | null;
  readonly commentBy: LegalDay | null;
  readonly score: Score | null;
  readonly answers: readonly (RecordedAnswer & { readonly at: Instant })[];
  readonly comment: { readonly text: string; readonly at: Instant } | null;
  readonly corrections: readonly DemoCorrection[];
  readonly events: readonly DemoEvent<InspectionStatus>[];
}

const ORDER: readonly InspectionStatus[] = [
  'planned',
  'scheduled',
  'under_way',
  'submitted',
  'quality_checked',
  'closed',
];
const INSPECTORS: readonly DemoAccount[] = [STAFF.inspector, STAFF.otherInspector];

/** Inspections of agencies of the fictional country, up to `today`. */
export function demoInspections(agencies: readonly DemoAgency[], today: LegalDay): DemoInspection[] {
  const spread = agencies.filter(({ id }) => id !== CAST.brightHarbour.id);
  const bright = agencies.find(({ id }) => id === CAST.brightHarbour.id);
  return INSPECTION_STORIES.map((story, index) => {
    // The agency whose account the demo has sees a report to answer to, and older ones.
    const isBright = bright && [5, 19, 22].includes(index);
    const agency = isBright ? bright : spread[(index * 11) % spread.length];
    if (!agency) throw new Error('there are no agencies to inspect');
    const worse = isBright && index === 22 ? ['receipts-and-costs', 'advertisements'] : story.notMet;
    return inspectionOf({ ...story, ...(worse ? { notMet: worse } : {}) }, agency.id, index, today);
  });
}

function inspectionOf(story: InspectionStory, agencyId: string, index: number, today: LegalDay): DemoInspection {
  const chance = chanceOf(`inspection/${index}`);
  const reached = (status: InspectionStatus): boolean => ORDER.indexOf(story.status) >= ORDER.indexOf(status);
  const inspector = INSPECTORS[index % 2] ?? STAFF.inspector;
  const planner = story.licensing ? STAFF.licensingOfficer : STAFF.sanctionOfficer;
  const office = story.licensing ? OFFICES.licensingAvelin : OFFICES.inspectionVellamar;
  const hour = (ago: number, hours: number): Instant =>
    addHours(startOfDay(addDays(today, -ago), REGISTER.timeZone), hours);
  const visit = addDays(today, -story.visit);
  const begun = Math.max(story.visit, 0);
  const plannedAgo = story.status === 'planned' ? 2 + 2 * (index % 8) : begun + 20;
  const events: DemoEvent<InspectionStatus>[] = [];
  const act = (
    verb: string,
    to: InspectionStatus,
    by: DemoAccount,
    at: Instant,
    reasons: string | null = null,
  ): void => {
    events.push({ verb, from: events.at(-1)?.to ?? null, to, by: by.id, role: by.role, at, reasons });
  };
  act('plan', 'planned', planner, hour(plannedAgo, 10), chance.pick(PLAN_REASONS));
  if (story.status === 'cancelled')
    act('cancel', 'cancelled', planner, hour(begun + 4, 15), chance.pick(CANCEL_REASONS));
  if (reached('scheduled')) act('schedule', 'scheduled', planner, hour(begun + 12, 11));
  // Visits of today began at the register's midnight: any later hour might still lie ahead.
  const started = hour(story.visit, story.visit === 0 ? 0 : 9.5);
  if (reached('under_way')) act('start', 'under_way', inspector, started);
  const answers = reached('under_way') ? answersOf(story, chance, started) : [];
  const submitted = hour(story.visit - 1, 9);
  if (reached('submitted') || story.returned) act('submit', 'submitted', inspector, submitted);
  if (story.returned)
    act('return', 'under_way', STAFF.sanctionOfficer, hour(story.visit - 3, 10), chance.pick(RETURN_REASONS));
  const checked = hour(story.visit - 5, 14);
  if (reached('quality_checked')) act('pass', 'quality_checked', STAFF.sanctionOfficer, checked, 'Complete and clear.');
  const isCommented = reached('quality_checked') && story.commented === true;
  const comment = isCommented ? { text: chance.pick(COMMENTS), at: hour(story.visit - 5, 16) } : null;
  if (comment) act('record_comment', 'quality_checked', inspector, comment.at);
  if (reached('closed')) act('close', 'closed', STAFF.sanctionOfficer, hour(story.visit - 20, 11));
  const commentBy =
    reached('submitted') || story.returned ? addDays(dayOf(submitted, REGISTER.timeZone), COMMENT_DAYS) : null;
  const isAssigned = reached('scheduled') && story.status !== 'cancelled';
  return {
    id: chance.uuid(),
    number: publicNumber(
      REGISTER.id,
      Number(dayOf(events[0]?.at ?? started, REGISTER.timeZone).slice(0, 4)),
      index + 1,
    ),
    type: story.type,
    status: story.status,
    agencyId,
    office,
    inspector: isAssigned ? inspector : null,
    scheduledOn: isAssigned ? visit : null,
    dueOn: dueOf(story.status, visit, addDays(today, 14 - plannedAgo)),
    commentBy,
    score: commentBy ? scoreOf(NEWEST_CHECKLIST, answers) : null,
    answers,
    comment,
    corrections: reached('quality_checked') ? correctionsOf(answers, inspector, checked, today, index, chance) : [],
    events,
  };
}

function dueOf(status: InspectionStatus, visit: LegalDay, scheduleBy: LegalDay): LegalDay | null {
  if (status === 'closed' || status === 'cancelled') return null;
  if (status === 'planned') return scheduleBy;
  return addDays(visit, { scheduled: 0, under_way: 14, submitted: 8, quality_checked: 26 }[status]);
}

function answersOf(story: InspectionStory, chance: Chance, at: Instant): DemoInspection['answers'] {
  const { items } = NEWEST_CHECKLIST;
  return items.slice(0, story.answered ?? items.length).map(({ code }, index) => {
    const isFailed = story.notMet?.includes(code) ?? false;
    const answer: Answer = isFailed
      ? 'not_met'
      : chance.odds(0.07)
        ? 'not_tested'
        : chance.odds(0.06)
          ? 'not_applicable'
          : 'met';
    const note = isFailed
      ? chance.pick(NOT_MET_NOTES[code] ?? ['Not as it should be.'])
      : answer === 'not_tested'
        ? chance.pick(NOT_TESTED_NOTES)
        : answer === 'met' && chance.odds(0.25)
          ? chance.pick(MET_NOTES)
          : '';
    return { item: code, answer, note, at: addHours(at, index / 30) };
  });
}

/** Most is put right in time and verified; some waits for another look, some is overdue, some has days left. */
function correctionsOf(
  answers: DemoInspection['answers'],
  inspector: DemoAccount,
  checked: Instant,
  today: LegalDay,
  story: number,
  chance: Chance,
): DemoCorrection[] {
  return findingsOf(NEWEST_CHECKLIST, answers).map(({ item, points, note }, index) => {
    const days = CORRECTION_DAYS[item.critical ? 'critical' : 'other'];
    const dueOn = addDays(dayOf(checked, REGISTER.timeZone), days);
    const isOver = dueOn < today;
    const draw = (story + index) % 7;
    const reported = addHours(checked, 26);
    const status: CorrectiveStatus = isOver
      ? draw === 2 && addDays(dueOn, 60) > today
        ? 'overdue'
        : draw === 3 && addDays(dueOn, 30) > today
          ? 'done'
          : 'verified'
      : draw < 2 && dayOf(reported, REGISTER.timeZone) < today
        ? 'done'
        : 'open';
    const events: DemoEvent<CorrectiveStatus>[] = [];
    const act = (
      verb: string,
      to: CorrectiveStatus,
      by: DemoAccount | null,
      at: Instant,
      reasons: string | null = null,
    ): void => {
      events.push({
        verb,
        from: events.at(-1)?.to ?? null,
        to,
        by: by?.id ?? null,
        role: by?.role ?? 'clock',
        at,
        reasons,
      });
    };
    act('open', 'open', STAFF.sanctionOfficer, checked);
    const words = chance.pick(DONE_WORDS);
    if (status === 'done' || status === 'verified') act('report_done', 'done', inspector, reported, words);
    if (status === 'verified') act('verify', 'verified', STAFF.sanctionOfficer, addHours(reported, 49));
    if (status === 'overdue')
      act('mark_overdue', 'overdue', null, addHours(startOfDay(addDays(dueOn, 1), REGISTER.timeZone), 0.1));
    const ids = { id: chance.uuid(), findingId: chance.uuid() };
    return { ...ids, item: item.code, critical: item.critical, points, note, dueOn, status, events };
  });
}
