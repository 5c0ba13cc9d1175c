import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { CallerNames } from './caller-names.js';

/** So many searches by name no person's program needs; whoever asks more is refused until the minute is over. */
export const NAME_SEARCHES_A_MINUTE = 600;
/** Time of the processor that an address may use in a minute before its searches wait. */
const FREE_MS = 2000;
/** For each millisecond used beyond that, how long the next search waits; never longer than the longest. */
const WAIT_PER_MS = 0.5;
export const LONGEST_WAIT_MS = 1000;
const MINUTE_MS = 60_000;

interface Used {
  count: number;
  costMs: number;
}

/**
 * Slows programs that search by name without end by what their searches cost, and refuses them far beyond. One that asks one
 * question after another is never refused.
 */
@Injectable()
export class NameSearchLimit {
  private minute = -1;
  private readonly used = new Map<string, Used>();

  constructor(
    private readonly clock: Clock,
    private readonly names: CallerNames,
  ) {}

  /** How long this search must wait, or undefined where it is one too many. */
  delayFor(address: string): number | undefined {
    const used = this.usedBy(address);
    used.count += 1;
    if (used.count > NAME_SEARCHES_A_MINUTE) return undefined;
    return Math.min(LONGEST_WAIT_MS, Math.max(0, used.costMs - FREE_MS) * WAIT_PER_MS);
  }

  /** What a search took counts against the next one. */
  charge(address: string, costMs: number): void {
    this.usedBy(address).costMs += costMs;
  }

  secondsToWait(): number {
    return Math.max(1, Math.ceil((MINUTE_MS - (this.clock.now() % MINUTE_MS)) / 1000));
  }

  private usedBy(address: string): Used {
    const minute = Math.floor(this.clock.now() / MINUTE_MS);
    if (minute !== this.minute) this.used.clear();
    this.minute = minute;
    const name = this.names.nameOf(address);
    const used = this.used.get(name) ?? { count: 0, costMs: 0 };
    this.used.set(name, used);
    return used;
  }
}
