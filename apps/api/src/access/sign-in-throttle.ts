import { type Instant, Refusal } from '@amparo/kernel';
import { createHmac, randomBytes } from 'node:crypto';

const TRIES_OF_NAME = 5;
const TRIES_FROM_ADDRESS = 30;
const WINDOW_MS = 60_000;
const MOST = 10_000;

/** Tries of one minute by somebody; the oldest are forgotten when there are too many to keep. */
class Tries {
  private readonly counts = new Map<string, { count: number; since: number }>();

  constructor(
    private readonly most: number,
    private readonly code: string,
  ) {}

  refuseIfOver(who: string, at: number): void {
    const entry = this.counts.get(who);
    if (!entry || at - entry.since >= WINDOW_MS || entry.count < this.most) return;
    throw new Refusal(this.code, 'limited', { retryAfter: Math.ceil((WINDOW_MS - (at - entry.since)) / 1000) });
  }

  add(who: string, at: number): void {
    const entry = this.counts.get(who);
    if (entry && at - entry.since < WINDOW_MS) entry.count += 1;
    else {
      if (this.counts.size >= MOST) this.counts.delete(this.counts.keys().next().value as string);
      this.counts.set(who, { count: 1, since: at });
    }
  }

  takeBack(who: string): void {
    const entry = this.counts.get(who);
    if (entry) entry.count = Math.max(0, entry.count - 1);
  }

  forget(who: string): void {
    this.counts.delete(who);
  }
}

/**
 * Failed sign-ins: five a minute of one account name, thirty from one address, then it waits. Never counted over all, so that one
 * attacker can't shut everybody out. A try counts from its beginning, so that many at once are no way round.
 */
export class SignInThrottle {
  private readonly names = new Tries(TRIES_OF_NAME, 'session.too-many-tries');
  private readonly addresses = new Tries(TRIES_FROM_ADDRESS, 'session.too-many-from-here');
  private readonly secret = randomBytes(32);

  begin(username: string, address: string, now: Instant): void {
    const [at, from] = [Date.parse(now), this.hidden(address)];
    this.addresses.refuseIfOver(from, at);
    this.names.refuseIfOver(username, at);
    this.addresses.add(from, at);
    this.names.add(username, at);
  }

  /** The try was no failure: the password was right, and only the second factor is still to come. */
  takeBack(username: string, address: string): void {
    this.names.takeBack(username);
    this.addresses.takeBack(this.hidden(address));
  }

  succeeded(username: string, address: string): void {
    this.takeBack(username, address);
    this.names.forget(username);
  }

  /** Addresses are not kept, not even in memory. */
  private hidden(address: string): string {
    return createHmac('sha256', this.secret).update(address).digest('base64');
  }
}
