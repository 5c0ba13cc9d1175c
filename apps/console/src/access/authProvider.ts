import type { AuthProvider, UserIdentity } from 'react-admin';
import { lockVault } from '../sealing/vault.js';
import {
  closeSession,
  type Credentials,
  currentSession,
  forgetSession,
  isSignedOut,
  openSession,
  type Session,
} from './session.js';

export interface StaffIdentity extends UserIdentity {
  readonly fullName: string;
  readonly role: string;
  readonly place: string;
}

/** `message: false` keeps react-admin from scolding somebody who has only just opened the page. */
class NotSignedIn {
  readonly message = false;
}

const identityOf = ({ user }: Session): StaffIdentity => ({
  id: user.id,
  fullName: user.name,
  role: user.role,
  place: [user.office?.name, user.authority?.name].filter(Boolean).join(', '),
});

function nothingWhereSignedOut(error: unknown): readonly string[] {
  if (isSignedOut(error)) return [];
  throw error;
}

/** Server-side sessions: the browser holds a cookie it can't read, this page only what the server said about it. */
export const authProvider: AuthProvider = {
  login: async (credentials: Credentials) => {
    await openSession(credentials);
  },
  logout: async () => {
    lockVault();
    await closeSession().catch(() => undefined);
  },
  checkAuth: async () => {
    await currentSession().catch((error: unknown) => {
      // A server that doesn't answer is not a session that ended: the page says so itself, and what was typed stays.
      if (isSignedOut(error)) throw new NotSignedIn();
    });
  },
  checkError: async (error: unknown) => {
    if (!isSignedOut(error)) return;
    lockVault();
    forgetSession();
    throw error;
  },
  getIdentity: async () => identityOf(await currentSession()),
  // Nobody may nothing, and that is no fault: react-admin asks on pages for who isn't signed in as well, and would lead away from them.
  getPermissions: () => currentSession().then(({ resources }) => resources, nothingWhereSignedOut),
  canAccess: async ({ resource }) => (await currentSession()).resources.includes(resource),
};
