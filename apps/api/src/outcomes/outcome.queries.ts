import type { Outcomes } from '@amparo/complaints';
import type { LegalDay } from '@amparo/kernel';
import type { OutcomeRecord } from '@amparo/verification';
import type { Transaction } from '../database/unit-of-work.js';

export interface Year {
  readonly from: LegalDay;
  readonly to: LegalDay;
}
type Reader = Pick<Transaction, 'query'>;

/** Whether returns were owed for a year of which nothing has been told yet. */
export async function isUntold(reader: Reader, { from, to }: Year): Promise<boolean> {
  const rows = await reader.query(
    `select 1 from periodic_return t where t.from_on >= $1 and t.to_on <= $2
       and not exists (select from outcome o where o.from_on = $1) limit 1`,
    [from, to],
  );
  return rows.length > 0;
}

/** What is told, and nothing more exact than that. */
export async function insertOutcomes(
  tx: Transaction,
  { from, to }: Year,
  { agencies, all }: Outcomes,
  on: LegalDay,
): Promise<void> {
  const rows = agencies.map(({ agencyId, state, figure }) => ({
    ...{ agency_id: agencyId, from_on: from, to_on: to, state, published_on: on },
    ...{ placements: figure?.placements, founded: figure?.founded, low: figure?.low, high: figure?.high },
    ...{ all_placements: all?.placements, all_founded: all?.founded, all_low: all?.low, all_high: all?.high },
  }));
  await tx.query('insert into outcome select * from jsonb_populate_recordset(null::outcome, $1)', [
    JSON.stringify(rows),
  ]);
}

const FIGURE = (prefix: string): string =>
  `case when o.${prefix}placements is not null then jsonb_build_object('placements', o.${prefix}placements, 'founded', o.${prefix}founded,
     'low', o.${prefix}low, 'high', o.${prefix}high) end`;

/** What was told of a year, as the public reads it. */
export async function outcomeRecords(reader: Reader, { from }: Year): Promise<OutcomeRecord[]> {
  const rows = await reader.query<{ record: OutcomeRecord }>(
    `select jsonb_build_object('id', o.agency_id, 'register', a.register_id, 'agencyId', o.agency_id, 'from', o.from_on, 'to', o.to_on,
       'state', o.state, 'figure', ${FIGURE('')}, 'all', ${FIGURE('all_')}, 'publishedOn', o.published_on) as record
     from outcome o join agency a on a.id = o.agency_id where o.from_on = $1 order by o.agency_id`,
    [from],
  );
  return rows.map(({ record }) => record);
}
