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
  Object.fromEntries(
    [...new Set(values)].map((value) => [String(value), values.filter((other) => other === value).length]),
  );

const th = () => read('th-doe-agencies', 'th_doe_licensed_agencies_2025-12-28.csv');
const bd = () => read('bd-bmet-agencies', 'bd_recruiting_agencies.csv', '2023-04-01');
const ca = () => read('ca-noncompliant-employers', 'ca_noncompliant_employers_2023-10-04.csv', '2023-10-04');
const broken = (rows: ReadRow[]) => rows.flatMap(({ row, errors }) => errors.map((error) => ({ row, ...error })));

describe('the published files', () => {
  it('are read whole, and what they cannot mean is named', () => {
    expect([th().length, bd().length, ca().length]).toEqual([159, 507, 572]);
    expect(broken(th())).toEqual([]);
    expect(broken(bd())).toEqual([{ row: 225, column: 'rl_no', code: 'import.required', value: '' }]);
    expect(broken(ca())).toEqual([{ row: 456, column: 'decision_date', code: 'import.day', value: '2019-02-29' }]);
  });

  it('keep Thai and Latin names and numbers, and the revocation in its own words', () => {
    const rows = agencies(th());
    expect(count(rows.map((row) => row?.status))).toEqual({ licensed: 157, revoked: 2 });
    expect(rows[0]).toMatchObject({
      legalName: 'มาลินโด จำกัด',
      names: [
        { kind: 'legal', name: 'มาลินโด จำกัด' },
        { kind: 'translated', name: 'MALINDO RECRUITING AGENCY CO.,LTD.' },
      ],
      identifiers: [{ scheme: 'licence-latin', value: 'Tor. 8/2527' }],
      phones: [{ value: '+6626769216' }],
      number: 'ต.8/2527',
      remark: null,
    });
    expect(rows.find((row) => row?.number === 'ต.1239/2565')).toMatchObject({
      status: 'revoked',
      remark: 'เพิกถอนตามคำสั่งนายทะเบียนจัดหางานกลางที่ 2/2568',
    });
  });

  it('keep zero-filled numbers and M/S, and read phones beside notes', () => {
    const rows = agencies(bd());
    expect(rows[0]).toMatchObject({ number: '0010', status: 'licensed' });
    expect(rows[0]?.phones).toHaveLength(12);
    expect(rows.some((row) => row?.legalName === 'M/S Eastern Overseas')).toBe(true);
    expect(rows[11]?.phones.map(({ value }) => value)).toEqual(['+880312522289', '+880312522286', '+880312522287']);
  });

  it('say until when an employer is listed', () => {
    const entries = ca().flatMap(({ content }) => (content ? [content as ListingContent] : []));
    expect(entries.filter(({ to, from }) => to === from)).toHaveLength(328);
    expect(entries.filter(({ to, from }) => to !== null && to > from)).toHaveLength(14);
    expect(entries.filter(({ until }) => /unpaid monetary penalty/i.test(until ?? ''))).toHaveLength(229);
    expect(entries[1]).toMatchObject({ from: '2023-09-26', to: '2024-09-26', until: null });
    expect(entries[1]?.reasons.map(({ code }) => code)).toEqual(['5', '6', '9', '20']);
  });
});

describe('a row that is wrong', () => {
  const HEADER = 'ชื่อบริษัทจัดหางาน (ไทย),เลขที่ใบอนุญาต,โทรศัพท์,หมายเหตุ';
  const thai = (row: string) => read('th-doe-agencies', Buffer.from(`${HEADER}\n${row}`))[0];
  it.each([
    ['-,ต.8/2527,-,-', 'import.required'],
    ['ก,8/2527,-,-', 'import.number'],
    ['ก,ต.8/1984,-,-', 'import.buddhist-year'],
    ['ก,ต.8/2599,-,-', 'import.buddhist-year'],
    ['ก\u202Eข,ต.8/2527,-,-', 'field.isName'],
    ['ก,ต.8/2527', 'import.columns'],
  ])('%s: %s', (row, code) => expect(thai(row)?.errors.map((error) => error.code)).toEqual([code]));

  it.each([
    ['พักใช้ใบอนุญาต 30 วัน', 'suspended'],
    ['เพิกถอนตามคำสั่ง', 'revoked'],
    ['-', 'licensed'],
  ])('remark "%s" states %s', (remark, status) =>
    expect(thai(`ก,ต.8/2527,-,${remark}`)?.content).toMatchObject({ status }),
  );

  it('never keeps a mobile number or an e-mail address', () =>
    expect(thai('ก,ต.8/2527,081-234-5678 / someone@example.com / 02-676-9216,-')?.content).toMatchObject({
      phones: [{ value: '+6626769216' }],
    }));
});
