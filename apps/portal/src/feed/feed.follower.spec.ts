import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeRegister } from '../../test/fake-register.js';
import { type RunningPortal, startPortal, until } from '../../test/portal.js';
import { homeRegister, someAgency } from '../../test/records.js';

let fake: FakeRegister;
let portal: RunningPortal | undefined;

beforeEach(async () => {
  fake = await new FakeRegister().start();
  fake.put('register', homeRegister);
  fake.put('agency', someAgency('a-1', 'First'));
});
afterEach(async () => {
  await portal?.stop();
  portal = undefined;
  await fake.stop();
});

const start = async (): Promise<RunningPortal> => (portal = await startPortal(fake));
const position = () => portal?.register.current?.position;
const names = () => (portal?.register.current?.index.all('agency') ?? []).map(({ legalName }) => legalName).sort();
const reaches = (wanted: number) => until(() => position() === wanted);

describe('following the feed', () => {
  it('takes the snapshot, then each change as it comes', async () => {
    await start();
    await reaches(2);
    fake.put('agency', someAgency('a-2', 'Second'));
    await reaches(3);
    fake.put('agency', someAgency('a-1', 'First, renamed'));
    fake.remove('agency', 'a-2');
    await reaches(5);
    expect(names()).toEqual(['First, renamed']);
  });

  it('fetches what the stream left out, and applies nothing out of order', async () => {
    await start();
    await reaches(2);
    fake.skipped.add(3);
    fake.put('agency', someAgency('a-2', 'Second'));
    fake.put('agency', someAgency('a-3', 'Third'));
    await reaches(4);
    expect(names()).toEqual(['First', 'Second', 'Third']);
    expect(fake.asked).toContain('/feed/changes?since=2');
  });

  it('finds by the heartbeat that the last change was lost', async () => {
    await start();
    await reaches(2);
    fake.skipped.add(3);
    fake.put('agency', someAgency('a-2', 'Second'));
    expect(position()).toBe(2);
    fake.heartbeat();
    await reaches(3);
  });

  it('says how far its answers have come', async () => {
    await start();
    await reaches(2);
    fake.put('agency', someAgency('a-2', 'Second'));
    await until(() => fake.acknowledged.at(-1) === 3);
    expect(names()).toEqual(['First', 'Second']);
  });

  it('follows a register that does not want to hear it', async () => {
    fake.refusesAcknowledgements = true;
    await start();
    await reaches(2);
    fake.put('agency', someAgency('a-2', 'Second'));
    await until(() => fake.acknowledged.at(-1) === 3);
    fake.put('agency', someAgency('a-3', 'Third'));
    await until(() => fake.acknowledged.at(-1) === 4);
    expect(fake.asked.filter((path) => path.startsWith('/feed/changes'))).toHaveLength(1);
  });

  it('takes a whole new register when the epoch changes, and keeps nothing of the old one', async () => {
    await start();
    await reaches(2);
    fake.changes = fake.changes.slice(0, 1);
    fake.position = 7;
    fake.beginEpoch('epoch-2');
    await until(() => portal?.register.current?.epoch === 'epoch-2');
    expect(position()).toBe(7);
    expect(names()).toEqual([]);
  });

  it('takes a new register when the other one has not come as far', async () => {
    await start();
    await reaches(2);
    await fake.stop();
    fake.changes = fake.changes.slice(0, 1);
    fake.position = 1;
    fake.epoch = 'epoch-2';
    await fake.start();
    await until(() => portal?.register.current?.epoch === 'epoch-2');
    expect(position()).toBe(1);
  });

  it('refuses an older state of the same epoch', async () => {
    await start();
    await reaches(2);
    await fake.stop();
    fake.changes = fake.changes.slice(0, 1);
    fake.position = 1;
    await fake.start();
    const snapshots = () => fake.asked.filter((path) => path === '/feed/snapshot').length;
    await until(() => snapshots() >= 3);
    expect([position(), names()]).toEqual([2, ['First']]);
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, -40)],
    ['changed on its way', (text: string) => text.replace('First', 'Fixed')],
  ])('uses nothing of a snapshot %s, and asks again', async (_, spoil) => {
    fake.spoilSnapshot = spoil;
    await start();
    await until(() => fake.asked.length >= 2);
    expect(portal?.register.current).toBeUndefined();
    fake.spoilSnapshot = (text) => text;
    await reaches(2);
  });

  it('refuses a register that signs with another key', async () => {
    fake.signer = new FakeRegister().key;
    await start();
    await until(() => fake.asked.length >= 2);
    expect(portal?.register.current).toBeUndefined();
  });
});

describe('when contact breaks', () => {
  it('goes on from memory, and catches up when the register is back', async () => {
    await start();
    await reaches(2);
    await fake.stop();
    fake.put('agency', someAgency('a-2', 'Second'));
    expect(names()).toEqual(['First']);
    await fake.start();
    await reaches(3);
    expect(fake.asked.filter((path) => path === '/feed/snapshot')).toHaveLength(1);
  });

  it('starts from its own disk while the register is down, with the changes it had heard', async () => {
    const first = await start();
    await reaches(2);
    fake.put('agency', someAgency('a-2', 'Second'));
    await reaches(3);
    await fake.stop();
    portal = await first.restart();
    expect([position(), names()]).toEqual([3, ['First', 'Second']]);
    await fake.start();
    fake.put('agency', someAgency('a-3', 'Third'));
    await reaches(4);
    expect(fake.asked.filter((path) => path === '/feed/snapshot')).toHaveLength(1);
  });

  it('leaves on disk exactly what a fresh snapshot would say', async () => {
    const { app, dataDir } = await start();
    await reaches(2);
    fake.put('agency', someAgency('a-2', 'Second'));
    fake.remove('agency', 'a-1');
    await reaches(4);
    await app.close();
    const saved = (await readFile(join(dataDir, 'portal', 'snapshot.ndjson'), 'utf8')).split('\n');
    expect(saved.slice(1, -2)).toEqual(fake.snapshot().split('\n').slice(1, -2));
  });
});
