import { cloneDatabase } from '@amparo/testing/database';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { RECORD_KINDS } from '@amparo/verification';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type FeedLine, changesSince, feedHead, linesOf } from '../../test/feed.js';
import { type Api, startApi } from '../../test/harness.js';
import { anActor, decided } from '../../test/sanctions.js';
import { UserAccount } from '../access/user-account.entity.js';
import { openNote } from '../audit/signed-note.js';
import { applicationDataSource } from '../database/data-source.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { systemContext } from '../http/request-context.js';
import { ImportCommands, importDemoLists } from '../imports/index.js';
import { publishOutcomes } from '../outcomes/index.js';
import { SystemClock } from '../ports/index.js';
import { seedAgencies, seedOffices } from '../seed/demo.seed.js';
import { FeedQueries } from './feed.queries.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.publishCast();
  for (const name of ['Ana', 'Badr', 'Chitra']) await api.as('licensing_officer').post('/api/v1/persons', { name });
});
afterAll(() => api.close());

/** The bytes as they come over the wire: supertest and fetch unpack by themselves. */
function raw(route: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    const sent = httpRequest(
      `${api.url}${route}`,
      { headers: { ...api.cast.credentials.portal, ...headers } },
      (answer) => {
        answer.on('error', reject);
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
        );
      },
    );
    sent.on('error', reject).end();
  });
}

/** The public records of the whole demo, as they are kept and sent, from a database of their own. */
async function seededRecords(): Promise<{ kind: string; record: string }[]> {
  const database = await cloneDatabase();
  const dataSource = await applicationDataSource(database.appUrl, [UserAccount], 2).initialize();
  try {
    await new UnitOfWork(dataSource, new SystemClock()).run(async (tx) => {
      await seedOffices(tx, new Map());
      await seedAgencies(tx, new Map(), api.configuration.receiptPepper);
      await publishOutcomes(tx);
    }, systemContext('seed'));
    return await dataSource.query('select kind, record from public_record');
  } finally {
    await dataSource.destroy();
    await database.drop();
  }
}

/** A list of our own with one entry, published. */
async function publishedList(): Promise<void> {
  await decided(api, anActor());
  const { body } = await api.as('publisher').get('/api/v1/lists/unlicensed/draft').expect(200);
  const { sha256: draft, version } = body;
  await api.as('publisher').post('/api/v1/lists/unlicensed/publish', { draft }, { version }).expect(200);
}

async function snapshot() {
  const text = (await raw('/api/v1/feed/snapshot')).body.toString('utf8');
  const lines = linesOf(text);
  return {
    text,
    head: lines[0] as { epoch: string; position: number; signedBy: string; at: string },
    records: lines.slice(1, -1) as FeedLine[],
    end: lines.at(-1) as { sha256: string; note: string },
  };
}

describe('the snapshot', () => {
  it('is vouched for by its last line: hash, position and epoch, under the key that the first one names', async () => {
    const { text, head, records, end } = await snapshot();
    const hashed = text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1);
    const sha256 = createHash('sha256').update(hashed).digest('hex');
    expect(end.sha256).toBe(sha256);
    expect(openNote(end.note, head.signedBy)).toBe(`amparo-snapshot/${head.epoch}/${head.position}\n${sha256}\n`);
    expect(openNote(end.note.replace(sha256, '0'.repeat(64)), head.signedBy)).toBeUndefined();
    expect(head).toMatchObject({ position: await feedHead(api), at: api.clock.now() });
    expect(records.map(({ kind }) => kind)).toEqual(['register', 'agency', 'person', 'person', 'person']);
  });

  it('holds what the changes up to it lead to', async () => {
    const key = ({ kind, id }: FeedLine) => `${kind} ${id}`;
    const state = new Map<string, FeedLine>();
    for (const change of await changesSince(api, 0))
      if (change.op === 'put') state.set(key(change), change);
      else state.delete(key(change));
    const { records } = await snapshot();
    expect(records.toSorted((a, b) => key(a).localeCompare(key(b)))).toEqual(
      [...state.values()].toSorted((a, b) => key(a).localeCompare(key(b))),
    );
  });

  it('comes packed to who can unpack it, and says the same', async () => {
    const plain = await raw('/api/v1/feed/snapshot');
    const packed = await raw('/api/v1/feed/snapshot', { 'Accept-Encoding': 'gzip' });
    expect([plain.headers['content-encoding'], packed.headers['content-encoding']]).toEqual([undefined, 'gzip']);
    for (const { headers } of [plain, packed])
      expect(headers).toMatchObject({
        'content-type': 'application/x-ndjson',
        vary: expect.stringContaining('Accept-Encoding'),
        'cache-control': 'no-store',
      });
    const lines = (bytes: Buffer) => bytes.toString('utf8').split('\n').slice(0, -2);
    expect(lines(gunzipSync(packed.body))).toEqual(lines(plain.body));
  });
});

describe('changes', () => {
  it('have positions without a gap, from the one asked for on', async () => {
    const head = await feedHead(api);
    const all = await changesSince(api, 0);
    expect(all.map(({ position }) => position)).toEqual(Array.from({ length: head }, (_, n) => n + 1));
    expect(await changesSince(api, head - 2)).toEqual(all.slice(-2));
    expect(await changesSince(api, head)).toEqual([]);
    expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).toSorted());
  });

  it('say the epoch and the position, and come packed', async () => {
    const { headers, body } = await raw('/api/v1/feed/changes', { 'Accept-Encoding': 'gzip' });
    const { head } = await snapshot();
    expect(headers).toMatchObject({
      'x-epoch': head.epoch,
      'x-position': String(head.position),
      'content-encoding': 'gzip',
    });
    expect(linesOf(gunzipSync(body).toString('utf8'))).toEqual(await changesSince(api, 0));
  });

  it.each(['x', '-1', '1.5', '1e3', '', ' ', '9'.repeat(16), '1&since=2', "1'"])(
    'after “%s” are refused',
    async (since) => {
      const { body } = await api.as('portal').get(`/api/v1/feed/changes?since=${since}`).expect(400);
      expect(body.errors).toMatchObject([{ pointer: '/since', code: 'feed.since' }]);
    },
  );

  it('ahead of the feed are refused: the reader is of another epoch', async () => {
    const head = await feedHead(api);
    const { body } = await api
      .as('portal')
      .get(`/api/v1/feed/changes?since=${head + 1}`)
      .expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/since', code: 'feed.since-ahead' }]);
  });
});

describe('a database that goes away meanwhile', () => {
  const away = Object.assign(new Error('gone'), { code: 'ECONNRESET' });
  const packed = { 'Accept-Encoding': 'gzip' };
  afterEach(() => vi.restoreAllMocks());

  it('before the first line, is told in words that can be read', async () => {
    const feed = api.app.get(FeedQueries, { strict: false });
    vi.spyOn(feed, 'changes').mockRejectedValue(away);
    vi.spyOn(feed, 'snapshot').mockImplementation(async function* () {
      yield* [];
      throw away;
    });
    for (const route of ['changes', 'snapshot']) {
      const { status, headers, body } = await raw(`/api/v1/feed/${route}`, packed);
      expect([status, headers['content-type']]).toEqual([503, 'application/problem+json; charset=utf-8']);
      expect(headers['content-encoding']).toBeUndefined();
      expect(JSON.parse(body.toString('utf8'))).toMatchObject({ code: 'service.unavailable' });
    }
  });

  it('half way, breaks the connection: no reader takes it for the end', async () => {
    const feed = api.app.get(FeedQueries, { strict: false });
    vi.spyOn(feed, 'snapshot').mockImplementation(async function* () {
      yield { epoch: 'e', position: 1 };
      yield '{"kind":"agency"}\n';
      throw away;
    });
    for (const headers of [packed, {}]) await expect(raw('/api/v1/feed/snapshot', headers)).rejects.toThrow();
  });
});

describe('who reads the feed', () => {
  it('is a key with the scope, or an auditor; each reading is recorded', async () => {
    for (const route of ['snapshot', 'changes']) {
      for (const reader of ['portal', 'partner', 'auditor'] as const)
        await api.as(reader).get(`/api/v1/feed/${route}`).expect(200);
      await api.as('administrator').get(`/api/v1/feed/${route}`).expect(403);
      await api.as('anonymous').get(`/api/v1/feed/${route}`).expect(401);
      const [{ n }] = await api.dataSource.query(
        `select count(*)::int as n from audit_payload where payload ->> 'action' = $1 and payload -> 'actor' ->> 'id' = $2`,
        [`feed.${route}`, api.cast.ids.partner],
      );
      expect(n).toBe(1);
    }
  });
});

describe('the schemas', () => {
  it('are there for everybody, one of each kind', async () => {
    for (const kind of RECORD_KINDS) {
      const { body } = await api.as('anonymous').get(`/api/v1/feed/schemas/${kind}`).expect(200);
      expect(body).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: `urn:amparo:feed:${kind}`,
        additionalProperties: false,
      });
    }
    for (const kind of ['complaint', 'constructor', '__proto__'])
      expect((await api.as('anonymous').get(`/api/v1/feed/schemas/${kind}`).expect(404)).body.code).toBe(
        'feed.no-such-kind',
      );
  });

  it('hold for every record of the whole demo, the real lists among them, and for nothing more', async () => {
    await importDemoLists(api.app.get(ImportCommands, { strict: false }));
    await publishedList();
    const kept = [
      ...(await seededRecords()),
      ...(await api.dataSource.query('select kind, record from public_record')),
    ] as { kind: string; record: string }[];
    const ajv = new Ajv2020({ allErrors: true });
    ajv.addFormat('date', /^\d{4}-\d{2}-\d{2}$/);
    ajv.addFormat('date-time', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/);
    const valid = new Map(
      await Promise.all(
        RECORD_KINDS.map(async (kind) => {
          const { body } = await api.as('portal').get(`/api/v1/feed/schemas/${kind}`).expect(200);
          return [kind as string, ajv.compile(body)] as const;
        }),
      ),
    );
    expect(new Set(kept.map(({ kind }) => kind))).toEqual(new Set(RECORD_KINDS));
    for (const { kind, record } of kept) {
      const [check, read] = [valid.get(kind), JSON.parse(record) as object];
      expect(check?.(read), `${record}: ${JSON.stringify(check?.errors)}`).toBe(true);
      expect(check?.({ ...read, complaints: 1 }), 'a field more').toBe(false);
    }
  });
});
