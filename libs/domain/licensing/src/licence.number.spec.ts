import { describe, expect, it } from 'vitest';
import { licenceSlug } from './licence.number.js';

describe('a licence number in an address', () => {
  it.each([
    ['ต.8/2527', 'ต-8-2527'],
    ['DMW-123-LB-01012026-R', 'dmw-123-lb-01012026-r'],
    ['  No. 45 / ２０２６ ', 'no-45-２０２６'],
    ['७८/०७९', '७८-०७९'],
    ['रु/१', 'रु-१'],
    ['../../etc?x=1#y', 'etc-x-1-y'],
    ['%2F..%2F', '2f-2f'],
    ['///', 'licence'],
  ])('%s → %s', (number, slug) => expect(licenceSlug(number)).toBe(slug));

  it('is the same however the letters are composed', () => {
    expect(licenceSlug('e\u0301-1')).toBe(licenceSlug('\u00e9-1'));
  });
});
