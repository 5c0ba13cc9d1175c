import { addDays, addHours, type Instant, type LegalDay, startOfDay } from '@amparo/kernel';
import { type Decision, NO_TERMS, type Proposal, type Terms } from '@amparo/licensing';
import type { Story } from './cast.js';
import type { Chance } from './chance.js';
import { AUTHORITIES, REGISTER } from './country.js';
import { CONDITIONS, REVIEW_RIGHT, WORDING } from './data/laws.js';
import { type DemoAccount, STAFF } from './staff.js';
import { type Act, STORIES } from './stories.js';

export interface DemoDecision extends Decision {
  /** None: a sanction's. */
  readonly proposalId: string | null;
  /** The sanction that it carries out. */
  readonly sanctionId: string | null;
  readonly ground: string;
  readonly reasons: string;
  readonly reviewRight: string;
  readonly authorityId: string;
  /** None where the holder acted: an appeal lodged. */
  readonly proposedBy: string | null;
  readonly decidedBy: string;
}

export interface DemoProposal extends Proposal {
  readonly officeId: string | null;
  readonly proposedAt: Instant;
  readonly servedHow: string | null;
  readonly noticedAt: Instant | null;
  readonly closedBy: string | null;
  readonly closedAt: Instant | null;
}

export interface DemoHistory {
  readonly createdAt: Instant;
  readonly proposals: readonly DemoProposal[];
  readonly decisions: readonly DemoDecision[];
}

const PROPOSERS: readonly DemoAccount[] = [STAFF.licensingOfficer, STAFF.otherLicensingOfficer];
const DECIDERS: readonly DemoAccount[] = [STAFF.approver, STAFF.otherApprover];

/** Turns a story into proposals and decisions up to `today`, in office hours of the register. */
export function historyOf(story: Story, chance: Chance, today: LegalDay): DemoHistory {
  const day = (ago: number): LegalDay => addDays(today, -ago);
  const officeHours = (ago: number): Instant =>
    addHours(startOfDay(day(ago), REGISTER.timeZone), 9 + chance.whole(0, 15) / 2 + chance.whole(0, 29) / 60);
  const proposals: DemoProposal[] = [];
  const decisions: DemoDecision[] = [];
  const firstOfAct: string[] = [];
  for (const act of STORIES[story](chance)) {
    const terms = termsOf(act, day, chance, firstOfAct);
    const { ground, reasons } = WORDING[act.measure];
    const proposer = chance.pick(PROPOSERS);
    const decider = chance.pick(DECIDERS);
    const last = decisions.at(-1)?.recordedAt ?? '';
    const decidedAt = act.decided === null ? null : later(officeHours(act.decided), last);
    const proposal: DemoProposal = {
      id: chance.uuid(),
      measure: act.measure,
      status: decidedAt ? 'decided' : act.noticed ? 'noticed' : 'proposed',
      terms,
      ground,
      reasons: chance.pick(reasons),
      reviewRight: REVIEW_RIGHT,
      proposedBy: proposer.id,
      replyBy: act.noticed ? day(act.noticed.replyBy) : null,
      officeId: proposer.office?.id ?? null,
      proposedAt: officeHours(act.proposed),
      servedHow: act.noticed ? 'Handed over at the head office against a signature' : null,
      noticedAt: act.noticed ? officeHours(act.noticed.on) : null,
      closedBy: decidedAt ? decider.id : null,
      closedAt: decidedAt,
    };
    proposals.push(proposal);
    if (decidedAt) decisions.push(...decisionsOf(proposal, act, decidedAt, decider.id, decisions.length, chance));
    firstOfAct.push(decisions.at(-1)?.id ?? '');
  }
  const createdAt = proposals.map(({ proposedAt }) => proposedAt).sort()[0] ?? startOfDay(today, REGISTER.timeZone);
  return { createdAt, proposals, decisions };
}

function termsOf(act: Act, day: (ago: number) => LegalDay, chance: Chance, firstOfAct: readonly string[]): Terms {
  const conditions = Array.from(
    { length: act.conditions ?? 0 },
    (_, index) => CONDITIONS[(index + chance.whole(0, 1) * 2) % 4] ?? '',
  );
  return {
    ...NO_TERMS,
    effectiveOn: act.effective === undefined ? null : day(act.effective),
    until: act.until === undefined ? null : day(act.until),
    validTo: act.validTo === undefined ? null : day(act.validTo),
    conditions: [...new Set(conditions)],
    refersTo: act.corrects === undefined ? null : (firstOfAct[act.corrects] ?? null),
  };
}

function decisionsOf(
  { id: proposalId, terms, ground, reasons, reviewRight, proposedBy }: DemoProposal,
  { measure }: Act,
  recordedAt: Instant,
  decidedBy: string,
  before: number,
  chance: Chance,
): DemoDecision[] {
  const effectiveAt = terms.effectiveOn === null ? recordedAt : startOfDay(terms.effectiveOn, REGISTER.timeZone);
  const common = {
    proposalId,
    sanctionId: null,
    ground,
    reasons,
    reviewRight,
    proposedBy,
    decidedBy,
    recordedAt,
    effectiveAt,
    authorityId: AUTHORITIES.ministry.id,
    until: null,
    validTo: null,
    conditionId: null,
    conditionText: null,
    refersTo: null,
  } as const;
  const own: Omit<DemoDecision, 'ordinal'>[] =
    measure === 'add_condition'
      ? []
      : [
          {
            ...common,
            id: chance.uuid(),
            kind: measure,
            until: terms.until,
            validTo: terms.validTo,
            refersTo: terms.refersTo,
          },
        ];
  const added = terms.conditions.map((text): Omit<DemoDecision, 'ordinal'> => ({
    ...common,
    id: chance.uuid(),
    kind: 'add_condition',
    conditionId: chance.uuid(),
    conditionText: text,
  }));
  return [...own, ...added].map((decision, index) => ({ ...decision, ordinal: before + index + 1 }));
}

const later = (instant: Instant, last: Instant): Instant => (instant > last ? instant : addHours(last, 0.25));
