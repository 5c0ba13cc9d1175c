import { Refusal, ROLES } from '@amparo/kernel';
import { describe, expect, it } from 'vitest';
import { checkEntityChange, endWithEntity, ENTITY_CHANGE_STATUSES, entityChangeStep } from './entity-change.js';
import type { Decision, DecisionKind } from './licence.js';
import { entryAt, timeline } from './licence.timeline.js';

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'done';
};

describe('a change of the legal entity', () => {
  it('is recorded or dismissed once, by an approver who did not bring it forward', () => {
    for (const status of ENTITY_CHANGE_STATUSES)
      for (const role of ROLES)
        for (const id of ['proposer', 'other'])
          for (const verb of ['record', 'dismiss'] as const) {
            const expected =
              status !== 'proposed'
                ? 'entity-change.not-now'
                : role !== 'approver'
                  ? 'entity-change.role'
                  : id === 'proposer'
                    ? 'entity-change.same-person'
                    : 'done';
            const act = () => entityChangeStep({ status, proposedBy: 'proposer' }, verb, { id, role });
            expect(codeOf(act), `${status} ${verb} ${role} ${id}`).toBe(expected);
          }
    const other = { id: 'other', role: 'approver' } as const;
    expect(entityChangeStep({ status: 'proposed', proposedBy: 'proposer' }, 'record', other)).toBe('recorded');
    expect(entityChangeStep({ status: 'proposed', proposedBy: 'proposer' }, 'dismiss', other)).toBe('dismissed');
  });

  it.each([
    ['no number is known', { before: null }, 'entity-change.no-number'],
    ['the number is the same', { value: 'C-1' }, 'entity-change.same-number'],
    ['it has not happened yet', { on: '2026-03-03' }, 'entity-change.future'],
    ['it happened today', {}, 'done'],
    ['it happened long ago', { on: '2020-01-01' }, 'done'],
  ])('where %s', (_says, change, code) => {
    const right = { before: 'C-1', value: 'C-2', on: '2026-03-02' };
    expect(codeOf(() => checkEntityChange({ ...right, ...change }, '2026-03-02'))).toBe(code);
  });
});

describe('a licence whose holder became another legal entity', () => {
  const CREATED = '2024-01-10T09:00:00.000Z';
  const FAR = '9999-12-31T00:00:00.000Z';
  const decision = (kind: DecisionKind, day: string, ordinal: number, more: Partial<Decision> = {}): Decision => ({
    ...{ until: null, validTo: null, conditionId: null, conditionText: null, refersTo: null },
    ...{ id: `d${ordinal}`, kind, effectiveAt: `${day}T00:00:00.000Z`, recordedAt: `${day}T12:00:00.000Z`, ordinal },
    ...more,
  });
  const grant = decision('grant', '2024-02-01', 1, { validTo: '2026-01-31' });
  const maker = { timeZone: 'Asia/Dhaka', newId: () => 'new' };
  const ended = (decisions: readonly Decision[], on: string) =>
    endWithEntity({ createdAt: CREATED, decisions, proposals: [] }, on, maker);

  it.each([
    ['in force', [grant], 'void'],
    ['suspended', [grant, decision('suspend', '2024-05-01', 2)], 'void'],
    ['revoked before', [grant, decision('revoke', '2024-05-01', 2)], 'revoked'],
    ['surrendered before', [grant, decision('surrender', '2024-05-01', 2)], 'surrendered'],
    ['barred before', [grant, decision('bar', '2024-05-01', 2)], 'barred'],
  ] as const)('and which was %s', (_was, decisions, status) => {
    const made = ended(decisions, '2024-06-01').map((one, at) => ({
      ...one,
      recordedAt: '2024-07-01T00:00:00.000Z',
      ordinal: decisions.length + at + 1,
    }));
    expect(made).toHaveLength(status === 'void' ? 1 : 0);
    const whole = timeline([...decisions, ...made], CREATED, 'Asia/Dhaka');
    expect(entryAt(whole, '2024-06-01T00:00:00.000Z', FAR)?.status).toBe(status);
    expect(entryAt(whole, '2024-06-01T00:00:00.000Z', '2024-06-15T00:00:00.000Z')?.status).not.toBe('void');
  });

  it('ends at the first instant of that day, where the register’s days begin', () => {
    expect(ended([grant], '2024-06-01')).toMatchObject([{ kind: 'void', effectiveAt: '2024-05-31T18:00:00.000Z' }]);
  });

  it('which was granted after that day is void from its beginning', () => {
    const made = ended([grant], '2024-01-15');
    expect(made).toMatchObject([{ kind: 'void', effectiveAt: grant.effectiveAt }]);
    const whole = timeline(
      [grant, ...made.map((one) => ({ ...one, recordedAt: '2024-07-01T00:00:00.000Z', ordinal: 2 }))],
      CREATED,
      'Asia/Dhaka',
    );
    expect(entryAt(whole, grant.effectiveAt, FAR)?.status).toBe('void');
  });

  it('which was not granted, or was over, has nothing to end', () => {
    expect(ended([], '2024-06-01')).toEqual([]);
    expect(ended([grant, decision('void', '2024-05-01', 2)], '2024-06-01')).toEqual([]);
  });
});
