import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';

const DAY_MS = 86_400_000;

/** Callers are known here only as HMACs under a key that is drawn anew each day and never leaves memory. */
@Injectable()
export class CallerNames {
  private key = randomBytes(32);
  private day = -1;

  constructor(private readonly clock: Clock) {}

  nameOf(caller: string): string {
    const day = Math.floor(this.clock.now() / DAY_MS);
    if (day !== this.day) this.key = randomBytes(32);
    this.day = day;
    return createHmac('sha256', this.key).update(caller).digest('base64').slice(0, 16);
  }
}
