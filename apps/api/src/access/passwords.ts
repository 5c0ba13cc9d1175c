import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '@amparo/kernel';

/** OWASP's Argon2id: 19 MiB, two passes. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 2;
const WAITING = 50;

let running = 0;
const queue: (() => void)[] = [];

/** Hashing is expensive, so a crowd of sign-ins waits in a short line and is refused beyond it. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (queue.length >= WAITING) throw new Refusal('session.busy', 'limited', { retryAfter: 5 });
    await new Promise<void>((resolve) => queue.push(resolve));
  }
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    queue.shift()?.();
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, OPTIONS));

let dummy: Promise<string> | undefined;

/** Takes as long for a user that does not exist. */
export async function passwordFits(password: string, stored: string | null): Promise<boolean> {
  dummy ??= hash('nobody has this password', OPTIONS);
  const against = stored ?? (await dummy);
  return (await inTurn(() => verify(against, password))) && stored !== null;
}
