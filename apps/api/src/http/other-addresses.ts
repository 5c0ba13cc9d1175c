import { Refusal } from '@amparo/kernel';
import type { NextFunction, Request, Response } from 'express';
import { sendProblem } from './problem.filter.js';

const ROUTES = /^\/(?:api\/v1|healthz$|readyz$|metrics$)/;

/** Beside the routes there is the console and the documentation, already looked at; all else is nowhere, and says so like every refusal. */
export function refuseOtherAddresses(request: Request, response: Response, next: NextFunction): void {
  if (ROUTES.test(request.path)) next();
  else sendProblem(new Refusal('request.no-such-address', 'missing'), request, response);
}
