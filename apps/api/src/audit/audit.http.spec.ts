import { canonicalJson, type Json } from '@amparo/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../../test/harness.js';
import { leafSource } from '../database/signer-source.queries.js';
import { CheckpointSigner } from './checkpoint-signer.js';
import { LeafFile } from './leaf-file.js';
import { leafHash, rootFromProof } from './merkle.js';
import { noteSigner, openNote } from './signed-note.js';
import { verifyExport } from './verify-export.js';

let api: Api;
let publicKey: string;
beforeAll(async () => {
  api = await startApi();
  publicKey = noteSigner(api.configuration.signingKey).publicKey;
});
afterAll(() => api.close());

const get = (route: string) => api.as('auditor').get(`/api/v1/audit-entries${route}`);
const register = async (name: string): Promise<string> =>
  (await api.as('licensing_officer').post('/api/v1/persons', { name }).expect(201)).body.id;
const newest = async (): Promise<number> =>
  (await api.dataSource.query('select max(leaf_index)::int as i from audit_leaf'))[0].i;

/** What the signer does each second. */
async function sign(): Promise<void> {
  const source = leafSource(api.configuration.databaseUrl);
  const file = new LeafFile(api.configuration.dataDir);
  const signer = await CheckpointSigner.open('amparo/audit', api.configuration.signingKey, file, source);
  await signer.advance(() => api.clock.now());
  await source.end();
}

/** Root and size that the key from outside vouches for. */
function vouched(note: string): { size: number; root: string } {
  const [, size, root = ''] = (openNote(note, publicKey) ?? '').split('\n');
  return { size: Number(size), root };
}

describe('before the signer was here', () => {
  it('an entry has no proof yet, and there is nothing to export', async () => {
    await register('Early');
    const { body } = await get('/0').expect(200);
    expect(body).toMatchObject({ index: 0, checkpoint: null, proof: null });
    const refused = await get('/export/checkpoint').expect(409);
    expect([refused.body.code, refused.headers['retry-after']]).toEqual(['audit-entry.not-signed-yet', '2']);
  });
});

describe('entries', () => {
  it('are found by what was done, by whom and to what, newest first', async () => {
    const [one, two] = [await register('One'), await register('Two')];
    const { body } = await get('?filter[action]=person.register').expect(200);
    expect(body.data.map(({ subject }: { subject: { id: string } }) => subject.id).slice(0, 2)).toEqual([two, one]);
    const of = await get(`?filter[subject]=${one}`).expect(200);
    expect(of.body).toMatchObject({
      total: 1,
      data: [
        {
          action: 'person.register',
          actor: { id: api.cast.ids.licensing_officer, role: 'licensing_officer', name: null },
          actorName: 'Test licensing_officer',
          subject: { kind: 'persons', id: one },
          recordedAt: '2026-03-02T08:00:00.000Z',
        },
      ],
    });
    const by = await get(`?filter[actor]=${api.cast.ids.inspector}`).expect(200);
    expect(by.body.total).toBe(0);
    // By a piece of who it was, too: the name of an account, or its username.
    for (const who of ['Licensing_Officer', 'licensing-officer', api.cast.ids.licensing_officer])
      expect((await get(`?filter[actor]=${who}&filter[subject]=${one}`).expect(200)).body.total).toBe(1);
    const others = await get(`?filter[actor]=nobody of this name&filter[subject]=${one}`).expect(200);
    expect(others.body.total).toBe(0);
    const first = await get('?sort=index&perPage=1').expect(200);
    expect(first.body.data[0].index).toBe(0);
  });

  it('are made by reading, too, before anything is shown; also by reading the log', async () => {
    const id = await register('Read');
    const before = await newest();
    await api.as('inspector').get(`/api/v1/persons/${id}`).expect(200);
    await api.as('inspector').get(`/api/v1/persons/00000000-0000-4000-8000-000000000000`).expect(404);
    const { body } = await get(`?filter[action]=person.read&filter[actor]=${api.cast.ids.inspector}`).expect(200);
    expect(body.data).toHaveLength(2);
    expect(await newest()).toBe(before + 3);
  });

  it('hold no name, contact or secret of what was written', async () => {
    await api.as('administrator').post('/api/v1/users', {
      username: 'quill.canary',
      name: 'Zephyrine Quillfeather',
      role: 'inspector',
      authorityId: api.cast.authorityId,
    });
    await register('Zephyrine Quillfeather');
    const rows = await api.dataSource.query(
      `select payload::text from audit_payload where payload::text ~* 'zephyrine|quill'`,
    );
    expect(rows).toEqual([]);
  });

  it('can not be changed, nor written, by any route or by the application', async () => {
    for (const statement of ['update audit_leaf set hash = hash', 'delete from audit_leaf', 'truncate audit_leaf'])
      await expect(api.dataSource.query(statement)).rejects.toThrow('permission denied');
    await api.as('auditor').post('/api/v1/audit-entries', {}).expect(404);
    await api.as('auditor').delete('/api/v1/audit-entries/0').expect(404);
  });

  it('are the auditor’s alone', async () => {
    for (const route of ['', '/0', '/export/checkpoint', '/export/leaves.txt', '/export/entries.ndjson']) {
      await api.as('administrator').get(`/api/v1/audit-entries${route}`).expect(403);
      await api.as('partner').get(`/api/v1/audit-entries${route}`).expect(403);
      await api.as('anonymous').get(`/api/v1/audit-entries${route}`).expect(401);
    }
  });

  it.each([
    ['-1', 404],
    ['999999999', 404],
    ['99999999999999999999', 404],
    ['1.5', 400],
    ['x', 400],
  ])('at %s there is none', async (index, status) => {
    await get(`/${index}`).expect(status);
  });
});

describe('the proof of an entry', () => {
  it('leads from what was recorded to the root that was signed, for every entry', async () => {
    for (let n = 0; n < 5; n += 1) await register(`Proven ${n}`);
    await sign();
    const covered = await newest();
    for (let index = 0; index <= covered; index += 1) {
      const { body } = await get(`/${index}`).expect(200);
      const { size, root } = vouched(body.checkpoint);
      const [{ salt, payload }] = await api.dataSource.query(
        'select salt, payload from audit_payload where leaf_index = $1',
        [index],
      );
      const leaf = leafHash(salt, canonicalJson(payload as Json));
      expect(leaf.toString('hex')).toBe(body.hash);
      const path = body.proof.map((hash: string) => Buffer.from(hash, 'hex'));
      expect(rootFromProof(index, size, leaf, path)?.toString('base64'), `entry ${index}`).toBe(root);
      const other = leafHash(Buffer.alloc(16), canonicalJson(payload as Json));
      expect(rootFromProof(index, size, other, path)?.toString('base64')).not.toBe(root);
    }
    const { body } = await get(`/${covered + 1}`).expect(200);
    expect(body, 'made by reading the others: not covered yet').toMatchObject({ checkpoint: null, proof: null });
  });
});

describe('the export', () => {
  it('is verified by a stranger who has the public key alone', async () => {
    await register('Exported');
    await sign();
    const file = async (name: string) => (await get(`/export/${name}`).buffer(true).expect(200)).text;
    const names = ['checkpoint', 'leaves.txt'] as const;
    const [checkpoint = '', leaves = ''] = await Promise.all(names.map(file));
    const answer = await fetch(`${api.url}/api/v1/audit-entries/export/entries.ndjson`, {
      headers: api.cast.credentials.auditor ?? {},
    });
    expect(answer.headers.get('content-type')).toContain('application/x-ndjson');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const entries = await answer.text();
    const { size } = vouched(checkpoint);
    expect(verifyExport({ checkpoint, leaves, entries }, publicKey)).toEqual({
      ok: true,
      size,
      erased: 0,
      uncovered: 0,
    });
    const changed = entries.replace('person.register', 'person.forget');
    expect(verifyExport({ checkpoint, leaves, entries: changed }, publicKey)).toMatchObject({ ok: false });
  });

  it('has three files and no other', async () => {
    for (const name of ['x', '..%2Fcheckpoint', 'leaves.bin', 'checkpoint.new'])
      expect((await get(`/export/${name}`).expect(404)).body.code).toBe('request.no-such-address');
  });
});
