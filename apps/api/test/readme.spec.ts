import { licenceLifecycle } from '@amparo/licensing';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/** The diagram of the README, drawn from the table that the code goes by. */
function diagram(): string {
  const { statuses, table } = licenceLifecycle;
  const ways = new Map<string, string[]>();
  for (const status of statuses)
    for (const [verb, { to }] of Object.entries(table[status]))
      if (to !== status) ways.set(`${status} --> ${to}`, [...(ways.get(`${status} --> ${to}`) ?? []), verb]);
  const lines = [...ways].map(([way, verbs]) => `  ${way}: ${verbs.join(', ')}`);
  return ['```mermaid', 'stateDiagram-v2', `  [*] --> ${licenceLifecycle.initial}`, ...lines, '```'].join('\n');
}

it('the README shows the lifecycle as it is', () => {
  const readme = readFileSync(path.resolve(import.meta.dirname, '../../../README.md'), 'utf8');
  const [, shown = ''] = /<!-- lifecycle -->\n\n?([\s\S]*?)\n\n?<!-- \/lifecycle -->/.exec(readme) ?? [];
  expect(shown).toBe(diagram());
});
