import { describe, expect, it, test } from 'vitest';
import { agencyRecord, homeRegister, licenceRecord, NOW, partnerRegister } from '../fixtures/records.js';
import { check, createIndex } from './index.js';

const index = createIndex();
index.put('register', homeRegister);
index.put('register', partnerRegister);
const NUMBERS = ['SB-0166/2025', 'SB-0616/2024', 'SB-0166/2024', 'SB-0199/2052', 'LB-0403/2024', 'SB-0777/2025'];
for (const [at, number] of NUMBERS.entries()) {
  index.put('agency', agencyRecord(`a${at}`, `Agency of the number ${at}`));
  index.put('licence', licenceRecord(`l${at}`, `a${at}`, number));
}
index.put('agency', { ...agencyRecord('th', 'มาลินโด จำกัด'), register: 'TH', country: 'TH' });
index.put('licence', { ...licenceRecord('lth', 'th', 'ต.48/2527'), register: 'TH' });

const offered = (q: string) => check(index, q, NOW).matches.map(({ licenceNumber }) => licenceNumber);

describe('a licence number with one slip is offered the ones that may be meant', () => {
  test.each([
    ['one digit wrong', 'SB-0167/2025', ['SB-0166/2025']],
    ['one digit wrong, in the year', 'LB-0403/2021', ['LB-0403/2024']],
    ['two digits turned about', 'SB-0166/2052', ['SB-0166/2025']],
    ['a digit missing', 'SB-077/2025', ['SB-0777/2025']],
    ['a digit missing within', 'LB-043/2024', ['LB-0403/2024']],
    ['a digit too many', 'LB-04903/2024', ['LB-0403/2024']],
    ['a digit doubled', 'LB-04403/2024', ['LB-0403/2024']],
    ['as people write it', 'licence no. sb 0167 2025', ['SB-0166/2025']],
    ['without its letters', '0167/2025', ['SB-0166/2025']],
    ['in another script', 'ต.๔๙/๒๕๒๗', ['ต.48/2527']],
  ])('%s: %s', (_, q, numbers) => {
    expect(offered(q)).toEqual(numbers);
    expect(check(index, q, NOW)).toMatchObject({ confidence: 'possible', standing: 'no_record' });
  });

  it('the nearest first: turned about before wrong, and of a year only where that is near too', () => {
    // 0616 and 0166 of 2024 are two turns and one wrong digit away; those of 2025 are further.
    expect(offered('SB-0661/2024')).toEqual(['SB-0616/2024']);
    expect(offered('SB-0166/2026')).toEqual(['SB-0166/2024', 'SB-0166/2025']);
    expect(offered('SB-1066/2025')).toEqual(['SB-0166/2025']);
  });

  it('never as that number: nothing fits, and the number differs', () => {
    expect(check(index, 'SB-0167/2025', NOW).matches[0]).toMatchObject({
      matchedOn: [],
      differs: ['licenceNumber'],
    });
  });
});

test.each([
  ['two slips', 'SB-0155/2025'],
  ['other letters', 'XB-0166/2025'],
  ['letters that differ and a digit that does', 'LB-0404/2021'],
  ['a short number without letters', '0167'],
  ['a number among words', 'agency SB-0167/2025 of Vellamar'],
])('%s is offered no number: %s', (_, q) => {
  const numbers = check(index, q, NOW).matches.filter(({ differs }) => differs.includes('licenceNumber'));
  expect(numbers.filter(({ matchedOn }) => matchedOn.length === 0)).toEqual([]);
});

it('the number itself is that number, however near others are', () => {
  expect(check(index, 'SB-0166/2024', NOW)).toMatchObject({
    confidence: 'exact',
    matches: [{ licenceNumber: 'SB-0166/2024' }],
  });
});
