import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API_ACCESS } from '../../test/access.matrix.js';
import { type Api, type Caller, startApi } from '../../test/harness.js';
import { openApiDocument } from '../openapi/documentation.js';

const ROWS = 10_050;

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.dataSource.query(
    `insert into person (id, register_id, name, created_at)
     select gen_random_uuid(), 'XA', 'Row ' || lpad(n::text, 6, '0'), $2 from generate_series(1, $1::int) n`,
    [ROWS, api.clock.now()],
  );
});
afterAll(() => api.close());

interface Page {
  readonly data: { readonly id: string; readonly name: string }[];
  readonly total: number;
  readonly totalIs: string;
  readonly next: string | null;
}
const get = (query: string) => api.as('auditor').get(`/api/v1/persons?${query}`);
const page = async (query: string): Promise<Page> => (await get(query).expect(200)).body;
const idsOf = ({ data }: Page): string[] => data.map(({ id }) => id);
const names = ({ data }: Page): string[] => data.map(({ name }) => name);
const row = (n: number): string => `Row ${String(n).padStart(6, '0')}`;
describe('pages of a list', () => {
  it('hold 25 rows, or as many as asked, from the first on', async () => {
    expect(names(await page(''))).toEqual(Array.from({ length: 25 }, (_, n) => row(n + 1)));
    expect(names(await page('page=3&perPage=10'))).toEqual(Array.from({ length: 10 }, (_, n) => row(n + 21)));
    expect(names(await page('page=100&perPage=100')).at(-1)).toBe(row(10_000));
    expect((await page('page=400&perPage=25')).data).toHaveLength(25);
  });

  it.each(['page=101&perPage=100', 'page=401', 'page=10001&perPage=1', 'page=1000000'])(
    'end at row 10,000: %s',
    async (query) => {
      expect((await get(query).expect(400)).body).toMatchObject({ code: 'page-too-deep', params: { limit: 10_000 } });
    },
  );

  it.each(['page=0', 'page=-1', 'page=1.5', 'page=x', 'page=', 'page=1&page=2', 'page[a]=1', 'page=99999999999'])(
    'are numbered from one: %s',
    async (query) => {
      expect((await get(query).expect(400)).body.errors).toMatchObject([{ pointer: '/page', code: 'list.number' }]);
    },
  );

  it.each(['perPage=0', 'perPage=101', 'perPage=all'])('are no longer than a hundred: %s', async (query) => {
    expect((await get(query).expect(400)).body.errors).toMatchObject([{ pointer: '/perPage', code: 'list.number' }]);
  });

  it('say how many rows there are, and whether that is counted or estimated', async () => {
    expect(await page('q=Row%200000')).toMatchObject({ total: 99, totalIs: 'exact' });
    expect(await page('q=nobody')).toEqual({ data: [], total: 0, totalIs: 'exact', next: null });
    const all = await page('');
    expect(all.totalIs).toBe('estimated');
    expect(all.total).toBeGreaterThan(10_000);
  });
});

describe('a cursor', () => {
  const nextOf = (answer: { headers: Record<string, string> }): string | undefined =>
    /^<\/api\/v1\/persons\?([^>]+)>; rel="next"$/.exec(answer.headers['link'] ?? '')?.[1];

  it('leads beyond row 10,000, by the body and by the Link', async () => {
    const last = await get('page=100&perPage=100&sort=name').expect(200);
    const beyond = await get(nextOf(last) ?? '').expect(200);
    expect(names(beyond.body)).toEqual(Array.from({ length: 50 }, (_, n) => row(10_001 + n)));
    expect([beyond.body.next, beyond.headers['link']]).toEqual([null, undefined]);
    expect(names(await page(`perPage=100&sort=name&cursor=${last.body.next}`))).toEqual(names(beyond.body));
  });

  it.each(['sort=createdAt', 'sort=-createdAt', 'sort=-name', 'sort=createdAt,-name', 'filter[register]=XA'])(
    'shows each row once, where rows are alike too: %s',
    async (query) => {
      const seen: string[] = [];
      let following: string | undefined = `${query}&perPage=20&q=Row%200000`;
      while (following !== undefined) {
        const answer: Awaited<ReturnType<typeof get>> = await get(following).expect(200);
        seen.push(...names(answer.body));
        following = nextOf(answer);
      }
      expect(seen.toSorted()).toEqual(Array.from({ length: 99 }, (_, n) => row(n + 1)));
    },
  );

  it.each([
    ['nothing', ''],
    ['no base64', '%F0%9F%92%A5'],
    ['no list', Buffer.from('{"a":1}').toString('base64url')],
    ['too few values', Buffer.from('["createdAt","x"]').toString('base64url')],
    ['another order', Buffer.from('["name","x","y"]').toString('base64url')],
    ['values that do not fit', Buffer.from('["createdAt","x","y"]').toString('base64url')],
    ['a list within', Buffer.from('["createdAt",["2026-01-01"],{"a":1}]').toString('base64url')],
  ])('made of %s is refused', async (_says, cursor) => {
    const { body } = await get(`sort=createdAt&cursor=${cursor}`).expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/cursor', code: 'list.cursor' }]);
  });
});

describe('searching', () => {
  it('takes every character for itself', async () => {
    expect((await page('q=Row%25')).total).toBe(0);
    expect((await page('q=Row_0000')).total).toBe(0);
    expect((await page('q=%27%20or%201=1%20--')).total).toBe(0);
    expect((await page('q=row%20000001')).total).toBe(1);
  });

  it.each(['q=a&q=b', 'q[x]=a', `q=${'x'.repeat(201)}`, 'q=%00'])(
    'refuses what is no text to search: %s',
    async (query) => {
      await get(query).expect(400);
    },
  );
});

describe('the total', () => {
  it('is kept a moment where it is estimated, for each question its own, and counted anew where it is exact', async () => {
    const enter = (n: number) =>
      api.dataSource.query(
        `insert into person (id, register_id, name, created_at)
         select gen_random_uuid(), 'XA', 'Late ' || n, $2 from generate_series(1, $1::int) n`,
        [n, api.clock.now()],
      );
    const [all, late] = [await page('filter[register]=XA'), await page('q=Late')];
    expect([all.totalIs, late.total]).toEqual(['estimated', 0]);
    await enter(50);
    expect((await page('filter[register]=XA')).total).toBe(all.total);
    expect((await page('filter[register]=XB')).total).toBe(0);
    expect((await page('q=Late')).total).toBe(50);
  });
});

/** Lists of the law rather than of rows: always given whole. */
const GIVEN_WHOLE: readonly string[] = ['/api/v1/checklists'];

interface List {
  readonly route: string;
  readonly filters: string[];
  ask(query: string): ReturnType<typeof get>;
}

/** Every list there is, from the documentation, with the filters it says it has, asked by somebody who may. */
const lists = (): List[] =>
  Object.entries(openApiDocument(api.app).paths).flatMap(([route, { get: operation }]) => {
    const parameters = (operation?.parameters ?? []) as { name: string; schema?: { properties?: object } }[];
    const filter = parameters.find(({ name }) => name === 'filter');
    const isPaged = parameters.some(({ name }) => name === 'page');
    if (!filter || !isPaged || route.includes('{') || GIVEN_WHOLE.includes(route)) return [];
    const caller = (API_ACCESS[`GET ${route}`]?.[0] ?? 'anonymous') as Caller;
    return [
      {
        route,
        filters: Object.keys(filter.schema?.properties ?? {}),
        ask: (query) => api.as(caller).get(`${route}?${query}`),
      },
    ];
  });

describe('every list', () => {
  it('names the part of a question that it does not know', async () => {
    expect(lists().length).toBeGreaterThan(10);
    const asked = ['perPage=x', 'sort=nonsense', 'filter[nonsense]=1', 'filter=1', 'nonsense=1', 'cursor=%22'];
    for (const { route, ask } of lists())
      for (const query of asked) {
        const pointer = `/${query.split('=')[0]?.replace('[', '/').replace(']', '')}`;
        const { status, body } = await ask(query);
        expect([status, body.errors?.[0]?.pointer], `${route} ${query}`).toEqual([400, pointer]);
      }
  });

  it('takes whatever is looked for by each of its filters', async () => {
    const values = ['x', '0', 'true', '00000000-0000-4000-8000-000000000000', '2026-02-30', "'", '%F0%9F%92%A5', '%00'];
    for (const { route, filters, ask } of lists())
      for (const name of filters) {
        for (const value of values) {
          const { status } = await ask(`filter[${name}]=${value}`);
          expect([200, 400], `${route} ${name}=${value}: ${status}`).toContain(status);
        }
        const { body } = await ask(`filter[${name}][x]=1`).expect(400);
        expect(body.errors).toMatchObject([{ pointer: `/filter/${name}`, code: 'list.filter' }]);
      }
  });

  it('answers in one form, and is not kept by caches', async () => {
    for (const { route, ask } of lists()) {
      const { body, headers } = await ask('perPage=2').expect(200);
      expect(body, route).toEqual({
        data: expect.any(Array),
        total: expect.any(Number),
        totalIs: expect.stringMatching(/^(exact|estimated)$/),
        next: body.next === null ? null : expect.any(String),
      });
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['link'] === undefined, route).toBe(body.next === null);
    }
  });

  it('takes a cursor for each of its orders, either way, and goes on where the last page ended', async () => {
    const made = (order: string) =>
      Buffer.from(JSON.stringify([order, 'x', '00000000-0000-4000-8000-000000000000'])).toString('base64url');
    for (const { route, ask } of lists()) {
      const refused = await ask('sort=nonsense').expect(400);
      const sorts: string[] = refused.body.errors[0].detail.match(/[a-z]\w*(?=[,.]| *$)/gi) ?? [];
      expect(sorts.length, refused.body.errors[0].detail).toBeGreaterThan(0);
      for (const sort of sorts.flatMap((name) => [name, `-${name}`])) {
        const { status } = await ask(`sort=${sort}&cursor=${made(sort)}`);
        expect([200, 400], `${route} ${sort}: ${status}`).toContain(status);
        const whole = await ask(`sort=${sort}&perPage=3`).expect(200);
        const first = await ask(`sort=${sort}&perPage=1`).expect(200);
        if (first.body.next === null) continue;
        const second = await ask(`sort=${sort}&perPage=2&cursor=${first.body.next}`).expect(200);
        const ids = [first, second].flatMap(({ body }) => body.data.map(({ id }: { id: unknown }) => id));
        // The log of reads grows by being read.
        if (route !== '/api/v1/audit-entries') expect(ids, `${route} ${sort}`).toEqual(idsOf(whole.body));
      }
    }
  });
});
