import { describe, expect, it } from 'vitest';
import { defineLifecycle } from './lifecycle.js';

const OPEN = { close: { to: 'closed', by: ['officer'] } } as const;

describe('a lifecycle', () => {
  it('says where a verb leads, and for whom', () => {
    const door = defineLifecycle('door', 'open', { open: OPEN, closed: {} });
    expect(door.transition('open', 'close')).toEqual({ to: 'closed', by: ['officer'] });
    expect(door.transition('closed', 'close')).toBeUndefined();
    expect([door.verbsFor('open', 'officer'), door.verbsFor('closed', 'officer')]).toEqual([['close'], []]);
    expect(door.verbsFor('open', 'visitor' as 'officer')).toEqual([]);
  });

  it('knows no verb that every object has', () => {
    const door = defineLifecycle<string, string, string>('door', 'open', { open: OPEN, closed: {} });
    expect(door.transition('open', 'constructor')).toBeUndefined();
  });

  it.each([
    ['begins in a status it does not define', 'ajar', { open: OPEN, closed: {} }, 'unknown initial status "ajar"'],
    ['leads to a status it does not define', 'open', { open: OPEN }, 'leads to unknown "closed"'],
    [
      'holds a status that no path reaches',
      'open',
      { open: OPEN, closed: {}, lost: {}, gone: {} },
      'unreachable lost, gone',
    ],
    [
      'holds a loop that no path reaches',
      'open',
      { open: {}, a: { go: { to: 'b', by: ['x'] } }, b: { go: { to: 'a', by: ['x'] } } },
      'unreachable a, b',
    ],
    ['has a verb for nobody', 'open', { open: { close: { to: 'closed', by: [] } }, closed: {} }, 'nobody may "close"'],
  ])('that %s is refused at the start', (_, initial, table, message) => {
    expect(() => defineLifecycle<string, string, string>('door', initial, table)).toThrow(message);
  });
});
