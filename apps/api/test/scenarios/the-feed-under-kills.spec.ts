import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { feedKeyOf } from './feed-key.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PublicRegister } from '../../../portal/src/feed/public-register.js';
import { createPortal } from '../../../portal/src/portal.js';
import { type RunningProcess, install, type Installation, send } from '../faults/installation.js';

const WRITERS = 16;
/** The bench asks for more. */
const CHANGES = Number(process.env['FEED_CHANGES'] ?? 60);
const KILLS = 8;
const TOTAL = WRITERS * CHANGES;

/** Two portals follow the feed while sixteen people write and the API is killed: they end with the bytes of a fresh snapshot. */
let installation: Installation;
let api: RunningProcess;
let portals: { app: Awaited<ReturnType<typeof createPortal>>; dataDir: string }[];
beforeAll(async () => {
  installation = await install();
  api = await installation.api();
  portals = [await startPortal(), await startPortal()];
});
afterAll(async () => {
  for (const { app, dataDir } of portals) {
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
  await installation.stop();
});

async function startPortal(dataDir = mkdtempSync(path.join(tmpdir(), 'amparo-portal-')), apiUrl = api.url) {
  const app = await createPortal({
    port: 0,
    apiUrl,
    apiKey: (installation.cast.credentials.portal?.['Authorization'] ?? '').replace('Bearer ', ''),
    feedKey: feedKeyOf(installation.verifier),
    publicUrl: 'http://localhost:8080',
    dataDir,
    trustProxy: false,
    channels: { numbers: {}, ussdLanguages: ['en'] },
    production: false,
    logLevel: 'silent',
  });
  await app.listen(0);
  return { app, dataDir };
}

const positionOf = ({ app }: (typeof portals)[number]): number => app.get(PublicRegister).current?.position ?? 0;

/** What a portal holds, line by line, as a snapshot would say it. */
function heldBy({ app }: (typeof portals)[number]): string[] {
  const index = app.get(PublicRegister).current?.index;
  return index ? [...index.lines()].map(({ kind, id, position, record }) => `${kind} ${id} ${position} ${record}`) : [];
}

/** Which change put a record matters only to who follows on; what is saved are the records. */
const recordsOf = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/^(\S+ \S+) \d+/, '$1'));

const asHeld = (line: string): string => {
  const { kind, id, position } = JSON.parse(line) as { kind: string; id: string; position: number };
  return `${kind} ${id} ${position} ${line.slice(line.indexOf('"record":') + 9, -1)}`;
};

/** Lines of the feed between those that frame them. */
async function feed(what: string): Promise<string[]> {
  const headers = { ...installation.cast.credentials.portal, Accept: 'application/x-ndjson' };
  const response = await fetch(`${api.url}/api/v1/feed/${what}`, { headers });
  return (await response.text()).trimEnd().split('\n');
}
const freshSnapshot = async (): Promise<string[]> => (await feed('snapshot')).slice(1, -1);

/** Registers an agency, sent again with the same key until it is acknowledged. */
async function register(): Promise<void> {
  const key = randomUUID();
  const body = { legalName: `Followed ${key}`, country: 'XA', headOffice: { address: 'Pier 4' } };
  for (;;) {
    const answer = await send(api.url, installation.cast, 'licensing_officer', '/api/v1/agencies', body, { key }).catch(
      () => undefined,
    );
    if (answer?.status === 201) return;
    await pause(30);
  }
}

it(`${WRITERS} writers, ${CHANGES} changes each, the API killed ${KILLS} times`, async () => {
  let written = 0;
  const writers = Array.from({ length: WRITERS }, async () => {
    for (let n = 0; n < CHANGES; n += 1) {
      await register();
      written += 1;
    }
  });
  for (let kills = 1; kills <= KILLS; kills += 1) {
    while (written < (TOTAL / (KILLS + 1)) * kills) await pause(20);
    await pause(Math.random() * 200);
    await api.restart();
  }
  await Promise.all(writers);
  const lines = await freshSnapshot();
  expect(lines).toHaveLength(TOTAL);
  // A snapshot says of every record what the change said that put it, byte for byte.
  const changes = new Set<string>();
  while (changes.size < TOTAL) for (const line of await feed(`changes?since=${changes.size}`)) changes.add(line);
  expect(lines.filter((line) => !changes.has(line))).toEqual([]);
  const fresh = lines.map(asHeld);
  for (const portal of portals) {
    while (positionOf(portal) < TOTAL) await pause(20);
    expect(heldBy(portal)).toEqual(fresh);
  }

  // A portal that starts while the API is away answers from what it saved, and says how old that is.
  const [first] = portals;
  if (!first) throw new Error('no portal');
  const before = heldBy(first);
  await first.app.close();
  const saved = readFileSync(path.join(first.dataDir, 'portal', 'snapshot.ndjson'), 'utf8')
    .trimEnd()
    .split('\n');
  expect(saved.slice(1, -1)).toEqual(lines);
  await api.kill();
  portals[0] = await startPortal(first.dataDir);
  expect(recordsOf(heldBy(portals[0]))).toEqual(recordsOf(before));
  const url = (await portals[0].app.getUrl()).replace('[::1]', 'localhost');
  const answer = await fetch(`${url}/check?q=nobody`, { headers: { Accept: 'application/json' } });
  expect(await answer.json()).toMatchObject({ feedPosition: TOTAL, asOf: expect.stringMatching(/^20\d\d-/) });
});
