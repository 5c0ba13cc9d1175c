import { createApp } from './app.js';
import { readConfiguration } from './configuration.js';
import { refuseUnsafeDatabase } from './database/refuse-unsafe.queries.js';
import { logger } from './http/logger.js';
import { onStop, ready, runMain } from './process.js';

await runMain(async () => {
  const configuration = readConfiguration();
  await refuseUnsafeDatabase(configuration.databaseUrl);
  const app = await createApp(configuration);
  await app.listen(configuration.port);
  onStop(async () => {
    await app.close();
    process.disconnect?.();
  });
  logger.info({ port: configuration.port }, 'listening');
  ready();
});
