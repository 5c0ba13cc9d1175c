import { expect, it } from 'vitest';
import { reach } from './pages.js';

it('turns pages down to row 10,000 and says when rows lie beyond', () => {
  expect(reach(416, 25)).toEqual({ last: 17, cut: false });
  expect(reach(0, 25)).toEqual({ last: 1, cut: false });
  expect(reach(1_000_000, 25)).toEqual({ last: 400, cut: true });
});
