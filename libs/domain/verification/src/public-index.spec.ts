import { canonicalJson, type Json } from '@amparo/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createIndex, type RecordKind, type RecordOf } from './index.js';
import { agencyRecord, channelRecord, licenceRecord, personRecord } from '../fixtures/records.js';

type Change = { kind: RecordKind; id: string; record: RecordOf[RecordKind] | null };

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('มาลินโด จำกัด', 'شركة النور', 'Al Noor', '𝒜b'),
);
const agencyId = fc.constantFrom('a1', 'a2', 'ก3', '7d2f0a44-1111-4222-8333-0123456789ab');
const put = (kind: RecordKind, record: RecordOf[RecordKind]): Change => ({ kind, id: record.id, record });

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(agencyId, text, text).map(([id, name, other]) => put('agency', agencyRecord(id, name, [other]))),
  fc
    .tuple(
      fc.constantFrom('l1', 'l2', 'l3'),
      agencyId,
      fc.constantFrom('RL-0010', '0010', 'ต.8/2527', 'XA-2026-000123'),
    )
    .map(([id, holder, number]) => put('licence', licenceRecord(id, holder, number))),
  fc
    .tuple(fc.constantFrom('c1', 'c2'), agencyId, fc.constantFrom('+12025550101', '+12025550102'))
    .map(([id, holder, value]) => put('channel', channelRecord(id, holder, 'phone', value))),
  fc
    .tuple(fc.constantFrom('p1', 'p2'), text, agencyId)
    .map(([id, name, at]) => put('person', personRecord(id, name, at))),
  fc
    .tuple(
      fc.constantFrom<RecordKind>('agency', 'licence', 'channel', 'person'),
      fc.oneof(agencyId, fc.constantFrom('l1', 'l2', 'c1', 'p1')),
    )
    .map(([kind, id]) => ({ kind, id, record: null })),
);

const json = (record: unknown): string => canonicalJson(record as Json);
const sorted = (records: readonly unknown[]): string[] => records.map(json).sort();

test('after any changes the index holds and finds what a plain map would', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
      const index = createIndex();
      const oracle = new Map<string, Change>();
      changes.forEach(({ kind, id, record }, i) => {
        const op = record === null ? ('remove' as const) : ('put' as const);
        index.apply({ kind, id, op, record, position: i + 1 } as Parameters<typeof index.apply>[0]);
        if (record === null) oracle.delete(`${kind} ${id}`);
        else oracle.set(`${kind} ${id}`, { kind, id, record });
      });
      const held = [...oracle.values()];
      const having = <K extends RecordKind>(kind: K): RecordOf[K][] =>
        held.flatMap((change) => (change.kind === kind ? (change.record as RecordOf[K]) : []));
      for (const { kind, id, record } of held) expect(json(index.get(kind, id))).toBe(json(record));
      for (const id of ['a1', 'a2', 'ก3']) {
        expect(sorted(index.licencesOf(id))).toEqual(sorted(having('licence').filter((l) => l.agencyId === id)));
        expect(sorted(index.channelsOf(id))).toEqual(sorted(having('channel').filter((c) => c.agencyId === id)));
        expect(sorted(index.personsOf(id))).toEqual(
          sorted(having('person').filter((p) => p.appointments.some((at) => at.agencyId === id))),
        );
        if (!oracle.has(`agency ${id}`)) expect(index.get('agency', id)).toBeUndefined();
      }
      for (const number of ['RL-0010', 'ต.8/2527', 'XA-2026-000123'])
        expect(index.hasLicenceNumber(number), number).toBe(having('licence').some((l) => isAlike(l.number, number)));
      expect([...index.lines()].map(({ record }) => record)).toEqual(
        (['agency', 'licence', 'person', 'channel'] as const).flatMap((kind) =>
          having(kind)
            .sort((a, b) => (a.id < b.id ? -1 : 1))
            .map(json),
        ),
      );
      expect(index.stats().agency).toBe(having('agency').length);
    }),
    { numRuns: 300 },
  );
});

/** `0010` and `RL-0010` ask for one another. */
const isAlike = (a: string, b: string): boolean => a === b || (a.endsWith('0010') && b.endsWith('0010'));

test('a name that was replaced or removed is found no more', () => {
  const index = createIndex();
  for (let i = 0; i < 5000; i += 1) index.put('agency', agencyRecord(`a${i}`, `Filler Number${i} Overseas`));
  index.put('agency', agencyRecord('x', 'Zephyr Quandary'));
  expect(index.searchNames('Zephyr Quandary')[0]?.decision).toBe('exact');
  index.put('agency', agencyRecord('x', 'Marigold Harbour'));
  expect(index.searchNames('Zephyr Quandary').map(({ name }) => name)).not.toContain('Zephyr Quandary');
  expect(index.searchNames('Marigold Harbor')[0]?.name).toBe('Marigold Harbour');
  index.remove('agency', 'x');
  expect(index.searchNames('Marigold Harbour').map(({ name }) => name)).not.toContain('Marigold Harbour');
});

test('a name that was replaced before anybody asked is found no more either', () => {
  const index = createIndex();
  for (let i = 0; i < 3000; i += 1) {
    index.put('agency', agencyRecord(`a${i}`, `Zephyr${i} Quandary`));
    if (i % 2 === 0) index.put('agency', agencyRecord(`a${i}`, `Marigold${i} Harbour`));
  }
  expect(index.searchNames('Zephyr1200 Quandary', 96).map(({ name }) => name)).not.toContain('Zephyr1200 Quandary');
  expect(index.searchNames('Marigold1200 Harbor')[0]?.name).toBe('Marigold1200 Harbour');
  expect(index.searchNames('Zephyr1201 Quandry')[0]?.name).toBe('Zephyr1201 Quandary');
});

test('replacing records again and again takes no more memory', () => {
  const index = createIndex();
  const sizes = Array.from({ length: 6 }, () => {
    for (let i = 0; i < 20_000; i += 1)
      index.put('channel', channelRecord(`c${i % 50}`, 'a1', 'email', `x${i}@a.example`));
    return index.stats().bytes;
  });
  expect(sizes[5]).toBeLessThanOrEqual((sizes[1] ?? 0) + 1_100_000);
});
