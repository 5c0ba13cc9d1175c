import type { Transaction } from '../database/unit-of-work.js';
import { type LicenceRow, licenceRecordOf } from '../licensing/index.js';
import { type AgencyRow, agencyRecordOf, type NewChannelRow, newChannelRecordOf, sourceOf } from '../registry/index.js';
import { type Entry, onlyRow } from './book.js';

/** Nothing but the list says anything of it yet: no merge, no decision, no confirmation. */
export const isFirst = (entry: Entry): boolean => Number(onlyRow(entry, 'agency')['version']) === 1;

/** What a new entry's rows say needs no reading back. */
export function publishFirst(tx: Transaction, { tables }: Entry, timeZone: string): void {
  const { agency, licence, channel = [], ...parts } = tables;
  const row = { ...agency?.[0], ...parts } as unknown as AgencyRow;
  tx.put('agency', agencyRecordOf(row));
  const stated = { ...licence?.[0], role: 'partner', time_zone: timeZone, source: sourceOf(row), decisions: [] };
  tx.put('licence', licenceRecordOf({ valid_to: null, ...stated } as unknown as LicenceRow));
  for (const one of channel) tx.put('channel', newChannelRecordOf(one as unknown as NewChannelRow));
}
