import path from 'node:path';
import { bundlePrograms } from './bench/bundle.mjs';
import { measureChecks } from './bench/checks.mjs';
import { measureCodes } from './bench/codes.mjs';
import { measureExports } from './bench/exports.mjs';
import { measureFeed } from './bench/feed.mjs';
import { makeHome } from './bench/home.mjs';
import { measureImports } from './bench/imports.mjs';
import { measureIndex, measureNames } from './bench/names.mjs';
import { measureLists } from './bench/long-lists.mjs';
import { readOptions } from './bench/options.mjs';
import { report } from './bench/report.mjs';
import { measureScreening } from './bench/screening.mjs';
import { measureSearch } from './bench/search.mjs';
import { measureSuspension } from './bench/suspension.mjs';
import { undoAll } from './bench/undo.mjs';
import { explain, step } from './src/plain.mjs';
import { prepare } from './src/prepare.mjs';
import { interrupt } from './src/quietly.mjs';
import { withoutInstallation } from './src/settings.mjs';

let ending = false;

async function end(code) {
  if (ending) return;
  ending = true;
  interrupt();
  await undoAll();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (!ending) console.log('Stopping …');
    void end(130);
  });
}

function fail(error) {
  if (!ending) console.error(explain(error));
  void end(1);
}
process.on('uncaughtException', fail);

async function each(sizes, measureOne) {
  const measured = [];
  for (const size of sizes) measured.push(await measureOne(size));
  return measured;
}

async function run(options) {
  process.env = withoutInstallation(process.env);
  const home = await makeHome();
  await prepare({ logs: path.join(home, 'logs'), script: import.meta.filename });
  const programs = await step('Compiling the bench', bundlePrograms);
  const context = { home, programs, options };
  const longOnes = options.sizes.filter((size) => size >= 100_000);
  const MEASURE = {
    names: () => measureNames(context),
    search: () => each(longOnes, (size) => measureSearch(size, context)),
    screening: () => measureScreening(context),
    codes: () => measureCodes(context),
    index: () => each(options.sizes, (size) => measureIndex(size, context)),
    checks: () => each(options.sizes, (size) => measureChecks(size, context)),
    suspension: () => measureSuspension(context),
    feed: () => measureFeed(context),
    lists: () => each(longOnes, (size) => measureLists(size, context)),
    import: () => measureImports(context),
    export: () => each(longOnes, (size) => measureExports(size, context)),
  };
  const results = {};
  for (const part of options.only) results[part] = await MEASURE[part]();
  console.log(`\n${report(results)}`);
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options) await run(options);
  await end(0);
} catch (error) {
  fail(error);
}
