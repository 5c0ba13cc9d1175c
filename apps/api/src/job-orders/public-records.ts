import type { JobOrderRecord } from '@amparo/verification';
import type { Transaction } from '../database/unit-of-work.js';

/** Approved orders of an agency, under the record that it goes on as. */
export async function publishJobOrdersOf(tx: Transaction, agencyId: string): Promise<void> {
  const rows = await tx.query<{ id: string }>('select id from job_order where agency_id = $1', [agencyId]);
  const records = await jobOrderRecords(
    tx,
    rows.map(({ id }) => id),
  );
  for (const record of records) tx.put('job_order', record);
}

/** Orders that were approved, whatever became of them since; what is proposed or was refused is not public. */
export async function jobOrderRecords(
  tx: Pick<Transaction, 'query'>,
  ids: readonly string[],
): Promise<JobOrderRecord[]> {
  const rows = await tx.query<{ record: JobOrderRecord }>(
    `select jsonb_build_object('id', j.id, 'register', j.register_id, 'number', j.number, 'agencyId', going_on(j.agency_id), 'principalId', j.principal_id,
       'principal', p.name, 'occupation', j.occupation, 'title', j.title, 'country', j.country, 'vacancies', j.vacancies, 'filled', j.filled,
       'wage', jsonb_build_object('amount', j.wage_amount::text, 'currency', j.wage_currency), 'contractMonths', j.contract_months,
       'fee', case when j.fee_amount = 0 then null else jsonb_build_object('amount', j.fee_amount::text, 'currency', j.fee_currency) end,
       'from', j.from_on, 'to', j.to_on, 'status', j.status, 'since', iso(j.status_since)) as record
     from job_order j join principal p on p.id = j.principal_id
     where j.id = any($1::uuid[]) and j.decided_by is not null and j.status <> 'refused' order by j.id`,
    [ids],
  );
  return rows.map(({ record }) => record);
}
