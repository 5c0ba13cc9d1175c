import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changesSince, feedHead } from '../../test/feed.js';
import { type Api, type Caller, startApi } from '../../test/harness.js';
import { partnerRegister } from '../../test/partner.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const officer = () => api.as('licensing_officer');
const registered = async (name = 'Amina Solano') =>
  (await officer().post('/api/v1/persons', { name }).expect(201)).body;
const verb = (
  { id, version }: { id: string; version: number },
  name: string,
  body: object,
  caller: Caller = 'licensing_officer',
) => api.as(caller).post(`/api/v1/persons/${id}/${name}`, body, { version });
const office = (more: object = {}) => ({ agencyId: api.cast.agencyId, role: 'director', from: '2026-01-15', ...more });
const firstError = ({ body }: { body: { errors: { pointer: string; code: string }[] } }) =>
  `${body.errors[0]?.pointer} ${body.errors[0]?.code}`;

describe('registering a person', () => {
  it('keeps the name in its script and its other spellings, and publishes them', async () => {
    const before = await feedHead(api);
    const sent = { name: ' أمينة  سولانو ', otherNames: ['Amina Solano', 'Ameena Solano'] };
    const { body } = await officer().post('/api/v1/persons', sent).expect(201);
    expect(body).toMatchObject({
      name: 'أمينة سولانو',
      otherNames: ['Amina Solano', 'Ameena Solano'],
      appointments: [],
      version: 1,
      allowedActions: ['appoint', 'end-appointment'],
    });
    expect((await api.as('auditor').get(`/api/v1/persons/${body.id}`).expect(200)).body).toEqual({
      ...body,
      allowedActions: [],
    });
    expect(await changesSince(api, before)).toMatchObject([
      { kind: 'person', id: body.id, record: { name: body.name } },
    ]);
  });

  it.each([
    ['no name', {}, '/name field.isDefined'],
    ['a name with something hidden', { name: 'Am\u200bina' }, '/name field.isName'],
    ['a spelling with something hidden', { name: 'Amina', otherNames: ['Ami\u202ena'] }, '/otherNames field.isName'],
    ['a spelling that is no text', { name: 'Amina', otherNames: [7] }, '/otherNames field.isName'],
    ['too many spellings', { name: 'Amina', otherNames: Array(11).fill('A') }, '/otherNames field.arrayMaxSize'],
    ['an unknown field', { name: 'Amina', born: '1990-01-01' }, '/born field.whitelistValidation'],
  ])('refuses %s', async (_says, body, error) => {
    expect(firstError(await officer().post('/api/v1/persons', body).expect(400))).toBe(error);
  });

  it('is a licensing officer’s work', async () => {
    await api.as('inspector').post('/api/v1/persons', { name: 'Amina' }).expect(403);
    await api.as('anonymous').post('/api/v1/persons', { name: 'Amina' }).expect(401);
  });
});

describe('an appointment', () => {
  it('is held once in a role, ends, and may begin again', async () => {
    const before = await feedHead(api);
    const appointed = await verb(await registered(), 'appoint', office()).expect(200);
    expect(appointed.body).toMatchObject({
      version: 2,
      openAppointments: 1,
      appointments: [{ agencyName: 'Bright Harbour Recruitment', role: 'director', from: '2026-01-15', to: null }],
    });
    expect(firstError(await verb(appointed.body, 'appoint', office()).expect(400))).toBe(
      '/role person.appointed-already',
    );
    const agency = await officer().get(`/api/v1/agencies/${api.cast.agencyId}`).expect(200);
    expect(agency.body.appointments).toMatchObject([{ personName: 'Amina Solano', role: 'director', to: null }]);
    const [{ id: appointmentId }] = appointed.body.appointments;
    const end = (on: string, version = 2) =>
      verb({ ...appointed.body, version }, 'end-appointment', { appointmentId, on });
    expect(firstError(await end('2026-01-14').expect(400))).toBe('/on field.before-start');
    const ended = await end('2026-02-28').expect(200);
    expect(ended.body).toMatchObject({ version: 3, openAppointments: 0, appointments: [{ to: '2026-02-28' }] });
    expect((await end('2026-03-01', 3).expect(409)).body.code).toBe('person.appointment-ended');
    await verb(ended.body, 'appoint', office({ from: '2026-03-01' })).expect(200);
    const records = (await changesSince(api, before)).map(({ record }) => record?.['appointments']);
    expect(records).toMatchObject([[], [{ to: null }], [{ to: '2026-02-28' }], [{}, {}]]);
  });

  it.each([
    [
      'at an agency that is none',
      { agencyId: '00000000-0000-4000-8000-000000000000' },
      '/agencyId person.agency-unknown',
    ],
    ['at something that is no identifier', { agencyId: '1' }, '/agencyId field.isUuid'],
    ['in an unknown role', { role: 'king' }, '/role field.isIn'],
    ['that ends before it begins', { to: '2026-01-14' }, '/to field.before-start'],
    ['from a day that is none', { from: '2026-13-01' }, '/from field.isLegalDay'],
  ])('is refused %s', async (_says, more, error) => {
    expect(firstError(await verb(await registered(), 'appoint', office(more)).expect(400))).toBe(error);
  });

  it('of somebody else is not found', async () => {
    const other = await verb(await registered('Other'), 'appoint', office({ role: 'owner' })).expect(200);
    const body = { appointmentId: other.body.appointments[0].id, on: '2026-03-01' };
    const refused = await verb(await registered(), 'end-appointment', body).expect(404);
    expect(refused.body.code).toBe('person.appointment-missing');
  });
});

describe('every verb on a person', () => {
  it.each([
    ['appoint', () => office()],
    ['end-appointment', () => ({ appointmentId: randomUUID(), on: '2026-03-01' })],
  ])('%s: version, role, existence, register', async (name, body) => {
    const person = await registered();
    const unversioned = await officer().post(`/api/v1/persons/${person.id}/${name}`, body()).expect(428);
    expect(unversioned.body.code).toBe('request.version-required');
    const stale = await verb({ ...person, version: 4 }, name, body()).expect(412);
    expect(stale.body.params).toEqual({ yours: 4, current: 1 });
    await verb(person, name, body(), 'approver').expect(403);
    expect((await verb({ id: randomUUID(), version: 1 }, name, body()).expect(404)).body.code).toBe('person.missing');
    await api.dataSource.query('update person set register_id = $2 where id = $1', [
      person.id,
      await partnerRegister(api),
    ]);
    expect((await officer().get(`/api/v1/persons/${person.id}`)).body.allowedActions).toEqual([]);
    expect((await verb(person, name, body()).expect(409)).body.code).toBe('person.partner-register');
  });
});
