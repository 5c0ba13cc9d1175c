import { type Instant, Refusal } from '@amparo/kernel';

const FREE_TRIES = 5;
const WINDOW_MS = 60_000;
const MOST_NAMES = 10_000;

/**
 * Failed sign-ins of one account name: five a minute, then it waits. Counted per name, never over all, so that one attacker can't
 * shut everybody out; a right password is only delayed by its own name's failures.
 */
export class SignInThrottle {
  private readonly failures = new Map<string, { count: number; since: number }>();

  refuseIfBusy(username: string, now: Instant): void {
    const entry = this.failures.get(username);
    const passed = entry ? Date.parse(now) - entry.since : Infinity;
    if (entry && passed < WINDOW_MS && entry.count >= FREE_TRIES)
      throw new Refusal('session.too-many-tries', 'limited', { retryAfter: Math.ceil((WINDOW_MS - passed) / 1000) });
  }

  failed(username: string, now: Instant): void {
    const entry = this.failures.get(username);
    const at = Date.parse(now);
    if (entry && at - entry.since < WINDOW_MS) entry.count += 1;
    else {
      if (this.failures.size >= MOST_NAMES) this.failures.delete(this.failures.keys().next().value as string);
      this.failures.set(username, { count: 1, since: at });
    }
  }

  succeeded(username: string): void {
    this.failures.delete(username);
  }
}
