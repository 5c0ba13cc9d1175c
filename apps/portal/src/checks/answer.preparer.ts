import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock.js';
import { type Holding, PublicRegister } from '../feed/public-register.js';
import { Checker } from './checker.js';

/** After so many changes that all answers were lost, it must be quiet for this long, or the work would be thrown away at once. */
const QUIET_MS = 3000;
const EVERY_MS = 20;
/** At most this long at a time, so that nobody who asks has to wait for it. */
const AT_ONCE_MS = 5;

/** Prepares the answer to every licence number in quiet moments, so that a rush is answered from ready text. */
@Injectable()
export class AnswerPreparer implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private holding: Holding | undefined;
  private lostAt = 0;
  private quietSince = 0;
  private next = 0;

  constructor(
    private readonly register: PublicRegister,
    private readonly checker: Checker,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.work(), EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private work(): void {
    const held = this.register.current;
    if (!held) return;
    const { lostAt } = held.index.changes;
    if (held !== this.holding || lostAt !== this.lostAt) {
      this.holding = held;
      this.lostAt = lostAt;
      this.quietSince = this.clock.now();
      this.next = 0;
    }
    if (this.next >= held.numbers.length || this.clock.now() - this.quietSince < QUIET_MS) return;
    const end = performance.now() + AT_ONCE_MS;
    for (let q = held.numbers[this.next]; q !== undefined && performance.now() < end; q = held.numbers[this.next]) {
      if (!this.checker.isReady(q)) this.checker.checkAndKeep(q);
      this.next += 1;
    }
  }
}
