import { addDays, addHours, dayOf, type Instant } from '@amparo/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTS_ON_DECISIONS, type Decision, type DecisionKind, isActOnDecision, type LicenceStatus } from './licence.js';
import { entryAt, inForce, timeline } from './licence.timeline.js';

const CREATED = '2024-01-10T09:00:00.000Z';
const FAR = '9999-12-31T00:00:00.000Z';
const blank = { until: null, validTo: null, conditionId: null, conditionText: null, refersTo: null };

let made: Decision[] = [];
const history = (...parts: (Pick<Decision, 'kind' | 'effectiveAt'> & Partial<Decision>)[]): Decision[] =>
  (made = parts.map((part, index) => ({
    ...blank,
    id: `d${index + 1}`,
    recordedAt: part.effectiveAt > CREATED ? part.effectiveAt : CREATED,
    ordinal: index + 1,
    ...part,
  })));
const status = (at: Instant, known = FAR, zone = 'UTC'): LicenceStatus | undefined =>
  entryAt(timeline(made, CREATED, zone), at, known)?.status;
const grant = { kind: 'grant', effectiveAt: '2024-02-01T00:00:00.000Z', validTo: '2025-01-31' } as const;

describe('a timeline', () => {
  it('ends a validity at the end of its last day in the register’s own zone', () => {
    history(grant);
    expect(status('2025-01-31T18:14:59.999Z', FAR, 'Asia/Kathmandu')).toBe('licensed');
    expect(status('2025-01-31T18:15:00.000Z', FAR, 'Asia/Kathmandu')).toBe('expired');
    expect(status('2025-01-31T18:15:00.000Z', FAR, 'UTC')).toBe('licensed');
  });

  it('ends a dated suspension by itself, its last day included, with no decision to point at', () => {
    history(grant, { kind: 'suspend', effectiveAt: '2024-06-01T00:00:00.000Z', until: '2024-06-30' });
    expect([status('2024-05-31T23:59:59.999Z'), status('2024-06-01T00:00:00.000Z')]).toEqual(['licensed', 'suspended']);
    expect(status('2024-06-30T23:59:59.999Z')).toBe('suspended');
    expect(entryAt(timeline(made, CREATED, 'UTC'), '2024-07-01T00:00:00.000Z', FAR)).toMatchObject({
      status: 'licensed',
      decisionId: null,
      effectiveTo: '2025-02-01T00:00:00.000Z',
    });
  });

  it('says expired, not suspended, once the validity is over; renewed, the suspension shows again', () => {
    history(grant, { kind: 'suspend', effectiveAt: '2024-06-01T00:00:00.000Z' });
    expect(status('2025-02-01T00:00:00.000Z')).toBe('expired');
    history(
      grant,
      { kind: 'suspend', effectiveAt: '2024-06-01T00:00:00.000Z' },
      { kind: 'renew', effectiveAt: '2025-01-02T00:00:00.000Z', validTo: '2026-01-31' },
    );
    expect(status('2025-02-01T00:00:00.000Z')).toBe('suspended');
  });

  it('stays suspended as long as one of several suspensions runs', () => {
    history(
      grant,
      { kind: 'suspend', effectiveAt: '2024-06-01T10:00:00.000Z', until: '2024-08-31' },
      { kind: 'suspend', effectiveAt: '2024-07-01T00:00:00.000Z', until: '2024-07-10' },
    );
    expect(status('2024-08-31T23:00:00.000Z')).toBe('suspended');
    expect(entryAt(timeline(made, CREATED, 'UTC'), '2024-07-05T00:00:00.000Z', FAR)?.decisionId).toBe('d3');
  });

  it('does not let a lift undo a suspension that was decided after it', () => {
    history(
      grant,
      { kind: 'suspend', effectiveAt: '2024-06-01T00:00:00.000Z' },
      { kind: 'lift', effectiveAt: '2024-07-01T10:00:00.000Z' },
      { kind: 'suspend', effectiveAt: '2024-07-01T00:00:00.000Z', recordedAt: '2024-07-01T15:00:00.000Z' },
    );
    expect(status('2024-07-02T00:00:00.000Z')).toBe('suspended');
    expect(status('2024-07-02T00:00:00.000Z', '2024-07-01T14:00:00.000Z')).toBe('licensed');
  });

  it('keeps what was known: an annulled suspension stood until the day it was annulled', () => {
    history(
      grant,
      { kind: 'suspend', effectiveAt: '2024-06-01T00:00:00.000Z' },
      { kind: 'correct', effectiveAt: '2024-06-20T12:00:00.000Z', refersTo: 'd2' },
    );
    expect(status('2024-06-10T00:00:00.000Z', '2024-06-20T11:59:59.999Z')).toBe('suspended');
    expect(status('2024-06-10T00:00:00.000Z', '2024-06-20T12:00:00.000Z')).toBe('licensed');
  });

  it('puts a replacement in the place of what it replaces, and takes it away when the correction is corrected', () => {
    const suspend = { kind: 'suspend', effectiveAt: '2024-06-10T00:00:00.000Z' } as const;
    const lift = { kind: 'lift', effectiveAt: '2024-07-01T00:00:00.000Z' } as const;
    const correct = { kind: 'correct', effectiveAt: '2024-08-01T00:00:00.000Z', refersTo: 'd2' } as const;
    const right = {
      ...suspend,
      effectiveAt: '2024-06-01T00:00:00.000Z',
      recordedAt: correct.effectiveAt,
      refersTo: 'd2',
    };
    history(grant, suspend, lift, correct, right);
    expect([status('2024-06-05T00:00:00.000Z'), status('2024-09-01T00:00:00.000Z')]).toEqual(['suspended', 'licensed']);
    history(grant, suspend, lift, correct, right, {
      kind: 'correct',
      effectiveAt: '2024-08-02T00:00:00.000Z',
      refersTo: 'd4',
    });
    expect(status('2024-06-05T00:00:00.000Z')).toBe('licensed');
  });

  it.each(['revoke', 'surrender', 'void', 'bar', 'refuse'] as const)(
    'lets nothing but a correction undo %s',
    (kind) => {
      const [later, last] = ['2024-07-01T00:00:00.000Z', '2024-09-01T00:00:00.000Z'];
      const end = { kind, effectiveAt: '2024-06-01T00:00:00.000Z' };
      const others = (['renew', 'lift', 'grant'] as const).map((other) => ({ kind: other, effectiveAt: later }));
      history(grant, end, ...others);
      expect(status(last)).not.toMatch(/licensed|expired/);
      history(grant, end, { kind: 'correct', effectiveAt: later, refersTo: 'd2' });
      expect(status(last)).toBe('licensed');
    },
  );
});

describe('the time in force', () => {
  it('goes on through conditions and suspensions, and ends with the validity or the licence', () => {
    history(
      grant,
      { kind: 'add_condition', effectiveAt: '2024-03-01T00:00:00.000Z', conditionId: 'c' },
      { kind: 'suspend', effectiveAt: '2024-06-01T00:00:00.000Z', until: '2024-06-30' },
    );
    const from = '2024-02-01T00:00:00.000Z';
    expect(inForce(timeline(made, CREATED, 'UTC'))).toEqual([
      { effectiveFrom: from, effectiveTo: '2025-02-01T00:00:00.000Z' },
    ]);
    history(grant, { kind: 'revoke', effectiveAt: '2024-06-01T10:00:00.000Z' });
    expect(inForce(timeline(made, CREATED, 'UTC'))).toEqual([
      { effectiveFrom: from, effectiveTo: '2024-06-01T10:00:00.000Z' },
    ]);
  });

  it('is as known at last: what was corrected away is no part of it', () => {
    history(grant, { kind: 'correct', effectiveAt: '2024-06-01T00:00:00.000Z', refersTo: 'd1' });
    expect(inForce(timeline(made, CREATED, 'UTC'))).toEqual([]);
  });
});

/** The same law, told another way: for one instant, look at every decision that was known and stood. No intervals, no order of events. */
function oracle(all: readonly Decision[], at: Instant, known: Instant, zone: string): LicenceStatus {
  const heard = all.filter(({ recordedAt }) => recordedAt <= known);
  const isAnnulled = ({ id }: Decision): boolean =>
    heard.some((other) => other.kind === 'correct' && other.refersTo === id && !isAnnulled(other));
  const now = heard.filter((act) => act.kind !== 'correct' && !isAnnulled(act) && act.effectiveAt <= at);
  const today = dayOf(at, zone);
  const latest = (list: Decision[]): Decision | undefined =>
    list.find((a) =>
      list.every((b) => a.effectiveAt > b.effectiveAt || (a.effectiveAt === b.effectiveAt && a.ordinal >= b.ordinal)),
    );
  const first = (list: Decision[]): Decision | undefined =>
    list.find((a) =>
      list.every((b) => a.effectiveAt < b.effectiveAt || (a.effectiveAt === b.effectiveAt && a.ordinal <= b.ordinal)),
    );
  const about = ({ id }: Decision, ...kinds: DecisionKind[]): Decision[] =>
    now.filter(({ kind, refersTo }) => refersTo === id && kinds.includes(kind));
  const isHeldBack = (act: Decision): boolean =>
    about(act, 'uphold_appeal', 'reinstate').length > 0 ||
    latest(about(act, 'stay', 'withdraw_appeal', 'dismiss_appeal'))?.kind === 'stay';
  const acts = now.filter((act) => !isHeldBack(act));
  const is = (...kinds: DecisionKind[]): Decision[] => acts.filter(({ kind }) => kinds.includes(kind));
  if (is('bar').length > 0) return 'barred';
  const end = first(is('revoke', 'surrender', 'void', 'refuse'));
  const ends = { revoke: 'revoked', surrender: 'surrendered', void: 'void', refuse: 'refused' } as const;
  if (end) return ends[end.kind as keyof typeof ends];
  if (is('grant').length === 0) return 'applicant';
  const last = latest(is('grant', 'renew'))?.validTo;
  if (last && today > last) return 'expired';
  const runs = is('suspend').filter(
    ({ until, effectiveAt, ordinal }) =>
      (until === null || today <= until) &&
      !is('lift').some((lift) => lift.ordinal > ordinal && lift.effectiveAt >= effectiveAt),
  );
  if (runs.length > 0) return 'suspended';
  const after = (a: Decision, b: Decision): boolean =>
    a.effectiveAt > b.effectiveAt || (a.effectiveAt === b.effectiveAt && a.ordinal > b.ordinal);
  const inForce = is('add_condition').some(
    (add) => !is('remove_condition').some((gone) => gone.conditionId === add.conditionId && after(gone, add)),
  );
  return inForce ? 'licensed_with_conditions' : 'licensed';
}

const KINDS: readonly DecisionKind[] = [
  ...['grant', 'renew', 'suspend', 'suspend', 'lift', 'add_condition', 'remove_condition', 'correct', 'revoke'],
  ...['surrender', 'void', 'bar', 'refuse'],
] as DecisionKind[];
const ZONES = ['UTC', 'Asia/Kathmandu', 'America/Sao_Paulo', 'Africa/Cairo', 'Pacific/Apia'];

const histories = fc
  .array(
    fc.record({
      // Endings are rare, so that most histories go on.
      kind: fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...KINDS.slice(0, 8)) },
        { weight: 1, arbitrary: fc.constantFrom(...KINDS) },
        { weight: 2, arbitrary: fc.constantFrom(...ACTS_ON_DECISIONS) },
      ),
      effect: fc.integer({ min: -10, max: 60 }),
      wait: fc.integer({ min: 0, max: 12 }),
      length: fc.option(fc.integer({ min: 0, max: 20 })),
      target: fc.nat(20),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((rows) => {
    let recorded = CREATED;
    return rows.map(({ kind, effect, wait, length, target }, index): Decision => {
      recorded = addHours(recorded, wait * 7);
      const effectiveAt = addHours(CREATED, effect * 9);
      const last = length === null ? null : addDays(dayOf(effectiveAt, 'UTC'), length);
      return {
        ...blank,
        id: `d${index}`,
        ordinal: index + 1,
        kind: index === 0 && target > 2 ? 'grant' : kind,
        effectiveAt,
        recordedAt: recorded,
        until: kind === 'suspend' ? last : null,
        validTo: kind === 'grant' || kind === 'renew' ? last : null,
        conditionId: kind.endsWith('condition') ? `c${target % 2}` : null,
        refersTo: (kind === 'correct' || isActOnDecision(kind)) && index > 0 ? `d${target % index}` : null,
      };
    });
  });

describe('a timeline of any history', () => {
  it('says what a slow reading of the decisions says, at every instant of both times', () => {
    const seen = new Set<LicenceStatus>();
    fc.assert(
      fc.property(histories, fc.constantFrom(...ZONES), fc.integer({ min: 0, max: 90 }), (decisions, zone, from) => {
        const entries = timeline(decisions, CREATED, zone);
        for (let step = 0; step < 12; step += 1) {
          const at = addHours(CREATED, (from * 5 + step * 31) % 800);
          const known = addHours(CREATED, (step * 53 + from) % 500);
          const found = entries.filter((entry) => entryAt([entry], at, known));
          expect(found.map((entry) => entry.status)).toEqual([oracle(decisions, at, known, zone)]);
          seen.add(found[0]?.status ?? 'applicant');
        }
      }),
      { numRuns: 10_000 },
    );
    expect([...seen].length).toBe(10);
  });

  it('never changes what was known before', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 8 }), (decisions, cut) => {
        const known = decisions[Math.min(cut, decisions.length - 1)]?.recordedAt ?? CREATED;
        const then = timeline(
          decisions.filter(({ recordedAt }) => recordedAt <= known),
          CREATED,
          'UTC',
        );
        const now = timeline(decisions, CREATED, 'UTC');
        for (let hours = -80; hours < 900; hours += 37) {
          const at = addHours(CREATED, hours);
          expect(entryAt(now, at, known)?.status).toBe(entryAt(then, at, known)?.status);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('holds no empty rectangle and no two that are one', () => {
    fc.assert(
      fc.property(histories, (decisions) => {
        const entries = timeline(decisions, CREATED, 'UTC');
        for (const entry of entries) {
          expect(entry.effectiveTo === null || entry.effectiveFrom < entry.effectiveTo).toBe(true);
          expect(entry.recordedTo === null || entry.recordedFrom < entry.recordedTo).toBe(true);
          const next = entries.find(
            (other) =>
              other.effectiveFrom === entry.effectiveTo &&
              other.recordedFrom === entry.recordedFrom &&
              other.recordedTo === entry.recordedTo,
          );
          if (next) expect(key(next)).not.toBe(key(entry));
        }
      }),
      { numRuns: 500 },
    );
  });
});

const key = ({ status: is, decisionId, appeal, conditions }: ReturnType<typeof timeline>[number]): string =>
  [is, decisionId, appeal, ...conditions].join(' ');
