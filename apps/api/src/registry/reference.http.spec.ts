import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../../test/harness.js';
import { partnerRegister } from '../../test/partner.js';

let api: Api;
const LISTINGS = [
  { name: 'Golden Bridge Works', list: 'XA-EMPLOYERS', kind: 'principal', from: '2025-05-01' },
  { name: 'Rapid Visa Desk', list: 'XA-UNLICENSED', kind: 'agency', from: '2025-07-01' },
];
const ids: string[] = [];
beforeAll(async () => {
  api = await startApi();
  await partnerRegister(api);
  for (const { name, list, kind, from } of LISTINGS) {
    const id = randomUUID();
    ids.push(id);
    await api.dataSource.query(
      `insert into listing (id, natural_key, created_at, register_id, list, subject_kind, name, other_names, measure, reasons, from_on, source_name, source_url, source_on)
       values ($1, $1::uuid::text, now(), 'YY', $2, $3, $4, '{"El Puente"}', 'debarred', '[{"code":"A1","text":"Fees taken"}]', $5, 'Gazette', 'https://gazette.example', '2026-01-01')`,
      [id, list, kind, name, from],
    );
  }
});
afterAll(() => api.close());

const names = (answer: { body: { data: { name: string }[] } }): string[] => answer.body.data.map(({ name }) => name);

describe('entries on lists', () => {
  const list = (query = '') => api.as('sanction_officer').get(`/api/v1/listings${query}`);

  it('are listed, sorted, filtered and found by every name', async () => {
    expect(names(await list().expect(200))).toEqual(['Golden Bridge Works', 'Rapid Visa Desk']);
    expect(names(await list('?sort=-from').expect(200))).toEqual(['Rapid Visa Desk', 'Golden Bridge Works']);
    expect(names(await list('?filter[subjectKind]=principal').expect(200))).toEqual(['Golden Bridge Works']);
    expect(names(await list('?filter[list]=XA-UNLICENSED&filter[register]=YY').expect(200))).toEqual([
      'Rapid Visa Desk',
    ]);
    expect(names(await list('?filter[register]=XA').expect(200))).toEqual([]);
    expect(names(await list('?q=rapid').expect(200))).toEqual(['Rapid Visa Desk']);
    expect(names(await list('?q=puente').expect(200))).toHaveLength(2);
  });

  it('say why, since when, and from which source', async () => {
    const { body } = await api.as('auditor').get(`/api/v1/listings/${ids[0]}`).expect(200);
    expect(body).toMatchObject({
      name: 'Golden Bridge Works',
      measure: 'debarred',
      reasons: [{ code: 'A1', text: 'Fees taken' }],
      from: '2025-05-01',
      to: null,
      source: { name: 'Gazette', url: 'https://gazette.example', date: '2026-01-01' },
      version: 1,
    });
  });

  it('are not found where there are none, and not for everybody', async () => {
    const missing = await api.as('auditor').get(`/api/v1/listings/${randomUUID()}`).expect(404);
    expect(missing.body.code).toBe('listing.missing');
    expect((await api.as('auditor').get('/api/v1/listings/1').expect(404)).body.code).toBe('record.missing');
    await api.as('administrator').get('/api/v1/listings').expect(403);
    await api.as('anonymous').get(`/api/v1/listings/${ids[0]}`).expect(401);
  });
});

describe('registers, authorities and offices', () => {
  it('say which register is our own, and where a partner’s comes from', async () => {
    const { body } = await api.as('administrator').get('/api/v1/registers').expect(200);
    expect(body).toMatchObject({
      total: 2,
      data: [
        { id: 'XA', role: 'home', timeZone: 'Asia/Kathmandu', names: { en: 'Register of the test' }, source: null },
        { id: 'YY', role: 'partner', source: { name: 'Gazette', date: '2026-01-01' } },
      ],
    });
    const partners = await api.as('inspector').get('/api/v1/registers?filter[role]=partner').expect(200);
    expect(partners.body.data).toMatchObject([{ id: 'YY' }]);
  });

  it('give the offices of an authority', async () => {
    const { authorityId } = api.cast;
    const { body } = await api
      .as('administrator')
      .get(`/api/v1/offices?filter[authorityId]=${authorityId}&sort=-name`)
      .expect(200);
    expect(body.data).toMatchObject([
      { name: 'South Office', code: 'S', authorityId, authorityName: 'Ministry of Labour' },
      { name: 'North Office', code: 'N' },
    ]);
    expect(names(await api.as('publisher').get('/api/v1/offices?q=north').expect(200))).toEqual(['North Office']);
    const other = await api.as('publisher').get(`/api/v1/offices?filter[authorityId]=${randomUUID()}`).expect(200);
    expect(other.body).toMatchObject({ data: [], total: 0, totalIs: 'exact', next: null });
    expect(names(await api.as('publisher').get('/api/v1/authorities').expect(200))).toEqual(['Ministry of Labour']);
  });

  it('are for staff', async () => {
    for (const route of ['registers', 'authorities', 'offices']) {
      await api.as('agency').get(`/api/v1/${route}`).expect(403);
      await api.as('anonymous').get(`/api/v1/${route}`).expect(401);
    }
  });
});
