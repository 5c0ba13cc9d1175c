import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../../test/harness.js';
import { aGrantProposal, grantedLicence } from '../../test/licences.js';
import type { VettingAnswer } from './vetting.responses.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.publishCast();
  const revoked = await agency('Golden Gateway Labour Supply Ltd.', 'Suite 4, 12 Harbour Road, Miravel');
  await appointed(revoked.id, 'Mohammed Rahimov');
  await withPhone(revoked, '+12025550143');
  const licence = await grantedLicence(api, 'XA/REVOKED', { agencyId: revoked.id });
  await api.dataSource.query(`update licence set status = 'revoked' where id = $1`, [licence.id]);
});
afterAll(() => api.close());

interface Registered {
  readonly id: string;
  readonly version: number;
}

async function agency(legalName: string, address: string): Promise<Registered> {
  const body = { country: 'XA', legalName, headOffice: { address } };
  return (await api.as('licensing_officer').post('/api/v1/agencies', body).expect(201)).body;
}
async function personNamed(name: string): Promise<Registered> {
  return (await api.as('licensing_officer').post('/api/v1/persons', { name }).expect(201)).body;
}
const appoint = ({ id, version }: Registered, agencyId: string) =>
  api
    .as('licensing_officer')
    .post(`/api/v1/persons/${id}/appoint`, { agencyId, role: 'director', from: '2026-01-01' }, { version });
async function appointed(agencyId: string, name: string): Promise<void> {
  await appoint(await personNamed(name), agencyId).expect(200);
}
const withPhone = async ({ id, version }: Registered, value: string): Promise<Registered> =>
  (
    await api
      .as('licensing_officer')
      .post(`/api/v1/agencies/${id}/add-channel`, { kind: 'phone', value }, { version })
      .expect(200)
  ).body;
const listed = async (filter: string): Promise<VettingAnswer[]> =>
  (await api.as('licensing_officer').get(`/api/v1/vettings?${filter}`).expect(200)).body.data;
async function openOf(agencyId: string): Promise<VettingAnswer | undefined> {
  const [row] = await listed(`filter[agencyId]=${agencyId}&filter[open]=true`);
  return row && (await api.as('licensing_officer').get(`/api/v1/vettings/${row.id}`).expect(200)).body;
}
const concluded = (
  vetting: VettingAnswer,
  conclusion: string,
  reasons = 'Compared the papers of both.',
  version = vetting.version,
) =>
  // prettier-ignore
  api.as('licensing_officer').post(`/api/v1/vettings/${vetting.id}/conclude`, { conclusion, reasons }, { version });

describe('a revoked agency that comes again in another script', () => {
  let again: Registered;
  beforeAll(async () => {
    again = await agency('Новый Рассвет', 'Харбоур Роад 12, сюит 4, Миравел');
    await appointed(again.id, 'Мохаммед Рахимов');
    again = await withPhone(again, '+1 (202) 555-0143');
  });

  it('is flagged, with each link named and the score the sum of them', async () => {
    const vetting = await openOf(again.id);
    expect(vetting).toMatchObject({ status: 'flagged', occasion: 'change', threshold: 0.45, settingVersion: 1 });
    const hit = vetting?.hits.find(({ flags }) => flags);
    expect(hit).toMatchObject({ subjectName: 'Golden Gateway Labour Supply Ltd.', adverse: ['revoked'] });
    expect(hit?.links.map(({ element, agreement }) => `${element} ${agreement}`).sort()).toEqual([
      'address transliteration',
      'person transliteration',
      'phone exact',
    ]);
    expect(hit?.links).toContainEqual(
      expect.objectContaining({ ours: 'Мохаммед Рахимов', theirs: 'Mohammed Rahimov' }),
    );
    expect(hit?.score).toBeCloseTo(Math.min(1, hit?.links.reduce((sum, { weight }) => sum + weight, 0) ?? 0), 3);
    expect(vetting?.allowedActions).toEqual(['conclude']);
  });

  it('asks one question at a time, on the officer’s desk', async () => {
    expect(await listed(`filter[agencyId]=${again.id}&filter[open]=true`)).toHaveLength(1);
    const queue = await api.as('licensing_officer').get('/api/v1/queue').expect(200);
    expect(queue.body.data).toContainEqual(
      expect.objectContaining({
        kind: 'vetting',
        subject: 'Новый Рассвет',
        action: 'conclude-vetting',
        due: '2026-03-09',
      }),
    );
  });

  it('gets no licence before a person has concluded, with reasons, seeing the newest version', async () => {
    const body = { ...aGrantProposal(api, 'XA/AGAIN'), agencyId: again.id };
    const licence = (await api.as('licensing_officer').post('/api/v1/licences', body).expect(201)).body;
    const grant = () =>
      api
        .as('approver')
        .post(`/api/v1/licences/${licence.id}/decide`, { proposalId: licence.proposals[0].id }, { version: licence.version }); // prettier-ignore
    const refused = await grant().expect(409);
    expect(refused.body.code).toBe('licence.vetting-open');
    const vetting = await openOf(again.id);
    if (!vetting) throw new Error('it is not flagged');
    expect((await concluded(vetting, 'cleared', '').expect(400)).body.errors[0].pointer).toBe('/reasons');
    await concluded(vetting, 'perhaps').expect(400);
    await concluded(vetting, 'cleared', undefined, 9).expect(412);
    const done = await concluded(vetting, 'cleared').expect(200);
    expect(done.body).toMatchObject({ status: 'cleared', concludedBy: 'Test licensing_officer', allowedActions: [] });
    expect((await concluded(vetting, 'connected', undefined, done.body.version).expect(409)).body.code).toBe('vetting.concluded'); // prettier-ignore
    await grant().expect(200);
  });

  it('is not asked about again for what a person has cleared, but for more', async () => {
    const ask = async () =>
      (await api.as('licensing_officer').post('/api/v1/vettings', { agencyId: again.id }).expect(201)).body;
    expect(await ask()).toMatchObject({ status: 'clear', occasion: 'asked' });
    const before = (await listed(`filter[agencyId]=${again.id}`)).length;
    again = await withPhone(again, '+12025550199');
    expect(await listed(`filter[agencyId]=${again.id}`)).toHaveLength(before);
    const body = { scheme: 'tax', value: '77-1234' };
    again = (await api.as('licensing_officer').post(`/api/v1/agencies/${again.id}/add-identifier`, body, { version: again.version }).expect(200)).body; // prettier-ignore
    expect(await openOf(again.id)).toBeUndefined();
    const [gateway] = await api.dataSource.query(
      `select id, version from agency where legal_name like 'Golden Gateway%'`,
    );
    await api.as('licensing_officer').post(`/api/v1/agencies/${gateway.id}/add-identifier`, body, { version: gateway.version }).expect(200); // prettier-ignore
    expect(await ask()).toMatchObject({ status: 'flagged' });
  });
});

describe('an agency that has nothing to do with it', () => {
  it('is not held for being in the same building', async () => {
    const neighbour = await agency('Bluewater Crewing Ltd.', 'Suite 9, 12 Harbour Road, Miravel');
    await appointed(neighbour.id, 'Grace Okafor');
    const rows = await listed(`filter[agencyId]=${neighbour.id}`);
    expect(rows.map(({ status }) => status)).toEqual(['clear']);
    await grantedLicence(api, 'XA/NEIGHBOUR', { agencyId: neighbour.id });
  });

  it('is found in no list of what is flagged', async () => {
    const names = (await listed('filter[flagged]=true')).map(({ agencyName }) => agencyName);
    expect(names).not.toContain('Bluewater Crewing Ltd.');
  });
});

describe('a name too near to another’s', () => {
  it.each([
    ['Gоlden Gateway Labour Supply', 'same-skeleton'],
    ['Golden Gateway Overseas Placement Ltd.', 'generic-swapped'],
    ['Gateway Golden Labour Supply Inc.', 'word-order'],
  ])('%s is held: %s', async (name, reason) => {
    const { id } = await agency(name, `${name.length} Quite Elsewhere Lane, Tamris`);
    const vetting = await openOf(id);
    expect(vetting?.hits[0]).toMatchObject({ reason: 'name', flags: true, links: [{ ours: name, agreement: reason }] });
  });

  it('is held where it mixes scripts in a word, whomever it resembles', async () => {
    const { id } = await agency('Quitе Another House', '1 Sea Lane, Orenza');
    expect((await openOf(id))?.hits).toMatchObject([{ reason: 'name', subjectName: null, links: [{ agreement: 'mixed-script' }] }]); // prettier-ignore
  });

  it('is not held where it is one’s own', async () => {
    const own = await agency('Silent Meadow Recruiting Ltd.', '3 Meadow Lane, Sundara');
    const body = { name: 'Silent Meadow Overseas', kind: 'trading' };
    await api.as('licensing_officer').post(`/api/v1/agencies/${own.id}/add-name`, body, { version: own.version }).expect(200); // prettier-ignore
    expect(await openOf(own.id)).toBeUndefined();
  });
});

describe('the agency itself', () => {
  const own = (id = '') => `/api/v1/my-agency/vettings${id && `/${id}`}`;

  it('sees which of its own values were found, not whose they are as well, and says something to it', async () => {
    const [{ version }] = await api.dataSource.query('select version from agency where id = $1', [api.cast.agencyId]);
    await withPhone({ id: api.cast.agencyId, version }, '+12025550143');
    await appointed(api.cast.agencyId, 'Rahimov Mohammed');
    const list = (await api.as('agency').get(own()).expect(200)).body.data;
    expect(list[0]).toMatchObject({ status: 'flagged', replied: false });
    const read = await api.as('agency').get(own(list[0].id)).expect(200);
    expect(read.body.links).toContainEqual({ element: 'person', ours: 'Rahimov Mohammed' });
    expect(read.text).not.toContain('Golden Gateway');
    expect(read.text).not.toContain('Mohammed Rahimov');
    const reply = { words: 'My cousin had that telephone before.' };
    await api
      .as('agency')
      .post(`${own(list[0].id)}/reply`, reply, { version: 9 })
      .expect(412);
    const said = await api
      .as('agency')
      .post(`${own(list[0].id)}/reply`, reply, { version: list[0].version })
      .expect(200);
    expect(said.body).toMatchObject({ reply: reply.words, allowedActions: ['reply'] });
    const vetting = await openOf(api.cast.agencyId);
    expect(vetting?.reply).toBe(reply.words);
    if (vetting) await concluded(vetting, 'connected').expect(200);
    const late = await api.as('agency').post(`${own(list[0].id)}/reply`, reply, { version: said.body.version + 1 });
    expect([late.status, late.body.code]).toEqual([409, 'vetting.concluded']);
  });

  it('finds nothing of another’s', async () => {
    const [foreign] = await listed('filter[open]=true');
    const answers = [
      await api.as('agency').get(own(foreign?.id)),
      await api.as('agency').post(`${own(foreign?.id)}/reply`, { words: 'Mine?' }, { version: 1 }),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([[404, 'vetting.missing'], [404, 'vetting.missing']]); // prettier-ignore
  });
});

describe('one person, one agency, where the rule of the class says so', () => {
  it('is kept at the grant and at the appointment, among agencies that hold a licence of the class', async () => {
    const first = await agency('Harvest Moon Crewing', '5 Barley Street, Kalavista');
    const second = await agency('Northern Pines Crewing', '88 Quarry Street, Lakhara');
    const director = await personNamed('Wilhelmina Qvortrup');
    const seaBased = { class: 'sea-based' };
    const once = (await appoint(director, first.id).expect(200)).body;
    const twice = (await appoint(once, second.id).expect(200)).body;
    await grantedLicence(api, 'XA/SEA-1', { ...seaBased, agencyId: first.id });
    const body = { ...aGrantProposal(api, 'XA/SEA-2'), ...seaBased, agencyId: second.id };
    const { body: licence } = await api.as('licensing_officer').post('/api/v1/licences', body).expect(201);
    const decide = () =>
      api
        .as('approver')
        .post(
          `/api/v1/licences/${licence.id}/decide`,
          { proposalId: licence.proposals[0].id },
          { version: licence.version },
        );
    const refused = await decide().expect(409);
    expect([refused.body.code, refused.body.detail]).toEqual([
      'licence.person-elsewhere',
      expect.stringContaining('Wilhelmina Qvortrup also stands in Harvest Moon Crewing'),
    ]);
    const { id: appointmentId } = twice.appointments.find(
      ({ agencyId }: { agencyId: string }) => agencyId === second.id,
    );
    const left = await api
      .as('licensing_officer')
      .post(
        `/api/v1/persons/${director.id}/end-appointment`,
        { appointmentId, on: '2026-03-01' },
        { version: twice.version },
      )
      .expect(200);
    await decide().expect(200);
    expect((await appoint(left.body, second.id).expect(409)).body.code).toBe('person.one-agency');
  });
});

it('the evidence can not be changed, and nobody unknown be screened', async () => {
  await expect(api.dataSource.query(`update vetting_hit set score = 0`)).rejects.toThrow(/vetting_hit/);
  const unknown = { agencyId: '7d7a2b3c-0000-4000-8000-000000000000' };
  const refused = await api.as('licensing_officer').post('/api/v1/vettings', unknown).expect(400);
  expect(refused.body.errors).toMatchObject([{ pointer: '/agencyId', code: 'vetting.agency-unknown' }]);
});
