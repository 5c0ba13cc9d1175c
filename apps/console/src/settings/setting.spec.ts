import { describe, expect, it } from 'vitest';
import { sentOf, typedOf } from './setting.js';

const names = { en: 'Land', es: 'Tierra', ar: 'بر' };
const VALUES = {
  'licence-classes': [
    { code: 'land', names, validityMonths: 24, objectionDays: null, onePersonOneAgency: true, needsInspection: false },
    { code: 'sea', names, validityMonths: 12, objectionDays: 14, onePersonOneAgency: false, needsInspection: true },
  ],
  'reminder-days': { renewal: [42, 21] },
  vetting: { threshold: 0.45 },
} as const;

describe('the form of a setting', () => {
  it.each(Object.entries(VALUES))(
    'begins with what %s holds, and sends the same where nothing was typed',
    (kind, value) => {
      const id = kind as keyof typeof VALUES;
      expect(sentOf(id, typedOf(id, value))).toEqual(value);
    },
  );

  it('leaves what is no number for the server to name', () => {
    const [row] = sentOf('licence-classes', [{ code: 'x', validityMonths: 'two', objectionDays: '' }]) as {
      validityMonths: unknown;
      objectionDays: unknown;
    }[];
    expect([row?.validityMonths, row?.objectionDays]).toEqual([Number.NaN, null]);
  });
});
