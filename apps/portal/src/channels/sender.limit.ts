import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { CallerNames } from '../http/caller-names.js';

export type MessageChannel = 'sms' | 'ussd' | 'whatsapp';

const HOUR_MS = 3_600_000;
/** Messages of an hour that are answered at once; a menu takes several for one question. */
const FREE: Readonly<Record<MessageChannel, number>> = { sms: 10, ussd: 40, whatsapp: 20 };
/** Each further one waits a step longer than the one before. */
const STEP_MS = 250;
const LONGEST_MS = 5000;
/** Each answer is paid for: more than so many in an hour no person sends. */
const MOST = 120;

/**
 * Slows who sends without end, and in the end answers them no more until the hour is over; nobody else notices. Who sent is known by an
 * HMAC under a key of the day alone.
 */
@Injectable()
export class SenderLimit {
  private hour = -1;
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly clock: Clock,
    private readonly names: CallerNames,
  ) {}

  /** Waits where the sender must, and says whether to answer: to the first message too many, that it is; to those after it, nothing. */
  async turn(channel: MessageChannel, sender: string): Promise<'answer' | 'too many' | 'silence'> {
    const count = this.countOf(channel, sender);
    if (count > MOST) return count === MOST + 1 ? 'too many' : 'silence';
    const delay = Math.min(LONGEST_MS, Math.max(0, count - FREE[channel]) * STEP_MS);
    if (delay > 0) await sleep(delay);
    return 'answer';
  }

  private countOf(channel: MessageChannel, sender: string): number {
    const hour = Math.floor(this.clock.now() / HOUR_MS);
    if (hour !== this.hour) this.counts.clear();
    this.hour = hour;
    const name = this.names.nameOf(`${channel} ${sender}`);
    const count = (this.counts.get(name) ?? 0) + 1;
    this.counts.set(name, count);
    return count;
  }
}
