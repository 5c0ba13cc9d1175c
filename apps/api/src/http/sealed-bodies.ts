import { json, type NextFunction, type Request, type Response } from 'express';
import type { SessionQueries } from '../access/session.queries.js';

/** Routes that carry sealed files: five of ten megabytes, in base64. */
const ROUTES: readonly string[] = [
  '/api/v1/complaints',
  '/api/v1/complaints/thread/reply',
  '/api/v1/complaints/thread/ask-review',
];
const LIMIT = '80mb';
const AT_ONCE = 4;

const parse = json({ limit: LIMIT });

/** Lets a few in at a time; the others wait for one to leave. */
function gate(places: number) {
  let free = places;
  const waiting: (() => void)[] = [];
  return {
    enter: () => (free > 0 ? Promise.resolve(void (free -= 1)) : new Promise<void>((enter) => waiting.push(enter))),
    leave(): void {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    },
  };
}

/**
 * Reads the bodies of complaints, which may be large: only for the portal's own key, and only a few at once, so that nobody else can
 * fill the memory. Whatever it leaves alone meets the common limit.
 */
export function sealedBodies(sessions: Pick<SessionQueries, 'actorOfKey'>) {
  const { enter, leave } = gate(AT_ONCE);
  return async function sealedBody(request: Request, response: Response, next: NextFunction): Promise<void> {
    if (request.method !== 'POST' || !ROUTES.includes(request.path)) return next();
    const key = /^Bearer (\S+)$/i.exec(request.get('authorization') ?? '')?.[1];
    const actor = key ? await sessions.actorOfKey(key) : null;
    if (actor?.role !== 'portal') return next();
    await enter();
    if (response.closed) return leave();
    response.once('close', leave);
    parse(request, response, next);
  };
}
