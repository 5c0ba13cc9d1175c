import { describe, expect, it } from 'vitest';
import { RandomIds } from './ids.js';

describe('many identifiers', () => {
  it('are of version 4, ascending and each another', () => {
    const drawn = [...new RandomIds().ascending(5_000)];
    for (const id of drawn) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(drawn).toEqual([...drawn].sort());
    expect(new Set(drawn).size).toBe(5_000);
  });

  it('are not those of another time', () => {
    const ids = new RandomIds();
    const drawn = new Set([...ids.ascending(1_000), ...ids.ascending(1_000)]);
    expect(drawn.size).toBe(2_000);
  });
});
