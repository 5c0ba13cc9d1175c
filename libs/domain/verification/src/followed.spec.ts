import { describe, expect, it } from 'vitest';
import { agencyRecord, entry, homeRegister, licenceRecord, listingRecord, LONG_AGO, NOW } from '../fixtures/records.js';
import {
  createIndex,
  followedChanges,
  type FollowedState,
  followedState,
  isFinal,
  LICENCE_STATUSES,
  type LicenceStatus,
  type TimelineEntry,
  standingOf,
} from './index.js';

const SINCE = '2026-11-20T00:00:00.000Z';
const agency = agencyRecord('a1', 'Zephyr Quandary Overseas');

function stateWith(timelines: readonly (readonly TimelineEntry[])[], listings: readonly string[] = [], now = NOW) {
  const index = createIndex();
  index.put('register', homeRegister);
  index.put('agency', agency);
  timelines.forEach((timeline, at) =>
    index.put('licence', licenceRecord(`l${at + 1}`, 'a1', `RL-${at + 1}`, timeline)),
  );
  for (const id of listings) {
    const listing = listingRecord(id, agency.legalName, '2026-01-01', null);
    index.put('listing', { ...listing, subject: { ...listing.subject, kind: 'agency', id: 'a1' } });
  }
  return followedState(index, agency, now);
}
const being = (status: LicenceStatus): FollowedState => stateWith([[entry(status)]]);
/** What was licensed, until it was something else. */
const became = (from: LicenceStatus, to: LicenceStatus): FollowedState =>
  stateWith([[entry(from, LONG_AGO, SINCE), entry(to, SINCE)]]);

describe.each(LICENCE_STATUSES)('a follower of an agency whose licence was %s', (from) => {
  it.each(LICENCE_STATUSES)('is told that it is %s now, and since when; and nothing where it is as before', (to) => {
    const after = became(from, to);
    expect(after.standing).toBe(standingOf(to));
    const told = [{ kind: 'licence', number: 'RL-1', status: to, since: SINCE }];
    expect(followedChanges(being(from), after)).toEqual(from === to ? undefined : told);
    expect(followedChanges(after, after)).toBeUndefined();
    expect(isFinal(after)).toBe(to === 'barred');
  });
});

describe('a follower', () => {
  it('is told of a licence that was granted, and of one that came and went between two looks', () => {
    expect(followedChanges(stateWith([]), being('licensed'))).toMatchObject([{ status: 'licensed', since: LONG_AGO }]);
    const lifted = stateWith([
      [
        entry('licensed', LONG_AGO, '2026-11-01T00:00:00.000Z'),
        entry('suspended', '2026-11-01T00:00:00.000Z', SINCE),
        entry('licensed', SINCE),
      ],
    ]);
    expect(followedChanges(being('licensed'), lifted)).toMatchObject([{ status: 'licensed', since: SINCE }]);
  });

  it('is not told of a renewal, or of a status that is decided for a day to come', () => {
    const renewed = stateWith([[entry('licensed', LONG_AGO, SINCE), entry('licensed', SINCE)]]);
    const ahead = stateWith([
      [entry('licensed', LONG_AGO, '2027-01-01T00:00:00.000Z'), entry('suspended', '2027-01-01T00:00:00.000Z')],
    ]);
    expect(followedChanges(being('licensed'), renewed)).toBeUndefined();
    expect(followedChanges(being('licensed'), ahead)).toBeUndefined();
  });

  it('is told of what time alone does, when it does it', () => {
    const timeline = [
      entry('licensed', LONG_AGO, '2026-12-01T00:00:00.000Z'),
      entry('expired', '2026-12-01T00:00:00.000Z'),
    ];
    const [before, after] = [stateWith([timeline]), stateWith([timeline], [], '2026-12-01T00:00:00.000Z')];
    expect(followedChanges(before, after)).toMatchObject([{ status: 'expired', since: '2026-12-01T00:00:00.000Z' }]);
  });

  it('is told of a sanction that is published and of one that holds no more', () => {
    const [clean, listed] = [stateWith([[entry('licensed')]]), stateWith([[entry('licensed')]], ['s1'])];
    expect([clean.standing, listed.standing]).toEqual(['may_recruit', 'sanctioned']);
    expect(followedChanges(clean, listed)).toEqual([{ kind: 'sanction_published' }]);
    expect(followedChanges(listed, clean)).toEqual([{ kind: 'sanction_over' }]);
    const another = stateWith([[entry('licensed')]], ['s1', 's2']);
    expect(followedChanges(listed, another)).toEqual([{ kind: 'sanction_published' }]);
  });

  it('is told of several things worst first', () => {
    const before = stateWith([[entry('suspended')], [entry('licensed')], [entry('licensed')]], ['s1']);
    const after = stateWith(
      [[entry('licensed', SINCE)], [entry('suspended', SINCE)], [entry('revoked', SINCE)]],
      ['s2'],
    );
    const said = followedChanges(before, after)?.map((change) => ('status' in change ? change.status : change.kind));
    expect(said).toEqual(['sanction_published', 'revoked', 'suspended', 'licensed', 'sanction_over']);
  });

  it('has nothing more to wait for only where every licence is barred', () => {
    expect(isFinal(stateWith([]))).toBe(false);
    expect(isFinal(stateWith([[entry('barred')], [entry('revoked')]]))).toBe(false);
    expect(isFinal(stateWith([[entry('barred')], [entry('barred')]]))).toBe(true);
  });
});
