import { describe, expect, it } from 'vitest';
import { defineRefusals, Refusal } from './refusal.js';

const { refuse, catalogue } = defineRefusals({ 'door.locked': 'conflict', 'door.missing': 'missing' });

describe('a refusal', () => {
  it('is thrown with its code, its kind and what its words need', () => {
    const errors = [{ pointer: '/key', code: 'door.key' }];
    expect(() => refuse('door.locked', { door: 3 }, errors)).toThrow(Refusal);
    try {
      refuse('door.locked', { door: 3 }, errors);
    } catch (error) {
      expect(error).toMatchObject({ code: 'door.locked', kind: 'conflict', params: { door: 3 }, errors });
    }
  });

  it('has a catalogue that others can walk', () =>
    expect(Object.keys(catalogue)).toEqual(['door.locked', 'door.missing']));
});
