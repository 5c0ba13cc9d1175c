import { canonicalJson, type Json } from '@amparo/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../bench/generate-records.js';
import { ByteWriter } from './byte-writer.js';
import { RecordCodec } from './record-codec.js';
import { SlotTable } from './slot-table.js';
import { millisOf } from './text-codec.js';

const UUID = '7d2f0a44-1111-4222-8333-0123456789ab';
const INSTANT = '2026-11-24T03:08:11.000Z';
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(UUID, UUID.toUpperCase(), `${UUID.slice(0, 35)}g`, UUID.replace('7', 'ŷ'), UUID.replace('-', '0')),
  fc.constantFrom(INSTANT, '2026-11-24', 'licensed', 'มาลินโด จำกัด', ''),
);
const { record } = fc.letrec<{ record: Json; value: Json }>((tie) => ({
  record: fc.dictionary(fc.constantFrom('id', 'name', 'at', 'names', 'ก'), tie('value'), { maxKeys: 5 }),
  value: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.constantFrom(null, true, false, 0, -1.5, 1e21),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('record'),
  ),
}));

describe('a record', () => {
  test('comes back as it was, with its keys in canonical order', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), (records) => {
        const codec = new RecordCodec();
        const writer = new ByteWriter(8);
        const places = [...records, ...records].map((one) => {
          const at = writer.length;
          codec.encode(one, writer);
          return { one, at };
        });
        for (const { one, at } of places)
          expect(JSON.stringify(codec.decode(writer.bytes, at))).toBe(canonicalJson(one));
      }),
    );
  });

  test('is without what is undefined', () => {
    const writer = new ByteWriter(8);
    const codec = new RecordCodec();
    codec.encode({ b: 1, a: undefined } as unknown as Json, writer);
    expect(codec.decode(writer.bytes, 0)).toEqual({ b: 1 });
  });
});

test('an instant is read only where it comes back the same', () => {
  const part = (most: number, digits: number) =>
    fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(digits, '0'));
  const instant = fc
    .tuple(part(2100, 4), part(13, 2), part(32, 2), part(24, 2), part(60, 2), part(60, 2), part(999, 3))
    .map(
      ([year, month, day, hour, minute, second, ms]) => `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`,
    );
  const days = fc.date({ min: new Date(0), max: new Date('2199-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(
      fc.oneof(
        instant,
        days.map((day) => day.toISOString()),
        text,
      ),
      (asked) => {
        const millis = Date.parse(asked);
        const isSame = asked.length === INSTANT.length && millis >= 0 && new Date(millis).toISOString() === asked;
        expect(millisOf(asked)).toBe(isSame ? millis : undefined);
      },
    ),
    { numRuns: 2_000, examples: [['2024-02-29T00:00:00.000Z'], ['2023-02-29T00:00:00.000Z'], [INSTANT]] },
  );
});

test.each([0, 900, 5_000])(
  'a table of which somebody asks after %d entries has what was put in and not taken out',
  (first) => {
    const random = randomFrom(first + 1);
    const table = new SlotTable();
    const held = new Map<number, number[]>();
    const someHash = (): number => Math.floor(random() * 4_000) * 0x10_0001 - 0x8000_0000;
    for (let slot = 0; slot < 20_000; slot += 1) {
      const hash = someHash();
      const slots = held.get(hash) ?? [];
      held.set(hash, slots);
      table.add(hash, slot);
      slots.push(slot);
      if (slot < first || slot % 3 > 0) continue;
      const asked = someHash();
      expect(table.find(asked).sort((a, b) => a - b)).toEqual(held.get(asked) ?? []);
      const [oldest] = slots;
      if (oldest !== undefined) table.remove(hash, oldest);
      slots.shift();
    }
    for (const [hash, slots] of held) expect(table.find(hash).sort((a, b) => a - b)).toEqual(slots);
  },
);
