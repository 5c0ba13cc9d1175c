import { ConfigurationError } from './configuration.js';
import { logger } from './http/logger.js';

/** What the person at the terminal can put right: said as it is, without a stack. */
export class UsageError extends Error {}

const stops: (() => unknown)[] = [];
let stopping = false;

/** Tells the parent process, if there is one, that this one is at work. */
export const ready = (): void => void process.send?.({ ready: true });

/** Runs on SIGINT, SIGTERM, or when the parent is gone. */
export function onStop(stop: () => unknown): void {
  if (stops.push(stop) > 1) return;
  const all = () => {
    if (stopping) return;
    stopping = true;
    // What idles on (pooled connections, timers) would hold the process for ten seconds more.
    void Promise.allSettled(stops.map(async (one) => one())).then(() => process.exit(0));
  };
  process.on('SIGINT', all);
  process.on('SIGTERM', all);
  process.on('disconnect', all);
}

/** Runs a process's main part; what can't be started is said in plain words and ends with 1. */
export async function runMain(main: () => Promise<unknown>): Promise<void> {
  try {
    await main();
    // A one-shot command ends when its work is done: pooled connections would hold it for ten seconds more.
    if (stops.length === 0) process.exit();
  } catch (error) {
    if (error instanceof ConfigurationError || error instanceof UsageError) console.error(error.message);
    else logger.fatal({ reason: (error as Error).stack ?? String(error) }, 'could not start');
    process.exit(1);
  }
}
