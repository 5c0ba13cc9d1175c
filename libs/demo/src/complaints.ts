import {
  acknowledge,
  askReview,
  assign,
  type CaseActor,
  type CaseSituation,
  climb,
  close,
  type Complaint,
  type ComplaintStep,
  type Decided,
  investigate,
  message,
  reopen,
  reply,
  requestInformation,
  triage,
} from '@amparo/complaints';
import { addDays, type LegalDay, publicNumber } from '@amparo/kernel';
import { lastSettledYear } from '@amparo/registry';
import { CAST, type CastKey } from './cast.js';
import { CASE_TEAMS, type DemoCaseTeam } from './case-teams.js';
import { type Chance, chanceOf } from './chance.js';
import { DISTRICTS, REGISTER } from './country.js';
import {
  type Allegation,
  ALLEGATIONS,
  COMPLAINANTS,
  OFFICE_WORDS,
  REVIEW_WORDS,
  WITHDRAWN_WORDS,
} from './data/allegations.js';
import {
  COMPLAINT_STORIES,
  type ComplaintAct,
  type ComplaintStory,
  establishedOn,
  FOUND_LAST_YEAR,
} from './data/complaint-stories.js';

export interface DemoMessage {
  readonly id: string;
  readonly officerId: string | null;
  readonly on: LegalDay;
  readonly text: string;
}

export interface DemoComplaint {
  readonly id: string;
  readonly reference: string;
  readonly story: string;
  /** A receipt is made for it, so that its thread can be opened on the portal. */
  readonly isShown: boolean;
  readonly team: DemoCaseTeam;
  readonly respondent: {
    readonly agencyId: string | null;
    readonly contactKind: 'phone' | 'web' | null;
    readonly contact: string | null;
  };
  readonly allegation: Allegation;
  readonly district: string;
  readonly month: string;
  readonly identity: { readonly name: string; readonly contact: string } | null;
  readonly hasFile: boolean;
  readonly complaint: Complaint;
  readonly steps: readonly (ComplaintStep & { readonly on: LegalDay; readonly by: CaseActor })[];
  readonly messages: readonly DemoMessage[];
}

const ROUNDS = 2;
/** The first and the next cases of a year are closed so many days after it began, and after one another. */
const FIRST_CLOSED = 60;
const CLOSED_EVERY = 30;
const REGISTER_ACTS: CaseActor = { id: '', role: 'register', officeId: null, authorityId: null };
const COMPLAINANT: CaseActor = { id: '', role: 'complainant', officeId: null, authorityId: null };

/** Complaints of the last months, each told by the rules themselves: what the procedure doesn't allow can't be in the demo. */
export function demoComplaints(today: LegalDay, seed = 'serandia'): DemoComplaint[] {
  const ofLate = Array.from({ length: ROUNDS }, (_, round) =>
    COMPLAINT_STORIES.map((story, index) => {
      const number = round * COMPLAINT_STORIES.length + index;
      return tell(story, number, chanceOf(`${seed}/complaint/${number}`), today, round === 0 && story.shown === true);
    }),
  ).flat();
  return [...ofLate, ...foundLastYear(today, seed)];
}

/** Of the last year that is told of. */
function foundLastYear(today: LegalDay, seed: string): DemoComplaint[] {
  const { from } = lastSettledYear(today);
  return Object.entries(FOUND_LAST_YEAR).flatMap(([agency, count]) =>
    Array.from({ length: count }, (_, index) => {
      const story = establishedOn(daysBetween(addDays(from, FIRST_CLOSED + index * CLOSED_EVERY), today));
      const told = tell(story, index, chanceOf(`${seed}/complaint/${agency}/${index}`), today, false);
      return { ...told, respondent: { agencyId: CAST[agency as CastKey].id, contactKind: null, contact: null } };
    }),
  );
}

const DAY_MS = 86_400_000;
const daysBetween = (from: LegalDay, to: LegalDay): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

function tell(story: ComplaintStory, number: number, chance: Chance, today: LegalDay, isShown: boolean): DemoComplaint {
  const district = DISTRICTS[number % DISTRICTS.length] ?? DISTRICTS[0];
  const team =
    Object.values<DemoCaseTeam>(CASE_TEAMS).find(({ districts }) => districts.includes(district)) ?? CASE_TEAMS.central;
  const allegation = ALLEGATIONS[number % ALLEGATIONS.length] ?? ALLEGATIONS[0];
  const lodgedOn = addDays(today, -story.lodged);
  return {
    id: chance.uuid(),
    reference: publicNumber(REGISTER.id, Number(lodgedOn.slice(0, 4)), chance.whole(1, 999_999)),
    story: story.name,
    isShown,
    team,
    respondent: respondentOf(chance),
    allegation,
    district,
    month: addDays(lodgedOn, -chance.whole(20, 90)).slice(0, 7),
    identity: chance.odds(0.6) ? chance.pick(COMPLAINANTS) : null,
    hasFile: chance.odds(0.4),
    ...historyOf(story, team, allegation, chance, today),
  };
}

/** Agencies of the fictional country, or a phone or page that nobody has. */
function respondentOf(chance: Chance): DemoComplaint['respondent'] {
  if (chance.odds(0.55)) return { agencyId: chance.pick(Object.values(CAST)).id, contactKind: null, contact: null };
  if (chance.odds(0.6)) return { agencyId: null, contactKind: 'phone', contact: `+1202555010${chance.whole(0, 9)}` };
  return {
    agencyId: null,
    contactKind: 'web',
    contact: `https://${chance.pick(['quick-visa', 'gulf-jobs-now', 'sunrise-careers'])}.example/jobs`,
  };
}

const person = ({ id, role, office, authority }: DemoCaseTeam['intake']): CaseActor => ({
  id,
  role: role,
  officeId: office?.id ?? null,
  authorityId: authority?.id ?? null,
});

/** Plays a story day by day: acts where it has some, and the ladder wherever a turn passes. */
function historyOf(story: ComplaintStory, team: DemoCaseTeam, allegation: Allegation, chance: Chance, today: LegalDay) {
  const lodgedOn = addDays(today, -story.lodged);
  const steps: (ComplaintStep & { on: LegalDay; by: CaseActor })[] = [];
  const messages: DemoMessage[] = [];
  const received = {
    status: 'received',
    officeId: team.office.id,
    authorityId: team.office.authority.id,
    receivedOn: lodgedOn,
    inDanger: story.inDanger === true,
    rung: 'own',
    dueOn: lodgedOn,
    turnEndsOn: lodgedOn,
  } as const;
  let complaint: Complaint = received;
  const take = (decided: Decided, by: CaseActor, on: LegalDay): void => {
    complaint = decided.complaint;
    steps.push({ ...decided.step, on, by });
  };
  steps.push({
    verb: 'lodge',
    status: 'received',
    rung: 'own',
    dueOn: lodgedOn,
    facts: {},
    reasons: null,
    on: lodgedOn,
    by: COMPLAINANT,
  });
  take(acknowledge(received, { actor: REGISTER_ACTS, today: lodgedOn }), REGISTER_ACTS, lodgedOn);
  for (let ago = story.lodged; ago >= 0; ago -= 1) {
    const on = addDays(today, -ago);
    const climbed = climb(complaint, on);
    if (climbed) take(climbed, REGISTER_ACTS, on);
    for (const act of story.acts.filter((one) => one.ago === ago)) {
      const by = actorOf(act, complaint, team);
      take(decide(act, complaint, team, { actor: by, today: on }), by, on);
      const text = wordsOf(act, allegation);
      if (text) messages.push({ id: chance.uuid(), officerId: by.id || null, on, text });
    }
  }
  return { complaint, steps, messages };
}

function actorOf({ verb }: ComplaintAct, complaint: Complaint, team: DemoCaseTeam): CaseActor {
  if (verb === 'reply' || verb === 'ask_review') return COMPLAINANT;
  if (verb === 'triage' || verb === 'assign') return person(team.intake);
  const isFellows = 'assigneeId' in complaint && complaint.assigneeId === team.fellow.id;
  return person(isFellows ? team.fellow : team.officer);
}

function decide(act: ComplaintAct, complaint: Complaint, team: DemoCaseTeam, situation: CaseSituation): Decided {
  switch (act.verb) {
    case 'triage':
      return triage(
        complaint,
        { inDanger: complaint.inDanger, jurisdiction: act.other ? 'other' : 'ours', licensed: 'unknown' },
        situation,
      );
    case 'assign':
      return assign(complaint, { id: team[act.to].id, officeId: team.office.id }, situation);
    case 'request_information':
      return requestInformation(complaint, situation);
    case 'reply':
      return reply(complaint, situation);
    case 'investigate':
      return investigate(complaint, situation);
    case 'message':
      return message(complaint, situation);
    case 'ask_review':
      return askReview(complaint, situation);
    case 'close':
      return close(complaint, { code: act.code }, situation);
    case 'reopen':
      return reopen(complaint, act.reasons, situation);
  }
}

const CLOSING_WORDS: Readonly<Record<string, string>> = {
  'not-established': OFFICE_WORDS.notEstablished,
  'no-violation': OFFICE_WORDS.notEstablished,
  withdrawn: OFFICE_WORDS.withdrawn,
  duplicate: OFFICE_WORDS.duplicate,
  'other-jurisdiction': OFFICE_WORDS.other,
  'complainant-silent': OFFICE_WORDS.silent,
};

/** What was written with a step. */
function wordsOf(act: ComplaintAct, { question, answer, outcome }: Allegation): string | null {
  if (act.verb === 'request_information') return question;
  if (act.verb === 'reply') return act.withdraws ? WITHDRAWN_WORDS : answer;
  if (act.verb === 'message') return OFFICE_WORDS.underWay;
  if (act.verb === 'ask_review') return REVIEW_WORDS;
  return act.verb === 'close' ? (CLOSING_WORDS[act.code] ?? outcome) : null;
}
