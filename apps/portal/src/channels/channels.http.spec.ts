import { LANGUAGES, translate } from '@amparo/messages';
import { fits } from '@amparo/messages/short';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fillCast } from '../../test/cast.js';
import { channelsTo, SECRETS, Senders } from '../../test/channels.js';
import { FakeGateways } from '../../test/fake-gateways.js';
import { FakeRegister } from '../../test/fake-register.js';
import { type RunningPortal, startPortal, until } from '../../test/portal.js';
import { someAgency } from '../../test/records.js';

const HOUR_MS = 3_600_000;

let fake: FakeRegister;
let outside: FakeGateways;
let portal: RunningPortal;
const send = new Senders(() => portal);
beforeAll(async () => {
  fake = await new FakeRegister().start();
  outside = await new FakeGateways().start();
  fillCast(fake);
  portal = await startPortal(fake, { channels: channelsTo(outside.url) });
  await until(() => portal.register.current?.position === fake.position);
});
beforeEach(() => {
  outside.sent.length = 0;
  outside.status = 201;
});
afterAll(async () => {
  await portal.stop();
  await outside.stop();
  await fake.stop();
});

const bodies = (answer: { json: () => unknown }): string[] =>
  (answer.json() as { messages: { body: string }[] }).messages.map(({ body }) => body);
const one = async (text: string): Promise<string> => {
  const answer = await send.generic(text, `+97798${Math.random()}`);
  expect(answer.statusCode).toBe(200);
  const messages = bodies(answer);
  for (const message of messages) expect(fits(message), message).toBe(true);
  return messages.join('\n');
};

/** The word to send in each language, as the help says it. */
const CHECK: Readonly<Record<string, string>> = {
  ...{ en: 'CHECK', es: 'VERIFICAR', ar: 'تحقق', fr: 'VERIFIER', hi: 'जाँच', bn: 'যাচাই', ne: 'चेक' },
  ...{ ur: 'چیک', id: 'CEK', fil: 'TSEK', am: 'አረጋግጥ', th: 'ตรวจสอบ' },
};

describe('a check by short message', () => {
  it.each([
    ['CHECK XA-REC-0117', 'XA-REC-0117: May recruit. Compare before you pay.', 'Harbour Bridge Manpower'],
    ['check: xa rec 0042', 'May not recruit. Stop. Do not pay.', 'Licence suspended (14 September 2026)'],
    ['Check ต.8/2527', 'ต.8/2527: Listed in another register. Ask that register.', 'MALINDO RECRUITING AGENCY'],
    ['CHECK ต.๘/๒๕๒๗', 'Listed in another register.', 'Department of Employment'],
    ['Verificar XA-REC-0042', 'XA-REC-0042: ', 'Golden Path Overseas'],
    ['تحقق XA-REC-0117', 'XA-REC-0117: ', 'Harbour Bridge Manpower'],
    ['تحقّق مكتب الأرز للتوظيف', 'مكتب الأرز للتوظيف', 'XA-REC-0205'],
    ['ตรวจสอบ ต.8/2527', 'ต.8/2527: ', 'MALINDO'],
    ['ตรวจสอบต.8/2527', 'ต.8/2527: ', 'MALINDO'],
    ['जाँच XA-REC-0117', 'XA-REC-0117: ', 'Harbour Bridge'],
    ['አረጋግጥ፦ XA-REC-0117', 'XA-REC-0117: ', 'Harbour Bridge'],
    ['“जाँच” XA-REC-0117', 'XA-REC-0117: ', 'Harbour Bridge'],
    ['CHECK অযাচিত', 'No record found. Do not pay.', 'Ask them for their licence number.'],
    ['CHECK +1 202 555 0117', 'May recruit.', 'Harbour Bridge Manpower'],
    ['CHECK Golden Path Overseas', 'Golden Path Overseas: May not recruit. Stop.', 'XA-REC-0042'],
  ])('answers %s', async (text, ...said) => {
    const answer = await one(text);
    for (const words of said) expect(answer).toContain(words);
  });

  it('answers in the language of the word, and in the script’s where there is none', async () => {
    const said = await Promise.all(LANGUAGES.map((language) => one(`${CHECK[language]} XA-REC-0042`)));
    expect(new Set(said).size).toBe(LANGUAGES.length);
    const es = said[1];
    expect(es).toContain('No puede');
    expect(await one('گولڈن پاتھ')).toMatch(/^گولڈن پاتھ: .*۔/);
    for (const language of LANGUAGES)
      expect(translate(language, 'portal', 'short.help').toLowerCase()).toContain(CHECK[language]?.toLowerCase());
    expect(await one('مكتب الأرز للتوظيف')).toMatch(/مكتب الأرز للتوظيف: \p{Script=Arabic}/u);
  });

  it('takes a name whose first word is ours for the name', async () => {
    fake.put('agency', someAgency('a-check', 'Check Point Manpower'));
    await until(() => portal.register.current?.position === fake.position);
    expect(await one('CHECK Point Manpower')).toContain('Check Point Manpower');
  });

  it('reads a whole message that somebody passes on, and names what does not fit first', async () => {
    const answer = await one(
      'CHECK Cooks needed! Harbour Bridge Manpower, licence no. XA-REC-0117.\nWhatsApp +1 202 555 0190, come soon, only ten places are left',
    );
    expect(answer).toMatch(
      /^Careful: one thing does not fit\.\nDo not pay .*\n\+1 202 555 0190: Not one of its official contacts\./,
    );
    expect(answer).toContain('Harbour Bridge Manpower (XA-REC-0117).');
    expect(answer).toContain('Phone: +1 202 555 0117');
    expect(answer).toContain('XA-REC-0117: May recruit.');
  });

  it('offers those that may be meant, with their numbers, and answers for none of them', async () => {
    const answer = await one('CHECK Golden Path Travels');
    expect(answer).toContain('No record found. Do not pay.');
    expect(answer).toContain('Did you mean Golden Path Overseas (XA-REC-0042)?');
  });

  it.each(['', '?', 'help', 'CHECK', 'Ayuda', 'مساعدة'])('helps whoever does not know how: “%s”', async (text) => {
    expect(await one(text)).toContain('RL-1042');
  });

  it('sends nothing to whoever says stop', async () => {
    expect(bodies(await send.generic('STOP', '+97798111'))).toEqual([]);
  });

  it('says how old the register is once it is cut off, and after a day that it cannot say', async () => {
    const silent = await new FakeRegister().start();
    fillCast(silent);
    const cut = await startPortal(silent, { channels: channelsTo(outside.url) });
    const sender = new Senders(() => cut);
    await until(() => cut.register.current?.position === silent.position);
    await silent.stop();
    // A heartbeat that was on its way may still arrive, and count as of then.
    await until(() => {
      if (cut.register.silenceMs >= HOUR_MS) return true;
      cut.clock.advance(2 * HOUR_MS);
      return false;
    });
    expect(bodies(await sender.generic('CHECK XA-REC-0117')).join('\n')).toContain('it may have changed');
    cut.clock.advance(24 * HOUR_MS);
    expect(bodies(await sender.generic('CHECK XA-REC-0117'))[0]).toContain('We cannot say right now. Wait. Ask again.');
    await cut.stop();
  });
});

describe('who may call', () => {
  it('is a gateway that signs the bytes it sends, at a time near ours', async () => {
    const good = await send.generic('CHECK XA-REC-0117');
    expect(good.statusCode).toBe(200);
    const old = String(Math.floor(portal.clock.now() / 1000) - 400);
    const forged: Record<string, string>[] = [
      { 'webhook-signature': `v1,${Buffer.alloc(32).toString('base64')}` },
      { 'webhook-signature': '' },
      { 'webhook-timestamp': old },
      { 'webhook-timestamp': 'now' },
      { 'webhook-id': 'another' },
    ];
    for (const headers of forged) {
      const refused = await send.generic('CHECK XA-REC-0117', '+97798222', headers);
      expect([refused.statusCode, refused.json()], JSON.stringify(headers)).toMatchObject([
        403,
        { code: 'portal.bad-signature' },
      ]);
    }
  });

  it('is Twilio with its signature over address and form, and nobody else', async () => {
    const answer = await send.twilio('CHECK XA-REC-0042');
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/xml; charset=utf-8']);
    expect(answer.body).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?><Response><Message>XA-REC-0042: May not recruit\. Stop\. Do not pay\.[^<]*<\/Message>.*<\/Response>$/s,
    );
    expect((await send.twilio('CHECK <b>&"\' Ltd')).body).not.toContain('<b>');
    for (const signature of ['', 'x', Buffer.alloc(20).toString('base64')])
      expect((await send.twilio('CHECK XA-REC-0042', signature)).statusCode).toBe(403);
  });

  it('is Africa’s Talking at the secret address, whose answers are sent by calls', async () => {
    const answer = await send.talking('CHECK XA-REC-0042');
    expect([answer.statusCode, answer.body]).toEqual([200, '']);
    const [first] = outside.sent;
    expect(first).toMatchObject({ path: '/version1/messaging', headers: { apikey: 'at-key' } });
    const form = Object.fromEntries(new URLSearchParams(first?.body));
    expect(form).toMatchObject({ username: 'amparo', to: '+254711000111', from: '32123', linkId: 'link-1' });
    expect(form['message']).toMatch(/^XA-REC-0042: May not recruit\. Stop\. Do not pay\./);
    for (const token of ['guess', SECRETS.talking.slice(1)]) {
      expect((await send.talking('CHECK XA-REC-0042', 'ATXid_x', token)).statusCode).toBe(403);
      expect((await send.ussd('', token)).statusCode).toBe(403);
    }
  });

  it('is Meta with the app’s signature; its first call is confirmed with the token only', async () => {
    const ask = (token: string) =>
      portal.app.inject(`/whatsapp?hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=1158201444`);
    expect([(await ask(SECRETS.verify)).statusCode, (await ask(SECRETS.verify)).body]).toEqual([200, '1158201444']);
    expect((await ask('guess')).statusCode).toBe(403);
    const message = { from: '9779800000009', text: 'CHECK XA-REC-0117', id: 'wamid.sig' };
    expect((await send.whatsApp([message], `sha256=${'0'.repeat(64)}`)).statusCode).toBe(403);
    expect(outside.sent).toEqual([]);
    expect((await send.whatsApp([message])).statusCode).toBe(200);
    const [first] = outside.sent;
    expect(first).toMatchObject({ path: '/106540352242922/messages', headers: { authorization: 'Bearer wa-token' } });
    expect(JSON.parse(first?.body ?? '')).toMatchObject({
      messaging_product: 'whatsapp',
      to: '9779800000009',
      context: { message_id: 'wamid.sig' },
      text: { preview_url: false, body: expect.stringContaining('May recruit. Compare before you pay.') as string },
    });
  });

  it('is told which field a message lacks', async () => {
    const answer = await send.generic('CHECK XA-REC-0117', '');
    expect([answer.statusCode, answer.json()]).toMatchObject([400, { errors: [{ pointer: '/from' }] }]);
    const long = await send.generic('CHECK XA-REC-0117', '9'.repeat(201));
    expect([long.statusCode, long.json()]).toMatchObject([400, { errors: [{ pointer: '/from' }] }]);
    const none = await send.generic(undefined as unknown as string, '+977333');
    expect([none.statusCode, none.json()]).toMatchObject([400, { errors: [{ pointer: '/text' }] }]);
  });

  it('finds no gateway that is not set up', async () => {
    const bare = await startPortal(fake);
    const sender = new Senders(() => bare);
    const answers = await Promise.all([sender.generic('x'), sender.twilio('x'), sender.talking('x'), sender.ussd('')]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404]);
    expect((await bare.app.inject('/whatsapp?hub.mode=subscribe')).statusCode).toBe(404);
    await bare.stop();
  });
});

describe('a message', () => {
  it('is answered once, however often it comes', async () => {
    await send.talking('CHECK XA-REC-0042', 'ATXid_same');
    const { length } = outside.sent;
    await send.talking('CHECK XA-REC-0042', 'ATXid_same');
    expect(length).toBeGreaterThan(0);
    expect(outside.sent).toHaveLength(length);
  });

  it('whose answer could not be handed over is asked for again, and then answered', async () => {
    outside.status = 500;
    const message = { from: '9779800000010', text: 'CHECK XA-REC-0117', id: 'wamid.again' };
    expect((await send.whatsApp([message])).statusCode).toBe(503);
    outside.status = 200;
    expect((await send.whatsApp([message])).statusCode).toBe(200);
    expect(outside.sent).toHaveLength(1);
  });

  it('of a flood is slowed, and in the end not answered, while others are answered at once', async () => {
    const flood = Array.from({ length: 130 }, (_, n) => ({
      from: '9779811111111',
      text: 'CHECK XA-REC-0117',
      id: `wamid.f${n}`,
    }));
    const flooded = send.whatsApp([...flood, { from: '9779822222222', text: 'CHECK XA-REC-0042', id: 'wamid.other' }]);
    await until(() => outside.sent.some(({ body }) => body.includes('9779822222222')));
    // Most of the flood still waits.
    expect(outside.sent.length).toBeLessThan(60);
    await flooded;
    const toFlood = outside.sent.filter(({ body }) => body.includes('9779811111111'));
    expect(toFlood).toHaveLength(121);
    expect(toFlood.filter(({ body }) => body.includes('Too many messages from this number.'))).toHaveLength(1);
    portal.clock.advance(HOUR_MS);
    await send.whatsApp([{ from: '9779811111111', text: 'CHECK XA-REC-0117', id: 'wamid.later' }]);
    expect(outside.sent.at(-1)?.body).toContain('May recruit.');
  });
});
