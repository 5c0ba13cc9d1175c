import { ApiProblem } from '@amparo/api-client';
import { describe, expect, it } from 'vitest';
import type { Inspection, RecordedAnswer } from './inspection.js';
import { Outbox, type Ports } from './outbox.js';

const problem = (status: number, code = 'some.code') =>
  new ApiProblem({ status, code, title: '', detail: 'No', errors: [] });
const met = (item: string, note = ''): RecordedAnswer => ({ item, answer: 'met', note });
const visit = (version: number, answers: readonly RecordedAnswer[] = []) =>
  ({ id: 'v', version, answers }) as unknown as Inspection;

/** A register that keeps what it is sent once per key, and a clock that stands until it is told. */
function setUp() {
  const timers: { ms: number; work: () => void }[] = [];
  const sent: { key: string; items: string[]; version: number }[] = [];
  const answered = new Map<string, Inspection>();
  const stored = new Map<string, RecordedAnswer>();
  const register = { version: 1, fail: [] as ('before' | 'after' | ApiProblem)[] };
  let keys = 0;
  const take = async (key: string, seen: number, items: string[], work: () => void): Promise<Inspection> => {
    sent.push({ key, items, version: seen });
    const fault = register.fail.shift();
    if (fault instanceof ApiProblem) throw fault;
    if (fault === 'before') throw problem(0);
    const known = answered.get(key);
    if (!known && seen !== register.version) throw problem(412);
    if (!known) {
      work();
      register.version += 1;
      answered.set(key, visit(register.version, [...stored.values()]));
    }
    if (fault === 'after') throw problem(0);
    return answered.get(key) ?? visit(0);
  };
  const ports: Ports = {
    answers: (seen, answers, key) =>
      take(
        key,
        seen.version,
        answers.map(({ item }) => item),
        () => answers.forEach((answer) => stored.set(answer.item, answer)),
      ),
    photo: (seen, { key, item }) => take(key, seen.version, [`photo of ${item}`], () => undefined),
    read: () => Promise.resolve(visit(register.version, [...stored.values()])),
    later: (ms, work) => {
      const timer = { ms, work };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer) >>> 0, 1);
    },
    key: () => `key-${(keys += 1)}`,
  };
  const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
  const tick = async (): Promise<number[]> => {
    const due = timers.splice(0);
    due.forEach(({ work }) => work());
    await settle();
    return due.map(({ ms }) => ms);
  };
  return { outbox: Outbox.of(visit(1), ports), sent, stored, register, tick, settle };
}

describe('what an inspector records', () => {
  it('is sent together after a pause, and one request after another', async () => {
    const { outbox, sent, tick } = setUp();
    outbox.edit(met('a', 'l'), 900);
    outbox.edit(met('a', 'lo'), 900);
    outbox.edit(met('b'), 0);
    expect(outbox.state().phase).toBe('saving');
    await tick();
    expect(sent).toEqual([{ key: 'key-1', items: ['a', 'b'], version: 1 }]);
    expect(outbox.state()).toMatchObject({ phase: 'saved', edits: new Map() });
    outbox.edit(met('c'));
    await tick();
    expect(sent.at(-1)).toEqual({ key: 'key-2', items: ['c'], version: 2 });
  });

  it('stays while there is no network, and is recorded once although an answer was lost', async () => {
    const { outbox, sent, stored, register, tick } = setUp();
    register.fail = ['before', 'after'];
    outbox.edit(met('a', 'typed'));
    await tick();
    expect(outbox.state()).toMatchObject({ phase: 'waiting', edits: new Map([['a', met('a', 'typed')]]) });
    outbox.edit(met('b'), 900);
    await tick();
    expect(outbox.state().phase).toBe('waiting');
    await tick();
    expect(outbox.state().phase).toBe('saved');
    expect(sent.map(({ key, items }) => [key, ...items])).toEqual([
      ['key-1', 'a'],
      ['key-1', 'a'],
      ['key-1', 'a'],
      ['key-2', 'b'],
    ]);
    expect([...stored.keys()]).toEqual(['a', 'b']);
    expect(register.version).toBe(3);
  });

  it('is tried less and less often', async () => {
    const { outbox, register, tick } = setUp();
    register.fail = Array.from({ length: 6 }, () => 'before' as const);
    outbox.edit(met('a'));
    const waits: number[] = [];
    for (let time = 0; time < 7; time += 1) waits.push(...(await tick()));
    expect(waits).toEqual([0, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    expect(outbox.state().phase).toBe('saved');
  });

  it('typed while a request is on its way is not lost to its answer', async () => {
    const { outbox, stored, tick, settle } = setUp();
    outbox.edit(met('a', 'one'));
    const first = tick();
    outbox.edit(met('a', 'one two'), 900);
    await first;
    await settle();
    expect(stored.get('a')?.note).toBe('one two');
    expect(outbox.state().edits.size).toBe(0);
  });

  it('changed elsewhere meanwhile: stops, keeps it, and goes on from the newest version when told', async () => {
    const { outbox, stored, register, tick } = setUp();
    register.version = 5;
    outbox.edit(met('a'));
    await tick();
    expect(outbox.state()).toMatchObject({ phase: 'stale' });
    expect(outbox.state().edits.has('a')).toBe(true);
    await outbox.reload();
    await tick();
    expect(outbox.state()).toMatchObject({ phase: 'saved' });
    expect(stored.has('a')).toBe(true);
  });

  it('refused stays on the page, and a later try takes a new key', async () => {
    const { outbox, sent, register, tick } = setUp();
    register.fail = [problem(409, 'inspection.not-now')];
    outbox.edit(met('a'));
    await tick();
    expect(outbox.state()).toMatchObject({ phase: 'refused', problem: { code: 'inspection.not-now' } });
    outbox.tryNow();
    await tick();
    expect(outbox.state().phase).toBe('saved');
    expect(sent.map(({ key }) => key)).toEqual(['key-1', 'key-2']);
  });

  it('a picture that is none holds up nothing else', async () => {
    const { outbox, sent, register, tick } = setUp();
    register.fail = [problem(400, 'request.invalid')];
    outbox.addPhoto('a', new File(['x'], 'a.jpg'));
    outbox.addPhoto('b', new File(['y'], 'b.jpg'));
    await tick();
    expect(sent.map(({ items }) => items[0])).toEqual(['photo of a', 'photo of b']);
    expect(outbox.state().photos).toEqual([expect.objectContaining({ item: 'a', refused: expect.any(ApiProblem) })]);
    expect(outbox.isPending).toBe(true);
    outbox.dropPhoto(outbox.state().photos[0]?.key ?? '');
    await tick();
    expect([outbox.isPending, outbox.state().phase]).toEqual([false, 'saved']);
  });
});
