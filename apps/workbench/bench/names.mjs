import path from 'node:path';
import { step } from '../src/plain.mjs';
import { ROOT } from '../src/settings.mjs';
import { resultOf } from './children.mjs';

const FIXTURES = path.join(ROOT, 'libs/domain/verification/fixtures');

/** Names as people write them, against two registers as they are published. */
export const measureNames = ({ home, programs, say = console.log }) =>
  step(
    'Asking real registers for names as people write them',
    () =>
      resultOf(
        programs('evaluate-names'),
        { register: path.join(FIXTURES, 'dev_register.csv'), queries: path.join(FIXTURES, 'dev_queries.tsv') },
        { log: path.join(home, 'names.log') },
      ),
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
