import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../../test/harness.js';
import { grantedLicence } from '../../test/licences.js';
import { act, anActor, aSuspension, checkNow, decided, published } from '../../test/sanctions.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { systemContext } from '../http/request-context.js';
import { closeDueSanctions } from './index.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.publishCast();
});
afterAll(() => api.close());

const tick = (): Promise<number> =>
  api.app.get(UnitOfWork).run(closeDueSanctions, systemContext('close-due-sanctions'));
const APPEAL = { lodgedOn: '2026-03-02', reasons: 'The passports were handed over freely.', stayAsked: true };
const WHY = { ground: 'Appeals Act, section 4', reasons: 'The tribunal heard both sides on this.' };
const today = () => api.clock.now().slice(0, 10);

/** A licence suspended by a sanction that is decided and public. */
async function suspended(number: string) {
  const licence = await grantedLicence(api, number, { class: `class-${number.slice(3)}` });
  const sanction = await decided(api, aSuspension(api, { licenceIds: [licence.id] }));
  await published(api, sanction);
  return sanction;
}

describe('an appeal', () => {
  it('with a stay gives the standing back, says so, and takes it away again when it is dismissed', async () => {
    const sanction = await suspended('XA/10');
    expect(await checkNow(api, 'XA/10')).toMatchObject({
      standing: 'may_not_recruit',
      matches: [{ status: 'suspended' }],
    });
    const appealed = await act(api, 'sanction_officer', sanction, 'lodge-appeal', { ...APPEAL, lodgedOn: today() });
    expect(appealed.body).toMatchObject({ status: 'appealed', stayed: false });
    expect((await checkNow(api, 'XA/10')).matches[0]).toMatchObject({ status: 'suspended', appeal: 'not_stayed' });
    const stayed = await act(api, 'approver', appealed.body, 'grant-stay', WHY);
    expect(stayed.body).toMatchObject({ status: 'appealed', stayed: true });
    const held = await checkNow(api, 'XA/10');
    expect(held).toMatchObject({ standing: 'may_recruit', matches: [{ status: 'licensed', appeal: 'stayed' }] });
    const dismissed = await act(api, 'second_approver', stayed.body, 'dismiss-appeal', WHY);
    expect(dismissed.body).toMatchObject({ status: 'final', stayed: false, appeal: { outcome: 'dismissed' } });
    const back = await checkNow(api, 'XA/10');
    expect(back).toMatchObject({ standing: 'may_not_recruit', matches: [{ status: 'suspended' }] });
    expect(back.matches[0]?.appeal).toBeUndefined();
  });

  it('without a stay leaves the decision its effect; upheld, it undoes it and ends the listing', async () => {
    const sanction = await suspended('XA/11');
    const appealed = await act(api, 'sanction_officer', sanction, 'lodge-appeal', {
      ...APPEAL,
      lodgedOn: today(),
      stayAsked: false,
    });
    expect((await checkNow(api, 'XA/11')).standing).toBe('may_not_recruit');
    expect((await act(api, 'approver', appealed.body, 'grant-stay', WHY)).body.code).toBe('sanction.stay.not-asked');
    const upheld = await act(api, 'second_approver', appealed.body, 'uphold-appeal', WHY);
    expect(upheld.body).toMatchObject({
      status: 'ended',
      end: { ground: 'overturned' },
      allowedActions: ['declare-interest'],
    });
    expect(await checkNow(api, 'XA/11')).toMatchObject({ standing: 'may_recruit', matches: [{ status: 'licensed' }] });
    const { decision } = await record(upheld.body.id);
    expect(decision).toMatchObject({ underAppeal: false, ended: { ground: 'overturned', reason: WHY.reasons } });
    const archived = await act(api, 'sanction_officer', upheld.body, 'archive', {
      reasons: 'Closed after the appeal.',
    });
    expect(archived.body.status).toBe('archived');
  });

  it('comes in its time or not at all, and is decided by a person who had no part in it', async () => {
    const sanction = await decided(api, anActor());
    const late = await act(api, 'sanction_officer', sanction, 'lodge-appeal', { ...APPEAL, lodgedOn: '2099-01-01' });
    expect(late.status).toBe(400);
    const appealed = await act(api, 'sanction_officer', sanction, 'lodge-appeal', { ...APPEAL, lodgedOn: today() });
    const own = await act(api, 'approver', appealed.body, 'uphold-appeal', WHY);
    expect([own.status, own.body.code]).toEqual([403, 'sanction.same-person']);
    const withdrawn = await act(api, 'sanction_officer', appealed.body, 'withdraw-appeal', {
      reasons: 'A letter of the appellant says so.',
    });
    expect(withdrawn.body).toMatchObject({ status: 'final', appeal: { outcome: 'withdrawn' } });
  });
});

const record = async (sanctionId: string) => {
  const [row] = await api.dataSource.query(
    `select p.record::jsonb as record from public_record p join listing l on l.id::text = p.record_id where l.sanction_id = $1`,
    [sanctionId],
  );
  return row?.record;
};

describe('an end', () => {
  it('is proposed by one and decided by another, with a public reason; the past fact stays', async () => {
    const actor = anActor({ name: 'Golden Boat Jobs', contacts: [{ kind: 'phone', value: '+1 202 555 0188' }] });
    const sanction = await decided(api, actor);
    await published(api, sanction);
    expect(await checkNow(api, '+12025550188')).toMatchObject({
      standing: 'reported_unlicensed',
      confidence: 'exact',
      matches: [{ subject: 'channel', status: 'listed' }],
    });
    expect((await checkNow(api, 'Golden Boat Jobs')).standing).toBe('reported_unlicensed');
    const line = await checkNow(api, 'Bright Harbour Recruitment +1 202 555 0188');
    expect(line).toMatchObject({ standing: 'reported_unlicensed', confidence: 'exact' });
    const body = { ground: 'petition_granted', publicReason: 'They hold a licence now.' };
    const asked = await act(api, 'sanction_officer', sanction, 'propose-end', body);
    expect(asked.body).toMatchObject({ status: 'decided', end: { endedAt: null } });
    const twice = await act(api, 'sanction_officer', asked.body, 'propose-end', body);
    expect(twice.body.code).toBe('sanction.end.proposed');
    const ended = await act(api, 'approver', asked.body, 'approve-end');
    expect(ended.body).toMatchObject({ status: 'ended', end: { ground: 'petition_granted' } });
    expect(await checkNow(api, 'Golden Boat Jobs')).toMatchObject({
      standing: 'no_record',
      confidence: 'exact',
      matches: [{ status: 'no_longer_listed', standing: 'no_record' }],
    });
  });

  it('of what was listed in error takes it out of the public record, and corrects the licence from the first day', async () => {
    const sanction = await suspended('XA/12');
    const asked = await act(api, 'sanction_officer', sanction, 'propose-end', {
      ground: 'listed_in_error',
      publicReason: 'The passports were another agency’s.',
    });
    const ended = await act(api, 'approver', asked.body, 'approve-end');
    expect(ended.body.listings).toEqual([expect.objectContaining({ withdrawnAt: expect.any(String) })]);
    expect(await record(sanction.id)).toBeUndefined();
    const licence = ended.body.licences[0]?.id ?? '';
    const { body } = await api.as('licensing_officer').get(`/api/v1/licences/${licence}`).expect(200);
    expect(body).toMatchObject({ status: 'licensed' });
    const after = body.timeline.filter(({ recordedTo }: { recordedTo: string | null }) => recordedTo === null);
    expect(after.map(({ status }: { status: string }) => status)).not.toContain('suspended');
  });

  it('comes by itself: final when nobody appealed, ended when the term is served', async () => {
    const until = new Date(Date.parse(api.clock.now()) + 60 * 86_400_000).toISOString().slice(0, 10);
    const sanction = await decided(api, anActor({ name: 'Sixty Days Work', contacts: [], until }));
    await published(api, sanction);
    await tick();
    const read = async () =>
      (await api.as('sanction_officer').get(`/api/v1/sanctions/${sanction.id}`).expect(200)).body;
    expect((await read()).status).toBe('decided');
    api.clock.noon(new Date(Date.parse(`${sanction.appealBy}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10));
    expect(await tick()).toBeGreaterThan(0);
    expect(await read()).toMatchObject({ status: 'final', allowedActions: ['propose-end', 'declare-interest'] });
    api.clock.noon(new Date(Date.parse(`${until}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10));
    await tick();
    const ended = await read();
    expect(ended).toMatchObject({ status: 'ended', end: { ground: 'term_served', proposedBy: null } });
    expect(ended.acts.at(-1)).toMatchObject({ verb: 'serve-term', by: null });
    expect((await checkNow(api, 'Sixty Days Work')).matches[0]?.status).toBe('no_longer_listed');
  });
});
