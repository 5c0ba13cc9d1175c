import type { NextFunction, Request, Response } from 'express';
import { randomUUID } from 'node:crypto';
import { Histogram } from 'prom-client';
import { logger } from './logger.js';

const seconds = new Histogram({
  name: 'amparo_http_request_seconds',
  help: 'Time to answer, by route template',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
});

/** Numbers each request, and writes one line about it: which route, how it ended, how long. Never its address, its query or who asked. */
export function requestLog(request: Request, response: Response, next: NextFunction): void {
  const start = process.hrtime.bigint();
  response.setHeader('X-Request-Id', randomUUID());
  response.on('finish', () => {
    const route = (request.route as { path?: string } | undefined)?.path ?? 'none';
    const took = Number(process.hrtime.bigint() - start) / 1e9;
    seconds.observe({ method: request.method, route, status: response.statusCode }, took);
    logger.info(
      {
        requestId: response.getHeader('X-Request-Id'),
        method: request.method,
        route,
        status: response.statusCode,
        ms: Math.round(took * 1000),
      },
      'request',
    );
  });
  next();
}
