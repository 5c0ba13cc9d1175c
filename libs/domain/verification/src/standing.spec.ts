import { describe, expect, test } from 'vitest';
import {
  agencyRecord,
  entry,
  homeRegister,
  licenceRecord,
  LONG_AGO,
  NOW,
  partnerRegister,
  SOURCE,
} from '../fixtures/records.js';
import {
  agencyStanding,
  check,
  createIndex,
  entriesOn,
  intervalsOn,
  leadingLicence,
  LICENCE_STATUSES,
  type LicenceRecord,
  type LicenceStatus,
  type Standing,
  standingFor,
  standingOf,
  statusAt,
  statusSince,
  worstStanding,
} from './index.js';

const EXPECTED: Record<LicenceStatus, Standing> = {
  applicant: 'may_not_recruit',
  licensed: 'may_recruit',
  licensed_with_conditions: 'may_recruit_with_conditions',
  suspended: 'may_not_recruit',
  expired: 'may_not_recruit',
  revoked: 'may_not_recruit',
  surrendered: 'may_not_recruit',
  void: 'may_not_recruit',
  refused: 'may_not_recruit',
  barred: 'may_not_recruit',
};

function ask(licence: LicenceRecord, question = 'RL-0010', now = NOW): ReturnType<typeof check> {
  const index = createIndex();
  index.put('register', homeRegister);
  index.put('register', partnerRegister);
  index.put('agency', {
    ...agencyRecord('a1', 'Zephyr Quandary Overseas'),
    register: licence.register,
    source: licence.source,
  });
  index.put('licence', licence);
  return check(index, question, now);
}

describe.each(LICENCE_STATUSES)('a licence that is %s', (status) => {
  const licence = licenceRecord('l1', 'a1', 'RL-0010', [entry(status)]);

  test('gives its standing, by number and by name', () => {
    expect(standingOf(status)).toBe(EXPECTED[status]);
    for (const question of ['RL-0010', 'Zephyr Quandary Overseas'])
      expect(ask(licence, question)).toMatchObject({
        standing: EXPECTED[status],
        confidence: 'exact',
        matches: [{ status }],
      });
  });

  test('is never more than listed elsewhere in a partner register', () => {
    const partner = { ...licence, register: 'TH', source: SOURCE };
    expect(standingFor(partner, status)).toBe('listed_elsewhere');
    for (const question of ['RL-0010', 'Zephyr Quandary Overseas'])
      expect(ask(partner, question).standing).toBe('listed_elsewhere');
  });
});

describe('a timeline', () => {
  const suspendedFrom = '2026-03-10T05:00:00.000Z';
  const lifted = '2026-03-20T17:00:00.000Z';
  const licence = licenceRecord('l1', 'a1', 'RL-0010', [
    { ...entry('licensed'), recordedTo: suspendedFrom },
    { ...entry('licensed', LONG_AGO, suspendedFrom), recordedFrom: suspendedFrom },
    { ...entry('suspended', suspendedFrom, lifted), recordedFrom: suspendedFrom },
    { ...entry('licensed', lifted, '2027-01-01T00:00:00.000Z'), recordedFrom: suspendedFrom },
    { ...entry('expired', '2027-01-01T00:00:00.000Z'), recordedFrom: suspendedFrom },
  ]);

  test('says the status of any instant, as known then', () => {
    expect(statusAt(licence, '2026-03-10T04:59:59.999Z')).toBe('licensed');
    expect(statusAt(licence, suspendedFrom)).toBe('suspended');
    expect(statusAt(licence, lifted)).toBe('licensed');
    expect(statusAt(licence, '2026-03-15T00:00:00.000Z', '2026-03-01T00:00:00.000Z')).toBe('licensed');
    expect(statusAt(licence, '2019-01-01T00:00:00.000Z', NOW)).toBeUndefined();
  });

  test('expires by itself, and says since when', () => {
    expect(ask(licence, 'RL-0010', '2027-01-01T00:00:00.000Z')).toMatchObject({
      standing: 'may_not_recruit',
      matches: [{ status: 'expired', since: '2027-01-01T00:00:00.000Z' }],
    });
    expect(statusSince(licence, NOW)).toBe(lifted);
  });

  test('shows every interval of a legal day of the register', () => {
    const day = entriesOn(licence, '2026-03-10', NOW, 'Asia/Bangkok');
    expect(day.map(({ status }) => status)).toEqual(['licensed', 'suspended']);
    expect(worstStanding(day.map(({ status }) => standingOf(status)))).toBe('may_not_recruit');
    expect(entriesOn(licence, '2026-03-21', NOW, 'Asia/Bangkok').map(({ status }) => status)).toEqual(['licensed']);
  });

  test('leaves out intervals that end where a period begins, or begin where it ends', () => {
    const period = { from: suspendedFrom, to: lifted };
    expect(intervalsOn(licence, period, NOW).map(({ status }) => status)).toEqual(['suspended']);
  });

  test('an answer once given is not given again when its time is over', () => {
    const index = createIndex();
    index.put('agency', agencyRecord('a1', 'Zephyr'));
    index.put('licence', licence);
    for (let i = 0; i < 3; i += 1) expect(check(index, 'RL-0010', NOW).standing).toBe('may_recruit');
    expect(check(index, 'RL-0010', '2027-02-01T00:00:00.000Z').standing).toBe('may_not_recruit');
    expect(check(index, 'RL-0010', NOW).standing).toBe('may_recruit');
    index.put('licence', { ...licence, timeline: [entry('revoked')] });
    expect(check(index, 'RL-0010', NOW).matches[0]?.status).toBe('revoked');
  });
});

describe('an agency', () => {
  const of = (status: LicenceStatus): LicenceRecord => licenceRecord(status, 'a1', status, [entry(status)]);
  test('may recruit when one of its licences lets it, and may not when none does', () => {
    expect(agencyStanding([of('revoked'), of('licensed')], NOW)).toBe('may_recruit');
    expect(agencyStanding([of('revoked'), of('licensed_with_conditions')], NOW)).toBe('may_recruit_with_conditions');
    expect(agencyStanding([of('suspended')], NOW)).toBe('may_not_recruit');
    expect(agencyStanding([], NOW)).toBe('may_not_recruit');
    expect(agencyStanding([of('licensed')], NOW, { partner: true })).toBe('listed_elsewhere');
  });
  test('is spoken for by its best licence, or by the gravest reason', () => {
    expect(leadingLicence([of('revoked'), of('licensed')], NOW)?.id).toBe('licensed');
    expect(leadingLicence([of('surrendered'), of('revoked')], NOW)?.id).toBe('revoked');
    expect(leadingLicence([], NOW)).toBeUndefined();
  });
});
