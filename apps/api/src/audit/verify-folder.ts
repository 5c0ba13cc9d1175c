import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { verifyExport } from './verify-export.js';
import { type Expected, MANIFEST, SIGNATURE, verifyRelease } from './verify-release.js';

/** One plain sentence, and whether all is well. */
export interface Sentence {
  readonly ok: boolean;
  readonly says: string;
}

const EXPORT = ['checkpoint', 'leaves.txt', 'entries.ndjson'] as const;

/** A folder holds either one release of a list or an export of the audit log; which, its files say. */
export function verifyFolder(folder: string, key: string, expected: Expected = {}): Sentence {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    return { ok: false, says: `FAILED: ${folder} can't be read (${(error as Error).message}).` };
  }
  const isExport =
    EXPORT.some((name) => names.includes(name)) && ![MANIFEST, SIGNATURE].some((name) => names.includes(name));
  try {
    return isExport ? exportSentence(folder, key) : releaseSentence(folder, names, key, expected);
  } catch (error) {
    return { ok: false, says: `FAILED: ${(error as Error).message}.` };
  }
}

function exportSentence(folder: string, key: string): Sentence {
  const [checkpoint, leaves, entries] = EXPORT.map((name) => readFileSync(path.join(folder, name), 'utf8')) as [
    string,
    string,
    string,
  ];
  const verdict = verifyExport({ checkpoint, leaves, entries }, key);
  if (verdict.ok) {
    const { size, erased, uncovered } = verdict;
    const gone = erased > 0 ? ` Of ${erased} the content was erased by retention; their hashes stand.` : '';
    const beyond =
      uncovered > 0
        ? ` ${uncovered} more, from entry ${size} on, are not covered by this checkpoint: export again.`
        : '';
    return { ok: true, says: `OK: all ${size} entries are as they were signed.${gone}${beyond}` };
  }
  return { ok: false, says: `FAILED${verdict.entry === null ? '' : ` at entry ${verdict.entry}`}: ${verdict.reason}.` };
}

function releaseSentence(folder: string, names: readonly string[], key: string, expected: Expected): Sentence {
  const verdict = verifyRelease(
    new Map(names.map((name) => [name, readFileSync(path.join(folder, name))])),
    key,
    expected,
  );
  if (!verdict.ok) return { ok: false, says: `FAILED at ${verdict.file}: ${verdict.reason}.` };
  const { number, list, register, entries } = verdict;
  return {
    ok: true,
    says: `OK: release ${number} of “${list}” of ${register} is whole and signed by this key; it has ${entries} entries.`,
  };
}
