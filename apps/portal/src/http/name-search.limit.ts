import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { CallerNames } from './caller-names.js';

export const NAME_SEARCHES_A_MINUTE = 60;
/** From here on each further search waits longer, so that a hurried program slows down before it is refused. */
const UNDELAYED = 30;
const DELAY_STEP_MS = 25;
const MINUTE_MS = 60_000;

interface Bucket {
  readonly minute: number;
  count: number;
}

/** Slows, then refuses programs that search by name without end. */
@Injectable()
export class NameSearchLimit {
  private minute = -1;
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly clock: Clock,
    private readonly names: CallerNames,
  ) {}

  /** How long this search must wait, or undefined where it is one too many. */
  delayFor(address: string): number | undefined {
    const now = this.clock.now();
    this.turn(now);
    const name = this.names.nameOf(address);
    const bucket = this.buckets.get(name) ?? { minute: this.minute, count: 0 };
    bucket.count += 1;
    this.buckets.set(name, bucket);
    if (bucket.count > NAME_SEARCHES_A_MINUTE) return undefined;
    return Math.max(0, bucket.count - UNDELAYED) * DELAY_STEP_MS;
  }

  secondsToWait(): number {
    return Math.max(1, Math.ceil((MINUTE_MS - (this.clock.now() % MINUTE_MS)) / 1000));
  }

  private turn(now: number): void {
    const minute = Math.floor(now / MINUTE_MS);
    if (minute !== this.minute) this.buckets.clear();
    this.minute = minute;
  }
}
