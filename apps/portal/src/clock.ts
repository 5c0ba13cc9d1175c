import { type Instant, instantOf } from '@amparo/kernel';

/** The only way to know the time here, so that a test can move it. */
export abstract class Clock {
  abstract now(): number;

  nowInstant(): Instant {
    return instantOf(this.now());
  }
}

export class SystemClock extends Clock {
  now(): number {
    return Date.now();
  }
}
