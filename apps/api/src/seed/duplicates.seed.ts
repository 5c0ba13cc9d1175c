import { DUPLICATES, REGISTER } from '@amparo/demo';
import { addDays, dayOf, instantOf } from '@amparo/kernel';
import type { Transaction } from '../database/unit-of-work.js';
import { publishMerge } from '../registry/index.js';
import { insert } from './insert.queries.js';

/** Agencies that the register knows twice. */
export async function seedDuplicates(tx: Transaction): Promise<void> {
  const on = addDays(dayOf(tx.now, REGISTER.timeZone), -5);
  const at = instantOf(Date.parse(tx.now) - 4 * 24 * 60 * 60 * 1000);
  await insert(
    tx,
    'agency',
    DUPLICATES.map(({ id, number, legalName, keptId, decidedBy }) => ({
      ...{ id, register_id: REGISTER.id, number, country: REGISTER.country, legal_name: legalName, created_at: at },
      ...{ version: 1, merged_into: decidedBy === null ? null : keptId },
    })),
  );
  await insert(
    tx,
    'agency_name',
    DUPLICATES.map(({ id, legalName }) => ({ id, agency_id: id, name: legalName, kind: 'legal', from_on: on })),
  );
  await insert(
    tx,
    'branch',
    DUPLICATES.map(({ id, address }) => ({ id, agency_id: id, address, is_head_office: true, from_on: on })),
  );
  await insert(
    tx,
    'agency_merge',
    DUPLICATES.map(({ id, mergeId, keptId, reasons, proposedBy, decidedBy }) => ({
      ...{ id: mergeId, kept_id: keptId, merged_id: id, reasons, status: decidedBy === null ? 'proposed' : 'merged' },
      ...{ proposed_by: proposedBy, proposed_at: at, decided_by: decidedBy },
      ...{ decided_at: decidedBy === null ? null : at, version: 1 },
    })),
  );
  for (const { id, keptId } of DUPLICATES) await publishMerge(tx, keptId, id);
}
