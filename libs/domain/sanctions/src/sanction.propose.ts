import { addDays, dayOf, type FieldError, type LegalDay, Refusal } from '@amparo/kernel';
import {
  type Justification,
  NO_SANCTION_TERMS,
  type Sanction,
  type SanctionMeasure,
  type SanctionTerms,
  type Situation,
  type SubjectKind,
} from './sanction.js';
import { SANCTION_RULES, TERM_FIELDS, type TermField } from './sanction.measures.js';
import { refuse } from './sanction.refusals.js';
import { step } from './sanction.step.js';

/** Shortest time, in days after the day of service, for the reply to a notice. */
export const SHORTEST_REPLY = 7;
/** Shortest and longest time to appeal, in days after the decision. */
export const APPEAL_DAYS = { shortest: 7, usual: 28, longest: 365 } as const;

export interface Proposal extends Justification {
  readonly subjectKind: SubjectKind;
  readonly measure: SanctionMeasure;
  readonly terms: SanctionTerms;
  readonly codes: readonly string[];
  readonly licenceIds: readonly string[];
  readonly appealDays: number;
}

const given = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value !== null);

type Wrong = (field: string, code: string, params?: FieldError['params']) => void;

function checkFields({ measure, terms, licenceIds, subjectKind }: Proposal, wrong: Wrong): void {
  const { needs, takes, subjects } = SANCTION_RULES[measure];
  const valueOf = (field: TermField): unknown => (field === 'licenceIds' ? licenceIds : terms[field]);
  if (!subjects.includes(subjectKind)) wrong('measure', 'sanction.terms.not-for-subject');
  for (const field of TERM_FIELDS) {
    if (needs.includes(field) && !given(valueOf(field))) wrong(field, 'sanction.terms.needed');
    if (!needs.includes(field) && !takes.includes(field) && given(valueOf(field)))
      wrong(field, 'sanction.terms.not-taken');
  }
}

function checkDays({ until, untilMet, effectiveOn }: SanctionTerms, today: LegalDay, wrong: Wrong): void {
  const earliest = addDays(today, SHORTEST_REPLY + 1);
  if (effectiveOn !== null && effectiveOn < earliest) wrong('effectiveOn', 'sanction.terms.before-reply', { earliest });
  if (until !== null && untilMet !== null) wrong('untilMet', 'sanction.terms.one-end');
  if (until !== null && until < (effectiveOn ?? earliest)) wrong('until', 'sanction.terms.until-before-start');
}

/** Refuses a proposal that its measure does not have, lacks, or that contradicts itself; and one without its reasons. */
export function checkProposal(proposal: Proposal, today: LegalDay): void {
  const errors: FieldError[] = [];
  const wrong: Wrong = (field, code, params = {}) =>
    errors.push({ pointer: `/${field}`, code, params: { field, ...params } });
  const { terms, codes, appealDays } = proposal;
  for (const field of ['ground', 'reasons', 'publicReason', 'reviewRight'] as const)
    if (proposal[field].trim() === '') wrong(field, 'sanction.terms.needed');
  if (codes.length === 0) wrong('codes', 'sanction.terms.needed');
  checkFields(proposal, wrong);
  checkDays(terms, today, wrong);
  if (terms.points !== null && terms.points < 1) wrong('points', 'sanction.terms.positive');
  if (terms.fine !== null && !/^[1-9]\d{0,14}$/.test(terms.fine.amount)) wrong('fine', 'sanction.terms.positive');
  if (terms.conditions.some((text) => text.trim() === '')) wrong('conditions', 'sanction.terms.needed');
  const { shortest, longest } = APPEAL_DAYS;
  if (appealDays < shortest || appealDays > longest) wrong('appealDays', 'sanction.terms.appeal-days', APPEAL_DAYS);
  if (errors.length > 0) throw new Refusal('sanction.terms', 'invalid', {}, errors);
}

const UNTOUCHED = {
  replyBy: null,
  preventiveUntil: null,
  decidedBy: null,
  effectiveAt: null,
  appealBy: null,
  appeal: null,
  ending: null,
  endGround: null,
} as const;

/** Given facts, when an officer proposes a sanction. */
export function proposeSanction(id: string, proposal: Proposal, situation: Situation): Sanction {
  const { actor, now, timeZone, hasInterest } = situation;
  if (hasInterest) refuse('sanction.declared-interest');
  if (actor.role !== 'sanction_officer') refuse('sanction.role');
  checkProposal(proposal, dayOf(now, timeZone));
  return { ...proposal, ...UNTOUCHED, id, status: 'proposed', proposedBy: actor.id };
}

/**
 * Given an overdue corrective action, when the job finds it: a suggestion with the mildest measure, which is nobody's proposal until an
 * officer takes it up and says what is proposed and why.
 */
export function suggestSanction(id: string, { codes, reasons }: Pick<Proposal, 'codes' | 'reasons'>): Sanction {
  const unsaid = { ground: '', publicReason: '', reviewRight: '', terms: NO_SANCTION_TERMS, licenceIds: [] };
  return {
    ...{ ...unsaid, ...UNTOUCHED, id, codes, reasons, subjectKind: 'agency', measure: 'warning' },
    ...{ status: 'suggested', proposedBy: null, appealDays: APPEAL_DAYS.usual },
  };
}

/** Given a suggestion, when an officer takes it up as a proposal: that officer is its proposer, and may not decide it. */
export function adopt(sanction: Sanction, proposal: Omit<Proposal, 'subjectKind'>, situation: Situation): Sanction {
  const { subjectKind } = sanction;
  const status = step(sanction, 'adopt', situation);
  checkProposal({ ...proposal, subjectKind }, dayOf(situation.now, situation.timeZone));
  return { ...sanction, ...proposal, status, proposedBy: situation.actor.id };
}
