import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { CallerNames } from './caller-names.js';

interface Limit {
  /** So many in a window are free; each further one waits a step longer than the last. */
  readonly free: number;
  readonly windowMs: number;
  readonly stepMs: number;
  readonly longestMs: number;
}

const MINUTE_MS = 60_000;
/** They only ever delay: many honest people share one address, and nobody may silence them by flooding it. */
export const LIMITS = {
  /** Complaints sent, by address: a union's helpers send many in a row. */
  lodge: { free: 20, windowMs: 60 * MINUTE_MS, stepMs: 100, longestMs: 2000 },
  /** Receipts tried, by address. */
  receipt: { free: 10, windowMs: MINUTE_MS, stepMs: 1000, longestMs: 10_000 },
  /** Receipts tried by everybody together. */
  receipts: { free: 600, windowMs: MINUTE_MS, stepMs: 50, longestMs: 5000 },
  /** Accounts asked for and addresses confirmed, by address: each asking sends a mail to somebody. */
  apply: { free: 5, windowMs: 60 * MINUTE_MS, stepMs: 1000, longestMs: 10_000 },
  /** Objections to an application, by address: whoever helps many sends many. */
  object: { free: 20, windowMs: 60 * MINUTE_MS, stepMs: 100, longestMs: 2000 },
  /** Proofs made and looked at, by address: each is signed and stored. */
  proof: { free: 20, windowMs: 60 * MINUTE_MS, stepMs: 200, longestMs: 3000 },
  /** Agencies to be told of, by address: each asking may send a message to somebody. */
  follow: { free: 5, windowMs: 60 * MINUTE_MS, stepMs: 1000, longestMs: 10_000 },
  /** Links of such messages, by address: a provider of mail follows them for all of its readers. */
  followLink: { free: 120, windowMs: MINUTE_MS, stepMs: 50, longestMs: 2000 },
  /** What is done with one receipt. */
  thread: { free: 20, windowMs: MINUTE_MS, stepMs: 1000, longestMs: 10_000 },
} as const satisfies Readonly<Record<string, Limit>>;
export type LimitName = keyof typeof LIMITS;

@Injectable()
export class Delays {
  private readonly counts = new Map<string, { readonly until: number; count: number }>();
  private forgetAt = 0;

  constructor(
    private readonly clock: Clock,
    private readonly names: CallerNames,
  ) {}

  async wait(limit: LimitName, caller: string): Promise<void> {
    const delay = this.delayFor(limit, caller);
    if (delay > 0) await sleep(delay);
  }

  delayFor(name: LimitName, caller: string): number {
    const { free, windowMs, stepMs, longestMs }: Limit = LIMITS[name];
    const now = this.clock.now();
    this.forget(now);
    const key = `${name} ${this.names.nameOf(caller)}`;
    const known = this.counts.get(key);
    const counted = known && known.until > now ? known : { until: now + windowMs, count: 0 };
    counted.count += 1;
    this.counts.set(key, counted);
    return Math.min(longestMs, Math.max(0, counted.count - free) * stepMs);
  }

  /** Now and then, so that a flood from many addresses does not make each call look through all of them. */
  private forget(now: number): void {
    if (now < this.forgetAt) return;
    this.forgetAt = now + 1000;
    for (const [key, { until }] of this.counts) if (until <= now) this.counts.delete(key);
  }
}
