import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { existsSync } from 'node:fs';
import path from 'node:path';

const YEAR_MS = 365 * 86_400_000;

/** Serves the built console under /console; its file names carry a hash, its page does not. */
export function serveConsole(app: NestExpressApplication, folder: string): void {
  if (!existsSync(folder)) return;
  app.useStaticAssets(path.join(folder, 'assets'), {
    prefix: '/console/assets',
    immutable: true,
    maxAge: YEAR_MS,
    index: false,
  });
  app.useStaticAssets(folder, { prefix: '/console', index: 'index.html', redirect: true });
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (request.method === 'GET' && request.path === '/') response.redirect('/console/');
    else next();
  });
}
