import { RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { parse } from 'qs';
import { SessionQueries } from './access/session.queries.js';
import { AppModule } from './app.module.js';
import type { Configuration } from './configuration.js';
import { serveConsole } from './http/console.js';
import { refuseOtherAddresses } from './http/other-addresses.js';
import { knownMediaType } from './http/media-type.js';
import { requestLog } from './http/request-log.js';
import { sealedBodies } from './http/sealed-bodies.js';
import { validation } from './http/validation.js';
import { serveDocumentation } from './openapi/documentation.js';

const OPERATIONS = ['healthz', 'readyz', 'metrics'].map((path) => ({ path, method: RequestMethod.GET }));

/** The API as it runs everywhere: in production, in tests, and where its documentation is made. */
export async function createApp(configuration: Configuration, connect = true): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(configuration, connect), {
    logger: ['error', 'fatal'],
    abortOnError: false,
    forceCloseConnections: true,
  });
  return prepare(app, configuration);
}

export function prepare(app: NestExpressApplication, configuration: Configuration): NestExpressApplication {
  app.set('query parser', (text: string) => parse(text, { depth: 2, parameterLimit: 50, allowPrototypes: false }));
  app.disable('x-powered-by');
  // A record's version is its ETag; a hash of whatever was sent, errors too, would be another.
  app.disable('etag');
  if (configuration.trustProxy)
    app.set(
      'trust proxy',
      /^\d+$/.test(configuration.trustProxy) ? Number(configuration.trustProxy) : configuration.trustProxy,
    );
  app.use(requestLog);
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          formAction: ["'self'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
        },
      },
      hsts: configuration.production,
      referrerPolicy: { policy: 'no-referrer' },
    }),
  );
  app.use(knownMediaType);
  app.use(sealedBodies(app.get(SessionQueries, { strict: false })));
  app.useBodyParser('json', { limit: '1mb' });
  app.setGlobalPrefix('api/v1', { exclude: OPERATIONS });
  app.useGlobalPipes(validation());
  serveConsole(app, configuration.consoleFolder);
  serveDocumentation(app);
  app.use(refuseOtherAddresses);
  app.enableShutdownHooks([]);
  return app;
}
