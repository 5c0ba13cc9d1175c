import { parseArgs } from 'node:util';
import { verifyFolder } from './audit/verify-folder.js';

const USAGE = `Usage: npm run verify -- <folder> --key <public key> [--list <list>] [--number <number>]
The folder holds a release of a list as it is published (manifest.json, manifest.sig, list.json, list.csv), or an export of the audit
log (checkpoint, leaves.txt, entries.ndjson). --list and --number say which release you expect it to be.`;

const TEXT = { type: 'string' } as const;
const { values, positionals } = parseArgs({
  options: { key: TEXT, list: TEXT, number: TEXT },
  allowPositionals: true,
});
const [folder] = positionals;
if (!folder || !values.key) {
  console.error(USAGE);
  process.exit(2);
}

const number = values.number === undefined ? undefined : Number(values.number);
const { ok, says } = verifyFolder(folder, values.key, { list: values.list, number });
if (ok) console.log(says);
else {
  console.error(says);
  process.exit(1);
}
