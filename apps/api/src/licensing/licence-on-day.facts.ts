import { dayOf, endOfDay, type Instant, instantOf } from '@amparo/kernel';
import { gravest } from '@amparo/licensing';
import { entriesOn, type LicenceRecord, standingFor } from '@amparo/verification';
import type { Transaction } from '../database/unit-of-work.js';
import type { AskedDay } from '../http/asked-day.js';
import type { OnDayAnswer } from './licence.responses.js';
import { licenceRecords } from './public-records.js';

/** Every interval of the day, and the worst of it: nobody is told "may recruit" of a day that held a suspension. */
export function licenceOnDay(
  record: LicenceRecord,
  { on, knownOn }: AskedDay,
  timeZone: string,
  now: Instant,
): OnDayAnswer {
  const known = knownOn ? instantOf(Date.parse(endOfDay(knownOn, timeZone)) - 1) : undefined;
  const intervals = entriesOn(record, on ?? dayOf(now, timeZone), known, timeZone);
  const status = gravest(intervals.map((entry) => entry.status));
  return { intervals, status: status ?? null, standing: standingFor(record, status) };
}

export interface LicenceThen extends OnDayAnswer {
  readonly id: string;
  readonly number: string;
  readonly class: string;
}

interface Asked {
  readonly day: AskedDay;
  readonly timeZone: string;
  readonly now: Instant;
}

/** Licences of an agency on a day, also those of which nothing was known then: `status` is null. */
export async function agencyLicencesOnDay(
  tx: Pick<Transaction, 'query'>,
  agencyId: string,
  { day, timeZone, now }: Asked,
): Promise<LicenceThen[]> {
  const rows = await tx.query<{ id: string }>('select id from licence where agency_id = $1', [agencyId]);
  const records = await licenceRecords(
    tx,
    rows.map(({ id }) => id),
  );
  return records
    .map((record) => ({
      id: record.id,
      number: record.number,
      class: record.class,
      ...licenceOnDay(record, day, timeZone, now),
    }))
    .sort((a, b) => (a.number < b.number ? -1 : 1));
}
