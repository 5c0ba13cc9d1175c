import { isPublicNumber } from '@amparo/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aComplaint,
  assigned,
  act,
  insertTeams,
  lodged,
  looksSealed,
  newToken,
  TRIAGE,
} from '../../test/complaints.js';
import { type Api, startApi } from '../../test/harness.js';

const COMPLAINTS = '/api/v1/complaints';
const THREAD = `${COMPLAINTS}/thread`;

let api: Api;
let team: string;
beforeAll(async () => {
  api = await startApi();
  [team] = await insertTeams(api);
});
afterAll(() => api.close());

const portal = () => api.as('portal');
const thread = (lookupToken: string) => portal().post(THREAD, { lookupToken });
const fields = (body: { errors: { pointer: string; code: string }[] }) =>
  body.errors.map(({ pointer, code }) => `${pointer} ${code}`).sort();

describe('taking complaints in', () => {
  it('tells the portal to whom to seal, and one salt', async () => {
    const { body } = await portal().get(`${COMPLAINTS}/intake`).expect(200);
    expect(Buffer.from(body.receiptSalt, 'base64')).toHaveLength(16);
    expect(body.teams.map(({ name, districts }: { name: string; districts: string[] }) => [name, districts])).toEqual([
      ['Central team', []],
      ['Southern team', ['Southport']],
    ]);
    expect((await portal().get(`${COMPLAINTS}/intake`)).body.receiptSalt).toBe(body.receiptSalt);
  });

  it('is acknowledged at once, under a number that tells nothing', async () => {
    const answer = await portal().post(COMPLAINTS, aComplaint(team)).expect(201);
    expect(answer.body).toEqual({
      reference: expect.any(String),
      receivedOn: '2026-03-02',
      status: 'acknowledged',
      dueOn: '2026-03-05',
    });
    expect(isPublicNumber(answer.body.reference)).toBe(true);
    const more = await Promise.all(Array.from({ length: 5 }, () => lodged(api, team)));
    const serials = more.map(({ reference }) => Number(reference.split('-')[2]));
    expect(serials).not.toEqual([...serials].sort((a, b) => a - b).map((first, at) => first + at));
  });

  it('is due sooner when somebody is in danger', async () => {
    const { body } = await portal()
      .post(COMPLAINTS, aComplaint(team, { allegation: { inDanger: true } }))
      .expect(201);
    expect(body.dueOn).toBe('2026-03-03');
  });

  it('names each field that is wrong', async () => {
    const bad = aComplaint(team, {
      sealedNarrative: Buffer.from('I was cheated').toString('base64'),
      replyRecipient: 'age1short',
      allegation: { codes: ['NO-SUCH'], month: '2026-13', inDanger: 'yes' },
      extra: 1,
    });
    const { body } = await portal().post(COMPLAINTS, bad).expect(400);
    expect(fields(body)).toEqual([
      '/allegation/codes/0 field.isIn',
      '/allegation/inDanger field.isBoolean',
      '/allegation/month field.matches',
      '/extra field.whitelistValidation',
      '/replyRecipient field.matches',
      '/sealedNarrative field.isSealed',
    ]);
    expect(fields((await portal().post(COMPLAINTS, {}).expect(400)).body)).toContain('/allegation field.isDefined');
    for (const [allegation, field] of [
      [{ respondent: {} }, '/allegation/respondent complaint.respondent-needed'],
      [{ respondent: { contact: '+12025550142' } }, '/allegation/respondent/contactKind complaint.contact-whole'],
      [{ month: '2026-04' }, '/allegation/month complaint.month-ahead'],
      [{ respondent: { agencyId: api.cast.authorityId } }, '/allegation/respondent/agencyId complaint.agency-unknown'],
    ] as const)
      expect(fields((await portal().post(COMPLAINTS, aComplaint(team, { allegation })).expect(400)).body)).toEqual([
        field,
      ]);
    const other = await portal().post(COMPLAINTS, aComplaint(api.cast.agencyId)).expect(400);
    expect(fields(other.body)).toEqual(['/teamId complaint.team-unknown']);
  });

  it('takes nothing for a team that has no key', async () => {
    await api.dataSource.query('update case_team set recipient = null where id <> $1', [team]);
    const [other] = await api.dataSource.query('select id from case_team where id <> $1', [team]);
    const { body } = await portal().post(COMPLAINTS, aComplaint(other.id)).expect(400);
    expect(fields(body)).toEqual(['/teamId complaint.team-unknown']);
    expect((await portal().get(`${COMPLAINTS}/intake`)).body.teams).toHaveLength(1);
  });

  it('keeps no token, only its HMAC under the pepper, and takes a receipt once', async () => {
    const complaint = await lodged(api, team);
    const again = aComplaint(team, { lookupToken: complaint.lookupToken });
    expect(fields((await portal().post(COMPLAINTS, again).expect(400)).body)).toEqual([
      '/lookupToken complaint.receipt-taken',
    ]);
  });
});

describe('the same complaint sent again', () => {
  it('has one effect and the same answer, though sealed anew; another form is refused', async () => {
    const key = newToken();
    const body = aComplaint(team);
    const first = await portal().post(COMPLAINTS, body, { key }).expect(201);
    const resealed = { ...body, sealedNarrative: looksSealed(), sealedIdentity: looksSealed(), files: [] };
    const again = await portal().post(COMPLAINTS, resealed, { key }).expect(201);
    expect(again.text).toBe(first.text);
    const other = await portal()
      .post(COMPLAINTS, { ...body, formDigest: newToken() }, { key })
      .expect(422);
    expect(other.body.code).toBe('request.key-reused');
    const [{ n }] = await api.dataSource.query('select count(*) as n from complaint where reference = $1', [
      first.body.reference,
    ]);
    expect(n).toBe(1);
  });
});

describe('one Idempotency-Key', () => {
  it('belongs to one route: the same key elsewhere is another request', async () => {
    const key = newToken();
    const complaint = aComplaint(team);
    await portal().post(COMPLAINTS, complaint, { key }).expect(201);
    const { lookupToken } = complaint;
    const reply = { lookupToken, sealed: looksSealed(), files: [], formDigest: newToken() };
    const answer = await portal().post(`${THREAD}/reply`, reply, { key }).expect(200);
    expect(answer.body.messages).toHaveLength(1);
    const routes = await api.dataSource.query('select distinct route from idempotency_key order by 1');
    expect(routes.map(({ route }: { route: string }) => route)).toContain('POST /api/v1/complaints/thread/reply');
  });
});

describe('the thread that a receipt opens', () => {
  it('shows where the case stands, and takes answers', async () => {
    const complaint = await assigned(api, team);
    const question = looksSealed();
    await act(api, 'complaint_officer', complaint.id, 'request-information', { sealed: question });
    const asked = await thread(complaint.lookupToken).expect(200);
    expect(asked.body).toMatchObject({
      reference: complaint.reference,
      status: 'information_requested',
      overdue: false,
      escalated: false,
      messages: [{ from: 'office', on: '2026-03-02', sealed: question }],
      allowedActions: ['reply'],
    });
    const key = newToken();
    const reply = { lookupToken: complaint.lookupToken, sealed: looksSealed(), files: [], formDigest: newToken() };
    const answered = await portal().post(`${THREAD}/reply`, reply, { key }).expect(200);
    expect(answered.body).toMatchObject({ status: 'under_investigation', dueOn: '2026-04-01' });
    expect(answered.body.messages.map(({ from }: { from: string }) => from)).toEqual(['office', 'complainant']);
    const resent = await portal()
      .post(`${THREAD}/reply`, { ...reply, sealed: looksSealed() }, { key })
      .expect(200);
    expect(resent.text).toBe(answered.text);
  });

  it('says nothing of officers, and never who they are', async () => {
    const complaint = await assigned(api, team);
    await act(api, 'complaint_officer', complaint.id, 'message', { sealed: looksSealed() });
    const { text } = await thread(complaint.lookupToken).expect(200);
    for (const id of Object.values(api.cast.ids)) expect(text).not.toContain(id);
    expect(text).not.toContain('Test ');
  });

  it('asks for a review of a closed case, which then goes to somebody else', async () => {
    const complaint = await assigned(api, team);
    await act(api, 'complaint_officer', complaint.id, 'close', { code: 'no-violation' });
    const closed = await thread(complaint.lookupToken).expect(200);
    expect(closed.body).toMatchObject({ closedCode: 'no-violation', dueOn: null, allowedActions: ['ask-review'] });
    const review = { lookupToken: complaint.lookupToken, sealed: looksSealed() };
    const reopened = await portal().post(`${THREAD}/ask-review`, review).expect(200);
    expect(reopened.body).toMatchObject({ status: 'reopened', dueOn: '2026-03-09' });
    const same = { officerId: api.cast.ids.complaint_officer };
    const refused = await act(api, 'intake_officer', complaint.id, 'assign', same, 400);
    expect(fields(refused.body)).toEqual(['/officerId complaint.assign.closed-it']);
    const fellow = { officerId: api.cast.ids.fellow_complaint_officer };
    await act(api, 'intake_officer', complaint.id, 'assign', fellow);
    const twice = await portal().post(`${THREAD}/ask-review`, review).expect(409);
    expect(twice.body.code).toBe('complaint.not-now');
  });

  it('answers every unknown receipt in the same bytes, whatever was asked', async () => {
    const texts = new Set<string>();
    for (const lookupToken of [newToken(), 'x', '🗝', 'a'.repeat(200), `${(await lodged(api, team)).lookupToken}A`]) {
      const answer = await thread(lookupToken).expect(404);
      expect(answer.body.code).toBe('receipt.unknown');
      texts.add(answer.text);
    }
    expect(texts.size).toBe(1);
    for (const verb of ['reply', 'ask-review']) {
      const body = {
        lookupToken: newToken(),
        sealed: looksSealed(),
        ...(verb === 'reply' ? { files: [], formDigest: newToken() } : {}),
      };
      const answer = await portal().post(`${THREAD}/${verb}`, body).expect(404);
      expect(answer.text).toBe([...texts][0]);
    }
  });

  it('leaves in the audit log that a thread was read, never whose', async () => {
    const complaint = await lodged(api, team);
    await thread(complaint.lookupToken).expect(200);
    await thread(newToken()).expect(404);
    const leaves = await api.dataSource.query(
      `select payload -> 'subject' as subject, payload -> 'facts' as facts from audit_payload where payload ->> 'action' = 'complaint.thread-read' order by leaf_index desc limit 2`,
    );
    expect(leaves).toEqual([
      { subject: null, facts: {} },
      { subject: null, facts: {} },
    ]);
  });
});

describe('large bodies', () => {
  const large = () => aComplaint(team, { files: [{ sealed: looksSealed('X25519', 3_000_000) }] });

  it('are read from the portal alone, on these routes alone', async () => {
    await portal().post(COMPLAINTS, large()).expect(201);
    for (const [who, route] of [
      ['anonymous', COMPLAINTS],
      ['intake_officer', COMPLAINTS],
      ['portal', THREAD],
      ['licensing_officer', '/api/v1/agencies'],
    ] as const) {
      const answer = await api.as(who).post(route, large());
      expect([who, answer.status, answer.body.code]).toEqual([who, 413, 'request.too-large']);
      expect(answer.headers['content-type']).toContain('application/problem+json');
    }
    const tooLarge = aComplaint(team, { files: [{ sealed: looksSealed('X25519', 12_000_000) }] });
    const { body } = await portal().post(COMPLAINTS, tooLarge).expect(400);
    expect(fields(body)).toEqual(['/files/0/sealed field.isSealed']);
  });

  it('need the scope as well as the role', async () => {
    await api.dataSource.query(`update api_key set scopes = '{feed:read}' where role = 'portal'`);
    expect((await portal().post(COMPLAINTS, aComplaint(team)).expect(403)).body.code).toBe('access.scope');
    await api.dataSource.query(`update api_key set scopes = '{feed:read,complaints:lodge}' where role = 'portal'`);
  });
});

it('no step of a complaint writes to the feed', async () => {
  const complaint = await assigned(api, team);
  await act(api, 'complaint_officer', complaint.id, 'investigate');
  const urgent = await lodged(api, team);
  await act(api, 'intake_officer', urgent.id, 'triage', { ...TRIAGE, agencyId: api.cast.agencyId });
  const [row] = await api.dataSource.query(
    'select (select count(*) from feed_entry) as entries, (select count(*) from public_record) as records, (select count(*) from complaint) as complaints',
  );
  expect(row).toMatchObject({ entries: 0, records: 0 });
  expect(row.complaints).toBeGreaterThan(5);
});
