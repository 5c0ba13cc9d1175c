import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastLeaf } from '../../test/audit.js';
import { type Api, type Caller, startApi } from '../../test/harness.js';
import { grantedLicence } from '../../test/licences.js';
import { partnerRegister } from '../../test/partner.js';

let api: Api;
let agency: { id: string; version: number; branches: { id: string }[]; channels: { id: string }[] };
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const officer = () => api.as('licensing_officer');
const onDay = (query: string, id = agency.id, caller: Caller = 'licensing_officer') =>
  api.as(caller).get(`/api/v1/agencies/${id}/on-day${query}`);
const seen = async (query: string, id = agency.id) => (await onDay(query, id).expect(200)).body;
async function act(name: string, body: object): Promise<void> {
  const answer = await officer()
    .post(`/api/v1/agencies/${agency.id}/${name}`, body, { version: agency.version })
    .expect(200);
  agency = answer.body;
}
/** What tells the two sides of a comparison apart. */
const states = (facts: readonly Record<string, unknown>[], by: string) =>
  facts.map((fact) => `${String(fact[by])} ${String(fact['state'])}`).sort();

describe('an agency that changes', () => {
  beforeAll(async () => {
    agency = (
      await officer()
        .post('/api/v1/agencies', {
          legalName: 'Blue Harbour Manpower',
          country: 'XA',
          headOffice: { address: 'Pier 4, Porto Claro' },
          identifiers: [{ scheme: 'tax', value: '17-204' }],
        })
        .expect(201)
    ).body;
    await grantedLicence(api, 'XA/DAY-1', { agencyId: agency.id });
    await act('add-channel', { kind: 'phone', value: '+977 980 0000001' });
    const amina = (await officer().post('/api/v1/persons', { name: 'Amina Solano' }).expect(201)).body;
    const appointed = await officer()
      .post(
        `/api/v1/persons/${amina.id}/appoint`,
        { agencyId: agency.id, role: 'director', from: '2026-01-15' },
        { version: amina.version },
      )
      .expect(200);
    api.clock.noon('2026-03-10');
    await act('add-name', { name: 'Green Harbour', kind: 'legal', from: '2026-03-08' });
    await act('open-branch', { address: 'Hill Road 9', from: '2026-03-05' });
    await act('confirm-channel', { channelId: agency.channels[0]?.id });
    await officer()
      .post(
        `/api/v1/persons/${amina.id}/end-appointment`,
        { appointmentId: appointed.body.appointments[0].id, on: '2026-03-06' },
        { version: appointed.body.version },
      )
      .expect(200);
    api.clock.noon('2026-03-20');
    await act('withdraw-channel', { channelId: agency.channels[0]?.id, reason: 'No longer answered' });
    api.clock.noon('2026-04-01');
  });

  it('is read as of today unless a day is asked for, and leaves an audit leaf', async () => {
    const today = await seen('');
    expect(today).toMatchObject({ on: '2026-04-01', knownOn: null, known: 'held' });
    expect(states(today.names, 'name')).toEqual(['Blue Harbour Manpower ended', 'Green Harbour in_force']);
    expect(states(today.branches, 'address')).toEqual(['Hill Road 9 in_force', 'Pier 4, Porto Claro in_force']);
    expect(states(today.channels, 'kind')).toEqual(['phone withdrawn']);
    expect(states(today.appointments, 'personName')).toEqual(['Amina Solano ended']);
    expect(states(today.identifiers, 'value')).toEqual(['17-204 in_force']);
    expect(await lastLeaf(api)).toMatchObject({ action: 'agency.read', subject: { kind: 'agencies', id: agency.id } });
  });

  it('is told of an earlier day by what is known now', async () => {
    const early = await seen('?on=2026-03-04');
    expect(states(early.names, 'name')).toEqual(['Blue Harbour Manpower in_force']);
    expect(states(early.branches, 'address')).toEqual(['Pier 4, Porto Claro in_force']);
    expect(states(early.channels, 'kind')).toEqual(['phone stated']);
    expect(states(early.appointments, 'personName')).toEqual(['Amina Solano in_force']);
    expect(early.licences).toMatchObject([{ number: 'XA/DAY-1', status: 'licensed', standing: 'may_recruit' }]);
    expect(states((await seen('?on=2026-03-12')).channels, 'kind')).toEqual(['phone confirmed']);
  });

  it('is told as the register knew it then: what was recorded later is not there', async () => {
    const then = await seen('?on=2026-03-09&knownOn=2026-03-09');
    expect(then).toMatchObject({ known: 'held', names: [{ name: 'Blue Harbour Manpower', kind: 'legal', to: null }] });
    expect(states(then.branches, 'address')).toEqual(['Pier 4, Porto Claro in_force']);
    expect(then.channels).toMatchObject([{ state: 'stated', confirmedOn: null, withdrawnAt: null }]);
    expect(then.appointments).toMatchObject([{ personName: 'Amina Solano', state: 'in_force', to: null }]);
    const now = await seen('?on=2026-03-09');
    expect(states(now.branches, 'address')).toEqual(['Hill Road 9 in_force', 'Pier 4, Porto Claro in_force']);
    expect(states(now.appointments, 'personName')).toEqual(['Amina Solano ended']);
  });

  it('says when the register first held a fact, and that nothing tells of a time before that', async () => {
    const { names, branches, identifiers } = await seen('?on=2026-03-01');
    expect(names).toMatchObject([{ state: 'not_known', recordedAt: '2026-03-02T08:00:00.000Z' }]);
    expect(identifiers).toMatchObject([{ state: 'not_known' }]);
    expect(branches).toEqual([]);
    const [name] = (await seen('')).names.filter(({ kind }: { kind: string }) => kind === 'legal');
    expect(name.recordedAt).toBe('2026-03-10T12:00:00.000Z');
  });

  it('was not there before it was registered', async () => {
    expect(await seen('?knownOn=2026-03-01')).toMatchObject({
      known: 'not_yet',
      names: [],
      branches: [],
      licences: [],
    });
  });

  it('keeps a number that ended, and the day from which it was another’s', async () => {
    await act('add-identifier', { scheme: 'social-security', value: 'S-1' });
    await api.dataSource.query(`update agency_identifier set ended_on = '2026-04-03' where value = 'S-1'`);
    api.clock.noon('2026-04-05');
    await act('add-identifier', { scheme: 'social-security', value: 'S-2' });
    const of = async (query: string) => states((await seen(query)).identifiers, 'value').slice(1);
    expect(await of('?on=2026-04-02')).toEqual(['S-1 in_force', 'S-2 not_known']);
    expect(await of('?on=2026-04-05')).toEqual(['S-1 ended', 'S-2 in_force']);
    expect(await of('?on=2026-04-05&knownOn=2026-04-04')).toEqual(['S-1 in_force']);
    api.clock.noon('2026-04-06');
    expect(await of('?on=2026-04-05&knownOn=2026-04-05')).toEqual(['S-1 ended', 'S-2 in_force']);
  });
});

describe('what the register cannot tell', () => {
  it('of an agency older than its log it says so, group by group', async () => {
    api.clock.noon('2026-04-10');
    const { agencyId } = api.cast;
    const unknown = { known: 'not_known', names: null, identifiers: null, branches: null, channels: null };
    expect(await seen('?knownOn=2026-03-05', agencyId)).toMatchObject({ ...unknown, appointments: null });
    expect((await seen('?on=2026-04-09', agencyId)).names).toMatchObject([{ recordedAt: null, state: 'not_known' }]);
    expect((await seen('', agencyId)).names).toMatchObject([{ recordedAt: null, state: 'in_force' }]);
    await api.publishCast();
    api.clock.noon('2026-04-12');
    expect(await seen('?knownOn=2026-04-09', agencyId)).toMatchObject(unknown);
    expect(await seen('?on=2026-04-10&knownOn=2026-04-10', agencyId)).toMatchObject({
      known: 'held',
      names: [{ name: 'Bright Harbour Recruitment', recordedAt: null, state: 'in_force' }],
    });
  });

  it('of a partner’s agency it tells no earlier status and no earlier channel', async () => {
    const register = await partnerRegister(api);
    const [id, licence] = [randomUUID(), randomUUID()];
    await api.dataSource.query(
      `insert into agency (id, register_id, number, country, legal_name, source_name, source_on, created_at)
       values ($1, $2, 'YY-1', 'YY', 'Far Shore', 'Gazette', '2026-01-01', '2026-01-02')`,
      [id, register],
    );
    await api.dataSource.query(
      `insert into licence (id, register_id, agency_id, class, number, slug, countries, sectors, status, source_name, source_on, created_at)
       values ($1, $2, $3, 'land-based', 'YY/1', 'yy-1', '{}', '{}', 'licensed', 'Gazette', '2026-01-01', '2026-01-02')`,
      [licence, register, id],
    );
    expect((await seen('?on=2026-02-01', id)).licences).toMatchObject([{ status: 'licensed' }]);
    expect((await seen('?on=2025-12-01', id)).licences).toMatchObject([{ status: null }]);
    expect(await seen('?knownOn=2026-02-01', id)).toMatchObject({ licences: null, channels: null });
  });
});

it('a record that was merged, and the one that goes on, tell of themselves only, whatever was published under which', async () => {
  api.clock.noon('2026-05-01');
  const registered = async (legalName: string, address: string) =>
    (await officer().post('/api/v1/agencies', { legalName, country: 'XA', headOffice: { address } }).expect(201)).body
      .id as string;
  const keptId = await registered('Twin Rivers', 'North Bank 1');
  const mergedId = await registered('Twin Rivers', 'South Bank 2');
  const person = (await officer().post('/api/v1/persons', { name: 'Ravi Twin' }).expect(201)).body;
  const office = { agencyId: mergedId, role: 'director', from: '2026-04-01' };
  await officer().post(`/api/v1/persons/${person.id}/appoint`, office, { version: person.version }).expect(200);
  api.clock.noon('2026-05-03');
  const reasons = 'Both have the same company registration number.';
  const merge = (await officer().post('/api/v1/agency-merges', { keptId, mergedId, reasons }).expect(201)).body;
  await api.as('approver').post(`/api/v1/agency-merges/${merge.id}/merge`, {}, { version: merge.version }).expect(200);
  api.clock.noon('2026-05-10');
  for (const query of ['?on=2026-05-05', '?on=2026-05-05&knownOn=2026-05-05']) {
    const [kept, merged] = [await seen(query, keptId), await seen(query, mergedId)];
    expect(kept).toMatchObject({ known: 'held', names: [{ name: 'Twin Rivers', kind: 'legal' }], appointments: [] });
    expect(states(kept.branches, 'address')).toEqual(['North Bank 1 in_force']);
    expect(states(merged.branches, 'address')).toEqual(['South Bank 2 in_force']);
    expect(states(merged.appointments, 'personName')).toEqual(['Ravi Twin in_force']);
  }
  expect((await seen('?knownOn=2026-05-02', mergedId)).known).toBe('held');
  expect((await seen('?knownOn=2026-05-05', mergedId)).known).toBe('withdrawn');
});

describe('asking for it', () => {
  it.each([
    ['?on=2026-02-30', ['/on']],
    ['?on=yesterday&knownOn=2026-13-01', ['/on', '/knownOn']],
    ['?knownOn=', ['/knownOn']],
    ['?on=2026-01-01&on=2026-01-02', ['/on']],
  ])('is refused for %s, naming the field', async (query, pointers) => {
    const { body } = await onDay(query).expect(400);
    expect(body.code).toBe('request.invalid');
    expect(body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])).toEqual(
      pointers.map((pointer) => [pointer, 'field.isLegalDay']),
    );
  });

  it('is for the staff that reads agencies, of an agency that is there', async () => {
    await onDay('', agency.id, 'auditor').expect(200);
    await onDay('', agency.id, 'administrator').expect(403);
    await onDay('', agency.id, 'agency').expect(403);
    await onDay('', agency.id, 'anonymous').expect(401);
    expect((await onDay('', randomUUID()).expect(404)).body.code).toBe('agency.missing');
    await onDay('', 'no-id').expect(404);
  });
});
