import { createHash } from 'node:crypto';
import { openNote } from './signed-note.js';

/** One published release as its folder holds it: file name → bytes. */
export type ReleaseFolder = ReadonlyMap<string, Uint8Array>;

export type ReleaseVerdict =
  | {
      readonly ok: true;
      readonly register: string;
      readonly list: string;
      readonly number: number;
      readonly entries: number;
    }
  /** `file`: where the fault is. */
  | { readonly ok: false; readonly file: string; readonly reason: string };

/** What the reader believes to hold; only what is said is compared. */
export interface Expected {
  readonly list?: string | undefined;
  readonly number?: number | undefined;
}

interface Manifest {
  readonly register: string;
  readonly list: string;
  readonly number: number;
  readonly entries: number;
  readonly files: Readonly<Record<string, { readonly sha256: string; readonly length: number }>>;
}

export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'manifest.sig';

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
/** What is signed: which release it is, and the hash of its manifest, which names the hash of every file. */
export const releaseText = (register: string, list: string, number: number, manifestSha256: string): string =>
  `amparo-release/${register}/${list}/${number}\n${manifestSha256}\n`;

const bad = (file: string, reason: string): ReleaseVerdict => ({ ok: false, file, reason });
const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8');

/** Checks a release against a public key from outside. Needs no network, no database and nothing but these files. */
export function verifyRelease(folder: ReleaseFolder, publicKey: string, expected: Expected = {}): ReleaseVerdict {
  for (const name of [MANIFEST, SIGNATURE]) if (!folder.has(name)) return bad(name, 'it is missing');
  const note = text(folder.get(SIGNATURE));
  const signed = openNote(note, publicKey);
  if (signed === undefined) return bad(SIGNATURE, 'it is not signed by this key, or was changed');
  if (!Buffer.from(note, 'utf8').equals(Buffer.from(folder.get(SIGNATURE) ?? [])) || note.split('\n').length !== 5)
    return bad(SIGNATURE, 'it holds more than the signed text and its signature');
  const [, register = '', list = '', digits = '', hash = ''] =
    /^amparo-release\/([^/\n]+)\/([^/\n]+)\/([1-9]\d*)\n([0-9a-f]{64})\n$/.exec(signed) ?? [];
  const number = Number(digits);
  if (hash === '') return bad(SIGNATURE, 'what it signs is not a release of a list');
  const manifestBytes = folder.get(MANIFEST) ?? new Uint8Array();
  const manifest = manifestOf(manifestBytes);
  if (manifest && (manifest.list !== list || manifest.number !== number || manifest.register !== register))
    return bad(
      SIGNATURE,
      `it belongs to ${named(register, list, number)}, the manifest says ${named(manifest.register, manifest.list, manifest.number)}`,
    );
  if (sha256(manifestBytes) !== hash) return bad(MANIFEST, 'it is not the one that was signed');
  if (!manifest) return bad(MANIFEST, 'it does not list the files of a release');
  if (expected.list !== undefined && expected.list !== list)
    return bad(MANIFEST, `it is the list “${list}”, not “${expected.list}”`);
  if (expected.number !== undefined && expected.number !== number)
    return bad(MANIFEST, `it is release ${number}, not ${expected.number}`);
  return filesFault(folder, manifest) ?? { ok: true, register, list, number, entries: manifest.entries };
}

const named = (register: string, list: string, number: number): string =>
  `release ${number} of “${list}” of ${register}`;

function filesFault(folder: ReleaseFolder, { files, list, number, entries }: Manifest): ReleaseVerdict | null {
  for (const [name, { sha256: hash, length }] of Object.entries(files)) {
    const bytes = folder.get(name);
    if (!bytes) return bad(name, 'it is missing');
    if (bytes.length !== length) return bad(name, `it has ${bytes.length} bytes, ${length} were signed`);
    if (sha256(bytes) !== hash) return bad(name, 'its content is not what was signed');
  }
  for (const name of folder.keys())
    if (name !== MANIFEST && name !== SIGNATURE && !Object.hasOwn(files, name))
      return bad(name, 'it does not belong to the release');
  const listed = parsed(folder.get('list.json')) as { list?: unknown; number?: unknown; entries?: unknown } | null;
  if (listed?.list !== list || listed.number !== number) return bad('list.json', 'it is of another list or number');
  if (!Array.isArray(listed.entries) || listed.entries.length !== entries)
    return bad('list.json', `it does not hold the ${entries} entries that were signed`);
  return null;
}

function parsed(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(text(bytes));
  } catch {
    return null;
  }
}

function manifestOf(bytes: Uint8Array): Manifest | null {
  const value = parsed(bytes) as Partial<Manifest> | null;
  const whole =
    typeof value?.register === 'string' &&
    typeof value.list === 'string' &&
    Number.isInteger(value.number) &&
    Number.isInteger(value.entries) &&
    typeof value.files === 'object';
  return whole ? (value as Manifest) : null;
}
