import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { step } from './plain.mjs';
import { quietly } from './quietly.mjs';
import { ROOT } from './settings.mjs';

const STAMP = '.built-from';
const ROOMS = ['apps', 'libs', 'libs/domain'];

/** Every folder that compiles: it has a tsconfig.json. */
const projects = () =>
  ROOMS.flatMap((room) => readdirSync(path.join(ROOT, room)).map((name) => path.join(ROOT, room, name))).filter(
    (folder) => existsSync(path.join(folder, 'tsconfig.json')) && existsSync(path.join(folder, 'src')),
  );

const isSpec = (file) => /\.spec\.tsx?$/.test(file);

const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();

const besides = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(folder, entry.name));

/** What a project is made from, as one number; the timestamps a checkout leaves say nothing. */
function fingerprint(folder) {
  const hash = createHash('sha256');
  const sources = filesBelow(path.join(folder, 'src')).filter((file) => !isSpec(file));
  for (const file of [
    path.join(ROOT, 'tsconfig.base.json'),
    path.join(ROOT, 'package-lock.json'),
    ...besides(folder),
    ...sources,
  ]) {
    hash
      .update(`${path.relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

/** The compiler never removes old output, and a deleted migration left in dist would still run. */
export function sweep(folder) {
  const dist = path.join(folder, 'dist');
  if (!existsSync(dist)) return;
  for (const file of filesBelow(dist).filter((name) => /\.(d\.ts|js|json)$/.test(name))) {
    const source = path.join(folder, 'src', path.relative(dist, file)).replace(/\.(d\.ts|js|json)$/, '');
    if (!['.ts', '.tsx', '.json', '.d.ts'].some((ending) => existsSync(source + ending))) rmSync(file);
  }
}

const node = (...args) => [process.execPath, args];
const TSC = path.join(ROOT, 'node_modules/typescript/bin/tsc');
const VITE = path.join(ROOT, 'node_modules/vite/bin/vite.js');

/** One project and what it is made from, for a command that must not depend on the rest being whole. */
export async function compile(folder, { log, say }) {
  await step(`Building ${folder}`, () => quietly('The build', ...node(TSC, '-b', folder), { log }), say);
}

/** Compiles when any source differs from what the last build was made from; otherwise costs a fifth of a second. */
export async function buildWhatIsStale({ log, say }) {
  const now = new Map(projects().map((folder) => [folder, fingerprint(folder)]));
  const stale = [...now].filter(([folder, print]) => builtFrom(folder) !== print).map(([folder]) => folder);
  if (stale.length === 0) return;
  await step(
    'Building',
    async () => {
      const bundled = stale.filter(isBundled);
      stale.filter(isCompiled).forEach(sweep);
      await quietly('The build', ...node(TSC, '-b', 'tsconfig.json'), { log });
      const pages = projects().filter(isBundled);
      const librariesChanged = stale.some((folder) => folder.includes(`${path.sep}libs${path.sep}`));
      for (const folder of librariesChanged ? pages : bundled) {
        await quietly(`The build of ${path.basename(folder)}`, ...node(VITE, 'build'), {
          log,
          cwd: folder,
          env: { ...process.env, NODE_ENV: 'production' },
        });
      }
    },
    say,
  );
  for (const [folder, print] of now) {
    mkdirSync(path.join(folder, 'dist'), { recursive: true });
    writeFileSync(path.join(folder, 'dist', STAMP), print);
  }
}

/** A program of pages alone is not compiled; the portal is compiled, and bundles the scripts of its pages. */
const isBundled = (folder) => existsSync(path.join(folder, 'vite.config.ts'));
const isCompiled = (folder) => !existsSync(path.join(folder, 'index.html'));

function builtFrom(folder) {
  const stamp = path.join(folder, 'dist', STAMP);
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : null;
}
