import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from './plain.mjs';

/** PostgreSQL refuses to run as root; it then runs as the machine's own `postgres`, or as `nobody`. */
const CANDIDATES = ['postgres', 'nobody'];

function accounts() {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  } catch {
    return [];
  }
}

/** The account PostgreSQL runs under, or null when the one who types the command will do. */
export function databaseUser() {
  if (process.getuid?.() !== 0) return null;
  const known = accounts();
  for (const name of CANDIDATES) {
    const account = known.find((candidate) => candidate.name === name && candidate.uid > 0);
    if (account) return account;
  }
  throw new PlainError(
    'PostgreSQL does not run as root, and this machine has neither a user "postgres" nor "nobody": run the command as an ordinary user.',
  );
}

function mayEnter(folder, user) {
  const { uid, gid, mode } = statSync(folder);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/** Walks up from a folder and names the first one that the database's user may not enter. */
export function assertReachable(folder, user) {
  if (!user) return;
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (!mayEnter(at, user)) {
      throw new PlainError(
        `The database runs as the user "${user.name}", who may not enter ${at}: put Amparo (or DATA_DIR) in a folder everyone may enter, such as /srv, or run it as an ordinary user.`,
      );
    }
    if (at === path.dirname(at)) return;
  }
}
