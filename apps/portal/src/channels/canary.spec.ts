import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { fillCast } from '../../test/cast.js';
import { channelsTo, Senders } from '../../test/channels.js';
import { FakeGateways } from '../../test/fake-gateways.js';
import { FakeRegister } from '../../test/fake-register.js';
import { type RunningPortal, startPortal, until } from '../../test/portal.js';
import { Log } from '../operations/log.js';

const CANARY = 'Canaria Zebulon Recruiters';

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
afterAll(async () => {
  await portal.stop();
  await outside.stop();
  await fake.stop();
});

it('leaves no trace in what operators read of what was asked or by whom', async () => {
  const log = portal.app.get(Log);
  const spies = (['info', 'warn', 'error', 'log'] as const).map((name) => vi.spyOn(log, name));
  const send = new Senders(() => portal);
  await send.generic(`CHECK ${CANARY}`, '+977555000001');
  await send.twilio(`CHECK ${CANARY}`);
  await send.talking(`CHECK ${CANARY}`);
  await send.ussd(`1*${CANARY}`);
  outside.status = 500;
  await send.whatsApp([{ from: '977555000002', text: CANARY, id: 'wamid.canary' }]);
  const { body: metrics } = await portal.app.inject('/metrics');
  for (const channel of ['sms', 'ussd', 'whatsapp']) expect(metrics).toContain(`channel="${channel}"`);
  const said = JSON.stringify(spies.flatMap(({ mock }) => mock.calls));
  expect(said).toContain('an answer was not taken');
  const lines = [metrics, said].join('\n');
  for (const secret of ['Zebulon', '977555000001', '977555000002', '254711000111', '14158675310', 'callback-token'])
    expect(lines).not.toContain(secret);
});
