import { describe, expect, it } from 'vitest';
import { wantsJson } from './negotiation.js';

describe('wantsJson', () => {
  it.each([
    [undefined, false],
    ['', false],
    ['*/*', false],
    ['application/json', true],
    ['application/json, text/plain, */*', true],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', false],
    ['text/html;q=0.5, application/json', true],
    ['application/json;q=0.5, text/html', false],
    ['application/*', true],
    ['application/problem+json', true],
    ['APPLICATION/JSON', true],
    ['application/json;q=0', false],
    ['image/png', false],
  ])('%s → %s', (accept, json) => expect(wantsJson(accept)).toBe(json));
});
