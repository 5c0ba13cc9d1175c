import { describe, expect, it } from 'vitest';
import { agencyKnown, channelOn, factOn, firstRecorded, identifierOn, latest, nameOn } from './agency-on-day.js';

const ZONE = 'Asia/Dhaka';
const RECORDED = '2026-03-02T08:00:00.000Z';

describe('a fact with days', () => {
  it.each([
    ['2026-01-31', null],
    ['2026-02-01', 'in_force'],
    ['2026-02-28', 'in_force'],
    ['2026-03-01', 'ended'],
  ])('on %s is %s: both its days belong to it', (day, says) =>
    expect(factOn({ from: '2026-02-01', to: '2026-02-28', sureFrom: null }, day, ZONE)).toBe(says),
  );

  it('without a first day is sure only from the day on which the register had it, in its own time zone', () => {
    const late = { from: null, to: null, sureFrom: '2026-03-01T18:30:00.000Z' };
    expect(factOn(late, '2026-03-01', ZONE)).toBe('not_known');
    expect(factOn(late, '2026-03-02', ZONE)).toBe('in_force');
    expect(factOn({ ...late, sureFrom: null }, '2026-03-02', ZONE)).toBe('not_known');
    expect(factOn({ ...late, to: '2020-01-01' }, '2026-03-02', ZONE)).toBe('ended');
  });
});

it('a former name that nobody dated is given up from the day it was recorded as one', () => {
  const former = { kind: 'former', from: null, to: null, sureFrom: RECORDED };
  expect(nameOn(former, '2026-03-01', ZONE)).toBe('not_known');
  expect(nameOn(former, '2026-03-02', ZONE)).toBe('ended');
  expect(nameOn({ ...former, from: '2026-04-01' }, '2026-03-02', ZONE)).toBeNull();
  expect(nameOn({ ...former, from: '2020-01-01', to: '2026-03-31' }, '2026-03-02', ZONE)).toBe('in_force');
  expect(nameOn({ ...former, kind: 'legal' }, '2026-03-02', ZONE)).toBe('in_force');
});

it('a number ends on the first day on which it was the agency’s no more', () => {
  const number = { endedOn: '2026-03-10', current: false, sureFrom: RECORDED };
  expect(identifierOn(number, '2026-03-09', ZONE)).toBe('in_force');
  expect(identifierOn(number, '2026-03-10', ZONE)).toBe('ended');
  expect(identifierOn({ ...number, endedOn: null }, '2026-03-10', ZONE)).toBe('not_known');
  expect(identifierOn({ ...number, current: true }, '2026-03-10', ZONE)).toBe('in_force');
});

it.each([
  ['2026-03-01', 'not_known'],
  ['2026-03-02', 'stated'],
  ['2026-03-04', 'confirmed'],
  ['2026-03-06', 'withdrawn'],
])('a channel on %s is %s', (day, says) => {
  const channel = { confirmedOn: '2026-03-04', withdrawnAt: '2026-03-05T20:00:00.000Z', sureFrom: RECORDED };
  expect(channelOn(channel, day, ZONE)).toBe(says);
});

describe('the log of a record', () => {
  const log = [
    { at: RECORDED, record: ['old'] },
    { at: '2026-03-05T08:00:00.000Z', record: ['old', 'new'] },
    { at: '2026-03-07T08:00:00.000Z', record: null },
  ];
  const first = (what: string, began = RECORDED) => firstRecorded(log, began, ZONE, (record) => record.includes(what));

  it('tells since when it held something, unless the record is older than its log', () => {
    const added = '2026-03-05T08:00:00.000Z';
    expect(first('old')).toEqual({ recordedAt: RECORDED, sureFrom: RECORDED });
    expect(first('old', '2025-01-01T00:00:00.000Z')).toEqual({ recordedAt: null, sureFrom: RECORDED });
    expect(first('new', '2025-01-01T00:00:00.000Z')).toEqual({ recordedAt: added, sureFrom: added });
    expect(first('other')).toEqual({ recordedAt: null, sureFrom: null });
  });

  it('tells what was known of an agency', () => {
    expect(latest(log)).toEqual(['old', 'new']);
    expect(agencyKnown(log, RECORDED, RECORDED)).toBe('withdrawn');
    expect(agencyKnown(log.slice(0, 2), RECORDED, RECORDED)).toBe('held');
    expect(agencyKnown([], RECORDED, '2026-03-01T08:00:00.000Z')).toBe('not_yet');
    expect(agencyKnown([], RECORDED, '2026-03-03T08:00:00.000Z')).toBe('not_known');
  });
});
