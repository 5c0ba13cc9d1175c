import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { fillCast } from '../../test/cast.js';
import { channelsTo, Senders } from '../../test/channels.js';
import { FakeGateways } from '../../test/fake-gateways.js';
import { FakeRegister } from '../../test/fake-register.js';
import { type RunningPortal, startPortal, until } from '../../test/portal.js';
import { Log } from '../operations/log.js';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

let fake: FakeRegister;
let outside: FakeGateways;
let portal: RunningPortal;
beforeAll(async () => {
  fake = await new FakeRegister().start();
  outside = await new FakeGateways().start();
  fillCast(fake);
  portal = await startPortal(fake, { channels: channelsTo(outside.url) });
  await until(() => portal.register.current?.position === fake.position);
});
afterEach(() => {
  fake.follows.isAway = false;
  fake.follows.channels = ['email', 'sms'];
  fake.follows.asked.length = 0;
  // What was learnt of the channels is asked for anew, and nobody has used up their turns.
  portal.clock.advance(3_600_000);
});
afterAll(async () => {
  await portal.stop();
  await outside.stop();
  await fake.stop();
});

const get = (url: string, accept = 'text/html') => portal.app.inject({ method: 'GET', url, headers: { accept } });
const post = (url: string, form: Record<string, string>, accept = 'text/html') =>
  portal.app.inject({
    method: 'POST',
    url,
    headers: { accept, ...FORM },
    payload: new URLSearchParams(form).toString(),
  });
const ask = (address: string, { lang = 'en', agency = 'a-harbour', accept = 'text/html' } = {}) =>
  post(`/follow?lang=${lang}`, { agency, address }, accept);
const token = 'AbCdEfGh_-kLmNoP';

describe('“Tell me when this changes”', () => {
  it('stands on the page of an agency and on an answer that means one; not where a partner speaks', async () => {
    for (const page of ['/agencies/a-harbour?lang=en', '/check?q=XA-REC-0117&lang=en'])
      expect((await get(page)).body).toContain('<a href="/follow/a-harbour?lang=en">Tell me when this changes</a>');
    const elsewhere = fake.changes.find(({ kind, record }) => kind === 'agency' && record?.register === 'TH');
    expect(elsewhere).toBeDefined();
    expect((await get(`/agencies/${elsewhere?.id}?lang=en`)).body).not.toContain('Tell me when this changes');
    expect((await get(`/follow/${elsewhere?.id}?lang=en`)).statusCode).toBe(404);
  });

  it('says what is kept and for how long, and asks for what can be written to', async () => {
    const both = await get('/follow/a-harbour?lang=en');
    expect([both.statusCode, both.body]).toEqual([200, expect.stringContaining('nobody can see who follows whom')]);
    expect(both.body).toContain('Your e-mail address or your phone number');
    fake.follows.channels = ['email'];
    portal.clock.advance(61_000);
    expect((await get('/follow/a-harbour?lang=en')).body).toContain('>Your e-mail address<');
    fake.follows.channels = [];
    portal.clock.advance(61_000);
    const none = (await get('/follow/a-harbour?lang=en')).body;
    expect(none).toContain('can’t send messages at the moment');
    expect(none).not.toContain('<button>');
    expect((await get('/follow/a-harbour', 'application/json')).json()).toEqual({
      send: '/follow',
      fields: ['agency', 'address'],
      channels: [],
    });
  });

  it('hands over what was typed, in the language of the page', async () => {
    expect((await ask(' Amina@Mail.example ', { lang: 'ne' })).statusCode).toBe(200);
    expect((await ask('+977 980 0000001')).statusCode).toBe(200);
    expect(fake.follows.asked.map(({ body }) => body)).toEqual([
      { channel: 'email', address: 'Amina@Mail.example', agencyId: 'a-harbour', language: 'ne' },
      { channel: 'sms', address: '+977 980 0000001', agencyId: 'a-harbour', language: 'en' },
    ]);
  });

  it('answers byte for byte the same, whoever it was asked for', async () => {
    const [one, two] = [await ask('amina@mail.example'), await ask('somebody.else@mail.example')];
    expect(one.body).toContain('Look for our message');
    expect(two.body).toBe(one.body);
    expect((await ask('amina@mail.example', { accept: 'application/json' })).json()).toEqual({ accepted: true });
  });

  it('says where it can’t write, and keeps what was typed', async () => {
    for (const typed of ['', 'nobody', 'a@b', `${'x'.repeat(250)}@mail.example`]) {
      const { statusCode, body } = await ask(typed);
      expect([statusCode, body]).toEqual([400, expect.stringContaining('can’t send messages there')]);
      if (typed.length < 100) expect(body).toContain(`value="${typed}"`);
    }
    const json = await ask('nobody', { accept: 'application/json' });
    expect([json.statusCode, json.json().errors]).toMatchObject([400, [{ pointer: '/address' }]]);
    fake.follows.channels = ['email'];
    portal.clock.advance(61_000);
    fake.follows.asked.length = 0;
    expect((await ask('+977 980 0000001')).statusCode).toBe(400);
    expect(fake.follows.asked).toEqual([]);
  });

  it.each(['nobody', ''])('is nothing for an agency that is not there: %j', async (agency) => {
    expect((await ask('amina@mail.example', { agency })).statusCode).toBe(404);
  });

  it('says when the office is away, and loses nothing', async () => {
    fake.follows.isAway = true;
    const sent = await ask('amina@mail.example');
    expect([sent.statusCode, sent.body]).toEqual([503, expect.stringContaining('value="amina@mail.example"')]);
    expect((await get('/follow/a-harbour')).statusCode).toBe(503);
    expect((await post(`/follow/confirm/${token}`, {})).statusCode).toBe(503);
    expect((await post(`/follow/stop/${token}`, {})).statusCode).toBe(503);
  });
});

describe('the links of the messages', () => {
  it('do nothing when they are opened, only when their button is pressed', async () => {
    for (const verb of ['confirm', 'stop']) {
      const { statusCode, body } = await get(`/follow/${verb}/${token}?lang=en`);
      expect([statusCode, body]).toEqual([200, expect.stringContaining(`action="/follow/${verb}/${token}?lang=en"`)]);
      expect(body).toContain('content="noindex"');
    }
    expect(fake.follows.asked).toEqual([]);
    const confirmed = await post(`/follow/confirm/${token}?lang=en`, {});
    expect([confirmed.statusCode, confirmed.body]).toEqual([200, expect.stringContaining('We will tell you')]);
    expect(confirmed.body).toContain('Harbour Bridge Manpower');
    const stopped = await post(`/follow/stop/${token}?lang=en`, {});
    expect([stopped.statusCode, stopped.body]).toEqual([200, expect.stringContaining('Your address is deleted')]);
    expect(fake.follows.asked.map(({ path }) => path)).toEqual(['/confirm', '/stop']);
  });

  it('are over where nobody was given them; to stop is answered the same, whatever there was to stop', async () => {
    expect((await post('/follow/confirm/ZZZZZZZZZZZZZZZZ?lang=en', {})).statusCode).toBe(404);
    const [known, unknown] = [
      await post(`/follow/stop/${token}?lang=en`, {}),
      await post('/follow/stop/ZZZZZZZZZZZZZZZZ?lang=en', {}),
    ];
    expect(unknown.body).toBe(known.body);
    expect((await get('/follow/stop/no')).statusCode).toBe(404);
  });

  it('stop by one POST of a mail program’s own (RFC 8058), in either form', async () => {
    const one = await post(`/follow/stop/${token}`, { 'List-Unsubscribe': 'One-Click' }, '*/*');
    expect(one.statusCode).toBe(200);
    const payload = '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';
    const two = await portal.app.inject({
      method: 'POST',
      url: `/follow/stop/${token}?lang=en`,
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      payload,
    });
    expect(two.statusCode).toBe(200);
    expect(fake.follows.asked.map(({ path }) => path)).toEqual(['/stop', '/stop']);
  });
});

describe('STOP', () => {
  const send = new Senders(() => portal);

  it('ends all that a telephone follows, in its owner’s word, and is answered with nothing', async () => {
    expect((await send.generic('STOP', '+9779800000002')).json()).toEqual({ messages: [] });
    expect((await send.generic(' berhenti ', '+9779800000003')).json()).toEqual({ messages: [] });
    await send.twilio('หยุด');
    await send.talking('STOP');
    await send.whatsApp([{ from: '9779800000004', text: 'stop', id: 'wamid.stop' }]);
    expect(fake.follows.asked).toEqual(
      ['+9779800000002', '+9779800000003', '+14158675310', '+254711000111', '+9779800000004'].map((address) => ({
        path: '/stop-all',
        body: { channel: 'sms', address },
      })),
    );
    fake.follows.asked.length = 0;
    await send.generic('STOP Overseas Manpower', '+9779800000005');
    expect(fake.follows.asked).toEqual([]);
  });

  it('is asked of the gateway again where it could not be kept', async () => {
    fake.follows.isAway = true;
    expect((await send.generic('STOP', '+9779800000006')).statusCode).toBe(503);
    expect((await send.talking('STOP', 'ATXid_stop')).statusCode).toBe(503);
    fake.follows.isAway = false;
    expect((await send.talking('STOP', 'ATXid_stop')).statusCode).toBe(200);
    expect(fake.follows.asked).toHaveLength(1);
  });
});

it('leaves no trace in what operators read of who asked to be told of what', async () => {
  const log = portal.app.get(Log);
  const spies = (['info', 'warn', 'error', 'log'] as const).map((name) => vi.spyOn(log, name));
  await ask('canary@quill.example');
  await ask('canary');
  fake.follows.isAway = true;
  await ask('canary@quill.example');
  await post(`/follow/stop/${token}`, {});
  const { body: metrics } = await portal.app.inject('/metrics');
  const lines = [metrics, JSON.stringify(spies.flatMap(({ mock }) => mock.calls))].join('\n');
  expect(metrics).toContain('route="/follow"');
  for (const secret of ['canary', 'quill', 'a-harbour', token]) expect(lines).not.toContain(secret);
});
