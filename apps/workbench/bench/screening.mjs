import path from 'node:path';
import { step } from '../src/plain.mjs';
import { resultOf } from './children.mjs';

/** Another seed than those by which the weights were chosen, and another than the specs'. */
const SIZE = { seed: 4_711, agencies: 20_000, successors: 200, decoys: 2_000, knownNames: 20_000 };

/** Who comes again under another name, and which names look like another's: found, and not found where nothing is. */
export const measureScreening = ({ home, programs, say = console.log }) =>
  step(
    `Screening ${SIZE.agencies.toLocaleString('en')} agencies for successors and look-alike names`,
    () => resultOf(programs('evaluate-screening'), SIZE, { log: path.join(home, 'screening.log') }),
    say,
  );
