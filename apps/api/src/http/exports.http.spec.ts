import { parse } from 'csv-parse/sync';
import pg from 'pg';
import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPORTED } from '../../test/access.exports.js';
import { startDemoApi } from '../../test/demo.js';
import type { Api, Caller } from '../../test/harness.js';

const EVIL = '=1+1';
const planted = (table: string, column: string) => `update ${table} set ${column} = '${EVIL} ' || ${column}`;
/** What people wrote, wherever a list shows it. */
const PLANT = [
  ...['agency.legal_name', 'person.name', 'listing.name', 'authority.name', 'office.name', 'fee_rule.law'],
  ...['principal.name', 'sanction.name', 'account_request.firm_name', 'case_team.name', 'user_account.name'],
  ...['api_key.name', 'import_batch.file_name', 'licence.number'],
].map((place) => planted(...(place.split('.') as [string, string])));
/** What the demo has none of. */
const ADD = [
  `insert into import_batch (id, layout, register_id, source_name, source_url, source_on, file_name, sha256, base_sha256, status, counts, created_by, created_at)
   select gen_random_uuid(), 'bd-bmet-agencies', r.id, 'Source', 'https://source.example', '2026-01-01', 'agencies.csv', repeat('0', 64), repeat('0', 64), 'discarded', '{}', u.id, now()
   from register r, user_account u where u.role = 'publisher' limit 1`,
  `insert into entity_change (id, agency_id, before, value, changed_on, ground, reasons, review_right, status, proposed_by, proposed_at)
   select gen_random_uuid(), a.id, 'C-1', 'C-2', '2026-01-01', 'Ground', 'Reasons', 'Review', 'proposed', u.id, now()
   from agency a, user_account u where a.register_id = 'XA' and u.role = 'licensing_officer' limit 1`,
  `update vetting set agency_id = (select agency_id from user_account where role = 'agency' limit 1) where status = 'flagged'`,
  `update register set names = jsonb_build_object('en', '${EVIL}')`,
];
/** Lists in which nothing stands that anybody wrote. */
const WITHOUT_WORDS = ['my-agency/vettings'];

let api: Api;
let superuser: pg.Client;
beforeAll(async () => {
  api = await startDemoApi();
  superuser = new pg.Client(api.database.superuserUrl);
  await superuser.connect();
  await superuser.query('set session_replication_role = replica');
  for (const statement of [...ADD, ...PLANT]) await superuser.query(statement);
});
afterAll(async () => {
  await superuser?.end();
  await api?.close();
});

const LISTS = Object.entries(EXPORTED).map(([list, roles]) => ({ list, roles, reader: roles.at(-1) as Caller }));
type Line = Readonly<Record<string, string>>;
interface Page {
  readonly data: { readonly id: string }[];
  readonly next: string | null;
}

/** Page after page, as somebody turns them. */
async function pagesOf(list: string, reader: Caller): Promise<string[]> {
  const ids: string[] = [];
  let following: string | null = '';
  while (following !== null) {
    const answer: { body: Page } = await api.as(reader).get(`/api/v1/${list}?perPage=100${following}`).expect(200);
    ids.push(...answer.body.data.map(({ id }) => id));
    following = answer.body.next && `&cursor=${answer.body.next}`;
  }
  return ids;
}

describe.each(LISTS)('$list as a file', ({ list, roles, reader }) => {
  it('holds the rows of the list, in its order, as CSV and as a workbook', async () => {
    const ids = await pagesOf(list, reader);
    expect(ids.length).toBeGreaterThan(0);
    const { text } = await api.as(reader).get(`/api/v1/${list}/export.csv`).expect(200);
    const lines: Line[] = parse(text, { bom: true, columns: true });
    expect(lines.map(({ id }) => id)).toEqual(ids);
    const { body } = await api
      .as(reader)
      .get(`/api/v1/${list}/export.xlsx`)
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      })
      .expect(200);
    const [sheet] = await readXlsx(body as Buffer, { trim: false });
    const [header = [], ...rows] = sheet?.data ?? [];
    expect(header).toEqual(Object.keys(lines[0] ?? {}));
    expect(rows.map((cells) => cells[header.indexOf('id')])).toEqual(ids);
  });

  it('holds no formula, and no object in the place of words', async () => {
    const { text } = await api.as(reader).get(`/api/v1/${list}/export.csv`).expect(200);
    const cells = (parse(text, { bom: true }) as string[][]).flat();
    expect(cells.filter((cell) => /^\s*[=+\-@＝]|\[object/u.test(cell))).toEqual([]);
    expect(cells.some((cell) => cell.startsWith(`'${EVIL}`))).toBe(!WITHOUT_WORDS.includes(list));
  });

  it('is for the readers of the list alone, and leaves an entry in the log', async () => {
    await api.as('anonymous').get(`/api/v1/${list}/export.csv`).expect(401);
    const stranger: Caller = roles.includes('agency') ? 'auditor' : 'agency';
    await api.as(stranger).get(`/api/v1/${list}/export.csv`).expect(403);
    const [entry] = (
      await superuser.query(`select payload ->> 'action' as action from audit_payload order by leaf_index desc limit 1`)
    ).rows;
    expect(entry.action).toMatch(/\.export/);
  });

  it('is asked as the list is', async () => {
    const { body } = await api.as(reader).get(`/api/v1/${list}/export.csv?filter[nonsense]=1`).expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/filter/nonsense', code: 'list.filter' }]);
  });
});

describe('the complaints as a file', () => {
  it('name nobody who complained and no contact of anybody', async () => {
    const { text } = await api.as('auditor').get('/api/v1/complaints/export.csv').expect(200);
    const [header = []] = parse(text, { bom: true }) as string[][];
    expect(header.filter((name) => /contact|sealed|narrative|identity/i.test(name))).toEqual([]);
  });

  it('are those that the officer sees in the list, and no others', async () => {
    const [all, own] = [await pagesOf('complaints', 'auditor'), await pagesOf('complaints', 'intake_officer')];
    expect(own.length).toBeLessThan(all.length);
    const { text } = await api.as('intake_officer').get('/api/v1/complaints/export.csv').expect(200);
    const lines: Line[] = parse(text, { bom: true, columns: true });
    expect(lines.map(({ id }) => id)).toEqual(own);
  });
});
