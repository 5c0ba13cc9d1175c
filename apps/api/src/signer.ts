import { CheckpointSigner, LogFork } from './audit/checkpoint-signer.js';
import { LeafFile } from './audit/leaf-file.js';
import { readConfiguration } from './configuration.js';
import { leafSource } from './database/signer-source.queries.js';
import { logger } from './http/logger.js';
import { onStop, ready, runMain } from './process.js';
import { SystemClock } from './ports/index.js';

const EVERY_MS = 1_000;
export const LOG_ORIGIN = 'amparo/audit';

/** Signs the audit log's state once a second; does nothing else and serves nothing. */
await runMain(async () => {
  const configuration = readConfiguration();
  const clock = new SystemClock();
  const source = leafSource(configuration.databaseUrl);
  const open = () =>
    CheckpointSigner.open(LOG_ORIGIN, configuration.signingKey, new LeafFile(configuration.dataDir), source);
  let signer = await open();
  let stopped = false;
  let toldParent = false;
  let wake = (): void => undefined;
  onStop(() => {
    stopped = true;
    wake();
  });
  ready();
  while (!stopped) {
    try {
      await signer.advance(() => clock.now());
    } catch (error) {
      const reason = (error as Error).message;
      if (error instanceof LogFork) {
        // Nobody reads a log that nobody points at: the one who started us is told once.
        if (!toldParent) process.send?.({ trouble: `it refuses to sign the audit log: ${reason}` });
        toldParent = true;
        logger.fatal({ reason }, 'the signer refuses to sign: restore the missing entries or start a new log');
      } else logger.warn({ reason }, 'the signer could not reach the database; trying again');
      signer = await open();
    }
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, EVERY_MS);
      wake = () => (clearTimeout(timer), resolve());
    });
  }
  await source.end();
});
