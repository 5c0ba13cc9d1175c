import { describe, expect, it } from 'vitest';
import { addDays, dayOf, endOfDay, instantOf, isLegalDay, startOfDay } from './legal-day.js';

describe('a legal day', () => {
  it.each([
    ['2026-11-24', 'UTC', '2026-11-24T00:00:00.000Z', 24],
    ['2026-11-24', 'Asia/Kathmandu', '2026-11-23T18:15:00.000Z', 24],
    // Clocks skip midnight: the day begins at 01:00.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z', 23],
    // Clocks fall back from midnight to 23:00: the day before is longer.
    ['2019-02-16', 'America/Sao_Paulo', '2019-02-16T02:00:00.000Z', 25],
    ['2019-02-17', 'America/Sao_Paulo', '2019-02-17T03:00:00.000Z', 24],
    ['2024-04-26', 'Africa/Cairo', '2024-04-25T22:00:00.000Z', 23],
    ['2024-10-31', 'Africa/Cairo', '2024-10-30T21:00:00.000Z', 25],
    // Midnight strikes twice: the day begins at the first.
    ['2021-10-29', 'Asia/Amman', '2021-10-28T21:00:00.000Z', 25],
    ['2024-11-03', 'America/Havana', '2024-11-03T04:00:00.000Z', 25],
    ['2011-12-29', 'Pacific/Apia', '2011-12-29T10:00:00.000Z', 24],
    // The day that never was.
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z', 0],
    ['2011-12-31', 'Pacific/Apia', '2011-12-30T10:00:00.000Z', 24],
  ])('%s in %s begins at %s and has %d hours', (day, zone, start, hours) => {
    expect(startOfDay(day, zone)).toBe(start);
    expect((Date.parse(endOfDay(day, zone)) - Date.parse(start)) / 3_600_000).toBe(hours);
  });

  it.each(['Asia/Kathmandu', 'America/Sao_Paulo', 'Africa/Cairo', 'Asia/Amman', 'Australia/Lord_Howe', 'Pacific/Apia'])(
    'in %s begins at its first instant, on every day of twenty years',
    (zone) => {
      for (let day = '2006-01-01'; day < '2026-01-01'; day = addDays(day, 1)) {
        if (zone === 'Pacific/Apia' && day === '2011-12-30') continue;
        const start = startOfDay(day, zone);
        expect([dayOf(start, zone), dayOf(instantOf(Date.parse(start) - 1), zone) < day]).toEqual([day, true]);
      }
    },
    30_000,
  );

  it.each(['2024-02-29', '1900-01-01', '2999-12-31'])('%s is one', (text) => expect(isLegalDay(text)).toBe(true));
  it.each([
    '2023-02-29',
    '2026-02-31',
    '2026-13-01',
    '2026-00-10',
    '1899-12-31',
    '3000-01-01',
    '2026-1-1',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '٢٠٢٦-٠١-٠١',
    '',
  ])('"%s" is none', (text) => expect(isLegalDay(text)).toBe(false));
});
