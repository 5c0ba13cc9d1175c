import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../../test/harness.js';
import { grantedLicence } from '../../test/licences.js';
import { aSuspension, decided } from '../../test/sanctions.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { systemContext } from '../http/request-context.js';
import type { VettingAnswer } from '../vetting/vetting.responses.js';
import { screenAgain } from './screen-again.js';

interface Registered {
  readonly id: string;
  readonly version: number;
}

let api: Api;
let first: Registered;
let alike: Registered;
let alikeToo: Registered;
let applicant: Registered;
let neighbour: Registered;
let licence: string;

beforeAll(async () => {
  api = await startApi();
  await api.publishCast();
  first = await agency('Copper Lantern Labour Supply', 'Suite 4, 12 Harbour Road, Miravel', 'Mohammed Rahimov');
  await withPhone(first, '+12025550143');
  alike = await agency('Новый Рассвет', 'Харбоур Роад 12, сюит 4, Миравел', 'Мохаммед Рахимов');
  await withPhone(alike, '+12025550143');
  alikeToo = await agency('Tidewater Hands', 'Suite 4, 12 Harbour Road, Miravel', 'Rahimov Mohammed');
  await withPhone(alikeToo, '+12025550143');
  neighbour = await agency('Bluewater Crewing Ltd.', 'Suite 9, 12 Harbour Road, Miravel', 'Grace Okafor');
  applicant = await agency('Quiet Orchard', '9 Quince Lane, Orenza', 'Salma Idrissi');
  await withPhone(applicant, '+12025550143');
  const content = {
    persons: [{ name: 'Rahimov Mohammed', role: 'director' }],
    headOffice: { address: 'Suite 4, 12 Harbour Road, Miravel' },
  };
  await api.dataSource.query(
    `insert into application (id, number, agency_id, kind, class, status, status_since, content, settings, created_at)
     values (gen_random_uuid(), 'APP-STATED', $1, 'licence', 'labour-hire', 'submitted', $2, $3, '{}', $2)`,
    [applicant.id, api.clock.now(), JSON.stringify(content)],
  );
  licence = (await grantedLicence(api, 'XA/LATER', { agencyId: first.id })).id;
  await run();
});
afterAll(() => api.close());

const officer = () => api.as('licensing_officer');
async function agency(legalName: string, address: string, director: string): Promise<Registered> {
  const body = { country: 'XA', legalName, headOffice: { address } };
  const made = (await officer().post('/api/v1/agencies', body).expect(201)).body;
  const person = (await officer().post('/api/v1/persons', { name: director }).expect(201)).body;
  const appointment = { agencyId: made.id, role: 'director', from: '2026-01-01' };
  await officer().post(`/api/v1/persons/${person.id}/appoint`, appointment, { version: person.version }).expect(200);
  return made;
}
async function withPhone({ id }: Registered, value: string): Promise<void> {
  const { version } = (await officer().get(`/api/v1/agencies/${id}`).expect(200)).body;
  await officer().post(`/api/v1/agencies/${id}/add-channel`, { kind: 'phone', value }, { version }).expect(200);
}
const run = (): Promise<number> => api.app.get(UnitOfWork).run(screenAgain, systemContext('screen-again'));
const becomes = (status: string) =>
  api.dataSource.query('update licence set status = $2 where id = $1', [licence, status]);
const later = async (id: string): Promise<VettingAnswer[]> =>
  (await officer().get(`/api/v1/vettings?filter[agencyId]=${id}&filter[occasion]=later`).expect(200)).body.data;
const waiting = async (): Promise<number> =>
  (await api.dataSource.query('select count(*)::integer as n from vetting_later'))[0].n;

describe('a revocation after others were screened', () => {
  it('loses and doubles nothing where the job dies half way', async () => {
    expect([await waiting(), (await later(alike.id)).length]).toEqual([0, 0]);
    await becomes('revoked');
    expect(await waiting()).toBe(1);
    const owner = new pg.Client({ connectionString: api.database.ownerUrl });
    await owner.connect();
    await owner.query(`create function die() returns trigger language plpgsql as $$ begin
      if (select count(*) from vetting where occasion = 'later') > 1 then raise 'killed'; end if; return null; end $$;
      create trigger die after insert on vetting for each row execute function die()`);
    await expect(run()).rejects.toThrow('killed');
    expect([await waiting(), (await later(alike.id)).length, (await later(alikeToo.id)).length]).toEqual([1, 0, 0]);
    await owner.query('drop trigger die on vetting; drop function die()');
    await owner.end();
    expect([await run(), await run(), await waiting()]).toEqual([1, 0, 0]);
  });

  it('asks an officer about each who is alike, once, and says why', async () => {
    await api.dataSource.query(`update application set status = 'withdrawn' where number = 'APP-STATED'`);
    for (const { id } of [alike, alikeToo, applicant]) {
      const rows = await later(id);
      expect(rows).toMatchObject([{ status: 'flagged', occasion: 'later', occasionId: first.id }]);
      const { body } = await officer().get(`/api/v1/vettings/${rows[0]?.id}`).expect(200);
      expect(body.hits).toContainEqual(
        expect.objectContaining({ subjectId: first.id, adverse: ['revoked'], flags: true }),
      );
      const queue = await officer().get('/api/v1/queue').expect(200);
      expect(queue.body.data).toContainEqual(
        expect.objectContaining({ kind: 'vetting', id: rows[0]?.id, action: 'conclude-later-vetting' }),
      );
    }
  });

  it('asks nothing about a neighbour, nor about itself', async () => {
    expect([await later(neighbour.id), await later(first.id)]).toEqual([[], []]);
  });

  it('asks again only for what was not known when a person cleared it', async () => {
    const [open] = await later(alike.id);
    const words = { conclusion: 'cleared', reasons: 'Compared the papers of both.' };
    await officer().post(`/api/v1/vettings/${open?.id}/conclude`, words, { version: open?.version }).expect(200);
    await becomes('suspended');
    await becomes('revoked');
    expect([await run(), (await later(alike.id)).length]).toEqual([1, 1]);
    await becomes('barred');
    expect([await run(), (await later(alike.id)).map(({ status }) => status).sort()]).toEqual([
      1,
      ['cleared', 'flagged'],
    ]);
  });
});

it('a sanction that was decided is such a finding as well', async () => {
  const before = await waiting();
  await decided(api, aSuspension(api, { agencyId: alikeToo.id, measure: 'warning' }));
  expect([before, await waiting(), await run(), await waiting()]).toEqual([0, 1, 1, 0]);
});
