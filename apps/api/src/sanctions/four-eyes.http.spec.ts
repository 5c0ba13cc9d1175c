import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Caller, startApi } from '../../test/harness.js';
import { act, anActor, decided, noticed, proposed, published } from '../../test/sanctions.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { systemContext } from '../http/request-context.js';
import { listableSanctions, publishListings } from './index.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const id = (caller: Caller): string => api.cast.ids[caller] ?? '';
const WHY = { ground: 'Appeals Act, section 4', reasons: 'The tribunal heard both sides on this.' };
/** Past the code: what the application's own database role may try. */
const forge = (sanctionId: string, set: string, ...values: string[]) =>
  api.dataSource.query(`update sanction set ${set} where id = $1`, [sanctionId, ...values]);

const appealed = async () => {
  const sanction = await decided(api, anActor());
  const body = { lodgedOn: api.clock.now().slice(0, 10), stayAsked: true, reasons: 'It was somebody else.' };
  return (await act(api, 'sanction_officer', sanction, 'lodge-appeal', body)).body;
};

describe('past the code, the database refuses', () => {
  it('that the proposer decides, rejects or orders a precaution', async () => {
    const sanction = await noticed(api, anActor());
    const officer = id('sanction_officer');
    const whole = `status = 'decided', decided_at = now(), effective_at = now(), appeal_by = current_date, deciding_authority_id = authority_id`;
    await expect(forge(sanction.id, `${whole}, decided_by = $2`, officer)).rejects.toThrow('sanction_four_eyes');
    await expect(forge(sanction.id, `rejected_by = $2`, officer)).rejects.toThrow('sanction_reject_four_eyes');
    await expect(forge(sanction.id, `preventive_by = $2`, officer)).rejects.toThrow('sanction_preventive_four_eyes');
  });

  it('a decision without notice, effective day, authority or review right', async () => {
    const sanction = await proposed(api, anActor());
    await expect(forge(sanction.id, `decided_by = $2`, id('approver'))).rejects.toThrow('sanction_decision_whole');
    await expect(forge(sanction.id, `review_right = ''`)).rejects.toThrow('sanction_justified');
    await expect(forge(sanction.id, `status = 'ended'`)).rejects.toThrow('sanction_end_told');
    const bare = api.dataSource.query(
      `insert into sanction_act (id, sanction_id, ordinal, verb, to_status, acted_by, recorded_at) values (gen_random_uuid(), $1, 9, 'decide', 'decided', $2, now())`,
      [sanction.id, id('approver')],
    );
    await expect(bare).rejects.toThrow('sanction_act_decision_whole');
  });

  it('that who had a part in it stays it, decides its appeal, or ends it alone', async () => {
    const sanction = await appealed();
    for (const caller of ['sanction_officer', 'approver'] as const)
      await expect(forge(sanction.id, 'appeal_decided_by = $2', id(caller))).rejects.toThrow(
        'sanction_appeal_six_eyes',
      );
    await expect(forge(sanction.id, 'stayed_by = $2', id('sanction_officer'))).rejects.toThrow(
      'sanction_stay_four_eyes',
    );
    const alone = forge(sanction.id, 'end_proposed_by = $2, end_decided_by = $2', id('approver'));
    await expect(alone).rejects.toThrow('sanction_end_four_eyes');
  });

  it('any change of the history', async () => {
    await expect(api.dataSource.query(`update sanction_act set reasons = 'other'`)).rejects.toThrow(
      'permission denied',
    );
    await expect(api.dataSource.query(`delete from declared_interest`)).rejects.toThrow('permission denied');
    await expect(api.dataSource.query(`delete from sanction`)).rejects.toThrow('permission denied');
  });

  it('that who proposed or decided publishes', async () => {
    const sanction = await decided(api, anActor());
    for (const caller of ['sanction_officer', 'approver'] as const) {
      const context = systemContext('release');
      context.actor = { ...context.actor, id: id(caller) };
      const own = api.app.get(UnitOfWork).run((tx) => publishListings(tx, [sanction.id], () => sanction.id), context);
      await expect(own).rejects.toThrow('listing_third_person');
    }
    const stolen = api.dataSource.query(
      `insert into listing (id, register_id, list, natural_key, subject_kind, name, measure, reasons, from_on, created_at, sanction_id, proposed_by, decided_by, published_by, published_at)
       values (gen_random_uuid(), 'XA', 'unlicensed', 'x', 'channel', 'x', 'x', '[]', now(), now(), $1, $2, $3, $4, now())`,
      [sanction.id, id('inspector'), id('approver'), id('sanction_officer')],
    );
    await expect(stolen).rejects.toThrow('listing_people_are_the_sanctions');
  });
});

describe('what a release may publish', () => {
  const listable = async (list: 'debarred' | 'unlicensed') =>
    api.app.get(UnitOfWork).run((tx) => listableSanctions(tx, list), systemContext('draft'));
  const one = async (sanctionId: string) =>
    (await listable('unlicensed')).find((entry) => entry.sanctionId === sanctionId);

  it('is decided, not ended, and names those who may not publish it', async () => {
    const open = await noticed(api, anActor());
    expect(await one(open.id)).toBeUndefined();
    const sanction = (await act(api, 'approver', open, 'decide')).body;
    expect(await one(sanction.id)).toMatchObject({
      number: sanction.number,
      subject: { kind: 'channel', name: 'Quick Visa Tamris', contacts: [{ kind: 'phone' }, { kind: 'social' }] },
      authority: 'Ministry of Labour',
      listed: false,
      underAppeal: false,
      decidedBy: expect.arrayContaining([id('sanction_officer'), id('approver')]),
    });
    expect((await listable('debarred')).map(({ sanctionId }) => sanctionId)).not.toContain(sanction.id);
  });

  it('is not made public for the first time while an appeal holds it back, and stays where it is public', async () => {
    const quiet = await appealed();
    await act(api, 'approver', quiet, 'grant-stay', WHY);
    expect(await one(quiet.id)).toBeUndefined();
    const sanction = await decided(api, anActor());
    await published(api, sanction);
    const body = { lodgedOn: api.clock.now().slice(0, 10), stayAsked: true, reasons: 'It was somebody else.' };
    const open = await act(api, 'sanction_officer', sanction, 'lodge-appeal', body);
    await act(api, 'approver', open.body, 'grant-stay', WHY);
    expect(await one(sanction.id)).toMatchObject({ listed: true, underAppeal: true, stayed: true });
  });
});
