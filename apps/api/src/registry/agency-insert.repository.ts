import { dayOf, publicNumber } from '@amparo/kernel';
import { keepName } from '@amparo/registry';
import type { Home } from '../database/home-register.queries.js';
import type { Ids } from '../ports/index.js';
import type { Transaction } from '../database/unit-of-work.js';

export interface NewAgency {
  readonly id: string;
  readonly country: string;
  readonly legalName: string;
  readonly headOffice: { readonly address: string; readonly district?: string | null | undefined };
}

/** An agency begins with its number, its legal name and its head office. Nothing of it is public before it is published. */
export async function insertAgency(
  tx: Transaction,
  home: Home,
  ids: Ids,
  { id, country, legalName, headOffice }: NewAgency,
): Promise<void> {
  const today = dayOf(tx.now, home.timeZone);
  const [row] = await tx.query<{ serial: number }>(`select nextval('agency_serial') as serial`);
  const number = publicNumber(home.id, Number(today.slice(0, 4)), row?.serial ?? 0);
  const name = keepName(legalName);
  await tx.query(
    'insert into agency (id, register_id, number, country, legal_name, created_at) values ($1, $2, $3, $4, $5, $6)',
    [id, home.id, number, country, name, tx.now],
  );
  await tx.query(`insert into agency_name (id, agency_id, name, kind) values ($1, $2, $3, 'legal')`, [
    ids.id(),
    id,
    name,
  ]);
  await tx.query(
    `insert into branch (id, agency_id, address, district, is_head_office, from_on) values ($1, $2, $3, $4, true, $5)`,
    [ids.id(), id, headOffice.address, headOffice.district ?? null, today],
  );
}
