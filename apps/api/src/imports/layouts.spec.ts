import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReference } from './fixtures.js';
import { layoutOf } from './layouts/index.js';
import { readFile } from './read-file.js';
import type { AgencyContent, ListingContent, ReadRow } from './row.js';

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures');

function read(id: string, file: string | Buffer, date = '2025-12-28'): ReadRow[] {
  const layout = layoutOf(id);
  if (!layout) throw new Error(`no layout ${id}`);
  const bytes = typeof file === 'string' ? readFileSync(path.join(FIXTURES, file)) : file;
  return readFile(bytes, layout, date, readReference());
}
const agencies = (rows: ReadRow[]) => rows.map(({ content }) => content as AgencyContent | null);
const count = (values: readonly unknown[]) =>
  Object.fromEntries([...new Set(values)].map((value) => [String(value), values.filter((other) => other === value).length]));

it('explores', () => {
  const th = read('th-doe-agencies', 'th_doe_licensed_agencies_2025-12-28.csv');
  const bd = read('bd-bmet-agencies', 'bd_recruiting_agencies.csv', '2023-04-01');
  const ca = read('ca-noncompliant-employers', 'ca_noncompliant_employers_2023-10-04.csv', '2023-10-04');
  for (const rows of [th, bd, ca]) {
    console.log(rows.length, JSON.stringify(rows.filter((r) => r.errors.length), null, 0));
  }
  console.log(count(agencies(th).map((c) => c?.status)), count(agencies(th).map((c) => c?.phones.length)));
  console.log(JSON.stringify(agencies(th).filter((c) => c?.remark)));
  console.log(count(agencies(bd).map((c) => c?.phones.length)));
  console.log(JSON.stringify([th[0], bd[0], bd[11], ca[1], ca[2]], null, 1));
  for (const layout of [th, bd]) console.log(agencies(layout).slice(0, 40).map((c) => c?.phones.map((p) => p.value).join(' ')).join('|'));
  console.log(count(ca.map(({ content }) => { const c = content as ListingContent; return c && (c.until ?? (c.to === c.from ? 'same day' : 'to')); })));
});
