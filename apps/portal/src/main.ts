import 'reflect-metadata';
import { PageScript } from './complaints/page.script.js';
import { ConfigurationError, readConfiguration } from './configuration/configuration.js';
import { Log } from './operations/log.js';
import { createPortal } from './portal.js';

try {
  const configuration = readConfiguration(process.env);
  const portal = await createPortal(configuration);
  await portal.listen(configuration.port, '0.0.0.0');
  portal.get(Log).info({ port: configuration.port }, 'listening');
  if (portal.get(PageScript).name === undefined)
    portal
      .get(Log)
      .warn('the script of the pages is not built: what people write is sealed here, not in their browsers');
  process.send?.({ ready: true });
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
