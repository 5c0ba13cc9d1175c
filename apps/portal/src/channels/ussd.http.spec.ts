import { fits } from '@amparo/messages/short';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillCast } from '../../test/cast.js';
import { channelsTo, Senders } from '../../test/channels.js';
import { FakeRegister } from '../../test/fake-register.js';
import { type RunningPortal, startPortal, until } from '../../test/portal.js';
import { someAgency, someLicence } from '../../test/records.js';

let fake: FakeRegister;
let portal: RunningPortal;
const send = new Senders(() => portal);
beforeAll(async () => {
  fake = await new FakeRegister().start();
  fillCast(fake);
  for (const n of [1, 2, 3, 4, 5, 6]) {
    fake.put(
      'agency',
      someAgency(`a-star-${n}`, `Silver Star Manpower ${['One', 'Two', 'Three', 'Four', 'Five', 'Six'][n - 1]}`),
    );
    fake.put('licence', someLicence(`a-star-${n}`, `XA-REC-050${n}`, n === 2 ? 'suspended' : 'licensed'));
  }
  portal = await startPortal(fake, { channels: channelsTo('http://127.0.0.1:9') });
  await until(() => portal.register.current?.position === fake.position);
});
afterAll(async () => {
  await portal.stop();
  await fake.stop();
});

async function screen(typed: string): Promise<string> {
  const answer = await send.ussd(typed);
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(answer.body).toMatch(/^(?:CON|END) \S/);
  expect(fits(answer.body.slice(4)), answer.body).toBe(true);
  return answer.body;
}

it('asks for the language, then for what is to be checked, and answers', async () => {
  expect(await screen('')).toBe('CON Amparo\n1. English\n2. Español\n3. العربية');
  expect(await screen('1')).toBe('CON Type the licence number, the phone number or the name.');
  expect(await screen('1*XA-REC-0042')).toMatch(/^END XA-REC-0042: May not recruit\. Stop\. Do not pay\.\n/);
  expect(await screen('3*XA-REC-0117')).toMatch(/^END XA-REC-0117: \p{Script=Arabic}/u);
});

it('asks again after what is no language, and after nothing', async () => {
  expect(await screen('7')).toContain('1. English');
  expect(await screen('7*1')).toMatch(/^CON Type/);
  expect(await screen('Silver*1*XA-REC-0042')).toMatch(/^END XA-REC-0042: May not recruit/);
  expect(await screen('2*')).toMatch(/^CON Escriba/);
});

it('lets choose among those that may be meant, or ask anew', async () => {
  const which = await screen('1*Silver Star Manpowr');
  expect(which).toMatch(/^CON Did you mean:\n1\. XA-REC-050\d .*\n.*0\. Another question$/s);
  const second = /\n2\. (XA-REC-050\d)/.exec(which)?.[1] ?? '';
  expect(await screen('1*Silver Star Manpowr*2')).toMatch(new RegExp(`^END ${second}: May`));
  expect(await screen('1*Silver Star Manpowr*9')).toBe(which);
  expect(await screen('1*Silver Star Manpowr*0')).toMatch(/^CON Type/);
  expect(await screen('1*Silver Star Manpowr*0*XA-REC-0117')).toMatch(/^END XA-REC-0117: May recruit\./);
});

it('says plainly that nobody is known', async () => {
  expect(await screen('1*Qwertz Uiop')).toMatch(/^END Qwertz Uiop: No record found\. Do not pay\./);
});
