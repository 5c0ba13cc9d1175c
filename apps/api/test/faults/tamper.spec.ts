import { canonicalJson, type Json } from '@amparo/kernel';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditQueries } from '../../src/audit/audit.queries.js';
import { CheckpointSigner, LogFork } from '../../src/audit/checkpoint-signer.js';
import { LeafFile } from '../../src/audit/leaf-file.js';
import { leafHash } from '../../src/audit/merkle.js';
import { generateNoteKey, noteSigner } from '../../src/audit/signed-note.js';
import { verifyExport } from '../../src/audit/verify-export.js';
import { leafSource } from '../../src/database/signer-source.queries.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { systemContext } from '../../src/http/request-context.js';
import { type Api, startApi } from '../harness.js';

const ENTRIES = 80;
const TAMPERINGS = 1_000;

let api: Api;
let file: LeafFile;
let publicKey: string;
let superuser: pg.Client;
beforeAll(async () => {
  api = await startApi();
  const work = api.app.get(UnitOfWork);
  for (let n = 0; n < ENTRIES; n += 1)
    await work.run(
      async (tx) => tx.record({ kind: 'licences', id: `licence ${n}` }, { note: `entry ${n}` }),
      systemContext('test'),
    );
  file = new LeafFile(api.configuration.dataDir);
  const source = leafSource(api.configuration.databaseUrl);
  const signer = await CheckpointSigner.open('amparo/audit', api.configuration.signingKey, file, source);
  await signer.advance(() => api.clock.now());
  await source.end();
  publicKey = noteSigner(api.configuration.signingKey).publicKey;
  superuser = new pg.Client({ connectionString: api.database.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await api.close();
});

/** The export as it would be made from the database as it is now, in this connection's open transaction. */
async function exported(client: pg.Client) {
  const types = {
    getTypeParser: (oid: number, format?: string) =>
      oid === 20 ? Number : pg.types.getTypeParser(oid, format as 'text'),
  };
  const dataSource = {
    query: async (text: string, values: unknown[]) => (await client.query({ text, values, types })).rows,
  };
  const signed = await file.checkpoint();
  let entries = '';
  for await (const lines of new AuditQueries(dataSource as never).exportLines(signed?.size ?? 0)) entries += lines;
  return { checkpoint: signed?.note ?? '', leaves: await file.text(signed?.size ?? 0), entries };
}

const pick = (most: number): number => Math.floor(Math.random() * most);

/** A forged entry that is right in itself: whoever owns the database can compute hashes, too. */
function forged(note: string) {
  const payload: Json = { action: 'licence.decide', facts: { note } };
  const salt = Buffer.alloc(16, note);
  return { salt, payload: JSON.stringify(payload), hash: leafHash(salt, canonicalJson(payload)) };
}

/** What the owner of the database may do to its rows; each gives the first entry that is no longer as signed. */
const TAMPERINGS_OF: Readonly<Record<string, (client: pg.Client, at: number) => Promise<number>>> = {
  'edits a payload': async (client, at) => {
    await client.query(
      `update audit_payload set payload = jsonb_set(payload, '{facts,note}', '"other"') where leaf_index = $1`,
      [at],
    );
    return at;
  },
  'rewrites an entry with its hash': async (client, at) => {
    const { salt, payload, hash } = forged(`rewritten ${at}`);
    await client.query('update audit_leaf set hash = $2 where leaf_index = $1', [at, hash]);
    await client.query('update audit_payload set salt = $2, payload = $3 where leaf_index = $1', [at, salt, payload]);
    return at;
  },
  'deletes an entry': async (client, at) => {
    await client.query('delete from audit_payload where leaf_index = $1', [at]);
    await client.query('delete from audit_leaf where leaf_index = $1', [at]);
    return at;
  },
  'deletes an entry and closes the gap': async (client, at) => {
    await client.query('delete from audit_payload where leaf_index = $1', [at]);
    await client.query('delete from audit_leaf where leaf_index = $1', [at]);
    await shift(client, at, -1);
    return at;
  },
  'inserts an entry': async (client, at) => {
    const { salt, payload, hash } = forged(`inserted ${at}`);
    await shift(client, at - 1, 1);
    await client.query('insert into audit_leaf values ($1, $2, now())', [at, hash]);
    await client.query('insert into audit_payload values ($1, $2, $3)', [at, salt, payload]);
    return at;
  },
  'swaps two entries': async (client, at) => {
    const other = (at + 1 + pick(ENTRIES - 2)) % ENTRIES;
    for (const table of ['audit_leaf', 'audit_payload'])
      for (const [from, to] of [
        [at, -1],
        [other, at],
        [-1, other],
      ])
        await client.query(`update ${table} set leaf_index = $2 where leaf_index = $1`, [from, to]);
    return Math.min(at, other);
  },
};

async function shift(client: pg.Client, beyond: number, by: number): Promise<void> {
  for (const table of ['audit_leaf', 'audit_payload']) {
    await client.query(`update ${table} set leaf_index = -leaf_index - 1000 where leaf_index > $1`, [beyond]);
    await client.query(`update ${table} set leaf_index = -leaf_index - 1000 + $1 where leaf_index < 0`, [by]);
  }
}

describe('an export of the audit log, checked with a key from outside', () => {
  it('passes as it is', async () => {
    const verdict = verifyExport(await exported(superuser), publicKey);
    expect(verdict).toEqual({ ok: true, size: expect.any(Number), erased: 0, uncovered: 0 });
  });

  it(`names the entry after each of ${TAMPERINGS} tamperings by the database's superuser`, async () => {
    const names = Object.keys(TAMPERINGS_OF);
    const missed: string[] = [];
    for (let n = 0; n < TAMPERINGS; n += 1) {
      const name = names[n % names.length] ?? '';
      const at = pick(ENTRIES);
      await superuser.query('begin');
      // Past triggers and foreign keys, as only a superuser can.
      await superuser.query(`set local session_replication_role = 'replica'`);
      const expected = await TAMPERINGS_OF[name]?.(superuser, at);
      const verdict = verifyExport(await exported(superuser), publicKey);
      await superuser.query('rollback');
      if (verdict.ok || verdict.entry !== expected) missed.push(`${name} ${at}: ${JSON.stringify(verdict)}`);
    }
    expect(missed).toEqual([]);
  });

  it('is not fooled by a whole new log signed with another key', async () => {
    const other = generateNoteKey('amparo-test');
    const honest = await exported(superuser);
    const text = honest.checkpoint.slice(0, honest.checkpoint.indexOf('\n\n') + 1);
    const verdict = verifyExport({ ...honest, checkpoint: noteSigner(other.signer).sign(text) }, publicKey);
    expect(verdict).toMatchObject({ ok: false, entry: null });
  });

  it('says of entries after the signed ones that nothing covers them, and names one that was made up', async () => {
    const honest = await exported(superuser);
    const size = honest.entries.trimEnd().split('\n').length;
    const made = { index: size, hash: 'ab'.repeat(32), salt: '00'.repeat(16), payload: { action: 'made-up' } };
    const after = (entry: object | string) =>
      verifyExport(
        { ...honest, entries: `${honest.entries}${typeof entry === 'string' ? entry : JSON.stringify(entry)}\n` },
        publicKey,
      );
    expect(after(made)).toMatchObject({ ok: false, entry: size });
    expect(after('garbage')).toMatchObject({ ok: false, entry: size });
    const fitting = leafHash(Buffer.alloc(16), canonicalJson(made.payload)).toString('hex');
    expect(after({ ...made, hash: fitting })).toMatchObject({ ok: true, uncovered: 1 });
  });

  it('can still be checked when payloads were erased by retention, salt and all', async () => {
    await superuser.query('begin');
    await superuser.query(`set local session_replication_role = 'replica'`);
    await superuser.query('delete from audit_payload where leaf_index in (3, 17)');
    const verdict = verifyExport(await exported(superuser), publicKey);
    await superuser.query('rollback');
    expect(verdict).toMatchObject({ ok: true, erased: 2 });
  });
});

describe('the signer', () => {
  it('refuses to sign on after entries it covered are gone or changed', async () => {
    const source = leafSource(api.database.superuserUrl);
    const reopened = await CheckpointSigner.open('amparo/audit', api.configuration.signingKey, file, source);
    const size = reopened.size;
    await superuser.query(`set session_replication_role = 'replica'`);
    await superuser.query('update audit_leaf set hash = sha256(hash) where leaf_index = $1', [size - 1]);
    await expect(reopened.advance(() => api.clock.now())).rejects.toThrow(LogFork);
    await superuser.query('delete from audit_payload where leaf_index >= $1', [size - 5]);
    await superuser.query('delete from audit_leaf where leaf_index >= $1', [size - 5]);
    await expect(reopened.advance(() => api.clock.now())).rejects.toThrow('fewer than');
    await source.end();
  });
});
