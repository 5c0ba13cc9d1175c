import { addDays, addHours, dayOf, type Instant, type LegalDay } from '@amparo/kernel';
import type { SanctionMeasure } from '@amparo/sanctions';
import type { DemoAgency } from './agencies.js';
import { type Chance, chanceOf, idOf } from './chance.js';
import { REGISTER } from './country.js';
import type { DemoDecision, DemoProposal } from './history.js';
import { APPEAL_DAYS, clockOf, INSPECTORATE, MINISTRY, OFFICER } from './sanction-cases.js';
import type { DemoSanctionAct, Unnumbered } from './sanctions.js';
import { STAFF } from './staff.js';

/** Which licence decision becomes a sanction's, how many of each, and what was violated. */
const LINKED: readonly {
  readonly kind: DemoDecision['kind'];
  readonly measure: SanctionMeasure;
  readonly codes: readonly string[];
  readonly most: number;
}[] = [
  { kind: 'suspend', measure: 'suspension', codes: ['FEE-OVER', 'FEE-NORCPT'], most: 7 },
  { kind: 'revoke', measure: 'cancellation', codes: ['LIC-LEND', 'ADV-FALSE'], most: 4 },
  { kind: 'bar', measure: 'disqualification', codes: ['LIC-UNL', 'LIC-CTRL'], most: 2 },
];

interface Fate {
  readonly status: 'decided' | 'appealed' | 'final';
  readonly appeal: Unnumbered['appeal'];
  readonly acts: readonly DemoSanctionAct[];
  readonly decisions: readonly DemoDecision[];
}

const daysBetween = (a: LegalDay, b: LegalDay): number => Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000);
const act = (chance: Chance, more: Omit<DemoSanctionAct, 'id' | 'authorityId'>, authorityId: string | null) => ({
  ...{ id: chance.uuid(), authorityId },
  ...more,
});

/** What became of the decision since: final when its time to appeal is over; of the others, the cast's first, two in three are appealed. */
function fateOf(decision: DemoDecision, today: LegalDay, chance: Chance, nth: number): Fate {
  const decidedOn = dayOf(decision.recordedAt, REGISTER.timeZone);
  const ago = daysBetween(decidedOn, today);
  const at = clockOf(today);
  if (ago > APPEAL_DAYS) {
    const final = { verb: 'become_final', toStatus: 'final', actedBy: null } as const;
    const recordedAt = at(ago - APPEAL_DAYS - 1, -8);
    return { status: 'final', appeal: null, acts: [act(chance, { ...final, recordedAt }, null)], decisions: [] };
  }
  if (ago < 4 || nth % 3 === 0) return { status: 'decided', appeal: null, acts: [], decisions: [] };
  const stayer = [STAFF.approver, STAFF.otherApprover].find(({ id }) => id !== decision.decidedBy) ?? STAFF.approver;
  const [lodgedAt, stayedAt] = [at(ago - 2, 1), at(ago - 3, 3)];
  const isStayed = nth % 3 === 1;
  const about = (
    kind: 'lodge_appeal' | 'stay',
    when: Instant,
    who: string,
    proposedBy: string | null,
  ): DemoDecision => ({
    ...decision,
    ...{ id: chance.uuid(), kind, effectiveAt: when, recordedAt: when, until: null, refersTo: decision.id },
    ...{ proposedBy, decidedBy: who, ordinal: decision.ordinal + (kind === 'stay' ? 2 : 1) },
    reasons: kind === 'stay' ? 'The licence may not be lost before the facts are heard.' : 'An appeal was lodged.',
  });
  return {
    status: 'appealed',
    appeal: {
      ...{
        lodgedOn: dayOf(lodgedAt, REGISTER.timeZone),
        stayAsked: true,
        stayOverAt: null,
        decidedBy: null,
        outcome: null,
      },
      ...(isStayed ? { stayedAt, stayedBy: stayer.id } : { stayedAt: null, stayedBy: null }),
    },
    acts: [
      act(
        chance,
        {
          ...{ verb: 'lodge_appeal', toStatus: 'appealed', actedBy: OFFICER.id, recordedAt: lodgedAt },
          reasons: 'The holder says that the fees were a deposit and were paid back.',
        },
        INSPECTORATE,
      ),
      ...(isStayed
        ? [
            act(
              chance,
              {
                ...{ verb: 'grant_stay', toStatus: 'appealed' as const, actedBy: stayer.id, recordedAt: stayedAt },
                ...{ effectiveAt: stayedAt, ground: 'Administrative Appeals Act, section 8' },
                reasons: 'The licence may not be lost before the facts are heard.',
              },
              MINISTRY,
            ),
          ]
        : []),
    ],
    decisions: [
      about('lodge_appeal', lodgedAt, OFFICER.id, null),
      ...(isStayed ? [about('stay', stayedAt, stayer.id, OFFICER.id)] : []),
    ],
  };
}

/** One decision of a licence that was a sanction's: it cites the sanction, and its proposal is the sanction's own. */
function link(
  agency: DemoAgency,
  decision: DemoDecision,
  proposal: DemoProposal,
  linked: (typeof LINKED)[number],
  fate: Fate,
  chance: Chance,
) {
  const { id: agencyId, legalName, licence } = agency;
  const sanctionId = idOf(`sanction/${decision.id}`);
  const by = (
    verb: string,
    toStatus: DemoSanctionAct['toStatus'],
    recordedAt: Instant,
    more: Partial<DemoSanctionAct> = {},
  ) => act(chance, { verb, toStatus, actedBy: OFFICER.id, recordedAt, ...more }, INSPECTORATE);
  const { ground, reasons, reviewRight } = proposal;
  const decidedOn = dayOf(decision.recordedAt, REGISTER.timeZone);
  const noticedAt = proposal.noticedAt ?? addHours(proposal.proposedAt, 20);
  const sanction: Unnumbered = {
    ...{ id: sanctionId, status: fate.status, subjectKind: 'agency', agencyId, personId: null, name: legalName },
    ...{ country: REGISTER.country, address: null, contacts: [], measure: linked.measure, codes: linked.codes },
    ...{ points: null, fineAmount: null, until: decision.until, untilMet: null, licenceIds: [licence.id] },
    ...{ ground, reasons, publicReason: reasons, reviewRight },
    ...{ proposedBy: OFFICER.id, proposedAt: proposal.proposedAt, noticedAt, servedHow: proposal.servedHow },
    ...{ replyBy: proposal.replyBy, decidedBy: decision.decidedBy, decidedAt: decision.recordedAt },
    ...{ effectiveAt: decision.effectiveAt, appealBy: addDays(decidedOn, APPEAL_DAYS), rejectedBy: null },
    ...{ appeal: fate.appeal, end: null, replies: [] },
    acts: [
      by('propose', 'proposed', proposal.proposedAt, { ground, reasons, reviewRight }),
      by('serve_notice', 'noticed', noticedAt, { facts: { replyBy: proposal.replyBy } }),
      {
        ...by('decide', 'decided', decision.recordedAt, { ground, reasons, reviewRight }),
        ...{ actedBy: decision.decidedBy, authorityId: MINISTRY, effectiveAt: decision.effectiveAt },
      },
      ...fate.acts,
    ],
  };
  const decisions = licence.decisions.map((one) =>
    one.id === decision.id ? { ...one, proposalId: null, sanctionId, proposedBy: OFFICER.id } : one,
  );
  const since = fate.decisions.map((one) => ({ ...one, proposalId: null, sanctionId }));
  const proposals = licence.proposals.filter(({ id }) => id !== proposal.id);
  return { sanction, agency: { ...agency, licence: { ...licence, proposals, decisions: [...decisions, ...since] } } };
}

/** Suspensions, cancellations and bars of licences that an inspectorate's sanction brought; the cast's first. */
export function linkedSanctions(all: readonly DemoAgency[], today: LegalDay, seed: string) {
  const agencies = new Map(all.map((agency) => [agency.id, agency]));
  const sanctions: Unnumbered[] = [];
  for (const linked of LINKED) {
    let [count, recent] = [0, 0];
    for (const agency of agencies.values()) {
      const decision = agency.licence.decisions.at(-1);
      const proposal = agency.licence.proposals.find(({ id }) => id === decision?.proposalId);
      if (count >= linked.most || decision?.kind !== linked.kind || !proposal?.noticedAt) continue;
      const chance = chanceOf(`${seed}/sanction of ${agency.id}`);
      const made = link(agency, decision, proposal, linked, fateOf(decision, today, chance, recent), chance);
      sanctions.push(made.sanction);
      agencies.set(agency.id, made.agency);
      count += 1;
      if (made.sanction.status !== 'final') recent += 1;
    }
  }
  return { sanctions, agencies: [...agencies.values()] };
}
