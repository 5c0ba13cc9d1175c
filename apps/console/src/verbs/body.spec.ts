import { describe, expect, it } from 'vitest';
import { mappingOf } from '../imports/mapping.js';
import { filledOnly, linesOf } from './body.js';

describe('what a form sends', () => {
  it('is trimmed and leaves out what was left empty, inside parts of it too', () => {
    const typed = {
      name: ' Lotus ',
      to: '',
      from: null,
      atOnce: false,
      names: [],
      headOffice: { address: ' 1 Quay ', district: '' },
    };
    expect(filledOnly(typed)).toEqual({ name: 'Lotus', atOnce: false, headOffice: { address: '1 Quay' } });
  });

  it('reads one item a line', () => {
    expect(linesOf('First\n\n  Second  \n')).toEqual(['First', 'Second']);
    expect(linesOf(undefined)).toEqual([]);
  });

  it('turns "which column holds the field" into column → field', () => {
    expect(mappingOf({ name: ' Agency name ', phone: '' })).toEqual({ 'Agency name': 'name' });
  });
});
