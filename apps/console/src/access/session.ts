import { ApiProblem } from '@amparo/api-client';
import { api } from '../data/api.js';

export interface Session {
  readonly user: {
    readonly id: string;
    readonly username: string;
    readonly name: string;
    readonly role: string;
    readonly agencyId: string | null;
    readonly authority: { readonly id: string; readonly name: string } | null;
    readonly office: { readonly id: string; readonly name: string } | null;
  };
  readonly expiresAt: string;
  /** The register's: legal days and hours are told in it. */
  readonly timeZone: string | null;
  /** What this role may list: the menu follows it. */
  readonly resources: readonly string[];
  /** What this role may begin: an agency, a licence, an import, an account. */
  readonly creates?: readonly string[];
}

export interface Credentials {
  readonly username: string;
  readonly password: string;
  readonly otp?: string;
}

/** Kept in this page's memory only; the cookie itself is out of reach of any script. */
let known: Promise<Session> | undefined;

/** "Nobody is signed in" is an answer worth keeping; a server that didn't answer is asked again. */
function remember(asked: Promise<Session>): Promise<Session> {
  known = asked;
  asked.catch((error: unknown) => {
    if (!isSignedOut(error)) forgetSession();
  });
  return asked;
}

export const isSignedOut = (error: unknown): boolean => error instanceof ApiProblem && error.status === 401;

export const currentSession = (): Promise<Session> =>
  known ?? remember(api.GET('/api/v1/session').then(({ data }) => data as Session));

export function forgetSession(): void {
  known = undefined;
}

export const openSession = (credentials: Credentials): Promise<Session> =>
  remember(api.POST('/api/v1/session', { body: credentials }).then(({ data }) => data as Session));

/** Signing out of a session that is over already is no fault. */
export async function closeSession(): Promise<void> {
  const isOpen = await known?.then(
    () => true,
    () => false,
  );
  if (!isOpen) return;
  forgetSession();
  await api.DELETE('/api/v1/session').catch((error: unknown) => {
    if (!isSignedOut(error)) throw error;
  });
}
