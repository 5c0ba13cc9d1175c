import { isAccredited, type Principal } from '@amparo/registry';
import type { LegalDay } from '@amparo/kernel';
import type { PrincipalRecord } from '@amparo/verification';
import type { Transaction } from '../database/unit-of-work.js';

type Reader = Pick<Transaction, 'query'>;

export interface PrincipalFacts {
  readonly name: string;
  readonly isPrincipalAccredited: boolean;
  readonly isAgencyAccredited: boolean;
}

/** Whether an agency may recruit for a principal on a day; undefined: there is no such principal. */
export async function principalFacts(
  tx: Reader,
  principalId: string,
  agencyId: string,
  on: LegalDay,
): Promise<PrincipalFacts | undefined> {
  const [row] = await tx.query<Principal & { name: string; linked: boolean }>(
    `select p.name, p.status, p.accredited_from as "from", p.accredited_to as "to",
       exists (select from accreditation c where c.principal_id = p.id and c.agency_id in (select records_of($2)) and c.status = 'approved'
         and c.from_on <= $3 and coalesce(c.to_on >= $3, true)) as linked
     from principal p where p.id = $1`,
    [principalId, agencyId, on],
  );
  return row && { name: row.name, isPrincipalAccredited: isAccredited(row, on), isAgencyAccredited: row.linked };
}

/** Principals that an agency is accredited with, under the record that it goes on as. */
export async function publishPrincipalsOf(tx: Transaction, agencyId: string): Promise<void> {
  const rows = await tx.query<{ id: string }>(
    'select distinct principal_id as id from accreditation where agency_id = $1',
    [agencyId],
  );
  const records = await principalRecords(
    tx,
    rows.map(({ id }) => id),
  );
  for (const record of records) tx.put('principal', record);
}

export async function principalRecords(tx: Reader, ids: readonly string[]): Promise<PrincipalRecord[]> {
  const rows = await tx.query<{ record: PrincipalRecord }>(
    `select jsonb_build_object('id', p.id, 'register', p.register_id, 'number', p.number, 'name', p.name, 'otherNames', to_jsonb(p.other_names),
       'country', p.country, 'registrationNumber', p.registration_number, 'status', p.status, 'since', iso(p.status_since),
       'from', p.accredited_from, 'to', p.accredited_to,
       'agencies', coalesce((select jsonb_agg(jsonb_build_object('agencyId', going_on(c.agency_id), 'from', c.from_on, 'to', c.to_on) order by c.from_on, c.id)
         from accreditation c where c.principal_id = p.id and c.status = 'approved'), '[]')) as record
     from principal p where p.id = any($1::uuid[]) order by p.id`,
    [ids],
  );
  return rows.map(({ record }) => record);
}
