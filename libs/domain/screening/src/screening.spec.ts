import { describe, expect, test } from 'vitest';
import { evaluateScreening } from '../bench/evaluate.js';
import { evaluateLookAlikes } from '../bench/look-alikes.js';
import { DEFAULT_THRESHOLD, NameRegister, type Profile, ScreeningIndex, scoreOf, type Subject } from './index.js';

const NOBODY: Profile = { names: [], persons: [], addresses: [], contacts: [] };
const phone = (value: string) => ({ kind: 'phone' as const, value, display: value });
const person = (name: string, more: { id?: string; birthDate?: string } = {}) => ({ id: null, ...more, names: [name] });
const agency = (id: string, profile: Partial<Profile>, adverse: Subject['adverse'] = []): Subject => ({
  kind: 'agency',
  id,
  adverse,
  profile: { ...NOBODY, ...profile },
});

const REVOKED = agency(
  'revoked',
  {
    names: ['Golden Gateway of Miravel Labour Supply Ltd.'],
    persons: [person('Mohammed Rahimov')],
    addresses: ['Suite 4, 12 Harbour Road, Miravel'],
    contacts: [phone('+66812345678')],
  },
  ['revoked'],
);

function indexOf(...subjects: Subject[]): ScreeningIndex {
  const index = new ScreeningIndex();
  for (const subject of subjects) index.add(subject);
  return index;
}

describe('an agency that was refused or revoked comes again', () => {
  const hits = indexOf(REVOKED).screen({
    ...NOBODY,
    names: ['Новый Рассвет'],
    persons: [person('Мохаммед Рахимов')],
    addresses: ['Miravel, 12 Harbour Rd. - Ste. 4'],
    contacts: [phone('+66812345678')],
  });
  test('is found, with each link named', () =>
    expect(hits[0]?.links.map(({ element, agreement }) => `${element} ${agreement}`).sort()).toEqual([
      'address order',
      'person transliteration',
      'phone exact',
    ]));
  test('the score is the sum of its links', () => {
    expect(hits[0]?.score).toBe(scoreOf(hits[0]?.links ?? []));
    expect(hits[0]?.score).toBeGreaterThanOrEqual(DEFAULT_THRESHOLD);
  });
});

describe('what many have tells little', () => {
  const neighbours = Array.from({ length: 8 }, (_, at) =>
    agency(`neighbour-${at}`, { names: [`Neighbour${at}`], addresses: [`Floor ${at}, 12 Harbour Road, Miravel`] }),
  );
  const weightIn = (index: ScreeningIndex): number =>
    index
      .screen({ ...NOBODY, addresses: ['Floor 9, 12 Harbour Road, Miravel'], contacts: [phone('+66812345678')] })[0]
      ?.links.find(({ element }) => element === 'address')?.weight ?? 0;
  test('one building', () =>
    expect(weightIn(indexOf(REVOKED, ...neighbours))).toBeLessThan(weightIn(indexOf(REVOKED)) / 2));
  test('a neighbour is not held', () =>
    expect(
      indexOf(REVOKED, ...neighbours).screen({ ...NOBODY, addresses: ['Floor 9, 12 Harbour Road, Miravel'] }),
    ).toEqual([]));
  test('a common name', () => {
    const namesakes = Array.from({ length: 12 }, (_, at) =>
      agency(`n${at}`, { persons: [person('Mohammed Rahimov')] }),
    );
    const [alone, among] = [indexOf(REVOKED), indexOf(REVOKED, ...namesakes)].map(
      (index) => index.screen({ ...NOBODY, persons: [person('Mohammed Rahimov')] }).find(({ id }) => id === 'revoked')?.score ?? 0, // prettier-ignore
    );
    expect(among).toBeLessThan((alone ?? 0) / 2);
  });
});

describe('persons', () => {
  const listed: Subject = { kind: 'listing', id: 'listed', adverse: ['listed'], profile: { ...NOBODY, persons: [person('Juan Dela Cruz Mabini', { birthDate: '1970-01-02' })] } }; // prettier-ignore
  test('a listed person is found by the name alone', () =>
    expect(indexOf(listed).screen({ ...NOBODY, persons: [person('Mabini Juan Dela Cruz')] })[0]?.score).toBeGreaterThanOrEqual(DEFAULT_THRESHOLD)); // prettier-ignore
  test('another day of birth is another person', () =>
    expect(indexOf(listed).screen({ ...NOBODY, persons: [person('Juan Dela Cruz Mabini', { birthDate: '1999-09-09' })] })[0]?.score ?? 0).toBeLessThan(DEFAULT_THRESHOLD)); // prettier-ignore
  test('the same person of the register is known whatever the name', () => {
    const known = agency('barred', { persons: [person('A B', { id: 'p1' })] }, ['barred']);
    expect(indexOf(known).screen({ ...NOBODY, persons: [person('Quite Other', { id: 'p1' })] })[0]?.score).toBeGreaterThanOrEqual(DEFAULT_THRESHOLD); // prettier-ignore
  });
  test('an account tells that it is the same, and not which', () => {
    const account = { kind: 'account' as const, value: 'ab'.repeat(32), display: null };
    const [hit] = indexOf(agency('x', { contacts: [account] }, ['revoked'])).screen({ ...NOBODY, contacts: [account] });
    expect(hit?.links).toMatchObject([{ element: 'account', ours: '', theirs: '', agreement: 'exact' }]);
  });
});

/** A register made up as the bench makes its own, smaller and from another seed. */
test('successors among others', () => {
  const figures = evaluateScreening(20_260, { agencies: 1_500, successors: 50, decoys: 200 });
  expect(figures.recall).toBeGreaterThanOrEqual(0.9);
  expect(figures.precision).toBeGreaterThanOrEqual(0.75);
});

describe('names that look alike', () => {
  const register = new NameRegister();
  register.add('own', 'Bright Harbour Manpower Ltd.');
  register.add('other', 'Golden Modern Recruiting Co., Ltd.');
  register.add('third', 'Golden Lantern Manpower Services');
  test.each([
    ['Brіght Harbour Manpower', 'same-skeleton'],
    ['Ｂright Harbour Manpower', 'same-skeleton'],
    ['8right Harb0ur Manpower', 'same-skeleton'],
    ['Bright Harbour Rnanpower', 'same-skeleton'],
    ['Bright-Har bour Manpower', 'spacing'],
    ['Harbour Bright Manpower', 'word-order'],
    ['Bright Harbour Overseas Employment', 'generic-swapped'],
    ['Brighl Harbour Staffing', 'one-slip'],
    ['Bright Harboar Staffing', 'one-slip'],
    ['غولدن لانترن', 'transliteration'],
    ['Quite оther', 'mixed-script'],
  ])('%s: %s', (name, reason) => expect(register.lookAlike(name)?.reason).toBe(reason));
  test.each(['Bright Meadow Manpower Ltd.', 'Harbour Lights', 'Manpower Recruiting Ltd.', 'Сокол Работа', 'صقر تمريس'])(
    '%s is nobody else’s',
    (name) => expect(register.lookAlike(name)).toBeNull(),
  );
  test('one’s own name is not held', () =>
    expect(register.lookAlike('Bright Harbour Staffing Ltd.', 'own')).toBeNull());
  test('forged and honest names', () => {
    const figures = evaluateLookAlikes(20_260, 2_000, 50, 500);
    expect(figures.held).toBeGreaterThanOrEqual(0.98);
    expect(figures.honestHeld).toBeLessThanOrEqual(0.03);
  });
});
