import { runInContext, systemContext } from '../http/request-context.js';
import { readFixture } from './fixtures.js';
import type { ImportCommands } from './import.commands.js';
import type { ImportCounts } from './import.responses.js';

/** The real public lists of the demo, each of its own day. The Bangladeshi one tells its month only: taken as its first day; the American ones tell none: taken as the newest day in them. */
const DEMO_LISTS = [
  { layout: 'th-doe-agencies', file: 'th_doe_licensed_agencies_2025-12-28.csv', sourceDate: '2025-12-28' },
  { layout: 'bd-bmet-agencies', file: 'bd_recruiting_agencies.csv', sourceDate: '2023-04-01' },
  { layout: 'ca-noncompliant-employers', file: 'ca_noncompliant_employers_2023-10-04.csv', sourceDate: '2023-10-04' },
  { layout: 'us-h2a-debarments', file: 'us_h2a_debarments_fy09-13.csv', sourceDate: '2013-10-26' },
  { layout: 'us-h2b-debarments', file: 'us_h2b_debarments_fy09-14.csv', sourceDate: '2014-01-22' },
  { layout: 'world-bank-debarred-firms', file: 'world_bank_debarred_firms_2025-01-07.csv', sourceDate: '2025-01-07' },
] as const;

export const DEMO_PARTNERS = DEMO_LISTS.length;

/** Takes them in through the same commands as an officer would, leaving their broken rows out. */
export async function importDemoLists(commands: ImportCommands): Promise<Record<string, ImportCounts>> {
  const counts: Record<string, ImportCounts> = {};
  for (const { layout, file, sourceDate } of DEMO_LISTS) {
    const sent = await runInContext({ ...systemContext('seed'), audit: 'import.send' }, () =>
      commands.send({ layout, sourceDate }, { name: file, bytes: readFixture(file) }),
    );
    await runInContext({ ...systemContext('seed'), audit: 'import.apply', ifMatch: `"${sent.version}"` }, () =>
      commands.apply(sent.id, { includeBroken: true }),
    );
    counts[layout] = sent.counts;
  }
  return counts;
}
