import 'reflect-metadata';
import { BrowserScripts } from './browser/browser.scripts.js';
import { ConfigurationError, readConfiguration } from './configuration/configuration.js';
import { Log } from './operations/log.js';
import { createPortal } from './portal.js';

try {
  const configuration = readConfiguration(process.env);
  const portal = await createPortal(configuration);
  await portal.listen(configuration.port, '0.0.0.0');
  portal.get(Log).info({ port: configuration.port }, 'listening');
  if (portal.get(BrowserScripts).journey === undefined)
    portal
      .get(Log)
      .warn('the scripts of the pages are not built: what people write is sealed here, not in their browsers');
  process.send?.({ ready: true });
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
