import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { verifyExport } from './audit/verify-export.js';

const USAGE = `Usage: npm run verify -- <folder> --key <public key>
The folder holds checkpoint, leaves.txt and entries.ndjson, as exported from /api/v1/audit-entries/export/.`;

const { values, positionals } = parseArgs({ options: { key: { type: 'string' } }, allowPositionals: true });
const [folder] = positionals;
if (!folder || !values.key) {
  console.error(USAGE);
  process.exit(2);
}

const read = (name: string): string => {
  try {
    return readFileSync(path.join(folder, name), 'utf8');
  } catch (error) {
    console.error(`FAILED: ${name} can't be read (${(error as Error).message})`);
    process.exit(1);
  }
};

const verdict = verifyExport(
  { checkpoint: read('checkpoint'), leaves: read('leaves.txt'), entries: read('entries.ndjson') },
  values.key,
);
if (verdict.ok) console.log(`OK: all ${verdict.size} entries are as they were signed.`);
else {
  console.error(`FAILED${verdict.entry === null ? '' : ` at entry ${verdict.entry}`}: ${verdict.reason}.`);
  process.exit(1);
}
