import Ajv from 'ajv/dist/2020.js';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Response } from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Caller, startApi } from '../../test/harness.js';
import { act, anActor, checkNow, decided } from '../../test/sanctions.js';
import { noteSigner } from '../audit/signed-note.js';
import { verifyFolder } from '../audit/verify-folder.js';
import { FEED_SCHEMAS } from './feed.schemas.js';
import { LIST_SCHEMA } from './list-entry.js';
import type { DraftAnswer } from './list.responses.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.publishCast();
});
afterAll(() => api.close());

const fits = (schema: object, value: unknown): boolean =>
  new Ajv.default({ strict: false, validateFormats: false }).validate(schema, value);
const draftOf = async (list = 'unlicensed', who: Caller = 'publisher'): Promise<DraftAnswer> =>
  (await api.as(who).get(`/api/v1/lists/${list}/draft`).expect(200)).body;
const publish = async (list: string, who: Caller = 'publisher', seen?: Partial<DraftAnswer>) => {
  const { sha256, version } = { ...(await draftOf(list)), ...seen };
  return api.as(who).post(`/api/v1/lists/${list}/publish`, { draft: sha256 }, { version });
};
const asOwner = (sql: string): Promise<unknown> =>
  import('pg').then(async ({ default: pg }) => {
    const owner = new pg.Client({ connectionString: api.database.ownerUrl });
    await owner.connect();
    return owner.query(sql).finally(() => owner.end());
  });
const named = (name: string) => anActor({ name, contacts: [] });

describe('a list before its first release', () => {
  it('is there, empty, and there is nothing to publish', async () => {
    const lists = await api.as('anonymous').get('/api/v1/lists').expect(200);
    expect(lists.body.data).toMatchObject([
      { id: 'debarred', release: null, entries: 0, version: 0 },
      { id: 'unlicensed', names: { en: 'Recruiting without a licence' } },
    ]);
    const refused = await publish('debarred');
    expect([refused.status, refused.body.code]).toEqual([409, 'list.nothing-to-publish']);
  });

  it.each(['nowhere', 'us-h2a', '__proto__'])('is none: %s', async (list) => {
    expect((await api.as('anonymous').get(`/api/v1/lists/${list}`)).body.code).toBe('list.missing');
    expect((await api.as('publisher').get(`/api/v1/lists/${list}/draft`)).status).toBe(404);
  });
});

describe('a release', () => {
  it('publishes what was decided, at once for every check, with its leaf and its files', async () => {
    await decided(api, anActor());
    expect((await checkNow(api, '+1 202 555 0177')).standing).toBe('no_record');
    const draft = await draftOf();
    expect(draft).toMatchObject({
      number: 1,
      entries: 1,
      needsConfirmation: false,
      allowedActions: ['publish'],
      version: 0,
    });
    expect(draft.changes).toMatchObject([{ change: 'added', name: 'Quick Visa Tamris', before: null, isOwn: false }]);
    const published = await publish('unlicensed');
    expect(published.status).toBe(200);
    expect(Number(published.headers['feed-position'])).toBeGreaterThan(0);
    expect(published.body).toMatchObject({ list: 'unlicensed', number: 1, entries: 1, previous: null });
    expect((await checkNow(api, '+1 202 555 0177')).standing).toBe('reported_unlicensed');
    const leaf = await api.as('auditor').get(`/api/v1/audit-entries/${published.body.leafIndex}`).expect(200);
    expect(leaf.body).toMatchObject({
      action: 'list.publish',
      facts: { list: 'unlicensed', number: 1, manifestSha256: published.body.manifestSha256 },
    });
    const records: { kind: 'list' | 'release'; record: string }[] = await api.dataSource.query(
      `select kind, record from public_record where kind in ('list', 'release') order by kind`,
    );
    expect(records.map(({ kind, record }) => [kind, fits(FEED_SCHEMAS[kind], JSON.parse(record))])).toEqual([
      ['list', true],
      ['release', true],
    ]);
    expect((await publish('unlicensed')).body.code).toBe('list.nothing-to-publish');
  });

  it('is verified offline from its files, which anybody may have and keep', async () => {
    const base = '/api/v1/lists/unlicensed/releases/1';
    const release = await api.as('anonymous').get(base).expect(200);
    const folder = mkdtempSync(path.join(tmpdir(), 'amparo-release-'));
    for (const { name, sha256 } of release.body.files) {
      const file = await api.as('anonymous').get(`${base}/${name}`).buffer(true).parse(binary).expect(200);
      expect(file.headers).toMatchObject({
        etag: `"${sha256}"`,
        'cache-control': 'public, max-age=31536000, immutable',
      });
      await api.as('anonymous').get(`${base}/${name}`).set('If-None-Match', `"${sha256}"`).expect(304);
      writeFileSync(path.join(folder, name), file.body);
    }
    expect(verifyFolder(folder, noteSigner(api.configuration.signingKey).publicKey)).toEqual({
      ok: true,
      says: 'OK: release 1 of “unlicensed” of XA is whole and signed by this key; it has 1 entries.',
    });
    rmSync(folder, { recursive: true });
    const list = await api.as('anonymous').get(`${base}/list.json`).expect(200);
    expect(fits(LIST_SCHEMA, list.body)).toBe(true);
    expect((await api.as('anonymous').get('/api/v1/lists/schema').expect(200)).body).toEqual(LIST_SCHEMA);
    await api.as('anonymous').get(`${base}/passwd`).expect(404);
    await api.as('anonymous').get('/api/v1/lists/unlicensed/releases/2').expect(404);
  });

  it('follows the one before, and says what changed and why', async () => {
    const gone = await decided(api, named('Golden Harvest Jobs'));
    const first = await api.as('publisher').get('/api/v1/lists/unlicensed/releases/1');
    expect((await publish('unlicensed')).body).toMatchObject({ number: 2, previous: first.body.manifestSha256 });
    const ending = await act(api, 'sanction_officer', gone, 'propose-end', {
      ground: 'listed_in_error',
      publicReason: 'Another business of the same name was meant.',
    });
    await act(api, 'second_approver', ending.body, 'approve-end');
    const draft = await draftOf();
    expect(draft.changes).toMatchObject([
      {
        change: 'removed',
        name: 'Golden Harvest Jobs',
        reason: 'Another business of the same name was meant.',
        after: null,
      },
    ]);
    expect(draft).toMatchObject({ needsConfirmation: true, allowedActions: ['confirm'], confirmedBy: [] });
  });

  it('that takes much off a list needs another publisher’s word, for exactly this draft', async () => {
    expect((await publish('unlicensed')).body.code).toBe('list.confirmation-needed');
    const { sha256, version } = await draftOf();
    const confirm = (who: Caller, draft = sha256) =>
      api.as(who).post('/api/v1/lists/unlicensed/confirm', { draft, reasons: 'I read the file.' }, { version });
    expect((await confirm('publisher', 'f'.repeat(64))).body.code).toBe('list.draft-changed');
    expect((await confirm('publisher')).body).toMatchObject({ confirmedBy: ['Test publisher'], allowedActions: [] });
    expect((await confirm('second_publisher')).body.code).toBe('list.confirmed-already');
    expect((await publish('unlicensed', 'publisher')).body.code).toBe('list.confirmation-needed');
    expect((await publish('unlicensed', 'second_publisher')).body).toMatchObject({ number: 3, entries: 1 });
    expect((await checkNow(api, 'Golden Harvest Jobs')).standing).toBe('no_record');
  });

  it('needs the version seen and the draft seen, and answers a repeated key once', async () => {
    await decided(api, named('Silver Coast Visas'));
    const { sha256, version } = await draftOf();
    const url = '/api/v1/lists/unlicensed/publish';
    await api.as('publisher').post(url, { draft: sha256 }).expect(428);
    await api
      .as('publisher')
      .post(url, { draft: sha256 }, { version: version - 1 })
      .expect(412);
    await api.as('publisher').post(url, { draft: 'no hash' }, { version }).expect(400);
    expect((await publish('unlicensed', 'publisher', { sha256: 'a'.repeat(64) })).body.code).toBe('list.draft-changed');
    await decided(api, named('Blue Ferry Jobs'));
    expect((await publish('unlicensed', 'publisher', { sha256 })).body.code).toBe('list.draft-changed');
    const again = { draft: (await draftOf()).sha256 };
    const once = await api.as('publisher').post(url, again, { version, key: 'release-4' }).expect(200);
    const twice = await api.as('publisher').post(url, again, { version, key: 'release-4' }).expect(200);
    expect(twice.body).toEqual(once.body);
    expect((await api.as('auditor').get('/api/v1/releases?filter[list]=unlicensed').expect(200)).body.total).toBe(4);
  });
});

describe('four eyes, and two more', () => {
  it.each(['sanction_officer', 'approver', 'auditor', 'administrator', 'licensing_officer'] as const)(
    '%s publishes nothing',
    async (who) => {
      expect((await publish('unlicensed', who)).status).toBe(403);
    },
  );

  it('who proposed or decided what changes is refused by the code, and by the database itself', async () => {
    const { id } = await decided(api, named('Red Lantern Work'));
    const draft = await draftOf();
    for (const column of ['proposed_by', 'decided_by']) {
      const publisher = api.cast.ids['publisher'];
      const [{ person }] = (await api.dataSource.query(`select ${column} as person from sanction where id = $1`, [
        id,
      ])) as [{ person: string }];
      // As if the same person had been given both roles, one after the other.
      await asOwner(`update sanction set ${column} = '${publisher}' where id = '${id}'`);
      const refused = await publish('unlicensed');
      expect([refused.status, refused.body.code]).toEqual([403, 'list.same-person']);
      expect((await draftOf()).allowedActions).toEqual([]);
      expect((await draftOf()).changes).toMatchObject([{ isOwn: true }]);
      const [release] = (await api.dataSource.query(`select id from release where published_by = $1 limit 1`, [
        publisher,
      ])) as [{ id: string }];
      await expect(
        api.dataSource.query(
          `insert into release_change (release_id, ordinal, change, sanction_id, reference, name, reason, published_by) values ($1, 99, 'added', $2, 'x', 'x', 'x', $3)`,
          [release.id, id, publisher],
        ),
      ).rejects.toThrow('release_change_third_person');
      await asOwner(`update sanction set ${column} = '${person}' where id = '${id}'`);
    }
    expect((await publish('unlicensed', 'publisher', { sha256: draft.sha256 })).status).toBe(200);
  });

  it('nobody, not even the owner of the tables, changes what was published', async () => {
    for (const table of ['release', 'release_file', 'release_change', 'release_confirmation'])
      for (const statement of [`delete from ${table}`, `truncate ${table} cascade`])
        await expect(asOwner(statement), statement).rejects.toThrow('append-only');
    await expect(asOwner(`update release set entry_count = 0`)).rejects.toThrow('append-only');
    await expect(api.dataSource.query('delete from release_file')).rejects.toThrow('permission denied');
    await expect(
      api.dataSource.query(
        `insert into release (id, list, number, previous_id, draft_sha256, manifest_sha256, leaf_index, entries, entry_count, removed_count, previous_count, authority_id, published_by, published_at)
         select gen_random_uuid(), list, 99, id, draft_sha256, repeat('e', 64), 0, '[]', 0, 3, 50, authority_id, published_by, published_at from release limit 1`,
      ),
    ).rejects.toThrow('release_of_many_removals_confirmed');
  });
});

describe('a publisher’s queue', () => {
  it('holds a list as long as its draft differs, for whoever may publish it', async () => {
    await decided(api, named('Green Gate Recruiting'));
    const queue = async (who: Caller) => (await api.as(who).get('/api/v1/queue').expect(200)).body.data;
    expect(await queue('publisher')).toMatchObject([
      { kind: 'list-draft', id: 'unlicensed', action: 'publish', path: '/lists/unlicensed/show' },
    ]);
    await publish('unlicensed');
    expect(await queue('publisher')).toEqual([]);
  });
});

function binary(answer: Response, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const stream = answer as unknown as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
}
