import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { feedHead } from '../../test/feed.js';
import { type Api, startApi } from '../../test/harness.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.publishCast();
});
afterAll(() => api.close());
const open: AbortController[] = [];
afterEach(async () => {
  open.splice(0).forEach((one) => one.abort());
  await until(async () => (await readers()).every(({ stream }) => stream === null));
  await api.dataSource.query('delete from feed_reader');
});

interface Reader {
  readonly reader: string;
  readonly stream: string | null;
  readonly position: number;
  readonly missed_at: string | null;
}
const readers = (): Promise<Reader[]> => api.dataSource.query('select * from feed_reader');
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(5);
}

/** Opens the event stream as a portal that acknowledges. */
async function follow(reader: string, headers: Record<string, string> = api.cast.credentials.portal ?? {}) {
  const control = new AbortController();
  open.push(control);
  const answer = await fetch(`${api.url}/api/v1/feed/changes?since=${await feedHead(api)}`, {
    headers: { ...headers, Accept: 'text/event-stream', 'Feed-Reader': reader },
    signal: control.signal,
  });
  return { status: answer.status, leave: () => control.abort() };
}
const acknowledge = (body: object) => api.as('portal').post('/api/v1/feed/acknowledge', body);

/** A change that is sent now, and whether it has been answered. */
function change() {
  const state = { isAnswered: false };
  const answered = api
    .as('licensing_officer')
    .post('/api/v1/persons', { name: 'Awaited' })
    .expect(201)
    .then((answer) => {
      state.isAnswered = true;
      return Number(answer.headers['feed-position']);
    });
  return { state, answered };
}

describe('a change', () => {
  it('is answered once every portal that follows has acknowledged it', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    await follow(first);
    await follow(second);
    const position = (await feedHead(api)) + 1;
    const { state, answered } = change();
    await until(async () => (await feedHead(api)) === position);
    await acknowledge({ reader: first, position }).expect(204);
    expect(state.isAnswered).toBe(false);
    await acknowledge({ reader: second, position }).expect(204);
    expect(await answered).toBe(position);
  });

  it('is answered without a portal that does not acknowledge it, which is noted until it does', async () => {
    const reader = randomUUID();
    await follow(reader);
    const position = await change().answered;
    expect(await readers()).toMatchObject([{ reader, position: position - 1, missed_at: expect.any(String) }]);
    await acknowledge({ reader, position }).expect(204);
    expect(await readers()).toMatchObject([{ reader, position, missed_at: null }]);
  });

  it('waits for a portal that has just lost its stream, and no longer for one that lost it long ago', async () => {
    const reader = randomUUID();
    const { leave } = await follow(reader);
    leave();
    await until(async () => (await readers()).every(({ stream }) => stream === null));
    const position = (await feedHead(api)) + 1;
    const { answered } = change();
    await until(async () => (await feedHead(api)) === position);
    await follow(reader);
    await answered;
    expect(await readers()).toMatchObject([{ reader, position, missed_at: null }]);
    await api.dataSource.query(
      `update feed_reader set position = 0, missed_at = clock_timestamp() - interval '16 seconds'`,
    );
    const [before] = await readers();
    await change().answered;
    // Whoever is waited for in vain is noted anew; this one is as it was.
    expect(await readers()).toEqual([before]);
  });

  it('waits for nobody else who reads the feed', async () => {
    expect((await follow(randomUUID(), api.cast.credentials.partner)).status).toBe(200);
    expect(await readers()).toEqual([]);
  });
});

describe('an acknowledgement', () => {
  it('never takes back an earlier one', async () => {
    const reader = randomUUID();
    await acknowledge({ reader, position: 7 }).expect(204);
    await acknowledge({ reader, position: 5 }).expect(204);
    expect(await readers()).toMatchObject([{ reader, position: 7 }]);
  });

  it.each([
    ['no reader', { position: 1 }],
    ['a reader that is no UUID', { reader: 'portal-1', position: 1 }],
    ['no position', { reader: randomUUID() }],
    ['a position below 0', { reader: randomUUID(), position: -1 }],
    ['half a position', { reader: randomUUID(), position: 1.5 }],
  ])('is refused with %s', async (_, body) => {
    await acknowledge(body).expect(400);
  });

  it('is announced by the name of a reader, which is a UUID', async () => {
    expect((await follow('portal-1')).status).toBe(400);
  });
});
