import { canonicalJson, type Json } from '@amparo/kernel';
import { leafHash, treeRoot } from './merkle.js';
import { openNote } from './signed-note.js';

export interface AuditExport {
  readonly checkpoint: string;
  /** `leaves.txt`: a hex hash a line. */
  readonly leaves: string;
  /** `entries.ndjson`. */
  readonly entries: string;
}

export type Verdict =
  | {
      readonly ok: true;
      readonly size: number;
      /** Entries whose content retention has erased; their hashes still stand. */
      readonly erased: number;
      /** Entries after the signed ones: the log grew between two downloads, or somebody wrote them. */
      readonly uncovered: number;
    }
  /** `entry`: index of the first entry that is not as signed; null where the fault is not in one entry. */
  | { readonly ok: false; readonly entry: number | null; readonly reason: string };

const bad = (entry: number | null, reason: string): Verdict => ({ ok: false, entry, reason });

/**
 * Checks an export of the audit log against a public key from outside. The signed root vouches for the list of leaf hashes, that list
 * for each entry: so the entry that was changed, taken out, put in or moved can be named. Needs no network and no database.
 */
export function verifyExport({ checkpoint, leaves, entries }: AuditExport, publicKey: string): Verdict {
  const text = openNote(checkpoint, publicKey);
  if (text === undefined) return bad(null, 'the checkpoint is not signed by this key');
  const [, sizeText = '', rootText] = text.split('\n');
  if (!/^(0|[1-9]\d*)$/.test(sizeText)) return bad(null, 'the checkpoint names no size');
  const size = Number(sizeText);
  const allHashes = lines(leaves);
  const hashes = allHashes.slice(0, size);
  if (hashes.length < size) return bad(null, `leaves.txt holds ${hashes.length} of ${size} leaves`);
  if (hashes.some((hash) => !/^[0-9a-f]{64}$/.test(hash)))
    return bad(null, 'leaves.txt holds a line that is not a hash');
  if (treeRoot(hashes.map((hash) => Buffer.from(hash, 'hex'))).toString('base64') !== rootText)
    return bad(null, 'leaves.txt does not have the signed root');
  const rows = lines(entries);
  for (let index = 0; index < size; index += 1) {
    const reason = entryFault(rows[index], index, hashes[index] ?? '');
    if (reason) return bad(index, reason);
  }
  for (let index = size; index < rows.length; index += 1) {
    const reason = entryFault(rows[index], index, allHashes[index] ?? hashIn(rows[index]));
    if (reason) return bad(index, reason);
  }
  const erased = rows.slice(0, size).filter((row) => (JSON.parse(row) as { salt: unknown }).salt === null).length;
  return { ok: true, size, erased, uncovered: rows.length - size };
}

/** The hash an entry claims, where no leaf says another. */
const hashIn = (line = ''): string => /"hash":"([0-9a-f]{64})"/.exec(line)?.[1] ?? '';

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

function entryFault(line: string | undefined, index: number, signed: string): string | null {
  if (line === undefined) return 'it is missing';
  let entry: { index?: unknown; hash?: unknown; salt?: unknown; payload?: Json };
  try {
    entry = JSON.parse(line) as typeof entry;
  } catch {
    return 'it is not JSON';
  }
  if (entry.index !== index) return `entry ${String(entry.index)} stands in its place`;
  if (entry.hash !== signed) return 'its hash is not the signed one';
  if (entry.salt === null) return entry.payload === null ? null : 'it has a payload without a salt';
  if (typeof entry.salt !== 'string' || entry.payload === undefined) return 'it has no salt or payload';
  const hash = leafHash(Buffer.from(entry.salt, 'hex'), canonicalJson(entry.payload)).toString('hex');
  return hash === signed ? null : 'its content is not what was signed';
}
