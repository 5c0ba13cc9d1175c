import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { generateNoteKey } from '../audit/signed-note.js';
import { verifyFolder } from '../audit/verify-folder.js';
import { sha256, verifyRelease } from '../audit/verify-release.js';
import { csv } from '../http/csv.js';
import { LIST_SCHEMA, type ListEntry } from './list-entry.js';
import { type ReleaseFacts, releaseFiles } from './release-files.js';

const KEY = generateNoteKey('amparo-xa');
const entry = (reference: string, name: string, more: Partial<ListEntry> = {}): ListEntry => ({
  reference,
  subject: { kind: 'agency', name, otherNames: ['الاسم'], country: 'XA', address: null, contacts: ['+1 202 555 0101'] },
  measure: 'debarment',
  reasons: [{ code: 'FEE-OVER', text: 'A fee above the cap' }],
  publicReason: 'Took fees from 14 workers.',
  ground: 'Act 12, section 3',
  authority: 'Ministry of Labour',
  decidedOn: '2026-01-05',
  from: '2026-01-05',
  to: null,
  until: null,
  reviewRight: 'Appeal to the Labour Court within 30 days.',
  underAppeal: false,
  ...more,
});
const FACTS: ReleaseFacts = {
  register: 'XA',
  list: 'debarred',
  number: 3,
  recordedAt: '2026-03-02T08:00:00.000Z',
  leafIndex: 71,
  previous: 'a'.repeat(64),
  entries: [entry('XA-2026-000001-K', 'Silver Crescent Manpower'), entry('XA-2026-000002-Q', 'Northstar "Jobs"')],
};
const folderOf = (facts: ReleaseFacts, key = KEY.signer): Map<string, Buffer> =>
  new Map(releaseFiles(facts, key).map(({ name, content }) => [name, Buffer.from(content)]));
const whole = folderOf(FACTS);
const altered = (change: (folder: Map<string, Buffer>) => void): Map<string, Buffer> => {
  const folder = new Map([...whole].map(([name, bytes]) => [name, Buffer.from(bytes)]));
  change(folder);
  return folder;
};
/** Numbers that look like chance and are the same each time. */
function* chance(): Generator<number> {
  for (let state = 20260302; ;) {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    yield state / 4_294_967_296;
  }
}

describe('a release', () => {
  it('is whole as it was published', () =>
    expect(verifyRelease(whole, KEY.verifier)).toEqual({
      ok: true,
      register: 'XA',
      list: 'debarred',
      number: 3,
      entries: 2,
    }));

  it('is refused for each of 1,000 changes of one byte, over all its files', () => {
    const random = chance();
    const next = (below: number) => Math.floor((random.next().value as number) * below);
    const [names, touched] = [[...whole.keys()], new Set<string>()];
    const total = names.reduce((sum, name) => sum + (whole.get(name)?.length ?? 0), 0);
    for (let n = 0; n < 1000; n += 1) {
      let at = next(total);
      const name =
        names.find((one) => at < (whole.get(one)?.length ?? 0) || ((at -= whole.get(one)?.length ?? 0), false)) ?? '';
      const folder = altered((files) => {
        const bytes = files.get(name) as Buffer;
        bytes[at] = ((bytes[at] ?? 0) + 1 + next(255)) % 256;
      });
      touched.add(name);
      expect(verifyRelease(folder, KEY.verifier).ok, `${name} at ${at}`).toBe(false);
    }
    expect([...touched].sort()).toEqual([...names].sort());
  });

  it('is refused for a change of every single byte of what is signed', () => {
    for (const name of ['manifest.json', 'manifest.sig'])
      for (let at = 0; at < (whole.get(name)?.length ?? 0); at += 1)
        for (const by of [1, 32, 128]) {
          const folder = altered(
            (files) => ((files.get(name) as Buffer)[at] = ((files.get(name)?.[at] ?? 0) + by) % 256),
          );
          expect(verifyRelease(folder, KEY.verifier).ok, `${name} at ${at}`).toBe(false);
        }
  });

  const other = generateNoteKey('amparo-xa');
  const put = (name: string, content: string | Buffer) => altered((files) => files.set(name, Buffer.from(content)));
  const dropped = (name: string) => altered((files) => files.delete(name));
  const second = folderOf({ ...FACTS, number: 2 });
  const unlicensed = folderOf({ ...FACTS, list: 'unlicensed' });
  const forged = folderOf({ ...FACTS, entries: FACTS.entries.slice(1) }, other.signer);
  it.each([
    ['a missing list', dropped('list.csv'), 'list.csv', /missing/],
    ['a missing manifest', dropped('manifest.json'), 'manifest.json', /missing/],
    ['a missing signature', dropped('manifest.sig'), 'manifest.sig', /missing/],
    ['an extra file', put('readme.txt', 'hello'), 'readme.txt', /does not belong/],
    ['one byte more', put('list.csv', `${whole.get('list.csv')?.toString()}\n`), 'list.csv', /bytes/],
    ['hashes made anew and signed with another key', forged, 'manifest.sig', /not signed by this key/],
    [
      'hashes made anew under the old signature',
      new Map([...forged, ['manifest.sig', whole.get('manifest.sig') ?? Buffer.of()]]),
      'manifest.json',
      /not the one that was signed/,
    ],
    [
      'another release’s signature',
      altered((files) => files.set('manifest.sig', second.get('manifest.sig') as Buffer)),
      'manifest.sig',
      /belongs to release 2/,
    ],
    [
      'another list’s signature',
      altered((files) => files.set('manifest.sig', unlicensed.get('manifest.sig') as Buffer)),
      'manifest.sig',
      /“unlicensed”/,
    ],
    [
      'another release’s entries',
      altered((files) => files.set('list.json', second.get('list.json') as Buffer)),
      'list.json',
      /not what was signed/,
    ],
    [
      'a second signature beside the first',
      put('manifest.sig', `${whole.get('manifest.sig')?.toString()}— x AAAA\n`),
      'manifest.sig',
      /more than/,
    ],
    ['no files at all', new Map<string, Buffer>(), 'manifest.json', /missing/],
  ])('is refused with %s', (_says, folder, file, reason) => {
    const verdict = verifyRelease(folder, KEY.verifier);
    expect(verdict).toMatchObject({ ok: false, file });
    expect(verdict.ok ? '' : verdict.reason).toMatch(reason);
  });

  it('is refused where another list or number is expected', () => {
    expect(verifyRelease(whole, KEY.verifier, { list: 'debarred', number: 3 }).ok).toBe(true);
    expect(verifyRelease(whole, KEY.verifier, { list: 'unlicensed' })).toMatchObject({ ok: false });
    expect(verifyRelease(whole, KEY.verifier, { number: 4 })).toMatchObject({ ok: false });
  });

  it('names the release before, its own leaf, and the hash and length of each file', () => {
    const manifest = JSON.parse(String(whole.get('manifest.json')));
    expect(manifest).toMatchObject({
      list: 'debarred',
      number: 3,
      previous: 'a'.repeat(64),
      leafIndex: 71,
      entries: 2,
    });
    for (const name of ['list.csv', 'list.json'])
      expect(manifest.files[name]).toEqual({
        sha256: sha256(whole.get(name) as Buffer),
        length: whole.get(name)?.length,
      });
  });

  it('holds a list that fits its schema', () => {
    const validate = new Ajv.default({ strict: false, validateFormats: false }).compile(LIST_SCHEMA);
    expect(validate(JSON.parse(String(whole.get('list.json'))))).toBe(true);
    expect(validate({ ...JSON.parse(String(whole.get('list.json'))), number: 0 })).toBe(false);
  });
});

describe('the folder on a disk', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'amparo-verify-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const onDisk = (name: string, folder: ReadonlyMap<string, Buffer>): string => {
    mkdirSync(path.join(root, name));
    for (const [file, bytes] of folder) writeFileSync(path.join(root, name, file), bytes);
    return path.join(root, name);
  };

  it('is told in one plain sentence', () => {
    expect(verifyFolder(onDisk('whole', whole), KEY.verifier)).toEqual({
      ok: true,
      says: 'OK: release 3 of “debarred” of XA is whole and signed by this key; it has 2 entries.',
    });
    expect(
      verifyFolder(
        onDisk(
          'lost',
          altered((files) => files.delete('list.json')),
        ),
        KEY.verifier,
      ),
    ).toEqual({
      ok: false,
      says: 'FAILED at list.json: it is missing.',
    });
    expect(verifyFolder(path.join(root, 'whole'), 'no key')).toEqual({ ok: false, says: 'FAILED: not a note key.' });
    expect(verifyFolder(path.join(root, 'nowhere'), KEY.verifier).ok).toBe(false);
  });
});

describe('a table for spreadsheets', () => {
  it.each(['=1+1', '+1 202', '-5', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =1', '＝1', '＋1', '－1', '＠x'])(
    'keeps %j text, and gives it back',
    (text) => {
      const [[cell] = []]: string[][] = parse(csv(['a'], [[text]]), { bom: true, from: 2 });
      expect(cell).toBe(`'${text}`);
    },
  );

  it('quotes everything and leaves other text as it is', () => {
    expect(csv(['a', 'b'], [['x "y"', 'ل=']])).toBe('\uFEFF"a","b"\r\n"x ""y""","ل="\r\n');
  });
});
