import type { Instant, LegalDay } from '@amparo/kernel';
import type { SanctionMeasure, SanctionStatus, SubjectKind } from '@amparo/sanctions';
import { publicNumber } from '@amparo/kernel';
import type { DemoAgency } from './agencies.js';
import { REGISTER } from './country.js';
import type { DemoPerson } from './persons.js';
import { unlinkedSanctions } from './sanction-cases.js';
import { linkedSanctions } from './sanctioned-licences.js';

export interface DemoSanctionAct {
  readonly id: string;
  readonly verb: string;
  readonly toStatus: SanctionStatus;
  /** None: time passed. */
  readonly actedBy: string | null;
  readonly authorityId: string | null;
  readonly recordedAt: Instant;
  readonly effectiveAt?: Instant;
  readonly ground?: string;
  readonly reasons?: string;
  readonly reviewRight?: string;
  readonly facts?: Readonly<Record<string, string | boolean | null>>;
}

export interface DemoReply {
  readonly id: string;
  readonly receivedOn: LegalDay;
  readonly from: string;
  readonly words: string;
  readonly recordedAt: Instant;
}

export interface DemoSanction {
  readonly id: string;
  readonly number: string;
  readonly status: SanctionStatus;
  readonly subjectKind: SubjectKind;
  readonly agencyId: string | null;
  readonly personId: string | null;
  readonly name: string;
  readonly country: string | null;
  readonly address: string | null;
  readonly contacts: readonly { readonly kind: string; readonly value: string; readonly display: string }[];
  readonly measure: SanctionMeasure;
  readonly points: number | null;
  readonly fineAmount: string | null;
  readonly until: LegalDay | null;
  readonly untilMet: string | null;
  readonly codes: readonly string[];
  readonly ground: string;
  readonly reasons: string;
  readonly publicReason: string;
  readonly reviewRight: string;
  readonly licenceIds: readonly string[];
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly noticedAt: Instant | null;
  readonly servedHow: string | null;
  readonly replyBy: LegalDay | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly effectiveAt: Instant | null;
  readonly appealBy: LegalDay | null;
  readonly rejectedBy: string | null;
  readonly appeal: {
    readonly lodgedOn: LegalDay;
    readonly stayAsked: boolean;
    readonly stayedAt: Instant | null;
    readonly stayedBy: string | null;
    readonly stayOverAt: Instant | null;
    readonly decidedBy: string | null;
    readonly outcome: string | null;
  } | null;
  readonly end: {
    readonly ground: string;
    readonly reason: string;
    readonly proposedBy: string | null;
    readonly decidedBy: string | null;
    readonly at: Instant | null;
  } | null;
  readonly replies: readonly DemoReply[];
  readonly acts: readonly DemoSanctionAct[];
}

/** A sanction before it has its number. */
export type Unnumbered = Omit<DemoSanction, 'number'>;

export interface DemoSanctions {
  readonly sanctions: readonly DemoSanction[];
  /** The agencies, with the licence decisions that carry out a sanction citing it instead of a proposal. */
  readonly agencies: readonly DemoAgency[];
}

/** About thirty sanctions in every state, those that touch a licence being one with its history. */
export function demoSanctions(
  agencies: readonly DemoAgency[],
  persons: readonly DemoPerson[],
  today: LegalDay,
  seed = 'serandia',
): DemoSanctions {
  const linked = linkedSanctions(agencies, today, seed);
  const all: Unnumbered[] = [...linked.sanctions, ...unlinkedSanctions(agencies, persons, today, seed)];
  const sanctions = all
    .sort((a, b) => (a.proposedAt < b.proposedAt ? -1 : 1))
    .map((sanction, index) => ({
      ...sanction,
      number: publicNumber(REGISTER.id, Number(sanction.proposedAt.slice(0, 4)), index + 1),
    }));
  return { sanctions, agencies: linked.agencies };
}
