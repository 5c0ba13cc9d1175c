import { fromBase64, groupReceipt, type MessagePart, unsealFile, unsealPart } from '@amparo/sealing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../../test/complaints.js';
import { h1Of, hiddenIn, jpeg, receiptIn, Visitor } from '../../test/journey.js';

let desk: Desk;
let visitor: Visitor;
let receipt: string;
beforeEach(async () => {
  desk = await openDesk();
  visitor = new Visitor(desk.portal);
  await visitor.answer();
  receipt = receiptIn((await visitor.send()).body);
});
afterEach(() => desk.close());

const open = (typed = receipt) => visitor.post('/receipt', { receipt: typed });
const teamIdentity = () => desk.fake.office.teams[1]?.identity ?? '';
const lastMessage = () => desk.fake.office.case(0).thread.messages.at(-1)?.sealed ?? '';
const east = (text: string) => text.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
const say = (values: Record<string, string>) =>
  visitor.upload('/receipt/thread', { ...hiddenIn(visitor.html), go: 'reply', ...values });

describe('a receipt', () => {
  it('opens its thread, in any digits and groups', async () => {
    for (const typed of [
      receipt,
      groupReceipt(receipt),
      east(groupReceipt(receipt)),
      `${receipt.slice(0, 8)}-${receipt.slice(8)}`,
    ]) {
      const answer = await open(typed);
      expect(answer.statusCode).toBe(303);
      expect(answer.headers.location).toBe('/receipt/thread');
    }
    const cookie = String((await open()).headers['set-cookie']);
    expect(cookie).toMatch(/^__Host-p=[\w-]+; Path=\/; Secure; HttpOnly; SameSite=Strict$/);
    const page = await visitor.get('/receipt/thread');
    expect(page.body).toContain('XA-C-2026-000001');
    expect(page.body).toContain('We have your complaint');
    expect(page.body).toContain('We should take the next step by 22 November 2026.');
    expect(page.body).not.toContain(receipt);
  });

  it('that nobody was given is answered as any other, byte for byte', async () => {
    const answers = await Promise.all(['0000 0000 0000 0000', '9999 9999 9999 9999'].map((typed) => open(typed)));
    const [one, two] = answers.map(({ body }) => body.replace(/\d{4} \d{4} \d{4} \d{4}/, ''));
    expect(one).toBe(two);
    expect(one).toContain('We do not know this receipt.');
    for (const { statusCode, headers } of answers) {
      expect(statusCode).toBe(404);
      expect(headers['set-cookie']).toBeUndefined();
    }
  });

  it.each(['', '1234', 'abcd efgh ijkl mnop', '12345678901234567'])(
    'is not “%s”, which stays in its box',
    async (typed) => {
      const answer = await open(typed);
      expect(answer.statusCode).toBe(400);
      expect(answer.body).toContain('A receipt has 16 digits.');
      expect(answer.body).toContain(`value="${typed}"`);
    },
  );

  it('is asked for again when the office is away', async () => {
    desk.fake.office.mood = 'away';
    const answer = await open();
    expect(answer.statusCode).toBe(503);
    expect(answer.body).toContain('The office cannot be reached just now.');
  });

  it('opens for a program too', async () => {
    visitor = new Visitor(desk.portal, { accept: 'application/json' });
    await desk.fake.office.say(0, 'Hello');
    expect((await open()).json()).toMatchObject({
      reference: 'XA-C-2026-000001',
      messages: [{ own: false, text: 'Hello' }],
    });
    expect((await open('0'.repeat(16))).json()).toMatchObject({ code: 'portal.unknown-receipt', status: 404 });
    expect((await open('7')).json()).toMatchObject({ errors: [{ pointer: '/receipt' }] });
  });
});

describe('a thread', () => {
  it('is talked in both ways, readable to the two alone', async () => {
    await desk.fake.office.say(0, 'Did you get a <b>paper</b>?', { status: 'information_requested' });
    await open();
    const page = await visitor.get('/receipt/thread');
    expect(page.body).toContain('We asked you something');
    expect(page.body).toContain('Please answer below when it is safe for you.');
    expect(page.body).not.toContain('We should take the next step');
    expect(page.body).toContain('Did you get a &lt;b&gt;paper&lt;/b&gt;?');
    const values = { ...hiddenIn(visitor.html), go: 'reply', text: 'CANARY-REPLY yes, here' };
    const sent = await visitor.upload('/receipt/thread', values, [jpeg()]);
    expect(sent.body).toContain('We have your message.');
    expect(sent.body).toContain('CANARY-REPLY yes, here');
    expect(await unsealPart<MessagePart>(fromBase64(lastMessage()), teamIdentity())).toEqual({ text: values.text });
    expect(desk.fake.office.bodies.join()).not.toContain('CANARY');
    const files = /"files":\[\{"sealed":"([^"]+)"/.exec(desk.fake.office.bodies.at(-1) ?? '')?.[1] ?? '';
    expect((await unsealFile(fromBase64(files), teamIdentity())).name).toBe('paper.jpg');
    await visitor.upload('/receipt/thread', values, [jpeg()]);
    expect(desk.fake.office.case(0).thread.messages).toHaveLength(2);
  });

  it('says since when the office is late, and with whom it is now', async () => {
    await desk.fake.office.say(0, 'x', { overdue: true, escalated: true });
    await open();
    const { body } = await visitor.get('/receipt/thread');
    expect(body).toContain('We are late: the next step was due on 22 November 2026.');
    expect(body).toContain('passed on to the next person in charge');
  });

  it('of a closed case says why, and can be asked to be looked at again', async () => {
    await desk.fake.office.say(0, 'x', { status: 'closed', closedCode: 'withdrawn', allowedActions: ['ask-review'] });
    await open();
    const { body } = await visitor.get('/receipt/thread');
    expect(body).toContain('You asked us to end it.');
    expect(body).toContain('Why should we look again?');
    const answer = await say({ go: 'ask-review', text: 'I never asked that' });
    expect(answer.body).toContain('Your case is open again');
  });

  it('keeps what was written when it cannot be sent', async () => {
    await open();
    await visitor.get('/receipt/thread');
    expect((await say({ text: ' ' })).body).toContain('Write something first.');
    const long = await say({ text: 'x'.repeat(5001) });
    expect(long.statusCode).toBe(400);
    const html = { name: 'a.jpg', bytes: new TextEncoder().encode('<html>') };
    const values = { ...hiddenIn(visitor.html), go: 'reply', text: 'CANARY kept' };
    const refused = await visitor.upload('/receipt/thread', values, [html]);
    expect(refused.body).toContain('We cannot take “a.jpg”');
    expect(refused.body).toContain('CANARY kept</textarea>');
    const gone = desk.fake.office.case(0);
    gone.thread = { ...gone.thread, allowedActions: [] };
    const late = await say({ text: 'CANARY late' });
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('Your message was not taken');
  });

  it('ends when it is left, and after half an hour without a word', async () => {
    await open();
    desk.portal.clock.advance(29 * 60_000);
    expect((await visitor.get('/receipt/thread')).statusCode).toBe(200);
    desk.portal.clock.advance(29 * 60_000);
    expect((await visitor.get('/receipt/thread')).statusCode).toBe(200);
    desk.portal.clock.advance(31 * 60_000);
    expect((await visitor.get('/receipt/thread')).headers.location).toBe('/receipt');
    await open();
    const left = await visitor.post('/receipt/thread', { go: 'leave' });
    expect(left.headers).toMatchObject({ location: '/', 'clear-site-data': '"cache", "storage"' });
    expect(String(left.headers['set-cookie'])).toContain('Max-Age=0');
    expect((await visitor.get('/receipt/thread')).statusCode).toBe(303);
  });

  it.each(['x', 'A'.repeat(200)])('opens for no cookie that is not ours', async (text) => {
    visitor.cookie = `__Host-p=${text}`;
    const answer = await visitor.get('/receipt/thread');
    expect(answer.statusCode).toBe(303);
  });

  it('opens for no cookie with a changed letter', async () => {
    await open();
    const { cookie } = visitor;
    for (const at of [12, 30, 60, cookie.length - 1]) {
      visitor.cookie = `${cookie.slice(0, at)}${cookie[at] === 'A' ? 'B' : 'A'}${cookie.slice(at + 1)}`;
      if (at === cookie.length - 1 && Buffer.from(cookie, 'base64url').equals(Buffer.from(visitor.cookie, 'base64url')))
        continue;
      expect((await visitor.get('/receipt/thread')).statusCode, `letter ${at}`).toBe(303);
    }
  });
});

it('has a title for nobody', () => {
  expect(h1Of(visitor.html)).toBe('We have your complaint');
  expect(visitor.html).toContain('<title>Amparo</title>');
});
