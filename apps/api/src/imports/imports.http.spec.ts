import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Caller, startApi } from '../../test/harness.js';

const TH = readFileSync(path.resolve(import.meta.dirname, '../../fixtures/th_doe_licensed_agencies_2025-12-28.csv'));
const HEADER = 'id,name,rl_no,address,tel';
const bd = (...rows: string[]) => Buffer.from([HEADER, ...rows].join('\n'));
const ONE = '1,Orchard International,0010,"72, Naya Paltan, Dhaka-1000",9857669 (Off.)';
const TWO = '2,Reaz Overseas,0030,"Mohakhali C/A, Dhaka",9830881';
const THREE = '3,Meghna Manpower,0040,"Motijheel, Dhaka",9550011';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

function send(
  file: Buffer | null,
  fields: Record<string, string> = {},
  caller: Caller = 'licensing_officer',
  key?: string,
) {
  const test = request(api.url)
    .post('/api/v1/imports')
    .set(api.cast.credentials[caller] ?? {});
  if (key !== undefined) void test.set('Idempotency-Key', key);
  for (const [name, value] of Object.entries({ layout: 'bd-bmet-agencies', sourceDate: '2023-04-01', ...fields }))
    void test.field(name, value);
  if (file) void test.attach('file', file, 'list.csv');
  return test;
}
const verb = (id: string, name: string, version: number, body: object = {}, caller: Caller = 'publisher') =>
  api.as(caller).post(`/api/v1/imports/${id}/${name}`, body, { version });
async function applied(file: Buffer, fields: Record<string, string> = {}) {
  const sent = await send(file, fields).expect(201);
  return verb(sent.body.id, 'apply', 1, { includeBroken: true }).expect(200);
}
const head = async (): Promise<number> =>
  (await api.dataSource.query('select coalesce(max(position), 0)::int as head from feed_entry'))[0].head;
const records = (): Promise<unknown[]> =>
  api.dataSource.query('select kind, record_id, record from public_record order by kind, record_id');

describe('a list of a partner', () => {
  it('is tried, applied, found the same again, and undone exactly', async () => {
    const before = await records();
    const sent = await send(TH, { layout: 'th-doe-agencies', sourceDate: '2025-12-28' }).expect(201);
    expect(sent.body).toMatchObject({
      status: 'dry_run',
      counts: { rows: 159, new: 159, changed: 0, same: 0, broken: 0, heading: 0, absent: 0 },
      allowedActions: ['apply', 'discard'],
    });
    expect(await records()).toEqual(before);
    const done = await verb(sent.body.id, 'apply', 1).expect(200);
    expect(done.body).toMatchObject({ status: 'applied', version: 2, allowedActions: ['undo'] });
    const [revoked] = await api.dataSource.query(
      `select status, remark, slug from licence where number = 'ต.1101/2549'`,
    );
    expect(revoked).toEqual({
      status: 'revoked',
      remark: 'เพิกถอนตามคำสั่งนายทะเบียนจัดหางานกลางที่ 3/2568',
      slug: 'ต-1101-2549',
    });
    const applied = await records();
    const at = await head();
    const again = await send(TH, { layout: 'th-doe-agencies', sourceDate: '2025-12-28' }).expect(201);
    expect(again.body.counts).toMatchObject({ new: 0, changed: 0, same: 159, absent: 0 });
    const nothing = await verb(again.body.id, 'apply', 1).expect(200);
    expect(nothing.headers['feed-position']).toBeUndefined();
    expect(await head()).toBe(at);
    expect(await records()).toEqual(applied);
    const undone = await verb(sent.body.id, 'undo', 2, { reason: 'Wrong file' }).expect(200);
    expect(undone.body).toMatchObject({ status: 'undone', allowedActions: [] });
    expect(await records()).toEqual(before);
  });

  it('gives the rows of an import as a file, more than a page holds, in the reader’s words and without formulas', async () => {
    const many = Array.from({ length: 120 }, (_, index) => `${index},Firm ${index},,Dhaka,`);
    const sent = await send(bd(ONE, '8,"=HYPERLINK(""http://evil.example"")",,Dhaka,', ...many)).expect(201);
    const file = (query: string, caller: Caller = 'auditor') =>
      api.as(caller).get(`/api/v1/imports/${sent.body.id}/rows/export.${query}`);
    const { text, headers } = await file('csv?filter[outcome]=broken').expect(200);
    expect(headers['content-disposition']).toBe('attachment; filename=rows.csv');
    const lines: Record<string, string>[] = parse(text, { bom: true, columns: true });
    expect(lines.map(({ row }) => Number(row))).toEqual(Array.from({ length: 121 }, (_, index) => index + 3));
    expect(lines[0]).toEqual({
      row: '3',
      outcome: 'broken',
      summary: `'=HYPERLINK("http://evil.example")`,
      errors: 'rl_no: “rl_no” is empty.',
      notes: '',
      ...{ id: '8', name: `'=HYPERLINK("http://evil.example")`, rl_no: '', address: 'Dhaka', tel: '' },
    });
    // Corrected in the file itself, the same file is read.
    const corrected = { ...lines[1], rl_no: '0077' };
    const inQuotes = (cells: string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
    const amended = [Object.keys(corrected), Object.values(corrected)].map(inQuotes).join('\n');
    const again = await send(Buffer.from(amended)).expect(201);
    expect(again.body.counts).toMatchObject({ rows: 1, new: 1, broken: 0 });
    await verb(again.body.id, 'discard', 1).expect(200);
    const spanish = await file('csv?filter[outcome]=broken').set('Accept-Language', 'es').expect(200);
    expect(parse(spanish.text, { bom: true, columns: true })).toHaveLength(121);
    expect(spanish.text).not.toContain('is empty');
    expect(parse((await file('csv').expect(200)).text, { bom: true, columns: true })).toHaveLength(122);
    await file('xlsx').expect(200);
    await file('pdf').expect(400);
    expect((await file('csv?filter[nonsense]=1').expect(400)).body.errors).toMatchObject([{ code: 'list.filter' }]);
    await file('csv', 'inspector').expect(403);
    const absent = '/api/v1/imports/00000000-0000-7000-8000-000000000000/rows/export.csv';
    expect((await api.as('auditor').get(absent).expect(404)).body.code).toBe('import.missing');
    await verb(sent.body.id, 'discard', 1).expect(200);
  });

  it('imports nothing of a broken file until told', async () => {
    const before = await records();
    const sent = await send(bd(ONE, '9,Nameless number,,Dhaka,', '10,Twin,0010,Dhaka,')).expect(201);
    expect(sent.body.counts).toEqual({
      rows: 3,
      new: 1,
      changed: 0,
      same: 0,
      broken: 2,
      heading: 0,
      absent: 0,
      kept: 0,
    });
    const rows = await api.as('auditor').get(`/api/v1/imports/${sent.body.id}/rows?filter[outcome]=broken`).expect(200);
    expect(rows.body.data.map(({ row, errors }: { row: number; errors: unknown }) => ({ row, errors }))).toEqual([
      { row: 3, errors: [{ column: 'rl_no', code: 'import.required', value: '', detail: '“rl_no” is empty.' }] },
      {
        row: 4,
        errors: [
          { column: '', code: 'import.duplicate', value: '2', detail: 'The same entry stands in row 2 already.' },
        ],
      },
    ]);
    const refused = await verb(sent.body.id, 'apply', 1).expect(409);
    expect(refused.body.code).toBe('import.broken-rows');
    expect(await records()).toEqual(before);
    await verb(sent.body.id, 'apply', 1, { includeBroken: true }).expect(200);
    expect(await api.dataSource.query(`select number from licence where register_id = 'BD'`)).toEqual([
      { number: '0010' },
    ]);
  });

  it('withdraws what a newer file no longer names, and undoes the newer one before the older', async () => {
    const first = await applied(bd(ONE, TWO), { sourceDate: '2023-05-01' });
    const before = await records();
    const second = await applied(bd(ONE.replace('72, Naya', '73, Naya').replace('9857669', '9857670')), {
      sourceDate: '2023-06-01',
    });
    expect(second.body.counts).toMatchObject({ changed: 1, absent: 1 });
    const gone = await api.dataSource.query(
      `select withdrawn_at is not null as gone from licence where number = '0030'`,
    );
    expect(gone).toEqual([{ gone: true }]);
    const refused = await verb(first.body.id, 'undo', 2, { reason: 'Too early' }).expect(409);
    expect(refused.body).toMatchObject({
      code: 'import.built-on',
      errors: [{ pointer: '/rows/2' }, { pointer: '/rows/3' }],
    });
    await verb(second.body.id, 'undo', 2, { reason: 'Wrong day' }).expect(200);
    expect(await records()).toEqual(before);
    await verb(first.body.id, 'undo', 2, { reason: 'Now it may' }).expect(200);
  });

  it.each([
    ['its number missing', [ONE, TWO.replace('0030', ''), THREE], { broken: 1, absent: 0, kept: 1 }],
    ['its neighbour’s number', [ONE, TWO.replace('0030', '0010'), THREE], { broken: 1, absent: 0, kept: 1 }],
    ['its number at its neighbour', [ONE, TWO, THREE.replace('0040', '0030')], { broken: 1, absent: 0, kept: 1 }],
    ['its number before its neighbour', [THREE.replace('0040', '0010'), TWO, ONE], { broken: 2, absent: 0, kept: 1 }],
    ['neither name nor number', [ONE, '2,,,Dhaka,'], { broken: 1, absent: 0, kept: 2 }],
    ['its number missing, and another gone', [ONE, TWO.replace('0030', '')], { broken: 1, absent: 1, kept: 1 }],
  ])('never withdraws an agency whose row is merely broken: %s', async (_says, rows, counts) => {
    const day = { sourceDate: '2023-06-15' };
    const first = await applied(bd(ONE, TWO, THREE), day);
    const sent = await send(bd(...rows), day).expect(201);
    expect(sent.body.counts).toMatchObject(counts);
    const kept = await api.as('auditor').get(`/api/v1/imports/${sent.body.id}/rows?filter[outcome]=kept`).expect(200);
    for (const { notes } of kept.body.data) expect(notes).toMatchObject([{ code: 'import.kept' }]);
    const done = await verb(sent.body.id, 'apply', 1, { includeBroken: true }).expect(200);
    const left = await api.dataSource.query(
      `select number from licence where register_id = 'BD' and withdrawn_at is null`,
    );
    expect(left).toHaveLength(3 - counts.absent);
    const [named] = await api.dataSource.query(
      `select a.legal_name as name from licence l join agency a on a.id = l.agency_id where l.number = '0010'`,
    );
    expect(named).toEqual({ name: 'Orchard International' });
    await verb(sent.body.id, 'undo', done.body.version, { reason: 'As it was' }).expect(200);
    await verb(first.body.id, 'undo', 2, { reason: 'As it was' }).expect(200);
  });

  it('says how far a long one is while it is applied, and nothing afterwards', async () => {
    const many = Array.from(
      { length: 4_500 },
      (_, n) => `${n},Firm ${n} Overseas,${String(n + 1_000).padStart(5, '0')},Dhaka,`,
    );
    const sent = await send(bd(...many), { sourceDate: '2023-06-20' }).expect(201);
    const read = async () => (await api.as('auditor').get(`/api/v1/imports/${sent.body.id}`).expect(200)).body;
    expect((await read()).progress).toBe(null);
    let isOver = false;
    const applied = verb(sent.body.id, 'apply', 1).then((answer) => {
      isOver = true;
      return answer;
    });
    const seen: object[] = [];
    while (!isOver) seen.push((await read()).progress);
    const { status, body } = await applied;
    expect([status, body.status, body.progress]).toEqual([200, 'applied', null]);
    const { new: fresh, absent } = sent.body.counts;
    expect(seen).toContainEqual({ done: 2_000, total: fresh + absent });
    expect((await read()).progress).toBe(null);
    await verb(sent.body.id, 'undo', body.version, { reason: 'As it was' }).expect(200);
  });

  it('is refused where the register changed since the dry run', async () => {
    const [early, late] = [
      await send(bd(ONE, TWO), { sourceDate: '2023-07-01' }),
      await send(bd(ONE, TWO), { sourceDate: '2023-07-01' }),
    ];
    await verb(early.body.id, 'apply', 1).expect(200);
    expect((await verb(late.body.id, 'apply', 1).expect(409)).body.code).toBe('import.base-changed');
    expect((await verb(late.body.id, 'discard', 1).expect(200)).body.status).toBe('discarded');
    expect((await verb(late.body.id, 'apply', 2).expect(409)).body.code).toBe('import.not-now');
  });
});

describe('sending a list', () => {
  const day = { sourceDate: '2024-01-01' };
  it.each([
    ['another encoding', Buffer.from([...Buffer.from(HEADER + '\n1,'), 0xe9, 0x2c]), day, '/file', 'import.not-utf8'],
    ['a missing column', Buffer.from('id,name\n1,A'), day, '/file', 'import.column-missing'],
    ['an unclosed quote', Buffer.from(HEADER + '\n1,"A,0010,,'), day, '/file', 'import.not-csv'],
    ['no rows', Buffer.from(HEADER), day, '/file', 'import.empty'],
    ['no file', null, day, '/file', 'import.file-missing'],
    ['an unknown layout', bd(ONE), { ...day, layout: 'nowhere' }, '/layout', 'import.layout-unknown'],
    ['a mapping to an unknown field', bd(ONE), { ...day, mapping: '{"a":"b"}' }, '/mapping', 'import.mapping'],
    ['a day that is none', bd(ONE), { sourceDate: '2024-02-30' }, '/sourceDate', 'field.isLegalDay'],
    ['a day to come', bd(ONE), { sourceDate: '2027-01-01' }, '/sourceDate', 'import.day-ahead'],
    ['an older day', bd(ONE), { sourceDate: '2020-01-01' }, '/sourceDate', 'import.older'],
  ])('refuses %s', async (_says, file, fields, pointer, code) => {
    const refused = await send(file, fields as Record<string, string>).expect(400);
    expect(refused.body.errors).toEqual([expect.objectContaining({ pointer, code })]);
  });

  it('reads other headers by a mapping', async () => {
    const file = Buffer.from('Agency,RL\nOrchard International,0010');
    const sent = await send(file, { ...day, mapping: '{"Agency":"name","RL":"number"}' }).expect(201);
    expect(sent.body.counts).toMatchObject({ rows: 1, broken: 0 });
    // Offered for the next file of this list.
    const layouts = await api.as('auditor').get('/api/v1/imports/layouts').expect(200);
    const last = Object.fromEntries(
      layouts.body.map(({ id, lastColumns }: { id: string; lastColumns: object }) => [id, lastColumns]),
    );
    expect(last).toMatchObject({ 'bd-bmet-agencies': { name: 'Agency', number: 'RL' }, 'th-doe-agencies': {} });
  });

  it('is for officers and publishers; an auditor reads', async () => {
    await send(bd(ONE), day, 'auditor').expect(403);
    await send(bd(ONE), day, 'approver').expect(403);
    const listed = await api.as('auditor').get('/api/v1/imports?filter[layout]=bd-bmet-agencies').expect(200);
    expect(listed.body.data[0]).toMatchObject({ layout: 'bd-bmet-agencies' });
    const one = await api.as('auditor').get(`/api/v1/imports/${listed.body.data[0].id}`).expect(200);
    expect(one.body.allowedActions).toEqual([]);
    expect((await api.as('auditor').get('/api/v1/imports/layouts').expect(200)).body).toHaveLength(6);
  });

  it('needs the version seen, and answers a repeated key once', async () => {
    const sent = await send(bd(ONE), day, 'licensing_officer', 'key-1').expect(201);
    const again = await send(bd(ONE), day, 'licensing_officer', 'key-1').expect(201);
    expect(again.body.id).toBe(sent.body.id);
    await send(bd(TWO), day, 'licensing_officer', 'key-1').expect(422);
    await verb(sent.body.id, 'apply', 7).expect(412);
    await api.as('publisher').post(`/api/v1/imports/${sent.body.id}/apply`).expect(428);
  });
});
