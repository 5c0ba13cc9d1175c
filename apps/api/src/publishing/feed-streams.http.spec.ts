import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { feedHead } from '../../test/feed.js';
import { type Api, START, startApi } from '../../test/harness.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.publishCast();
});
afterAll(() => api.close());

interface Message {
  readonly event: string;
  readonly id: number | null;
  readonly data: { readonly position: number; readonly at: string; readonly epoch?: string; readonly kind?: string };
  /** When it came. */
  readonly came: number;
}
const open: AbortController[] = [];
afterEach(() => open.splice(0).forEach((one) => one.abort()));

/** Follows the feed as a portal does. */
async function follow(headers: Record<string, string> = api.cast.credentials.portal ?? {}, since = 0) {
  const control = new AbortController();
  open.push(control);
  const answer = await fetch(`${api.url}/api/v1/feed/changes?since=${since}`, {
    headers: { ...headers, Accept: 'text/event-stream' },
    signal: control.signal,
  });
  const messages: Message[] = [];
  const stream = { answer, messages, ended: false };
  void (async () => {
    let rest = '';
    for await (const part of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const blocks = (rest + part).split('\n\n');
      rest = blocks.pop() ?? '';
      messages.push(...blocks.map(messageOf));
    }
  })()
    .catch(() => undefined)
    .finally(() => (stream.ended = true));
  return stream;
}

function messageOf(block: string): Message {
  const of = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
  const id = of('id');
  return {
    event: of('event') ?? '',
    id: id === undefined ? null : Number(id),
    data: JSON.parse(of('data') ?? 'null') as Message['data'],
    came: Date.now(),
  };
}

/** Whether it comes to hold; how soon is the bench's question. */
async function until(holds: () => boolean): Promise<boolean> {
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(20)) if (holds()) return true;
  return holds();
}
const register = (name: string) => api.as('licensing_officer').post('/api/v1/persons', { name }).expect(201);
const positions = (messages: readonly Message[]): number[] =>
  messages.filter(({ event }) => event === 'change').map(({ id }) => id ?? 0);

describe('the open feed', () => {
  it('gives what is there, then the time and the epoch, then each change as it is made', async () => {
    const head = await feedHead(api);
    const { answer, messages } = await follow();
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(answer.headers.get('cache-control')).toBe('no-store');
    await until(() => messages.length > head);
    expect(positions(messages)).toEqual(Array.from({ length: head }, (_, n) => n + 1));
    expect(messages.at(-1)).toMatchObject({
      event: 'heartbeat',
      data: { at: START, position: head, epoch: answer.headers.get('x-epoch') },
    });
    const made = await register('Streamed');
    const position = Number(made.headers['feed-position']);
    expect(await until(() => positions(messages).includes(position))).toBe(true);
    expect(messages.at(-1)?.data).toMatchObject({ position, kind: 'person', id: made.body.id, op: 'put' });
  });

  it('beats every five seconds, with the clock of the register', async () => {
    const head = await feedHead(api);
    const { messages } = await follow(undefined, head);
    await until(() => messages.length > 0);
    api.clock.set('2026-03-02T08:00:05.000Z');
    expect(await until(() => messages.length > 1)).toBe(true);
    api.clock.set(START);
    const [first, second] = messages;
    expect((second?.came ?? 0) - (first?.came ?? 0)).toBeGreaterThan(4_500);
    expect(second).toMatchObject({ event: 'heartbeat', data: { at: '2026-03-02T08:00:05.000Z', position: head } });
  });

  it('gives many readers every change once, in order, while many write', async () => {
    const head = await feedHead(api);
    const readers = await Promise.all(Array.from({ length: 5 }, () => follow(undefined, head)));
    await Promise.all(Array.from({ length: 20 }, (_, n) => register(`Writer ${n}`)));
    const expected = Array.from({ length: 20 }, (_, n) => head + n + 1);
    for (const { messages } of readers) {
      await until(() => positions(messages).length >= 20);
      expect(positions(messages)).toEqual(expected);
    }
  });
});

describe('a reader who may no longer read', () => {
  const key = async () =>
    (
      await api
        .as('administrator')
        .post('/api/v1/api-keys', { name: 'Short', role: 'partner', scopes: ['feed:read'], expiresOn: '2026-03-02' })
        .expect(201)
    ).body;

  it('loses an open feed with the key; others keep theirs', async () => {
    const { id, version, key: secret } = await key();
    const [theirs, ours] = [await follow({ Authorization: `Bearer ${secret}` }), await follow()];
    await pause(1_200);
    expect(theirs.ended, 'while the key is good').toBe(false);
    await api.as('administrator').post(`/api/v1/api-keys/${id}/revoke`, {}, { version }).expect(200);
    expect(await until(() => theirs.ended)).toBe(true);
    const made = await register('After the key');
    const position = Number(made.headers['feed-position']);
    expect(await until(() => positions(ours.messages).includes(position))).toBe(true);
    expect([ours.ended, positions(theirs.messages).includes(position)]).toEqual([false, false]);
  });

  it('loses it with the last day of the key', async () => {
    const { key: secret } = await key();
    const theirs = await follow({ Authorization: `Bearer ${secret}` });
    api.clock.set('2026-03-03T00:00:00.000Z');
    expect(await until(() => theirs.ended)).toBe(true);
    api.clock.set(START);
  });

  it('loses it with the account', async () => {
    const theirs = await follow(api.cast.credentials.auditor);
    await api.dataSource.query('update user_account set disabled_at = $2 where id = $1', [api.cast.ids.auditor, START]);
    expect(await until(() => theirs.ended)).toBe(true);
  });
});
