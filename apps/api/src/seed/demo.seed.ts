import { dayOf } from '@amparo/kernel';
import {
  ACCOUNTS,
  AUTHORITIES,
  type DemoAgency,
  demoAgencies,
  type DemoPerson,
  demoPersons,
  demoSanctions,
  OFFICES,
  REGISTER,
} from '@amparo/demo';
import { ACCOUNT_KINDS } from '@amparo/registry';
import { createHmac } from 'node:crypto';
import type { Transaction } from '../database/unit-of-work.js';
import { rederive } from '../licensing/index.js';
import { insert, type Row } from './insert.queries.js';
import { seedApplications } from './applications.seed.js';
import { seedInspections } from './inspections.seed.js';
import { seedLicenceDecisions, seedLicences } from './licences.seed.js';
import { seedPlacements } from './placements.seed.js';
import { seedDuplicates } from './duplicates.seed.js';
import { seedVettings } from './vettings.seed.js';
import { seedSanctions } from './sanctions.seed.js';
import { agencyRecords, channelRecords, personRecords, registerRecords } from '../registry/index.js';

/** The fictional country's register, authorities, offices and accounts. Password hashes by account id. */
export async function seedOffices(tx: Transaction, passwords: ReadonlyMap<string, string>): Promise<void> {
  const { id, country, names, timeZone, currency, languages } = REGISTER;
  await insert(tx, 'register', [{ id, role: 'home', country, names, time_zone: timeZone, currency, languages }]);
  for (const record of await registerRecords(tx, [id])) tx.put('register', record);
  await insert(
    tx,
    'authority',
    Object.values(AUTHORITIES).map((authority) => ({
      id: authority.id,
      register_id: id,
      code: authority.code,
      name: authority.name,
    })),
  );
  await insert(
    tx,
    'office',
    Object.values(OFFICES).map((office) => ({
      id: office.id,
      authority_id: office.authority.id,
      code: office.code,
      name: office.name,
    })),
  );
  await insert(
    tx,
    'user_account',
    ACCOUNTS.filter(({ agencyId }) => agencyId === null).map((account) => accountRow(account, passwords, tx.now)),
  );
}

/** Accounts of agencies come after the agencies. */
async function seedAgencyAccounts(tx: Transaction, passwords: ReadonlyMap<string, string>): Promise<void> {
  await insert(
    tx,
    'user_account',
    ACCOUNTS.filter(({ agencyId }) => agencyId !== null).map((account) => accountRow(account, passwords, tx.now)),
  );
}

function accountRow(account: (typeof ACCOUNTS)[number], passwords: ReadonlyMap<string, string>, now: string): Row {
  return {
    id: account.id,
    username: account.username,
    name: account.name,
    role: account.role,
    authority_id: account.authority?.id ?? null,
    office_id: account.office?.id ?? null,
    agency_id: account.agencyId,
    password_hash: passwords.get(account.id) ?? null,
    is_demo: true,
    created_at: now,
    version: 1,
  };
}

/** Agencies with all that belongs to them, their licences' history, and the public records of it all. Returns how many. */
export async function seedAgencies(
  tx: Transaction,
  passwords: ReadonlyMap<string, string>,
  pepper: string,
): Promise<number> {
  const today = dayOf(tx.now, REGISTER.timeZone);
  const made = demoAgencies(today);
  const persons = demoPersons(made, today);
  const { agencies, sanctions } = demoSanctions(made, persons, today);
  await insert(
    tx,
    'agency',
    agencies.map(({ id, number, legalName, licence }) => ({
      id,
      register_id: REGISTER.id,
      number,
      country: REGISTER.country,
      legal_name: legalName,
      created_at: licence.createdAt,
      version: 1,
    })),
  );
  await tx.query(`select count(nextval('agency_serial')) from generate_series(1, $1)`, [agencies.length]);
  await seedAgencyAccounts(tx, passwords);
  const of = <T extends object>(rows: (agency: DemoAgency) => readonly T[]) =>
    agencies.flatMap((agency) => rows(agency).map((row) => ({ ...row, agency_id: agency.id })));
  await insert(
    tx,
    'agency_name',
    of(({ names }) => names.map(({ id, name, kind, from, to }) => ({ id, name, kind, from_on: from, to_on: to }))),
  );
  await insert(
    tx,
    'agency_identifier',
    of(({ identifiers }) => identifiers),
  );
  await insert(
    tx,
    'branch',
    of(({ branches }) =>
      branches.map(({ id, name, address, district, isHeadOffice, from, to }) => ({
        id,
        name,
        address,
        district,
        is_head_office: isHeadOffice,
        from_on: from,
        to_on: to,
      })),
    ),
  );
  const channels = of(({ channels: all }) =>
    all.map(({ id, kind, value, display, confirmedOn, confirmedBy }) => ({
      id,
      kind,
      value: ACCOUNT_KINDS.includes(kind)
        ? createHmac('sha256', pepper).update(`account ${value}`).digest('hex')
        : value,
      display: ACCOUNT_KINDS.includes(kind) ? null : display,
      confirmed_on: confirmedOn,
      confirmed_by: confirmedBy,
    })),
  );
  await insert(tx, 'channel', channels);
  await seedLicences(tx, agencies);
  const personIds = await seedPersons(tx, persons);
  await seedSanctions(tx, sanctions);
  await seedLicenceDecisions(tx, agencies);
  for (const record of await agencyRecords(
    tx,
    agencies.map(({ id }) => id),
  ))
    tx.put('agency', record);
  for (const record of await channelRecords(
    tx,
    channels.map(({ id }) => id),
  ))
    tx.put('channel', record);
  for (const record of await personRecords(tx, personIds)) tx.put('person', record);
  await rederive(
    tx,
    agencies.map(({ licence }) => licence.id),
  );
  await seedInspections(tx, agencies);
  await seedPlacements(tx, agencies);
  await seedApplications(tx, agencies);
  await seedVettings(tx, agencies);
  await seedDuplicates(tx);
  tx.record(null, { agencies: agencies.length, persons: personIds.length }, 'demo.seed');
  return agencies.length;
}

async function seedPersons(tx: Transaction, persons: readonly DemoPerson[]): Promise<string[]> {
  await insert(
    tx,
    'person',
    persons.map(({ id, name, otherNames }) => ({
      id,
      register_id: REGISTER.id,
      name,
      other_names: otherNames,
      created_at: tx.now,
      version: 1,
    })),
  );
  await insert(
    tx,
    'appointment',
    persons.flatMap(({ id, appointments }) =>
      appointments.map((one) => ({
        id: one.id,
        person_id: id,
        agency_id: one.agencyId,
        role: one.role,
        from_on: one.from,
        to_on: one.to,
      })),
    ),
  );
  return persons.map(({ id }) => id);
}
