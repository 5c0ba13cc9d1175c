import { Refusal } from '@amparo/kernel';
import { requestContext } from './request-context.js';

/** The version that the caller saw, from `If-Match: "3"`; refused (428) when it isn't said. */
function versionSeen(): number {
  const header = requestContext().ifMatch;
  const match = header ? /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim()) : null;
  if (!match) throw new Refusal('request.version-required', 'precondition');
  return Number(match[1]);
}

/**
 * Refuses (412, with both versions) a change by somebody who saw another version. Call it on the locked row. Where one request is
 * about many records, each says in the body which version was seen.
 */
export function assertVersion(current: number, yours = versionSeen()): void {
  if (yours !== current) throw new Refusal('request.version-stale', 'stale', { yours, current });
}
