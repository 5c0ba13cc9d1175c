import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changesSince, feedHead } from '../../test/feed.js';
import { type Api, type Caller, startApi } from '../../test/harness.js';
import { accreditedPrincipal, WHY } from '../../test/placements.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const route = '/api/v1/principals';
const register = (more: object = {}) =>
  api.as('licensing_officer').post(route, { name: 'Gulf Homes LLC', country: 'AE', ...more });
const act = (caller: Caller, { id, version }: { id: string; version: number }, verb: string, body: object = WHY) =>
  api.as(caller).post(`${route}/${id}/${verb}`, body, { version });
const said = ({ status, body }: { status: number; body: { code: string } }) => [status, body.code];

describe('a principal', () => {
  it('is registered, accredited, watched, freed and accredited anew, each step with reasons, told to the feed', async () => {
    const before = await feedHead(api);
    let { body } = await register({ otherNames: ['جلف هومز'], registrationNumber: '77-1' }).expect(201);
    expect(body).toMatchObject({ status: 'registered', from: null, version: 1 });
    expect(body.allowedActions).toEqual(['accredit', 'watchlist', 'propose-agency']);
    ({ body } = await act('licensing_officer', body, 'accredit', { from: '2026-01-01', ...WHY }).expect(200));
    expect(body).toMatchObject({ status: 'accredited', from: '2026-01-01', to: null });
    ({ body } = await act('approver', body, 'watchlist').expect(200));
    ({ body } = await act('approver', body, 'lift-watch').expect(200));
    ({ body } = await act('approver', body, 'accredit', { from: '2026-03-01', to: '2026-12-31', ...WHY }).expect(200));
    ({ body } = await act('approver', body, 'withdraw-accreditation').expect(200));
    expect(body).toMatchObject({ status: 'accreditation_withdrawn', from: '2026-03-01', to: '2026-12-31' });
    expect(body.history.map(({ verb, by }: { verb: string; by: string }) => `${verb} ${by}`)).toEqual([
      'register Test licensing_officer',
      'accredit Test licensing_officer',
      ...['watchlist', 'lift_watch', 'accredit', 'withdraw_accreditation'].map((verb) => `${verb} Test approver`),
    ]);
    const told = await changesSince(api, before);
    expect(told).toHaveLength(6);
    expect(told.at(-1)).toMatchObject({
      kind: 'principal',
      record: { status: 'accreditation_withdrawn', agencies: [] },
    });
  });

  it('is refused a step out of its time, without reasons, or by who saw another version', async () => {
    const { body } = await register().expect(201);
    expect(said(await act('approver', body, 'lift-watch'))).toEqual([409, 'principal.not-now']);
    expect((await act('approver', body, 'watchlist', {})).status).toBe(400);
    expect(said(await act('approver', { ...body, version: 7 }, 'watchlist'))).toEqual([412, 'request.version-stale']);
    const days = await act('approver', body, 'accredit', { from: '2026-02-01', to: '2026-01-01', ...WHY });
    expect(days.body.errors).toMatchObject([{ pointer: '/to', code: 'field.before-start' }]);
    expect(said(await act('approver', { id: randomUUID(), version: 1 }, 'watchlist'))).toEqual([
      404,
      'principal.missing',
    ]);
    await register({ registrationNumber: '88-2' }).expect(201);
    const twice = await register({ registrationNumber: '88-2' });
    expect(twice.body.errors).toMatchObject([{ pointer: '/registrationNumber', code: 'principal.known' }]);
  });

  it('is opened to an agency by two persons, once at a time, and closed again', async () => {
    const principal = await accreditedPrincipal(api, 'Sunrise Care');
    const { body } = await api.as('auditor').get(`${route}/${principal.id}`).expect(200);
    const [link] = body.accreditations;
    expect(link).toMatchObject({ status: 'approved', agencyName: 'Bright Harbour Recruitment', allowedActions: [] });
    const { agencyId } = api.cast;
    const known = await act('licensing_officer', principal, 'propose-agency', { agencyId, from: '2026-03-01', ...WHY });
    expect(known.body.errors).toMatchObject([{ pointer: '/agencyId', code: 'principal.agency-known' }]);
    const decide = { accreditationId: link.id, ...WHY };
    expect(said(await act('approver', principal, 'refuse-agency', decide))).toEqual([409, 'principal.agency-not-now']);
    const other = { accreditationId: randomUUID(), ...WHY };
    expect(said(await act('approver', principal, 'end-agency', other))).toEqual([404, 'principal.agency-missing']);
    const own = (await api.as('agency').get('/api/v1/my-agency/principals').expect(200)).body;
    expect(own).toMatchObject({ total: 1, data: [{ id: principal.id, allowedActions: [] }] });
    const ended = await act('approver', principal, 'end-agency', decide).expect(200);
    expect(ended.body.accreditations).toMatchObject([{ status: 'ended', to: '2026-03-02' }]);
    expect((await api.as('agency').get('/api/v1/my-agency/principals').expect(200)).body.total).toBe(0);
    await expect(
      api.dataSource.query('update accreditation set decided_by = proposed_by where id = $1', [link.id]),
    ).rejects.toThrow('accreditation_four_eyes');
  });

  it('is found by name, status, country and agency', async () => {
    const total = async (query: string) => (await api.as('approver').get(`${route}?${query}`).expect(200)).body.total;
    expect(await total('q=%D8%AC%D9%84%D9%81')).toBe(1);
    expect(await total('filter[status]=accredited&filter[country]=AE')).toBe(1);
    expect(await total(`filter[agencyId]=${api.cast.agencyId}`)).toBe(0);
  });

  it('waits in the approver’s queue while an agency is proposed', async () => {
    const { body } = await register({ name: 'Waiting Ltd' }).expect(201);
    const link = { agencyId: api.cast.agencyId, from: '2026-01-01', ...WHY };
    await act('licensing_officer', body, 'propose-agency', link).expect(200);
    const queue = (await api.as('approver').get('/api/v1/queue').expect(200)).body.data;
    expect(queue).toMatchObject([
      { kind: 'accreditation', action: 'decide-accreditation', path: `/principals/${body.id}/show` },
    ]);
    expect((await api.as('licensing_officer').get('/api/v1/queue').expect(200)).body.data).toEqual([]);
  });
});
