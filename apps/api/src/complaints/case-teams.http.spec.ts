import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertTeams, looksLikeRecipient, looksSealed } from '../../test/complaints.js';
import { type Api, type Caller, startApi } from '../../test/harness.js';

const TEAMS = '/api/v1/case-teams';
const KEY = '/api/v1/my-sealing-key';

let api: Api;
let team: string;
let southern: string;
beforeAll(async () => {
  api = await startApi();
  [team, southern] = await insertTeams(api);
  await api.dataSource.query('update case_team set recipient = null');
});
afterAll(() => api.close());

const own = (recipient = looksLikeRecipient()) => ({ recipient, lockedIdentity: looksSealed('scrypt') });
const share = () => looksSealed();
const versionOf = async (id: string): Promise<number> =>
  (await api.dataSource.query('select version from case_team where id = $1', [id]))[0].version;
const verb = async (who: Caller, id: string, name: string, body: object) =>
  api.as(who).post(`${TEAMS}/${id}/${name}`, body, { version: await versionOf(id) });
const wrong = ({ errors }: { errors: { pointer: string; code: string }[] }) =>
  errors.map(({ pointer, code }) => `${pointer} ${code}`);

describe('a case team’s key', () => {
  it('is nobody’s before an officer has a key of their own', async () => {
    expect((await api.as('intake_officer').get(KEY).expect(200)).body).toEqual({
      recipient: null,
      lockedIdentity: null,
    });
    const early = await verb('intake_officer', team, 'set-key', { recipient: looksLikeRecipient(), share: share() });
    expect([early.status, early.body.code]).toEqual([409, 'sealing-key.needed']);
    const plain = { ...own(), lockedIdentity: Buffer.from('AGE-SECRET-KEY-1…').toString('base64') };
    expect(wrong((await api.as('intake_officer').post(KEY, plain).expect(400)).body)).toEqual([
      '/lockedIdentity field.isSealed',
    ]);
    const mine = own();
    expect((await api.as('intake_officer').post(KEY, mine).expect(201)).body).toEqual(mine);
  });

  it('is set once, by the first member, and given on by those who can open it', async () => {
    const key = { recipient: looksLikeRecipient(), share: share() };
    const set = await verb('intake_officer', team, 'set-key', key);
    expect(set.body).toMatchObject({ recipient: key.recipient, myShare: key.share, allowedActions: ['share'] });
    const again = await verb('complaint_officer', team, 'set-key', key);
    expect([again.status, again.body.code]).toEqual([409, 'case-team.has-key']);
    const colleague = { userId: api.cast.ids.complaint_officer, share: share() };
    const keyless = await verb('intake_officer', team, 'share', colleague);
    expect(wrong(keyless.body)).toEqual(['/userId case-team.member-without-key']);
    await api.as('complaint_officer').post(KEY, own()).expect(201);
    const noShare = await verb('complaint_officer', team, 'share', {
      ...colleague,
      userId: api.cast.ids.intake_officer,
    });
    expect([noShare.status, noShare.body.code]).toEqual([403, 'case-team.no-share']);
    expect((await verb('intake_officer', team, 'share', colleague)).status).toBe(200);
    const theirs = await api.as('complaint_officer').get(`${TEAMS}/${team}`).expect(200);
    expect(theirs.body.myShare).toBe(colleague.share);
    const stranger = await verb('intake_officer', team, 'share', {
      ...colleague,
      userId: api.cast.ids.second_complaint_officer,
    });
    expect(wrong(stranger.body)).toEqual(['/userId case-team.not-a-member']);
  });

  it('is seen by its own office; shares by their owner alone', async () => {
    const missing = await api.as('second_intake_officer').get(`${TEAMS}/${randomUUID()}`).expect(404);
    expect((await api.as('second_intake_officer').get(`${TEAMS}/${team}`).expect(404)).text).toBe(missing.text);
    const foreign = await verb('second_intake_officer', team, 'set-key', {
      recipient: looksLikeRecipient(),
      share: share(),
    });
    expect(foreign.text).toBe(missing.text);
    const { body } = await api.as('auditor').get(TEAMS).expect(200);
    expect(body.data).toHaveLength(2);
    for (const one of body.data) expect(one).toMatchObject({ myShare: null, allowedActions: [] });
    const [members] = body.data.map(({ members: all }: { members: { name: string; hasShare: boolean }[] }) => all);
    expect(members).toContainEqual(expect.objectContaining({ name: 'Test complaint_officer', hasShare: true }));
    expect(members).toContainEqual(expect.objectContaining({ name: 'Test fellow_complaint_officer', hasShare: false }));
  });

  it('is seen by approvers of its authority, who give its cases to its officers', async () => {
    const { body } = await api.as('approver').get(`${TEAMS}/${team}`).expect(200);
    expect(body).toMatchObject({ myShare: null, allowedActions: [] });
    expect(body.members.length).toBeGreaterThan(0);
    const [authority, office, foreign] = [randomUUID(), randomUUID(), randomUUID()];
    await api.dataSource.query(`insert into authority values ($1, 'XA', 'OTHER', 'Another authority')`, [authority]);
    await api.dataSource.query(`insert into office values ($1, $2, 'F', 'Far office')`, [office, authority]);
    await api.dataSource.query(
      `insert into case_team (id, office_id, name, districts) values ($1, $2, 'Far team', '{Farport}')`,
      [foreign, office],
    );
    await api.as('approver').get(`${TEAMS}/${foreign}`).expect(404);
    expect((await api.as('approver').get(TEAMS)).body.data).toHaveLength(2);
  });

  it('is never lost: the last who can open it keeps the key, a new passphrase keeps the share', async () => {
    const { recipient } = (await api.as('complaint_officer').get(KEY)).body;
    await api.as('complaint_officer').post(KEY, own(recipient)).expect(201);
    expect((await api.as('complaint_officer').get(`${TEAMS}/${team}`)).body.myShare).not.toBeNull();
    await api.as('complaint_officer').post(KEY, own()).expect(201);
    expect((await api.as('complaint_officer').get(`${TEAMS}/${team}`)).body.myShare).toBeNull();
    const last = await api.as('intake_officer').post(KEY, own()).expect(409);
    expect(last.body.code).toBe('sealing-key.last-holder');
  });

  it('asks for the version like any change', async () => {
    const body = { recipient: looksLikeRecipient(), share: share() };
    const path = `${TEAMS}/${southern}/set-key`;
    expect((await api.as('second_intake_officer').post(path, body).expect(428)).body.code).toBe(
      'request.version-required',
    );
    expect((await api.as('second_intake_officer').post(path, body, { version: 9 }).expect(412)).body.code).toBe(
      'request.version-stale',
    );
  });
});

it('an administrator makes teams: each district in one, and one central team', async () => {
  const [, south] = api.cast.offices;
  const make = (body: object) => api.as('administrator').post(TEAMS, { officeId: south, name: 'Third', ...body });
  expect(wrong((await make({ districts: [] }).expect(400)).body)).toEqual(['/districts case-team.central-taken']);
  expect(wrong((await make({ districts: ['Southport'] }).expect(400)).body)).toEqual([
    '/districts case-team.district-taken',
  ]);
  expect(wrong((await make({ districts: ['Eastport'], officeId: randomUUID() }).expect(400)).body)).toEqual([
    '/officeId case-team.office-unknown',
  ]);
  expect((await make({ districts: ['Eastport'] }).expect(201)).body).toMatchObject({ recipient: null, version: 1 });
});
