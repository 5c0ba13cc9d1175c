import { AUTHORITIES, type DemoSanction, OFFICES, STAFF } from '@amparo/demo';
import type { Transaction } from '../database/unit-of-work.js';
import { insert, type Row } from './insert.queries.js';

const APPEAL_DAYS = 28;

/** Sanctions of the fictional country with their history; public only once a release publishes them. */
export async function seedSanctions(tx: Transaction, sanctions: readonly DemoSanction[]): Promise<void> {
  await insert(tx, 'sanction', sanctions.map(sanctionRow));
  await tx.query(`select count(nextval('sanction_serial')) from generate_series(1, $1)`, [sanctions.length]);
  await insert(
    tx,
    'sanction_licence',
    sanctions.flatMap(({ id, licenceIds }) => licenceIds.map((licence) => ({ sanction_id: id, licence_id: licence }))),
  );
  await insert(
    tx,
    'sanction_reply',
    sanctions.flatMap(({ id, replies, proposedBy }) =>
      replies.map((reply) => ({
        ...{ id: reply.id, sanction_id: id, received_on: reply.receivedOn, came_from: reply.from, words: reply.words },
        ...{ recorded_by: proposedBy, recorded_at: reply.recordedAt },
      })),
    ),
  );
  await insert(
    tx,
    'sanction_act',
    sanctions.flatMap(({ id, acts }) =>
      acts.map((act, index) => ({
        ...{ id: act.id, sanction_id: id, ordinal: index + 1, verb: act.verb, to_status: act.toStatus },
        ...{ acted_by: act.actedBy, authority_id: act.authorityId, recorded_at: act.recordedAt },
        ...{ effective_at: act.effectiveAt ?? null, ground: act.ground ?? null, reasons: act.reasons ?? null },
        ...{ review_right: act.reviewRight ?? null, facts: act.facts ?? {} },
      })),
    ),
  );
}

function sanctionRow(sanction: DemoSanction): Row {
  const { appeal, end, acts, decidedAt } = sanction;
  return {
    ...{ id: sanction.id, number: sanction.number, status: sanction.status, subject_kind: sanction.subjectKind },
    status_since: acts.findLast(({ toStatus }) => toStatus === sanction.status)?.recordedAt ?? sanction.proposedAt,
    ...{ agency_id: sanction.agencyId, person_id: sanction.personId, name: sanction.name, other_names: [] },
    ...{ country: sanction.country, address: sanction.address, contacts: sanction.contacts, measure: sanction.measure },
    ...{ points: sanction.points, fine_amount: sanction.fineAmount, fine_currency: sanction.fineAmount && 'XTS' },
    ...{
      until_on: sanction.until,
      until_met: sanction.untilMet,
      conditions: [],
      codes: sanction.codes,
      finding_ids: [],
    },
    ...{ ground: sanction.ground, reasons: sanction.reasons, public_reason: sanction.publicReason },
    ...{ review_right: sanction.reviewRight, appeal_days: APPEAL_DAYS, authority_id: AUTHORITIES.inspectorate.id },
    ...{ office_id: OFFICES.inspectionVellamar.id, proposed_by: sanction.proposedBy, proposed_at: sanction.proposedAt },
    ...{ noticed_at: sanction.noticedAt, served_how: sanction.servedHow, reply_by: sanction.replyBy },
    ...{ decided_by: sanction.decidedBy, decided_at: decidedAt, effective_at: sanction.effectiveAt },
    deciding_authority_id: decidedAt && AUTHORITIES.ministry.id,
    ...{ appeal_by: sanction.appealBy, rejected_by: sanction.rejectedBy },
    ...{ appeal_lodged_on: appeal?.lodgedOn ?? null, appeal_recorded_by: appeal && STAFF.sanctionOfficer.id },
    ...{
      stay_asked: appeal?.stayAsked ?? false,
      stayed_at: appeal?.stayedAt ?? null,
      stayed_by: appeal?.stayedBy ?? null,
    },
    ...{ stay_over_at: appeal?.stayOverAt ?? null, appeal_decided_by: appeal?.decidedBy ?? null },
    ...{ appeal_outcome: appeal?.outcome ?? null, end_ground: end?.ground ?? null, end_reason: end?.reason ?? null },
    ...{ end_proposed_by: end?.proposedBy ?? null, end_decided_by: end?.decidedBy ?? null, ended_at: end?.at ?? null },
    ...{ created_at: sanction.proposedAt, version: acts.length },
  };
}
