/** A failure the person at the terminal can act on: printed as one sentence, without a stack. */
export class PlainError extends Error {}

/** Ends the command: a plain sentence for what was expected to go wrong, the whole stack for what was not. */
export function explain(error) {
  if (error instanceof PlainError) return error.message;
  if (['EACCES', 'EPERM'].includes(error?.code) && error.path) {
    return `${error.path} belongs to another user: run the command as that user, or give DATA_DIR another folder.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const seconds = (since) => `${Math.max(1, Math.round((Date.now() - since) / 1000))} s`;

/**
 * Says what is happening, and again every ten seconds while it lasts: a silent terminal looks broken. Lines only, so that
 * a log file reads as well as a screen.
 */
export async function step(what, work, say = console.log) {
  const since = Date.now();
  say(`${what} …`);
  const still = setInterval(() => say(`  still at it (${seconds(since)})`), 10_000);
  try {
    const result = await work();
    if (Date.now() - since > 2_000) say(`  done in ${seconds(since)}`);
    return result;
  } finally {
    clearInterval(still);
  }
}

export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
