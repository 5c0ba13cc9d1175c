import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fillCast } from '../../test/cast.js';
import { FakeRegister } from '../../test/fake-register.js';
import { type RunningPortal, startPortal, until } from '../../test/portal.js';
import { someLicence } from '../../test/records.js';
import { ReadyAnswers } from './ready.answers.js';

const NUMBER = 'XA-REC-0117';
const HOUR_MS = 3_600_000;
/** A heartbeat may arrive between two answers. */
const OF_THE_MOMENT = /(?<="asOf":)"[^"]+"/;
const PROGRAM = { accept: 'application/json' };

let fake: FakeRegister;
let portal: RunningPortal;
beforeEach(async () => {
  fake = await new FakeRegister().start();
  fillCast(fake);
  portal = await startPortal(fake);
  await portal.app.listen(0, '127.0.0.1');
  await arrived();
});
afterEach(async () => {
  await portal.stop();
  await fake.stop();
});

const arrived = () => until(() => portal.register.current?.position === fake.position);

interface Heard {
  readonly status: number | undefined;
  /** As they came, in their order; without the moment. */
  readonly headers: readonly string[];
  readonly body: string;
}

/** Over a connection: what is injected never comes to the server. */
const send = (path: string, { method = 'GET', headers = PROGRAM as Record<string, string>, body = '' } = {}) =>
  new Promise<Heard>((resolve, reject) => {
    const { port } = portal.app.getHttpServer().address() as AddressInfo;
    const sent = request({ port, path, method, headers, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('end', () => {
        const pairs = answer.rawHeaders.flatMap((name, at) =>
          at % 2 === 0 && name.toLowerCase() !== 'date'
            ? [`${name.toLowerCase()}: ${answer.rawHeaders[at + 1] ?? ''}`]
            : [],
        );
        resolve({ status: answer.statusCode, headers: pairs.sort(), body: text.replace(OF_THE_MOMENT, '') });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });

/** How an answer went out: over the short way, or through the framework. */
async function asked(
  path: string,
  more: Parameters<typeof send>[1] = {},
): Promise<Heard & { readonly short: boolean }> {
  const way = vi.spyOn(portal.app.get(ReadyAnswers), 'answer');
  const heard = await send(path, more);
  const short = way.mock.results.some(({ value }) => value === true);
  way.mockRestore();
  return { ...heard, short };
}

const pathOf = (q: string): string => `/check?q=${encodeURIComponent(q)}`;

describe('what is kept ready', () => {
  it.each([NUMBER, 'xa-rec-0117', 'ต.8/2527', 'XA-REC-0042'])(
    'goes out letter for letter as by the long way: %s',
    async (q) => {
      const { short: first, ...before } = await asked(pathOf(q));
      const { short: second, ...ready } = await asked(pathOf(q));
      const { short: third, ...long } = await asked(`${pathOf(q)}&from=elsewhere`);
      expect([first, second, third]).toEqual([false, true, false]);
      expect(ready).toEqual(long);
      expect(ready.headers).toEqual(before.headers);
      expect(ready.body).toContain(`{"asked":${JSON.stringify({ q })},"standing"`);
    },
  );

  it('goes out no more once what it says is over, or nobody knows whether it still holds', async () => {
    const standing = async () => {
      const { short, body } = await asked(pathOf(NUMBER));
      return [short, /"standing":"(\w+)"/.exec(body)?.[1]];
    };
    await standing();
    expect(await standing()).toEqual([true, 'may_recruit']);
    fake.put('licence', someLicence('a-harbour', NUMBER, 'revoked'));
    await arrived();
    expect(await standing()).toEqual([false, 'may_not_recruit']);
    expect(await standing()).toEqual([true, 'may_not_recruit']);
    fake.silent = true;
    portal.clock.advance(25 * HOUR_MS);
    expect(await standing()).toEqual([false, 'unknown']);
    expect(await standing()).toEqual([false, 'unknown']);
  });

  it('is counted as any other check', async () => {
    for (let time = 0; time < 3; time += 1) await send(pathOf(NUMBER));
    const { body } = await portal.app.inject('/metrics');
    expect(body).toMatch(/amparo_checks_total\{[^}]*standing="may_recruit",channel="json"\} 3\b/);
    expect(body).toMatch(/amparo_http_requests_total\{route="\/check",status="200"\} 3\b/);
  });
});

it.each([
  ['a page', pathOf(NUMBER), { headers: { accept: 'text/html' } }, 200],
  ['its head alone', pathOf(NUMBER), { method: 'HEAD' }, 200],
  [
    'something handed in',
    pathOf(NUMBER),
    { method: 'POST', headers: { ...PROGRAM, 'content-type': 'text/plain' }, body: 'x' },
    400,
  ],
  [
    'a question with something in its body',
    pathOf(NUMBER),
    { headers: { ...PROGRAM, 'content-length': '1' }, body: 'x' },
    200,
  ],
  ['two questions', `${pathOf(NUMBER)}&q=other`, {}, 400],
  ['letters that are none', '/check?q=%E0%A4', {}, 200],
  ['a space as a plus', '/check?q=XA+REC+0117', {}, 200],
  ['a question of nothing', '/check?q=', {}, 400],
  ['another address', `/checks?q=${NUMBER}`, {}, 404],
])('leaves to the long way what is more than a question: %s', async (_, path, more, status) => {
  await send(pathOf(NUMBER));
  expect(await asked(path, more)).toMatchObject({ short: false, status });
});
