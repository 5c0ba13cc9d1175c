import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { explain, PlainError, step } from './src/plain.mjs';
import { DATABASE, startCluster } from './src/postgres.mjs';
import { prepare } from './src/prepare.mjs';
import { ROOT } from './src/settings.mjs';

const check = process.argv.includes('--check');
const home = mkdtempSync(path.join(tmpdir(), 'amparo-generate-'));
const at = (file) => path.join(ROOT, file);

function outputOf(args, env = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0)
    throw new PlainError(`${args.join(' ')} failed:\n${stderr.trim().split('\n').slice(-8).join('\n')}`);
  return stdout;
}

async function schemaOf(migrated) {
  const cluster = await startCluster({ folder: path.join(home, 'postgres'), durable: false });
  try {
    await cluster.createDatabase(DATABASE);
    const env = { MIGRATION_DATABASE_URL: cluster.ownerUrl(), DATABASE_URL: cluster.appUrl() };
    outputOf([at('apps/api/dist/migrate.js')], env);
    return outputOf([migrated], env);
  } finally {
    await cluster.stop();
  }
}

/** Each generated file, and what it says now. In this order: the client is made from the document before it. */
const GENERATED = {
  'apps/api/openapi.json': () => outputOf([at('apps/api/dist/openapi.js')]),
  'apps/api/schema.sql': () => schemaOf(at('apps/api/dist/schema.js')),
  'libs/api-client/src/generated/schema.ts': () => {
    const document = path.join(home, 'openapi.json');
    writeFileSync(document, outputOf([at('apps/api/dist/openapi.js')]));
    return outputOf([at('node_modules/openapi-typescript/bin/cli.js'), document]);
  },
};

async function refresh(file, make) {
  const text = await step(file, make);
  const before = existsSync(at(file)) ? readFileSync(at(file), 'utf8') : null;
  if (text === before) return true;
  if (!check) {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), text);
    console.log(`  written`);
  }
  return false;
}

try {
  await prepare({ logs: home, script: import.meta.filename, only: 'apps/api' });
  const stale = [];
  for (const [file, make] of Object.entries(GENERATED)) if (!(await refresh(file, make))) stale.push(file);
  if (check && stale.length > 0) {
    throw new PlainError(`Not fresh: ${stale.join(', ')}. Run "npm run generate" and check the result in.`);
  }
  console.log(stale.length === 0 ? 'Everything generated is fresh.' : 'Done.');
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
} finally {
  rmSync(home, { recursive: true, force: true });
}
