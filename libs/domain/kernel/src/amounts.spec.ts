import { describe, expect, it } from 'vitest';
import { CURRENCIES, majorOf, readAmount, westernDigits } from './amounts.js';

describe('an amount as people write it', () => {
  it.each([
    ['1200', 'USD', '120000'],
    ['1,200', 'USD', '120000'],
    ['1.200', 'EUR', '120000'],
    ['1 200', 'USD', '120000'],
    ['1’200.50', 'USD', '120050'],
    ['1.200,5', 'EUR', '120050'],
    ['12.5', 'USD', '1250'],
    ['0012', 'USD', '1200'],
    ['0', 'USD', '0'],
    ['80000', 'JPY', '80000'],
    ['80000.00', 'JPY', '80000'],
    ['350.25', 'KWD', '350250'],
    ['١٬٢٠٠٫٥٠', 'SAR', '120050'],
    ['۱۲۰۰', 'PKR', '120000'],
    ['१,२००', 'INR', '120000'],
  ])('%s %s → %s', (typed, currency, minor) => expect(readAmount(typed, currency)).toBe(minor));

  it.each(['', 'a lot', '-5', '1,20,0', '12.345.6789', '1.2.3', '80000.50 yen', '$12', '9'.repeat(16)])(
    '“%s” is none',
    (typed) => expect(readAmount(typed, 'USD')).toBeUndefined(),
  );

  it('has no fraction where the currency has none', () => {
    expect(readAmount('100.50', 'JPY')).toBeUndefined();
  });

  it.each(CURRENCIES)('of %s goes there and back', (currency) => {
    expect(majorOf(readAmount('1234', currency) ?? '', currency)).toBe(1234);
  });

  it('is read in the digits of any script', () => {
    expect(westernDigits('٠١٢٣٤٥٦٧٨٩ ۰۹ ०९ 09')).toBe('0123456789 09 09 09');
  });
});
