import { addHours } from '@amparo/kernel';
import { cloneDatabase, type TestDatabase } from '@amparo/testing/database';
import type request from 'supertest';
import { DataSource } from 'typeorm';
import { generateNoteKey } from '../../src/audit/signed-note.js';
import { escalateOverdue } from '../../src/complaints/index.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { systemContext } from '../../src/http/request-context.js';
import { Ids, RandomIds } from '../../src/ports/index.js';
import { insertCast } from '../cast.js';
import { act, insertTeams, lodged, looksSealed, TRIAGE } from '../complaints.js';
import { type Api, type ApiOptions, START, startApi } from '../harness.js';
import { grantedLicence, JUSTIFIED } from '../licences.js';

/** Ids of the register's acts, the same in both worlds; what a complaint draws is chance. */
class TwinIds extends Ids {
  private readonly chance = new RandomIds();
  private drawn = 0;
  ofComplaints = false;

  id(): string {
    if (this.ofComplaints) return this.chance.id();
    this.drawn += 1;
    return `00000000-0000-4000-8000-${String(this.drawn).padStart(12, '0')}`;
  }
  secret(): string {
    return this.chance.secret();
  }
}

export interface World {
  readonly api: Api;
  readonly ids: TwinIds;
}

/** What happens between two looks: acts of the register in both worlds, complaints in one. */
export interface Step {
  readonly act: 'register' | 'grant' | 'suspend' | 'add-channel' | 'nothing';
  readonly complaints: readonly {
    readonly about: 'agency' | 'phone';
    readonly inDanger: boolean;
    /** How far the case gets at once. */
    readonly verbs: number;
  }[];
  readonly hours: number;
}

const PHONE = '+12025550142';

/** Two APIs on copies of one register, with one key and one clock between them. */
export async function twoWorlds(
  override: ApiOptions['override'] = undefined,
): Promise<{ still: World; talking: World; end(): Promise<void> }> {
  const common = await cloneDatabase();
  const db = await new DataSource({ type: 'postgres', url: common.appUrl }).initialize();
  const cast = await insertCast(db, START);
  await insertTeams({ dataSource: db, cast });
  await db.destroy();
  const configuration = { signingKey: generateNoteKey('amparo-test').signer };
  const world = async (database: TestDatabase, change: ApiOptions['override']): Promise<World> => {
    const ids = new TwinIds();
    const api = await startApi({
      database,
      cast,
      configuration,
      override: (module) => {
        const twin = module.overrideProvider(Ids).useValue(ids);
        return change?.(twin) ?? twin;
      },
    });
    await api.publishCast();
    return { api, ids };
  };
  const databases = [await cloneDatabase(common), await cloneDatabase(common)] as const;
  const still = await world(databases[0], undefined);
  const talking = await world(databases[1], override);
  return {
    still,
    talking,
    async end() {
      await still.api.close();
      await talking.api.close();
      await common.drop();
    },
  };
}

/** The register goes on: the same in both worlds. */
export async function goOn({ api }: World, { act: what }: Step, round: number): Promise<void> {
  const officer = api.as('licensing_officer');
  if (what === 'register')
    await officer
      .post('/api/v1/agencies', {
        legalName: `World ${round} Recruitment`,
        country: 'XA',
        headOffice: { address: 'Pier 9' },
      })
      .expect(201);
  if (what === 'grant') await grantedLicence(api, `XA/${round}`);
  if (what === 'add-channel') {
    const { body } = await officer.get(`/api/v1/agencies/${api.cast.agencyId}`).expect(200);
    const channel = { kind: 'web', value: `https://world-${round}.example` };
    await officer.post(`/api/v1/agencies/${body.id}/add-channel`, channel, { version: body.version }).expect(200);
  }
  if (what === 'suspend') {
    const { id, version } = await grantedLicence(api, `XA/S${round}`);
    const proposal = { measure: 'suspend', atOnce: true, ...JUSTIFIED };
    const proposed = await officer.post(`/api/v1/licences/${id}/propose`, proposal, { version }).expect(200);
    await api
      .as('approver')
      .post(`/api/v1/licences/${id}/decide`, { proposalId: proposed.body.proposals[0].id }, { version: version + 1 })
      .expect(200);
  }
}

/** Complaints come in and are handled: in one world only. */
export async function complain({ api, ids }: World, { complaints }: Step, team: string): Promise<void> {
  ids.ofComplaints = true;
  for (const { about, inDanger, verbs } of complaints) {
    const respondent = about === 'agency' ? { agencyId: api.cast.agencyId } : { contactKind: 'phone', contact: PHONE };
    const { id } = await lodged(api, team, { allegation: { respondent, inDanger } });
    const steps = [
      () => act(api, 'intake_officer', id, 'triage', { ...TRIAGE, agencyId: api.cast.agencyId }),
      () => act(api, 'intake_officer', id, 'assign', { officerId: api.cast.ids.complaint_officer }),
      () => act(api, 'complaint_officer', id, 'request-information', { sealed: looksSealed() }),
      () =>
        act(api, 'complaint_officer', id, 'order-inspection', {
          type: 'unannounced',
          reasons: 'Several say the same.',
        }),
      () => act(api, 'complaint_officer', id, 'close', { code: 'established' }),
      () => act(api, 'complaint_officer', id, 'reopen', { reasons: 'Another one says so too.' }),
    ];
    for (const step of steps.slice(0, verbs)) await step();
  }
  await api.app.get(UnitOfWork).run(escalateOverdue, systemContext('escalate-overdue'));
  ids.ofComplaints = false;
}

/** Every byte of the register that anybody outside can come by. */
export async function publicBytes({ api }: World, since: number): Promise<string> {
  const portal = api.as('portal');
  const text = async (route: string): Promise<string> => {
    const answer = await portal.get(route).buffer(true).parse(raw).expect(200);
    const { etag, 'x-epoch': epoch, 'x-position': position } = answer.headers;
    return `${etag} ${epoch} ${position}\n${String(answer.body)}`;
  };
  const records: { text: string }[] = await api.dataSource.query(
    `select string_agg(r::text, E'\\n' order by kind, record_id) as text from public_record r`,
  );
  return [
    await text('/api/v1/feed/snapshot'),
    await text(`/api/v1/feed/changes?since=${since}`),
    records[0]?.text,
  ].join('\n');
}

function raw(answer: request.Response, done: (error: Error | null, body: string) => void): void {
  const response = answer as unknown as NodeJS.ReadableStream;
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts).toString('utf8')));
}

export function pass({ still, talking }: { still: World; talking: World }, { hours }: Step): void {
  for (const { api } of [still, talking]) api.clock.set(addHours(api.clock.now(), hours));
}
