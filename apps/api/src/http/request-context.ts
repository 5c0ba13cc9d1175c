import { AsyncLocalStorage } from 'node:async_hooks';
import type { Role } from '@amparo/kernel';

/** Who acts: an account, a key, or nobody. */
export interface Actor {
  /** Account or key id; null for anonymous. */
  readonly id: string | null;
  readonly role: Role;
  readonly name: string;
  readonly authorityId: string | null;
  readonly officeId: string | null;
  readonly agencyId: string | null;
  readonly scopes: readonly string[];
  /** Hash of the session in use, for signing out. */
  readonly sessionHash: Buffer | null;
}

export const ANONYMOUS: Actor = {
  id: null,
  role: 'anonymous',
  name: '',
  authorityId: null,
  officeId: null,
  agencyId: null,
  scopes: [],
  sessionHash: null,
};

/** What a request carries along without being handed down: for the unit of work, the audit log and the problem filter. */
export interface RequestContext {
  readonly requestId: string;
  readonly language: string;
  actor: Actor;
  /** Audit event of the route, `licence.decide`. */
  audit: string | null;
  /** Set where the caller sent an Idempotency-Key. `body` is what "the same body" means: all of it, unless the route says otherwise. */
  readonly idempotency: { readonly route: string; readonly key: string; body: unknown } | null;
  /** `If-Match`, if sent. */
  ifMatch: string | null;
  /** Headers that the unit of work adds to the answer. */
  readonly headers: Record<string, string>;
}

const storage = new AsyncLocalStorage<RequestContext>();

export const runInContext = <T>(context: RequestContext, work: () => T): T => storage.run(context, work);

export function requestContext(): RequestContext {
  const context = storage.getStore();
  if (!context) throw new Error('no request context: call runInContext first');
  return context;
}

/** The context of a job or a command line: the register itself acts. */
export const systemContext = (name: string): RequestContext => ({
  requestId: name,
  language: 'en',
  actor: { ...ANONYMOUS, role: 'administrator', name },
  audit: null,
  idempotency: null,
  ifMatch: null,
  headers: {},
});
