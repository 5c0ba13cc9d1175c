import { Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { NAME_SEARCHES_A_MINUTE, NameSearchLimit } from '../http/name-search.limit.js';
import { Problem } from '../http/problem.js';

/** Lets a program wait for what its searches cost; a page is never refused and never waits. */
@Injectable()
export class CheckWait {
  constructor(private readonly limit: NameSearchLimit) {}

  async before(address: string): Promise<void> {
    const delay = this.limit.delayFor(address);
    if (delay === undefined) {
      const again = { 'retry-after': String(this.limit.secondsToWait()) };
      throw new Problem('too-many', [], { max: NAME_SEARCHES_A_MINUTE }, again);
    }
    if (delay > 0) await sleep(delay);
  }

  charge(address: string, costMs: number): void {
    this.limit.charge(address, costMs);
  }
}
