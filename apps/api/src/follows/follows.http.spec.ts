import { fits } from '@amparo/messages/short';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Following, FOLLOWS, MAIL, PHONE, tokenIn } from '../../test/follows.js';
import { type Api, startApi } from '../../test/harness.js';
import { grantedLicence } from '../../test/licences.js';

let following: Following;
let api: Api;
let other: string;
beforeAll(async () => {
  following = await Following.start();
  ({ api } = following);
  const headOffice = { address: '1 Quay Street', district: null };
  const { body } = await api
    .as('licensing_officer')
    .post('/api/v1/agencies', { legalName: 'Second Harbour', country: 'XA', headOffice })
    .expect(201);
  other = body.id;
  await grantedLicence(api, 'F-2', { agencyId: other });
});
afterAll(() => api.close());

const stop = (token: string) => api.as('portal').post(`${FOLLOWS}/stop`, { token });
const rows = async (): Promise<number> =>
  (await api.dataSource.query('select count(*)::int as count from follow'))[0].count;

describe('somebody who wants to be told', () => {
  it('is asked by one message whether it was them, and told that nothing comes where it was not', async () => {
    expect((await following.ask('email', ` ${MAIL.toUpperCase()} `).expect(200)).body).toEqual({ accepted: true });
    const { mails } = await following.flush();
    expect(mails).toMatchObject([{ to: MAIL, language: 'en' }]);
    expect(mails[0]?.subject).toBe('Shall we tell you when Bright Harbour Recruitment changes?');
    expect(mails[0]?.stop).toBeUndefined();
    const token = tokenIn(mails[0]?.text ?? '', 'confirm');
    expect(token).toMatch(/^[\w-]{16}$/);
    expect((await following.confirm(token).expect(200)).body).toEqual({ agencyId: api.cast.agencyId });
    expect((await following.confirm(token).expect(200)).body).toEqual({ agencyId: api.cast.agencyId });
  });

  it('gets short messages in parts that fit, in their language, with the link whole', async () => {
    await following.ask('sms', '+1 202-555-0143', { language: 'ne' }).expect(200);
    const { messages } = await following.flush();
    expect(messages.length).toBeGreaterThan(0);
    for (const { to, text } of messages) expect([to, fits(text)]).toEqual([PHONE, true]);
    await following.confirm(tokenIn(messages.map(({ text }) => text).join('\n'), 'confirm')).expect(200);
  });

  it('is answered the same, byte for byte, whoever follows already', async () => {
    const stranger = await following.ask('email', 'stranger@quill.example').expect(200);
    await following.flush();
    for (const address of [MAIL, 'stranger@quill.example', 'another@quill.example']) {
      const again = await following.ask('email', address).expect(200);
      expect(again.text).toBe(stranger.text);
      const headers = ({ date: _, 'x-request-id': __, ...kept }: Record<string, string>) => kept;
      expect(headers(again.headers)).toEqual(headers(stranger.headers));
    }
    expect((await following.flush()).mails.map(({ to }) => to)).toEqual(['another@quill.example']);
    const known = await stop('x'.repeat(16)).expect(200);
    const [unknown, all] = [
      await stop('y'.repeat(16)).expect(200),
      await api.as('portal').post(`${FOLLOWS}/stop-all`, { channel: 'sms', address: '+12025550199' }).expect(200),
    ];
    expect([unknown.text, all.text]).toEqual([known.text, known.text]);
  });

  it('can’t be flooded by somebody else: one message in six hours, and three in two days', async () => {
    const victim = 'victim@quill.example';
    const sent = async () => (await following.flush()).mails.length;
    await following.ask('email', victim).expect(200);
    await following.ask('email', victim, { agencyId: other }).expect(200);
    expect(await sent()).toBe(1);
    api.clock.set('2026-03-02T13:59:00.000Z');
    expect(await sent()).toBe(0);
    api.clock.set('2026-03-02T14:00:00.000Z');
    const { mails } = await following.flush();
    expect(mails).toMatchObject([{ subject: 'Shall we tell you when Second Harbour changes?' }]);
    // Whoever asks for one agency again and again has it made out anew each time that it is over, and no more than three in all.
    await api.dataSource.query(`update follow set until = '2026-03-02T14:00:00Z' where state = 'asked'`);
    await following.ask('email', victim).expect(200);
    api.clock.noon('2026-03-03');
    expect(await sent()).toBe(1);
    await api.dataSource.query(`update follow set until = '2026-03-03T12:00:00Z' where state = 'asked'`);
    await following.ask('email', victim).expect(200);
    expect(await sent()).toBe(0);
    api.clock.noon('2026-03-06');
    await following.quarter();
    await following.ask('email', victim).expect(200);
    expect(await sent()).toBe(1);
  });

  it('is forgotten after two days where nobody confirms, and the link is over', async () => {
    await following.ask('email', 'late@quill.example').expect(200);
    const { mails } = await following.flush();
    const token = tokenIn(mails[0]?.text ?? '', 'confirm');
    api.clock.noon('2026-03-08');
    expect((await following.confirm(token).expect(409)).body.code).toBe('follow.link-over');
    expect((await following.confirm('z'.repeat(16)).expect(409)).body.code).toBe('follow.link-over');
    const before = await rows();
    await following.quarter();
    expect(await rows()).toBeLessThan(before);
    expect((await api.dataSource.query(`select from follow where state = 'asked'`)).length).toBe(0);
  });

  it('ends all that a telephone follows by one STOP, however the gateway writes the number', async () => {
    await following.follows('sms', '+1 202 555 0150');
    await following.follows('sms', '+12025550150', { agencyId: other });
    const before = await rows();
    await api.as('portal').post(`${FOLLOWS}/stop-all`, { channel: 'sms', address: '+1 (202) 555-0150' }).expect(200);
    expect(await rows()).toBe(before - 2);
  });
});

describe('following', () => {
  it.each([
    ['no address', { address: '' }, '/address'],
    ['no e-mail address', { address: 'nobody' }, '/address'],
    ['no telephone number', { channel: 'sms', address: '12' }, '/address'],
    ['another channel', { channel: 'fax' }, '/channel'],
    ['no agency', { agencyId: 'x' }, '/agencyId'],
    ['another language', { language: 'xx' }, '/language'],
    ['something unknown', { name: 'x' }, '/name'],
  ])('is refused with %s, and what was typed is not repeated', async (_what, more, pointer) => {
    const { body, text } = await following.ask('email', 'typed@quill.example', more).expect(400);
    expect(body.errors).toMatchObject([{ pointer }]);
    expect(text).not.toContain('typed@quill.example');
  });

  it('is refused for an agency that is not public here', async () => {
    const nobody = '7b1c2f7e-0f59-4b8a-9d0e-3d5f0a6c1b2d';
    expect((await following.ask('email', MAIL, { agencyId: nobody }).expect(422)).body.code).toBe('follow.no-agency');
  });

  it('is offered by the ways out that there are', async () => {
    const channels = (of: Api) => of.as('portal').get(`${FOLLOWS}/channels`).expect(200);
    expect((await channels(api)).body).toEqual({ channels: ['email', 'sms'] });
    const silent = await startApi();
    expect((await channels(silent)).body).toEqual({ channels: [] });
    const body = { channel: 'email', address: MAIL, agencyId: silent.cast.agencyId, language: 'en' };
    const refused = await silent.as('portal').post(FOLLOWS, body).expect(422);
    expect(refused.body.code).toBe('follow.no-channel');
    await silent.close();
  });
});
