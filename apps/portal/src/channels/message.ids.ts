import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { CallerNames } from '../http/caller-names.js';

/** Gateways send a message again where they heard no answer in time; after so long, none does. */
const KEPT_MS = 24 * 3_600_000;
const MOST = 100_000;

/** Which messages were answered, so that none is twice: each answer is paid for. */
@Injectable()
export class MessageIds {
  private readonly until = new Map<string, number>();

  constructor(
    private readonly clock: Clock,
    private readonly names: CallerNames,
  ) {}

  /** False for one that was taken before. */
  take(id: string): boolean {
    const now = this.clock.now();
    this.forget(now);
    const name = this.names.nameOf(id);
    if (this.until.has(name)) return false;
    this.until.set(name, now + KEPT_MS);
    return true;
  }

  /** It was not answered after all: the next time it comes it is as new. */
  giveBack(id: string): void {
    this.until.delete(this.names.nameOf(id));
  }

  /** The oldest stand first. */
  private forget(now: number): void {
    for (const [name, until] of this.until) {
      if (until > now && this.until.size < MOST) return;
      this.until.delete(name);
    }
  }
}
