import { addDays, dayOf } from '@amparo/kernel';
import type { ListingRecord } from '@amparo/verification';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillCast } from '../../test/cast.js';
import { FakeRegister } from '../../test/fake-register.js';
import { type RunningPortal, startPortal, until } from '../../test/portal.js';
import { homeRegister, someAgency, someLicence } from '../../test/records.js';
import { Checker } from './checker.js';

const NUMBER = 'XA-REC-0117';
const DAY_MS = 86_400_000;

let fake: FakeRegister;
let portal: RunningPortal;
beforeEach(async () => {
  fake = await new FakeRegister().start();
  fillCast(fake);
  portal = await startPortal(fake);
  await arrived();
});
afterEach(async () => {
  await portal.stop();
  await fake.stop();
});

const arrived = () => until(() => portal.register.current?.position === fake.position);
const ask = async (q = NUMBER) =>
  (await portal.app.inject({ url: `/check?q=${encodeURIComponent(q)}`, headers: { accept: 'application/json' } })).json<
    Record<string, unknown>
  >();
const isReady = (q = NUMBER): boolean => portal.app.get(Checker).readyJson(q) !== undefined;

const listingOf = (agencyId: string, more: Partial<ListingRecord>): ListingRecord => ({
  ...{ id: 'listing-2', register: 'XA', list: 'sanctions', measure: 'ban', reasons: [], remark: null, source: null },
  ...{ from: '2020-01-01', to: null, until: null },
  subject: {
    ...{ kind: 'agency', id: agencyId, name: 'Harbour Bridge Manpower', nameCut: false, otherNames: [] },
    ...{ country: 'XA', address: null },
  },
  decision: {
    ...{ number: 'S-1', authority: 'Ministry of Labour', decidedAt: '2020-01-01T00:00:00.000Z', ground: 'Act' },
    ...{ publicReason: 'Fees', reviewRight: 'Appeal', underAppeal: false, stays: [], ended: null },
  },
  ...more,
});

describe('an answer that is kept ready', () => {
  it('is the answer that was given before, at the position of now', async () => {
    const first = await ask();
    expect(isReady()).toBe(true);
    fake.put('agency', someAgency('a-new', 'Swift Falcon Overseas'));
    await arrived();
    expect(isReady()).toBe(true);
    expect(await ask()).toMatchObject({ ...first, asOf: expect.any(String), feedPosition: fake.position });
  });

  it.each([
    ['its licence', () => fake.put('licence', someLicence('a-harbour', NUMBER, 'revoked')), 'may_not_recruit'],
    ['the end of its licence', () => fake.remove('licence', 'l-a-harbour'), 'no_record'],
    ['a listing of its holder', () => fake.put('listing', listingOf('a-harbour', {})), 'sanctioned'],
    [
      'the same number of another',
      () => fake.put('licence', { ...someLicence('a-golden', NUMBER, 'revoked'), id: 'l-2' }),
      'no_record',
    ],
  ])('changes with %s', async (_what, change, standing) => {
    expect(await ask()).toMatchObject({ standing: 'may_recruit' });
    change();
    await arrived();
    expect(isReady()).toBe(false);
    expect(await ask()).toMatchObject({ standing, feedPosition: fake.position });
  });

  it('changes with the name of its holder', async () => {
    await ask();
    fake.put('agency', someAgency('a-harbour', 'Harbour Crossing'));
    await arrived();
    expect(await ask()).toMatchObject({ matches: [{ legalName: 'Harbour Crossing' }] });
  });

  it('changes when a listing of its holder begins', async () => {
    const from = addDays(dayOf(portal.clock.nowInstant(), homeRegister.timeZone), 1);
    fake.put('listing', listingOf('a-harbour', { from }));
    await arrived();
    expect(await ask()).toMatchObject({ standing: 'may_recruit' });
    expect(await ask()).toMatchObject({ standing: 'may_recruit' });
    portal.clock.advance(DAY_MS);
    const before = portal.register.asOf;
    fake.heartbeat();
    await until(() => portal.register.asOf !== before);
    expect(await ask()).toMatchObject({ standing: 'sanctioned' });
  });
});
