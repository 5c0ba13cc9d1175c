import { type DemoAgency, REGISTER } from '@amparo/demo';
import type { Transaction } from '../database/unit-of-work.js';
import { insert } from './insert.queries.js';

/** Licences with their proposals; their decisions come after the sanctions that some of them cite. */
export async function seedLicences(tx: Transaction, agencies: readonly DemoAgency[]): Promise<void> {
  const licences = agencies.map(({ id, licence }) => ({ ...licence, agencyId: id }));
  await insert(
    tx,
    'licence',
    licences.map((licence) => ({
      id: licence.id,
      register_id: REGISTER.id,
      agency_id: licence.agencyId,
      class: licence.class,
      number: licence.number,
      slug: licence.slug,
      countries: licence.countries,
      sectors: licence.sectors,
      status: 'applicant',
      created_at: licence.createdAt,
      version: licence.proposals.length + licence.decisions.length + 1,
    })),
  );
  await insert(
    tx,
    'licence_proposal',
    licences.flatMap(({ id, proposals }) =>
      proposals.map((proposal) => ({
        id: proposal.id,
        licence_id: id,
        measure: proposal.measure,
        status: proposal.status,
        terms: proposal.terms,
        ground: proposal.ground,
        reasons: proposal.reasons,
        review_right: proposal.reviewRight,
        office_id: proposal.officeId,
        proposed_by: proposal.proposedBy,
        proposed_at: proposal.proposedAt,
        served_how: proposal.servedHow,
        noticed_at: proposal.noticedAt,
        reply_by: proposal.replyBy,
        closed_by: proposal.closedBy,
        closed_at: proposal.closedAt,
      })),
    ),
  );
}

/** What the licences consist of; their status is derived afterwards. */
export async function seedLicenceDecisions(tx: Transaction, agencies: readonly DemoAgency[]): Promise<void> {
  await insert(
    tx,
    'licence_decision',
    agencies.flatMap(({ licence: { id, decisions } }) =>
      decisions.map((decision) => ({
        id: decision.id,
        licence_id: id,
        proposal_id: decision.proposalId,
        sanction_id: decision.sanctionId,
        kind: decision.kind,
        effective_at: decision.effectiveAt,
        until_on: decision.until,
        valid_to: decision.validTo,
        condition_id: decision.conditionId,
        condition_text: decision.conditionText,
        refers_to: decision.refersTo,
        ground: decision.ground,
        reasons: decision.reasons,
        review_right: decision.reviewRight,
        authority_id: decision.authorityId,
        proposed_by: decision.proposedBy,
        decided_by: decision.decidedBy,
        recorded_at: decision.recordedAt,
        ordinal: decision.ordinal,
      })),
    ),
  );
}
