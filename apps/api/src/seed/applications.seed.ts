import { ACCOUNT_REQUESTS, APPLICATIONS, type DemoAgency, NOTICED, REGISTER, STAFF } from '@amparo/demo';
import { addDays, addHours, dayOf, publicNumber } from '@amparo/kernel';
import { randomBytes, randomUUID } from 'node:crypto';
import type { Transaction } from '../database/unit-of-work.js';
import { refreshNotice } from '../applications/index.js';
import { insert } from './insert.queries.js';

/** What waits for a licensing officer on the first day: a firm that asks for an account, and an application. */
export async function seedApplications(tx: Transaction, agencies: readonly DemoAgency[]): Promise<void> {
  const today = dayOf(tx.now, REGISTER.timeZone);
  const numberOf = (serial: number) => publicNumber(REGISTER.id, Number(today.slice(0, 4)), serial);
  const [yesterday, before] = [addHours(tx.now, -24), addHours(tx.now, -30)];
  await tx.query(`select count(nextval('application_serial')) from generate_series(1, $1)`, [
    ACCOUNT_REQUESTS.length + APPLICATIONS.length + 1,
  ]);
  await insert(
    tx,
    'account_request',
    ACCOUNT_REQUESTS.map(({ number, firmName, registrationNumber, contactName, email, language }) => ({
      ...{ id: randomUUID(), number: numberOf(number), status: 'confirmed', firm_name: firmName },
      ...{
        registration_number: registrationNumber,
        country: REGISTER.country,
        contact_name: contactName,
        email,
        language,
      },
      ...{
        token_hash: randomBytes(32),
        token_expires_at: yesterday,
        created_at: before,
        confirmed_at: yesterday,
        version: 2,
      },
    })),
  );
  for (const { number, agencyId, kind, content } of APPLICATIONS) {
    const licence = agencies.find(({ id }) => id === agencyId)?.licence;
    const [account] = await tx.query<{ id: string }>(
      'select id from user_account where agency_id = $1 order by id limit 1',
      [agencyId],
    );
    if (!licence || !account) throw new Error(`the demo's ${agencyId} has no licence or no account to apply with`);
    const id = randomUUID();
    const about = { agency_id: agencyId, kind, class: licence.class, licence_id: licence.id };
    await insert(tx, 'application', [
      {
        ...{ id, number: numberOf(number), ...about },
        ...{ status: 'submitted', status_since: yesterday, due_on: addDays(today, 9), content, version: 3 },
        ...{
          settings: { 'licence-classes': 1, 'document-requirements': 1 },
          created_at: before,
          submitted_at: yesterday,
        },
      },
    ]);
    await insert(tx, 'application_submission', [
      { application_id: id, ordinal: 1, content, submitted_by: account.id, submitted_at: yesterday },
    ]);
    const acts = [
      { verb: 'begin', to_status: 'draft', recorded_at: before },
      { verb: 'submit', to_status: 'submitted', recorded_at: yesterday },
    ];
    await insert(
      tx,
      'application_act',
      acts.map((act, at) => ({
        id: randomUUID(),
        application_id: id,
        ordinal: at + 1,
        acted_by: account.id,
        facts: {},
        ...act,
      })),
    );
  }
  await seedNotice(tx, numberOf(NOTICED.number));
}

/** An application of which the public was told, and what somebody said. */
async function seedNotice(tx: Transaction, number: string): Promise<void> {
  const { agencyId, content, days, objection } = NOTICED;
  const id = randomUUID();
  const today = dayOf(tx.now, REGISTER.timeZone);
  const [begun, told] = [addHours(tx.now, -100), addHours(tx.now, -72)];
  const [account] = await tx.query<{ id: string }>(
    'select id from user_account where agency_id = $1 order by id limit 1',
    [agencyId],
  );
  const officer = STAFF.licensingOfficer.id;
  await insert(tx, 'application', [
    {
      ...{ id, number, agency_id: agencyId, kind: 'licence', class: NOTICED.class, status: 'under_review', content },
      ...{ status_since: told, due_on: addDays(today, 57), created_at: begun, submitted_at: begun, version: 5 },
      ...{ settings: { 'licence-classes': 1, 'document-requirements': 1 }, assigned_to: officer },
      objections_until: addDays(today, days),
    },
  ]);
  await insert(tx, 'application_submission', [
    { application_id: id, ordinal: 1, content, submitted_by: account?.id, submitted_at: begun },
  ]);
  const acts = [
    { verb: 'begin', to_status: 'draft', recorded_at: begun, acted_by: account?.id },
    { verb: 'submit', to_status: 'submitted', recorded_at: begun, acted_by: account?.id },
    { verb: 'begin_review', to_status: 'under_review', recorded_at: told, acted_by: officer },
    { verb: 'publish_notice', to_status: 'under_review', recorded_at: told, acted_by: officer },
    { verb: 'record_objection', to_status: 'under_review', recorded_at: tx.now, acted_by: null },
  ];
  await insert(
    tx,
    'application_act',
    acts.map((act, at) => ({ id: randomUUID(), application_id: id, ordinal: at + 1, facts: {}, ...act })),
  );
  await insert(tx, 'application_objection', [
    { id: randomUUID(), application_id: id, ...objection, received_on: today, recorded_at: tx.now },
  ]);
  await refreshNotice(tx, id);
}
