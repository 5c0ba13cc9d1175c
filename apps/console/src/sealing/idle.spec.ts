import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { IDLE_MS, watchIdle } from './idle.js';

const page = new EventTarget();
const idle = vi.fn();
const act = (sign: string) => page.dispatchEvent(new Event(sign));
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  idle.mockClear();
  stop = watchIdle(idle, page);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

it('calls once when nobody touched the page for so long', () => {
  vi.advanceTimersByTime(IDLE_MS - 1);
  expect(idle).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2 * IDLE_MS);
  expect(idle).toHaveBeenCalledTimes(1);
});

it('waits anew after each touch', () => {
  for (const sign of ['keydown', 'pointerdown', 'wheel', 'touchmove']) {
    vi.advanceTimersByTime(IDLE_MS - 1);
    act(sign);
  }
  expect(idle).not.toHaveBeenCalled();
  vi.advanceTimersByTime(IDLE_MS);
  expect(idle).toHaveBeenCalledTimes(1);
});

it('looks at the clock when a machine that slept is woken: no touch keeps open what was left alone too long', () => {
  vi.setSystemTime(Date.now() + IDLE_MS + 1);
  act('keydown');
  expect(idle).toHaveBeenCalledTimes(1);
});

it('calls no more once it was stopped', () => {
  stop();
  vi.advanceTimersByTime(2 * IDLE_MS);
  act('visibilitychange');
  expect(idle).not.toHaveBeenCalled();
});
