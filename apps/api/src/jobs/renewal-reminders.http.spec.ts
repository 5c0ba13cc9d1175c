import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { did, MINE, sendDocument } from '../../test/applications.js';
import { type Api, startApi } from '../../test/harness.js';
import { grantedLicence } from '../../test/licences.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { systemContext } from '../http/request-context.js';
import { areRemindersDue, remindOfRenewals } from './renewal-reminders.js';

let api: Api;
let licence: { id: string };
beforeAll(async () => {
  api = await startApi();
  licence = await grantedLicence(api, 'XA/1', { validTo: '2026-12-31' });
  await api.dataSource.query(
    `insert into channel (id, agency_id, kind, value, confirmed_on, confirmed_by) values (gen_random_uuid(), $1, 'email', 'office@harbour.example', '2026-01-01', $2)`,
    [api.cast.agencyId, api.cast.authorityId],
  );
});
afterAll(() => api.close());

async function on(day: string): Promise<number> {
  api.clock.noon(day);
  const query = <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
    api.dataSource.query(sql, [...parameters]);
  const due = await areRemindersDue({ query }, api.clock.now());
  const sent = await api.app.get(UnitOfWork).run(remindOfRenewals, systemContext('renewal-reminders'));
  expect(due).toBe(sent > 0);
  return sent;
}
const mails = () =>
  api.dataSource.query(
    `select address, subject from mail_outbox where template = 'licence-renewal-due' order by created_at`,
  );

describe('the reminder of a licence that ends', () => {
  it('goes out six and three weeks before, once each, to the official address', async () => {
    expect([await on('2026-11-18'), await on('2026-11-19'), await on('2026-11-20')]).toEqual([0, 1, 0]);
    expect(await mails()).toEqual([
      { address: 'office@harbour.example', subject: 'Your licence XA/1 ends on 2026-12-31' },
    ]);
    expect([await on('2026-12-10'), await on('2026-12-31'), await on('2027-01-01')]).toEqual([1, 0, 0]);
    const kept = await api.dataSource.query('select days, mails from licence_reminder order by queued_at');
    expect(kept).toEqual([
      { days: 42, mails: 1 },
      { days: 21, mails: 1 },
    ]);
  });

  it('is not sent where a renewal was asked for', async () => {
    api.clock.noon('2026-03-02');
    const other = await grantedLicence(api, 'XA/2', { validTo: '2026-10-31' });
    expect(other.id).not.toBe(licence.id);
    let application = (await api.as('agency').post(MINE, { kind: 'renewal', licenceId: other.id }).expect(201)).body;
    application = await did(api, 'agency', application, 'save', {
      content: { registrationNumber: 'C-1', feeReference: 'F-1' },
    });
    expect(await on('2026-09-25')).toBe(1);
    api.clock.noon('2026-09-26');
    application = (await sendDocument(api, application, 'bond-guarantee').expect(200)).body;
    await did(api, 'agency', application, 'submit');
    expect(await on('2026-10-20')).toBe(0);
  });
});
