import { describe, expect, it } from 'vitest';
import type { Decision, DecisionKind } from './licence.js';
import { entryAt, timeline } from './licence.timeline.js';

const CREATED = '2024-01-10T09:00:00.000Z';
const FAR = '9999-12-31T00:00:00.000Z';
const noon = (day: string) => `${day}T12:00:00.000Z`;

type Act = readonly [kind: DecisionKind, day: string, more?: Partial<Decision>];
const history = (...acts: Act[]): Decision[] =>
  acts.map(([kind, day, more = {}], index) => ({
    ...{ until: null, validTo: null, conditionId: null, conditionText: null, refersTo: null },
    ...{ id: `d${index + 1}`, kind, effectiveAt: noon(day), recordedAt: noon(day), ordinal: index + 1 },
    ...more,
  }));
const GRANT: Act = ['grant', '2024-02-01', { validTo: '2026-01-31' }];
const about = { refersTo: 'd2' };

/** Status, overlay and the decision behind it, on a day. */
const on = (day: string, decisions: readonly Decision[], known = FAR) => {
  const { status, appeal, decisionId } =
    entryAt(timeline(decisions, CREATED, 'UTC'), `${day}T23:00:00.000Z`, known) ?? {};
  return [status, appeal, decisionId];
};

describe.each(['suspend', 'revoke', 'bar'] as const)('an appeal against %s', (measure) => {
  const imposed = { suspend: 'suspended', revoke: 'revoked', bar: 'barred' }[measure];
  const start: Act[] = [GRANT, [measure, '2024-06-01']];

  it('leaves the decision its effect, and says that it is open', () => {
    const decisions = history(...start, ['lodge_appeal', '2024-06-10', about]);
    expect(on('2024-06-09', decisions)).toEqual([imposed, undefined, 'd2']);
    expect(on('2024-06-10', decisions)).toEqual([imposed, 'not_stayed', 'd2']);
  });

  it('with a stay gives back what was before, until it is dismissed or withdrawn', () => {
    for (const end of ['dismiss_appeal', 'withdraw_appeal'] as const) {
      const decisions = history(
        ...start,
        ['lodge_appeal', '2024-06-10', about],
        ['stay', '2024-06-12', about],
        [end, '2024-07-20', about],
      );
      expect(on('2024-06-11', decisions)).toEqual([imposed, 'not_stayed', 'd2']);
      expect(on('2024-06-12', decisions)).toEqual(['licensed', 'stayed', 'd4']);
      expect(on('2024-07-20', decisions)).toEqual([imposed, undefined, 'd2']);
    }
  });

  it('once upheld undoes it from then on, and not before', () => {
    const decisions = history(...start, ['lodge_appeal', '2024-06-10', about], ['uphold_appeal', '2024-07-20', about]);
    expect(on('2024-07-19', decisions)).toEqual([imposed, 'not_stayed', 'd2']);
    expect(on('2024-07-20', decisions)).toEqual(['licensed', undefined, 'd4']);
    expect(on('2024-07-20', decisions, noon('2024-07-19'))).toEqual([imposed, 'not_stayed', 'd2']);
  });
});

describe('an appeal', () => {
  it('leaves every other decision alone', () => {
    const decisions = history(
      GRANT,
      ['suspend', '2024-06-01'],
      ['suspend', '2024-06-02', { until: '2024-06-20' }],
      ['stay', '2024-06-10', about],
    );
    expect(on('2024-06-15', decisions)).toEqual(['suspended', 'stayed', 'd3']);
    expect(on('2024-06-21', decisions)).toEqual(['licensed', 'stayed', null]);
  });

  it('goes on when the decision is put right, and is over when it is annulled', () => {
    const appealed: Act[] = [GRANT, ['suspend', '2024-06-01'], ['stay', '2024-06-10', about]];
    const wrong: Act = ['correct', '2024-06-15', about];
    expect(on('2024-06-16', history(...appealed, wrong))).toEqual(['licensed', undefined, 'd1']);
    const right: Act = ['suspend', '2024-05-20', { ...about, recordedAt: noon('2024-06-15') }];
    expect(on('2024-06-16', history(...appealed, wrong, right))).toEqual(['licensed', 'stayed', 'd3']);
    expect(on('2024-05-21', history(...appealed, wrong, right))).toEqual(['suspended', undefined, 'd5']);
  });

  it('upheld against a condition takes the condition away', () => {
    const condition = { conditionId: 'c1', conditionText: 'Report monthly.' };
    const decisions = history(
      GRANT,
      ['add_condition', '2024-06-01', condition],
      ['uphold_appeal', '2024-07-01', about],
    );
    expect(on('2024-06-30', decisions)[0]).toBe('licensed_with_conditions');
    expect(on('2024-07-01', decisions)[0]).toBe('licensed');
  });

  it('does not keep a validity from running out, nor a term from being served', () => {
    const dated = history(GRANT, ['suspend', '2024-06-01', { until: '2024-06-30' }], ['stay', '2024-06-10', about]);
    expect(on('2026-02-01', dated)).toEqual(['expired', 'stayed', null]);
    const lost = history(
      GRANT,
      ['suspend', '2024-06-01', { until: '2024-06-30' }],
      ['stay', '2024-06-10', about],
      ['dismiss_appeal', '2024-08-01', about],
    );
    expect(on('2024-08-02', lost)).toEqual(['licensed', undefined, 'd3']);
  });
});
