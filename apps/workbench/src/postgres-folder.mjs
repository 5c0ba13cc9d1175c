import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { assertReachable } from './os-user.mjs';
import { PlainError } from './plain.mjs';

const locale = process.platform === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8';
/** One collation on every machine: from 17 on PostgreSQL brings its own, before that the machine's is used. */
const localeFlags = (major) => [
  '--encoding=UTF8',
  `--locale=${locale}`,
  ...(major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []),
];

/** Passwords of the three roles, made once for each cluster and readable by its owner alone. */
export function databasePasswords(file) {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const made = Object.fromEntries(
    ['superuser', 'owner', 'app'].map((role) => [role, randomBytes(24).toString('base64url')]),
  );
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}

/**
 * Makes the cluster's files if they are not there. The folder gets its name only when it is whole, so that a start killed
 * half-way leaves nothing that looks like a database.
 */
export function ensureCluster({ folder, user, programs, password, durable }) {
  assertReachable(programs.folder, user);
  if (existsSync(path.join(folder, 'PG_VERSION'))) return assertOurs(folder, user, programs);
  const parent = path.dirname(folder);
  mkdirSync(parent, { recursive: true, mode: 0o755 });
  if (user) chmodSync(parent, statSync(parent).mode | 0o011);
  assertReachable(parent, user);
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  const passwordFile = `${unfinished}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  for (const owned of user ? [unfinished, passwordFile] : []) chownSync(owned, user.uid, user.gid);
  try {
    const flags = [
      '-D',
      unfinished,
      '-U',
      'postgres',
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--data-checksums',
    ];
    const made = spawnSync(
      programs.initdb,
      [...flags, ...localeFlags(programs.major), ...(durable ? [] : ['--no-sync'])],
      {
        encoding: 'utf8',
        cwd: unfinished,
        ...(user ? { uid: user.uid, gid: user.gid } : {}),
      },
    );
    if (made.status !== 0) throw new PlainError(`PostgreSQL could not make its folder ${folder}: ${lastLine(made)}`);
    renameSync(unfinished, folder);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function assertOurs(folder, user, programs) {
  assertReachable(path.dirname(folder), user);
  const owner = statSync(folder).uid;
  const expected = user?.uid ?? process.getuid?.() ?? owner;
  if (owner !== expected) {
    throw new PlainError(
      `The database in ${folder} was made by another user (id ${owner}): run the command as that user, or give DATA_DIR another folder.`,
    );
  }
  const made = Number(readFileSync(path.join(folder, 'PG_VERSION'), 'utf8'));
  if (made !== programs.major) {
    throw new PlainError(
      `The database in ${folder} was made by PostgreSQL ${made}, and this is PostgreSQL ${programs.major}: give DATA_DIR another folder, or point POSTGRES_BIN to version ${made}.`,
    );
  }
}

const lastLine = ({ stderr, stdout, error }) =>
  error?.message ??
  `${stdout ?? ''}\n${stderr ?? ''}`
    .trim()
    .split('\n')
    .filter((line) => /error|fatal|could not/i.test(line))
    .at(0) ??
  'initdb failed';
