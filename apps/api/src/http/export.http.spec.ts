import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import { get as openRequest } from 'node:http';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../../test/harness.js';
import { csv } from './csv.js';
import { xlsxLines, xlsxStream } from './xlsx.js';
import { grantedLicence } from '../../test/licences.js';

/** More than two batches, and more than pages reach. */
const AGENCIES = 10_050;
const PAYLOADS = ['=HYPERLINK("http://x.example")', '+1+1', '-2+3', '@SUM(A1)', '\t=1', ' =1+1', '＝1+1', 'a"b,c\nd'];
/** Every character that JavaScript takes for a blank, and what else a cell may begin with. */
const BEGINNINGS = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code + 1)).filter((text) =>
  /^[\s\p{P}\p{S}]$/u.test(text),
);
/** What XML, COPY or a cell has no room for. */
const UNWRITABLE = [
  '<b>&amp;\\n</b>',
  'a\u0001\u000b\u001f\ufffe\uffff',
  '\\.',
  '\\\t\\\r\\\n',
  '\u{1f600}',
  'x&'.repeat(17_000),
];
const STARTS = [
  ...BEGINNINGS,
  ...BEGINNINGS.map((text) => `${text}=1`),
  ...['ไทย', 'عربي', '"', '""\n"', 'x\r\ny', '\n', ...UNWRITABLE],
];

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.dataSource.query(
    `insert into agency (id, register_id, number, country, legal_name, created_at)
     select gen_random_uuid(), 'XA', 'EXP-' || n, 'XA', 'Row ' || lpad(n::text, 6, '0'), $2 from generate_series(1, $1::int) n`,
    [AGENCIES, api.clock.now()],
  );
  await insertNamed('EVIL-', PAYLOADS);
});
afterAll(() => api.close());

/** One agency with this name for each. */
const insertNamed = (prefix: string, names: readonly string[]): Promise<unknown> =>
  api.dataSource.query(
    `insert into agency (id, register_id, number, country, legal_name, created_at)
     select gen_random_uuid(), 'XA', $1 || lpad(n::text, 6, '0'), 'XA', name, $3 from unnest($2::text[]) with ordinality as t(name, n)`,
    [prefix, names, api.clock.now()],
  );

type Line = Readonly<Record<string, string>>;
const linesOf = (text: string): Line[] => parse(text, { bom: true, columns: true });
async function exported(query: string, what = 'agencies'): Promise<Line[]> {
  const answer = await api.as('auditor').get(`/api/v1/${what}/export.csv?${query}`).expect(200);
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(answer.headers['content-disposition']).toBe(`attachment; filename=${what}.csv`);
  return linesOf(answer.text);
}
async function workbook(query: string): Promise<Buffer> {
  const answer = await api
    .as('auditor')
    .get(`/api/v1/agencies/export.xlsx?${query}`)
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    })
    .expect(200);
  expect(answer.headers['content-disposition']).toBe('attachment; filename=agencies.xlsx');
  return answer.body as Buffer;
}

describe('a list as a file', () => {
  it('holds every row once, in order, beyond where pages end', async () => {
    const lines = await exported('sort=-legalName&q=EXP-');
    const all = Array.from({ length: AGENCIES }, (_, n) => `Row ${String(AGENCIES - n).padStart(6, '0')}`);
    expect(lines.map(({ legalName }) => legalName)).toEqual(all);
    expect(Object.keys(lines[0] ?? {})).toEqual([
      ...['number', 'legalName', 'country', 'register', 'licenceStatuses', 'withdrawnAt', 'id'],
    ]);
  });

  it('holds what looks like a formula as text, and nothing is lost of it', async () => {
    const lines = await exported('q=EVIL-&sort=number');
    const cells = lines.map(({ legalName = '' }) => legalName);
    expect(cells.filter((cell) => /^\s*[=+\-@＝]/u.test(cell))).toEqual([]);
    expect(cells.map((cell) => cell.replace(/^'/, ''))).toEqual(PAYLOADS);
  });

  it('is written by PostgreSQL to the letter as by ourselves', async () => {
    await insertNamed('START-', STARTS);
    const { text } = await api.as('auditor').get('/api/v1/agencies/export.csv?q=START-&sort=number').expect(200);
    const all = await api.dataSource.query(
      `select number, legal_name, country, register_id, '' as statuses, '' as withdrawn, id::text
       from agency where number like 'START-%' order by number`,
    );
    expect(all).toHaveLength(STARTS.length);
    const header = ['number', 'legalName', 'country', 'register', 'licenceStatuses', 'withdrawnAt', 'id'];
    const rows = (all as Readonly<Record<string, string>>[]).map((row) => Object.values(row));
    expect(text).toBe(csv(header, rows));
    const lines = xlsxLines(Readable.from([rows]));
    const own = await buffer(xlsxStream(header, lines));
    expect(own.equals(await workbook('q=START-&sort=number'))).toBe(true);
  });

  it('takes what was looked for as text, whatever stands in it', async () => {
    const odd = "O'Brien \\ $1 $& ?";
    await insertNamed(odd, ['x']);
    expect(await exported(`q=${encodeURIComponent(odd)}`)).toHaveLength(1);
    expect(await exported(`q=${encodeURIComponent("' or true --")}`)).toHaveLength(0);
    expect(await exported(`filter[register]=${encodeURIComponent("XA' or 'a' = 'a")}`)).toHaveLength(0);
  });

  it('is a workbook as well, with the same rows and no formula in it', async () => {
    const [sheet] = await readXlsx(await workbook('q=EVIL-&sort=number'), { trim: false });
    const [header = [], ...rows] = sheet?.data ?? [];
    expect(rows.map((cells) => cells[header.indexOf('legalName')])).toEqual(PAYLOADS);
    const { body } = await api.as('auditor').get('/api/v1/agencies/export.pdf').expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/format' }]);
  });

  it('is narrowed as the list is, and says of each licence what the list says', async () => {
    const { id } = await grantedLicence(api, 'XA/EXPORT');
    await grantedLicence(api, 'XA/OTHER');
    const lines = await exported('filter[status]=licensed&q=XA/EXPORT', 'licences');
    const { body } = await api.as('auditor').get('/api/v1/licences?q=XA/EXPORT').expect(200);
    expect(lines).toEqual([
      expect.objectContaining({ id, number: 'XA/EXPORT', status: 'licensed', agencyName: body.data[0].agencyName }),
    ]);
    expect(await exported('filter[status]=barred', 'licences')).toEqual([]);
    const [holder] = await exported(`q=XA/EXPORT`);
    expect(holder?.['licenceStatuses']).toBe('licensed | licensed');
  });

  it.each([
    ['filter[colour]=red', '/filter/colour', 'list.filter'],
    ['sort=colour', '/sort', 'list.sort'],
    ['page=2', '/page', 'field.whitelistValidation'],
    ['cursor=x', '/cursor', 'field.whitelistValidation'],
  ])('names what it can not be asked: %s', async (query, pointer, code) => {
    const { body, headers } = await api.as('licensing_officer').get(`/api/v1/agencies/export.csv?${query}`).expect(400);
    expect(body.errors).toMatchObject([{ pointer, code }]);
    expect(headers['content-type']).toMatch('problem+json');
  });

  it.each(['agencies', 'licences'])(
    'is for those who may read the list of %s, and leaves an entry in the log',
    async (what) => {
      await api.as('anonymous').get(`/api/v1/${what}/export.csv`).expect(401);
      await api.as('partner').get(`/api/v1/${what}/export.csv`).expect(403);
      await api.as('agency').get(`/api/v1/${what}/export.csv`).expect(403);
      const action = what === 'agencies' ? 'agency.export' : 'licence.export';
      await api.as('approver').get(`/api/v1/${what}/export.csv?q=nobody`).expect(200);
      const { body } = await api
        .as('auditor')
        .get(`/api/v1/audit-entries?filter[action]=${action}&sort=-index`)
        .expect(200);
      expect(JSON.stringify(body.data)).not.toContain('nobody');
      expect(body.data[0]).toMatchObject({ action });
    },
  );

  it('gives its connection back when the reader leaves in the middle', async () => {
    const headers = { ...api.cast.credentials.auditor };
    for (let reader = 0; reader < 30; reader += 1)
      await new Promise<void>((left) => {
        const request = openRequest(`${api.url}/api/v1/agencies/export.csv`, { headers }, (response) => {
          response.once('data', () => request.destroy());
          response.once('close', left);
          response.on('error', () => undefined);
        });
        request.on('error', () => undefined);
      });
    await expect
      .poll(async () => {
        const [row] = await api.dataSource.query(
          `select count(*)::int as n from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
        );
        return row.n;
      })
      .toBe(0);
    expect(await exported('q=EVIL-000001')).toHaveLength(1);
  });
});
