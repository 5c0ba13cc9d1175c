import { readFileSync } from 'node:fs';
import path from 'node:path';
import { step } from '../src/plain.mjs';
import { ROOT } from '../src/settings.mjs';
import { resultOf } from './children.mjs';
import { askTrigrams } from './trigrams.mjs';

const FIXTURES = path.join(ROOT, 'libs/domain/verification/fixtures');

const LISTS = path.join(ROOT, 'apps/api/fixtures');
/** Lists by which nothing was ever tuned. */
const UNSEEN = [
  { source: 'World Bank', file: path.join(LISTS, 'world_bank_debarred_firms_2025-01-07.csv'), column: 'Firm Name' },
  { source: 'Canada', file: path.join(LISTS, 'ca_noncompliant_employers_2023-10-04.csv'), column: 'legal_name' },
];

/** Names as people write them, against registers as they are published, and the same asked of PostgreSQL's trigrams. */
export const measureNames = ({ home, programs, say = console.log }) =>
  step(
    'Asking real registers for names as people write them',
    async () => {
      const out = path.join(home, 'names.json');
      const asked = {
        register: path.join(FIXTURES, 'dev_register.csv'),
        queries: path.join(FIXTURES, 'dev_queries.tsv'),
        ...{ unseen: UNSEEN, out },
      };
      const results = await resultOf(programs('evaluate-names'), asked, { log: path.join(home, 'names.log') });
      const trigrams = await askTrigrams(JSON.parse(readFileSync(out, 'utf8')), home);
      return results.map((result, at) => ({ ...result, trigrams: trigrams[at] }));
    },
    say,
  );

/** The index alone, in a process that does nothing else. */
export const measureIndex = (agencies, { home, programs, say = console.log }) =>
  step(
    `Building an index of ${agencies.toLocaleString('en')} agencies, and searching it`,
    () =>
      resultOf(programs('measure-index'), { agencies }, { log: path.join(home, 'index.log'), flags: ['--expose-gc'] }),
    say,
  );
