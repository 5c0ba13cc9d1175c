import { fits } from '@amparo/messages/short';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Following, FOLLOWS, MAIL, measured, PHONE, tokenIn } from '../../test/follows.js';
import type { Api } from '../../test/harness.js';
import { grantedLicence } from '../../test/licences.js';
import { aSuspension, decided, published } from '../../test/sanctions.js';
import { NotTaken } from '../sms/index.js';
import { FollowKeys } from './index.js';

let following: Following;
let api: Api;
let licence: { id: string; version: number };
beforeAll(async () => {
  following = await Following.start();
  ({ api } = following);
  licence = await grantedLicence(api, 'XA/F-1');
  await following.follows('email', MAIL);
  await following.follows('sms', PHONE, { language: 'ar' });
});
afterAll(() => api.close());
beforeEach(() => {
  following.email.refusal = undefined;
  following.sms.refusal = undefined;
});

const rows = async (): Promise<number> =>
  (await api.dataSource.query('select count(*)::int as count from follow'))[0].count;
const tally = async (): Promise<string> =>
  (await api.as('anonymous').get('/metrics').expect(200)).text
    .split('\n')
    .filter((line) => line.startsWith('amparo_follow'))
    .join('\n');

describe('whoever follows an agency', () => {
  it('is told of a suspension within a minute, in the words of the portal, once', async () => {
    api.clock.noon('2026-03-10');
    licence = await measured(api, licence, 'suspend');
    const { mails, messages } = await following.minute();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: MAIL, subject: 'Bright Harbour Recruitment: May not recruit' });
    expect(mails[0]?.text).toContain('May not recruit. Stop. Do not pay.\nLicence suspended (10 March 2026).');
    expect(mails[0]?.stop).toMatch(/^http:\/\/localhost:8080\/follow\/stop\/[\w-]{16}\?lang=en$/);
    const said = messages.map(({ text }) => text).join('\n');
    expect(said).toMatch(/^Bright Harbour.*: لا يحق له التوظيف/);
    expect(said).toMatch(/http:\/\/localhost:8080\/follow\/stop\/[\w-]{16}\?lang=ar$/);
    for (const { to, text } of messages) expect([to, fits(text)]).toEqual([PHONE, true]);
    for (const again of [await following.minute(), await following.quarter()])
      expect(again).toEqual({ mails: [], messages: [] });
  });

  it('is told what is so now where several things happened while the worker was down, and nothing twice', async () => {
    api.clock.noon('2026-03-12');
    licence = await measured(api, licence, 'lift');
    api.clock.noon('2026-03-13');
    licence = await measured(api, licence, 'suspend');
    api.clock.noon('2026-03-14');
    licence = await measured(api, licence, 'lift');
    // It died before it had taken down how far it came.
    const [cursor] = await api.dataSource.query('select position from follow_cursor');
    const { mails } = await following.minute();
    expect(mails.map(({ text }) => text.split('\n\n')[1])).toEqual([
      'May recruit. Compare before you pay.\nLicensed (14 March 2026).',
    ]);
    await api.dataSource.query('update follow_cursor set position = $1', [cursor.position]);
    const [one, two] = await Promise.all([following.minute(), following.minute()]);
    expect([...one.mails, ...two.mails]).toEqual([]);
  });

  it('is told of a sanction that is published, and when it is over', async () => {
    const debarment = aSuspension(api, { measure: 'debarment', until: '2026-04-20' });
    const sanction = await decided(api, debarment);
    await published(api, sanction);
    const { mails } = await following.minute();
    expect(mails).toMatchObject([{ subject: 'Bright Harbour Recruitment: On a sanctions list' }]);
    expect(mails[0]?.text).toContain('A sanction against it was published.');
    api.clock.noon('2026-04-21');
    const after = await following.quarter();
    expect(after.mails).toMatchObject([{ subject: 'Bright Harbour Recruitment: May recruit' }]);
    expect(after.mails[0]?.text).toContain('A published sanction no longer holds.');
  });

  it('is told of what time alone did, without anybody deciding', async () => {
    api.clock.noon('2026-04-22');
    const agencyId = await another();
    await grantedLicence(api, 'XA/F-9', { agencyId, validFrom: '2026-04-22', validTo: '2026-04-30' });
    await following.follows('email', 'expiry@quill.example', { agencyId });
    api.clock.set('2026-04-30T18:14:59.000Z');
    expect((await following.quarter()).mails.map(({ to }) => to)).not.toContain('expiry@quill.example');
    api.clock.set('2026-04-30T18:15:00.000Z');
    const { mails } = await following.quarter();
    expect(mails.find(({ to }) => to === 'expiry@quill.example')?.text).toContain('Licence expired (1 May 2026).');
  });

  it('does not wait for a message that nobody can open any more', async () => {
    api.clock.noon('2026-05-01');
    const agencyId = await another();
    const granted = await grantedLicence(api, 'XA/F-50', { agencyId, validFrom: '2026-05-01' });
    await following.follows('email', 'first@quill.example', { agencyId });
    await following.follows('email', 'second@quill.example', { agencyId });
    await measured(api, granted, 'suspend');
    following.email.refusal = new Error('later');
    await following.minute();
    await api.dataSource.query(
      `update follow_message set sealed = $1 where id = (select id from follow_message order by next_attempt_at, id limit 1)`,
      [Buffer.alloc(64, 7)],
    );
    following.email.refusal = undefined;
    api.clock.set('2026-05-01T12:01:00.000Z');
    expect((await following.flush()).mails).toHaveLength(1);
    await api.dataSource.query('delete from follow_message');
  });

  it('stops by one tap, and nothing that waited is sent any more', async () => {
    const agencyId = await another();
    await following.follows('email', 'tired@quill.example', { agencyId });
    api.clock.noon('2026-05-02');
    const granted = await grantedLicence(api, 'XA/F-10', { agencyId, validFrom: '2026-05-02' });
    const { mails } = await following.minute();
    following.email.refusal = Object.assign(new Error('451 tired@quill.example'), { responseCode: 451 });
    await measured(api, granted, 'suspend');
    await following.minute();
    const waiting = () => api.dataSource.query('select from follow_message');
    expect(await waiting()).toHaveLength(1);
    const before = await rows();
    const token = tokenIn(mails[0]?.text ?? '', 'stop');
    await api.as('portal').post(`${FOLLOWS}/stop`, { token }).expect(200);
    expect([await rows(), await waiting()]).toEqual([before - 1, []]);
  });
});

/** Nothing alike in them: whoever resembles somebody is screened first. */
const NAMES = [
  'Copper Lantern',
  'Juniper Road',
  'Amber Orchard',
  'Velvet Anchor',
  'Thistle Works',
  'Quiet Meadow',
  'Saffron Gate',
  'Pepper Lane',
  'Walnut Ferry',
];
async function another(): Promise<string> {
  const legalName = NAMES.shift();
  const body = { legalName, country: 'XA', headOffice: { address: `${legalName} House`, district: null } };
  return (await api.as('licensing_officer').post('/api/v1/agencies', body).expect(201)).body.id;
}

describe('a follower of an agency that was merged', () => {
  it('follows the record under which it goes on, and whoever follows both is told once', async () => {
    api.clock.noon('2026-05-03');
    const [keptId, mergedId] = [await another(), await another()];
    const kept = await grantedLicence(api, 'XA/F-40', { agencyId: keptId, validFrom: '2026-05-03' });
    await grantedLicence(api, 'XA/F-41', { agencyId: mergedId, validFrom: '2026-05-03' });
    await following.follows('email', 'one@quill.example', { agencyId: mergedId });
    await following.follows('email', 'both@quill.example', { agencyId: mergedId });
    await following.follows('email', 'both@quill.example', { agencyId: keptId });
    const reasons = 'Both have the same company registration number and the same office.';
    const merge = await api
      .as('licensing_officer')
      .post('/api/v1/agency-merges', { keptId, mergedId, reasons })
      .expect(201);
    await api
      .as('approver')
      .post(`/api/v1/agency-merges/${merge.body.id}/merge`, {}, { version: merge.body.version })
      .expect(200);
    await following.minute();
    api.clock.noon('2026-05-04');
    await measured(api, kept, 'suspend');
    const { mails } = await following.minute();
    expect(mails.map(({ to }) => to).sort()).toEqual(['both@quill.example', 'one@quill.example']);
    expect(mails[0]?.text).toContain('XA/F-40: Licence suspended (4 May 2026).');
  });
});

describe('following ends', () => {
  it('when the agency is barred for good: told, and then deleted', async () => {
    const agencyId = await another();
    const own = await grantedLicence(api, 'XA/F-20', {
      agencyId,
      validFrom: '2026-05-02',
    });
    await following.follows('email', 'final@quill.example', { agencyId });
    await decided(api, aSuspension(api, { measure: 'disqualification', agencyId, licenceIds: [own.id] }));
    const before = await rows();
    const { mails } = await following.minute();
    const subjects = mails.filter(({ to }) => to === 'final@quill.example').map(({ subject }) => subject);
    expect(subjects).toEqual(['Quiet Meadow: May not recruit', 'We write no more about Quiet Meadow']);
    expect(await rows()).toBe(before - 1);
  });

  it('after twelve months by itself: told, and then deleted', async () => {
    const agencyId = await another();
    await following.follows('sms', '+12025550160', { agencyId });
    const mine = (messages: readonly { to: string; text: string }[]) =>
      messages.filter(({ to }) => to === '+12025550160').map(({ text }) => text);
    api.clock.noon('2027-05-11');
    expect(mine((await following.quarter()).messages)).toEqual([]);
    api.clock.noon('2027-05-20');
    const said = mine((await following.quarter()).messages);
    expect(said).toEqual(['The twelve months are over: we write no more about Saffron Gate.']);
    expect(await rows()).toBe(0);
  });

  it('where a number can never be reached; and a message that nobody takes in two days is given up and counted', async () => {
    const agencyId = await another();
    await following.follows('sms', '+12025550170', { agencyId });
    await following.follows('email', 'full@quill.example', { agencyId });
    const before = await tally();
    await grantedLicence(api, 'XA/F-30', { agencyId, validFrom: '2027-05-20', validTo: '2029-01-01' });
    following.sms.refusal = new NotTaken('twilio 400 21610', true);
    following.email.refusal = new Error('no');
    await following.minute();
    expect(await rows()).toBe(1);
    for (let hour = 0; hour < 48; hour += 1) {
      api.clock.set(new Date(Date.parse('2027-05-20T13:00:00.000Z') + hour * 3_600_000).toISOString());
      await following.flush();
    }
    expect(await api.dataSource.query('select from follow_message')).toEqual([]);
    const givenUp = (text: string, channel: string) =>
      Number(new RegExp(`channel="${channel}",outcome="given_up"} (\\d+)`).exec(text)?.[1]);
    const after = await tally();
    for (const channel of ['sms', 'email']) expect(givenUp(after, channel)).toBe(givenUp(before, channel) + 1);
  });
});

it('does not wait for another whom nobody can read any more, and who is forgotten in the end', async () => {
  api.clock.noon('2027-06-01');
  const agencyId = await another();
  const granted = await grantedLicence(api, 'XA/F-51', { agencyId, validFrom: '2027-06-01', validTo: '2027-06-30' });
  await following.follows('email', 'lost@quill.example', { agencyId });
  await following.follows('email', 'found@quill.example', { agencyId });
  const lost = await api.dataSource.query(
    `update follow set sealed = $1 where id = (select id from follow where agency_lookup = $2 limit 1) returning id`,
    [Buffer.alloc(64, 7), new FollowKeys(api.configuration.receiptPepper).agencyLookup(agencyId)],
  );
  await measured(api, granted, 'suspend');
  expect((await following.minute()).mails).toHaveLength(1);
  await following.quarter();
  const left = async () => (await api.dataSource.query('select from follow where id = $1', [lost[0][0].id])).length;
  expect(await left()).toBe(1);
  api.clock.noon('2028-06-02');
  await following.quarter();
  expect(await left()).toBe(0);
});
