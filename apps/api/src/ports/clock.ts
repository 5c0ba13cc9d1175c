import { type Instant, instantOf } from '@amparo/kernel';

/** The only source of legal time. Tests move it. */
export abstract class Clock {
  abstract now(): Instant;
}

export class SystemClock extends Clock {
  now(): Instant {
    return instantOf(Date.now());
  }
}
