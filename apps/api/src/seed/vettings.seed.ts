import { type DemoAgency, otherwiseWritten, PHOENIX, REGISTER } from '@amparo/demo';
import { dayOf } from '@amparo/kernel';
import type { Transaction } from '../database/unit-of-work.js';
import { agencyRecords, channelRecords, personRecords } from '../registry/index.js';
import { readStale, vetAgency } from '../vetting/index.js';
import { insert } from './insert.queries.js';

/** Enough for every agency of the fictional country. */
const EVERYBODY = 5_000;

/** A revoked agency's director, address and account come again with an applicant; the screening finds them. */
export async function seedVettings(tx: Transaction, agencies: readonly DemoAgency[]): Promise<void> {
  const { agencyId, predecessorId, personId, appointmentId, branchId, channelId, director } = PHOENIX;
  const predecessor = agencies.find(({ id }) => id === predecessorId);
  const office = predecessor?.branches.find(({ isHeadOffice }) => isHeadOffice);
  if (!office) throw new Error('the fictional country has lost the agency that comes again');
  const today = dayOf(tx.now, REGISTER.timeZone);
  await insert(tx, 'person', [
    { id: personId, register_id: REGISTER.id, name: director, other_names: [], created_at: tx.now, version: 1 },
  ]);
  await insert(tx, 'appointment', [
    { id: appointmentId, person_id: personId, agency_id: agencyId, role: 'director', from_on: today, to_on: null },
  ]);
  await insert(tx, 'branch', [
    {
      ...{ id: branchId, agency_id: agencyId, name: null, address: otherwiseWritten(office.address) },
      ...{ district: office.district, is_head_office: false, from_on: today, to_on: null },
    },
  ]);
  await tx.query(
    `insert into channel (id, agency_id, kind, value) select $1, $2, kind, value from channel where agency_id = $3 and kind = 'bank' limit 1`,
    [channelId, agencyId, predecessorId],
  );
  for (const record of await personRecords(tx, [personId])) tx.put('person', record);
  for (const record of await channelRecords(tx, [channelId])) tx.put('channel', record);
  for (const record of await agencyRecords(tx, [agencyId])) tx.put('agency', record);
  await readStale(tx, EVERYBODY);
  await vetAgency(tx, agencyId, { kind: 'change', id: null });
}
