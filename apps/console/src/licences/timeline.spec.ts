import { describe, expect, it } from 'vitest';
import type { TimelineEntry } from './licence.js';
import { believedNow, believedOnce, nowOn, segments } from './timeline.js';

const entry = (status: string, from: string, to: string | null, recordedTo: string | null = null): TimelineEntry => ({
  status,
  effectiveFrom: `${from}T00:00:00Z`,
  effectiveTo: to && `${to}T00:00:00Z`,
  recordedFrom: `${from}T00:00:00Z`,
  recordedTo: recordedTo && `${recordedTo}T00:00:00Z`,
  decisionId: null,
  conditions: [],
});
const now = Date.parse('2026-06-01T00:00:00Z');
const life = [
  entry('suspended', '2026-01-01', null),
  entry('licensed', '2024-01-01', null, '2026-01-01'),
  entry('licensed', '2024-01-01', '2026-01-01'),
];

describe('the timeline of a licence', () => {
  it('shows what stands today, earliest first, and apart from it what was replaced', () => {
    expect(believedNow(life).map(({ status }) => status)).toEqual(['licensed', 'suspended']);
    expect(believedOnce(life)).toHaveLength(1);
  });

  it('draws the entries end to end, an open end to the edge', () => {
    const [first, second] = segments(believedNow(life), now);
    expect(first?.start).toBe(0);
    expect(second?.start).toBeCloseTo(first?.width ?? Number.NaN);
    expect((second?.start ?? 0) + (second?.width ?? 0)).toBeCloseTo(100);
    expect(first?.width).toBeGreaterThan(second?.width ?? Number.NaN);
  });

  it('places today inside the running entry', () => {
    const [, second] = segments(believedNow(life), now);
    const today = nowOn(believedNow(life), now);
    expect(today).toBeGreaterThan(second?.start ?? 100);
    expect(today).toBeLessThan(100);
  });

  it('draws nothing of nothing', () => {
    expect(segments([], now)).toEqual([]);
  });
});
