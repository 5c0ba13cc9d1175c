import { dayOf } from '@amparo/kernel';
import { refuseLicence } from '@amparo/licensing';
import type { Transaction } from '../database/unit-of-work.js';
import { licenceRecords } from '../licensing/index.js';
import type { CertificateFacts, LetterDecision, LetterFacts } from './letter.data.js';

const FACTS = `select l.register_id as register, r.time_zone as "timeZone", a.legal_name as holder, l.number as licence, l.slug, l.class,
    l.countries, l.sectors,
    (select concat_ws(', ', b.address, b.district) from branch b where b.agency_id = a.id and b.is_head_office and b.to_on is null) as address,
    au.name as authority, o.name as office, d.id, d.kind, d.effective_at as "effectiveAt", d.until_on as until, d.valid_to as "validTo",
    d.condition_text as "conditionText", d.ground, d.reasons, d.review_right as "reviewRight", d.recorded_at as "recordedAt"
  from licence l join register r on r.id = l.register_id and r.role = 'home' join agency a on a.id = l.agency_id
    join licence_decision d on d.licence_id = l.id join authority au on au.id = d.authority_id
    join user_account u on u.id = d.decided_by left join office o on o.id = u.office_id
  where l.id = $1 and ($2::uuid is null or l.agency_id = $2)`;

type Row = LetterFacts & LetterDecision;

/** A decision and all that its letter says; of a holder's account, only its own. */
export async function decisionFacts(
  tx: Transaction,
  licenceId: string,
  decisionId: string,
  agencyId: string | null,
): Promise<Row> {
  const [row] = await tx.query<Row>(`${FACTS} and d.id = $3`, [licenceId, agencyId, decisionId]);
  return row ?? refuseLicence('licence.letter.missing');
}

/** What the certificate of a licence rests on: refused where the licence does not authorise anybody now. */
export async function certificateFacts(
  tx: Transaction,
  licenceId: string,
  agencyId: string | null,
): Promise<CertificateFacts & LetterDecision> {
  const [row] = await tx.query<Row>(`${FACTS} order by d.ordinal desc limit 1`, [licenceId, agencyId]);
  const [record] = await licenceRecords(tx, [licenceId]);
  if (!row || !record) return refuseLicence('licence.letter.missing');
  const now = record.timeline.find(
    ({ recordedTo, effectiveFrom, effectiveTo }) =>
      recordedTo === null && effectiveFrom <= tx.now && (effectiveTo === null || tx.now < effectiveTo),
  );
  if (!now || !['licensed', 'licensed_with_conditions'].includes(now.status))
    return refuseLicence('licence.certificate.not-in-force');
  const [validity] = await tx.query<{ from: string; validTo: string | null }>(
    `select (select min(effective_at) from licence_decision where licence_id = l.id and kind = 'grant') as from, l.valid_to as "validTo" from licence l where l.id = $1`,
    [licenceId],
  );
  return {
    ...row,
    from: dayOf(validity?.from ?? row.effectiveAt, row.timeZone),
    validTo: validity?.validTo ?? null,
    conditions: record.conditions.filter(({ id }) => now.conditions.includes(id)).map(({ text }) => text),
    places: await tx.query(
      `select concat_ws(', ', b.address, b.district) as address, b.is_head_office as "isHeadOffice" from branch b join licence l on l.agency_id = b.agency_id
       where l.id = $1 and (b.from_on is null or b.from_on <= $2) and (b.to_on is null or b.to_on >= $2) order by b.is_head_office desc, b.address, b.id`,
      [licenceId, dayOf(tx.now, row.timeZone)],
    ),
  };
}
