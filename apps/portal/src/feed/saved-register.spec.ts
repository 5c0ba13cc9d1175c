import { createHash } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordOf } from '@amparo/verification';
import { FakeRegister } from '../../test/fake-register.js';
import { homeRegister, someAgency } from '../../test/records.js';
import { SavedRegister } from './saved-register.js';
import { BadSnapshot, readSnapshot } from './snapshot.js';

let folder: string;
let register: FakeRegister;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-'));
  register = new FakeRegister();
  register.put('register', homeRegister);
  register.put('agency', someAgency('a-1', 'First'));
  register.put('agency', someAgency('a-3', 'Third'));
});
afterEach(() => rm(folder, { recursive: true }));

async function saveSnapshot(): Promise<SavedRegister> {
  const saved = new SavedRegister(folder, register.key.feedKey);
  const file = await saved.receive();
  await file.write(Buffer.from(register.snapshot()));
  await file.keep(await readSnapshot(bytes(register.snapshot()), register.key.feedKey, () => undefined));
  return saved;
}
async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
const appendLatest = (saved: SavedRegister) => saved.append(JSON.stringify(register.changes.at(-1)));

/** What a new process finds: the names by id, and the position. */
async function load(): Promise<{ names: Record<string, string>; position: number; contactAt: number } | undefined> {
  const names: Record<string, string> = {};
  const head = await new SavedRegister(folder, register.key.feedKey).load(
    ({ id, record }) => (names[id] = (record as { legalName?: string }).legalName ?? 'register'),
    ({ id, record }) => {
      if (record) names[id] = (record as { legalName?: string }).legalName ?? 'register';
      else delete names[id];
      return true;
    },
  );
  return head && { names, position: head.position, contactAt: head.contactAt };
}

describe('the register on disk', () => {
  it('is nothing at first', async () => expect(load()).resolves.toBeUndefined());

  it('is the snapshot and the changes behind it, after a kill', async () => {
    const saved = await saveSnapshot();
    register.put('agency', someAgency('a-2', 'Second'));
    appendLatest(saved);
    register.remove('agency', 'a-1');
    appendLatest(saved);
    await expect(load()).resolves.toMatchObject({
      position: 5,
      names: { XA: 'register', 'a-2': 'Second', 'a-3': 'Third' },
    });
  });

  it('leaves out a change that was torn by the kill, and goes on behind the last whole one', async () => {
    const saved = await saveSnapshot();
    register.put('agency', someAgency('a-2', 'Second'));
    appendLatest(saved);
    await appendFile(join(folder, 'changes.ndjson'), '{"position":5,"at":"2026');
    await expect(load()).resolves.toMatchObject({ position: 4 });
    expect(await readFile(join(folder, 'changes.ndjson'), 'utf8')).toMatch(/\}\n$/);
  });

  it('never steps over a missing change', async () => {
    const saved = await saveSnapshot();
    register.put('agency', someAgency('a-2', 'Second'));
    register.put('agency', someAgency('a-4', 'Fourth'));
    appendLatest(saved);
    await expect(load()).resolves.toMatchObject({ position: 3, names: { 'a-1': 'First' } });
  });

  it('ignores changes of another epoch', async () => {
    const saved = await saveSnapshot();
    register.put('agency', someAgency('a-2', 'Second'));
    appendLatest(saved);
    const journal = await readFile(join(folder, 'changes.ndjson'), 'utf8');
    await writeFile(join(folder, 'changes.ndjson'), journal.replace('epoch-1', 'epoch-0'));
    await expect(load()).resolves.toMatchObject({ position: 3 });
  });

  it('becomes one snapshot in an orderly stop, equal to a fresh one record by record', async () => {
    const saved = await saveSnapshot();
    register.put('agency', someAgency('a-2', 'Second'));
    appendLatest(saved);
    register.put('agency', someAgency('a-3', 'Third, renamed'));
    appendLatest(saved);
    register.remove('agency', 'a-1');
    appendLatest(saved);
    register.put('agency', someAgency('a-9', 'Ninth'));
    appendLatest(saved);
    await saved.close();
    const folded = (await readFile(join(folder, 'snapshot.ndjson'), 'utf8')).split('\n').slice(1, -2);
    expect(folded).toEqual(register.snapshot().split('\n').slice(1, -2));
    await expect(load()).resolves.toMatchObject({ position: 7 });
  });

  it('keeps kinds that only a later register knows where the snapshot has them, each in the order of its ids', async () => {
    const later = (kind: string, id: string, name: string) =>
      register.put(kind as 'agency', someAgency(id, name) as RecordOf['agency']);
    for (const id of ['z-1', 'z-3']) later('zebra', id, id);
    for (const id of ['b-1', 'b-3']) later('bee', id, id);
    const saved = await saveSnapshot();
    for (const [kind, id] of [
      ...[
        ['newer', 'n-1'],
        ['bee', 'b-2'],
        ['zebra', 'z-2'],
        ['agency', 'a-2'],
        ['ant', 'x-1'],
        ['zebra', 'z-4'],
      ],
    ] as const) {
      later(kind, id, 'changed');
      appendLatest(saved);
    }
    await saved.close();
    const folded = (await readFile(join(folder, 'snapshot.ndjson'), 'utf8')).split('\n').slice(1, -2);
    const order = folded.map((line) => (JSON.parse(line) as { id: string }).id);
    expect(order).toEqual('XA a-1 a-2 a-3 z-1 z-2 z-3 z-4 b-1 b-2 b-3 x-1 n-1'.split(' '));
    await expect(load()).resolves.toMatchObject({ names: { 'b-2': 'changed', 'z-1': 'z-1' } });
  });

  it('is read where it was saved before lines had a time and an act, and folded with changes that have them', async () => {
    const asBefore = (line: string): string => line.replace(/^(\{"position":\d+),"at":"[^"]+"(.*),"op":"put"/, '$1$2');
    const [head = '', ...rest] = register.snapshot().split('\n').slice(0, -2);
    const body = [head, ...rest.map(asBefore)].map((line) => `${line}\n`).join('');
    expect(body).not.toContain('"op"');
    const end = { sha256: createHash('sha256').update(body).digest('hex'), note: null };
    await writeFile(join(folder, 'snapshot.ndjson'), `${body}${JSON.stringify(end)}\n`);
    const names = { XA: 'register', 'a-1': 'First', 'a-3': 'Third' };
    await expect(load()).resolves.toMatchObject({ position: 3, names });
    const saved = new SavedRegister(folder, register.key.feedKey);
    await saved.load(
      () => undefined,
      () => true,
    );
    register.put('agency', someAgency('a-2', 'Second'));
    appendLatest(saved);
    await saved.close();
    await expect(load()).resolves.toMatchObject({ position: 4, names: { ...names, 'a-2': 'Second' } });
    const folded = (await readFile(join(folder, 'snapshot.ndjson'), 'utf8')).split('\n');
    expect(folded[3]).toBe(register.snapshot().split('\n')[3]);
  });

  it('is refused when a byte of it was changed, signed or folded', async () => {
    const path = join(folder, 'snapshot.ndjson');
    const saved = await saveSnapshot();
    await writeFile(path, (await readFile(path, 'utf8')).replace('Third', 'Thirt'));
    await expect(load()).rejects.toThrow(BadSnapshot);
    await writeFile(path, register.snapshot());
    register.put('agency', someAgency('a-2', 'Second'));
    appendLatest(saved);
    await saved.close();
    await writeFile(path, (await readFile(path, 'utf8')).replace('Second', 'Sekond'));
    await expect(load()).rejects.toThrow(BadSnapshot);
  });

  it('knows when the register was last heard of; without that, the snapshot’s own time', async () => {
    const saved = await saveSnapshot();
    expect((await load())?.contactAt).toBeLessThanOrEqual(Date.now());
    await saved.saveContact(1_700_000_000_000);
    expect((await load())?.contactAt).toBe(1_700_000_000_000);
  });
});
