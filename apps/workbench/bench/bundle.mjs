import path from 'node:path';
import { ROOT } from '../src/settings.mjs';
import { makeCompiled } from './home.mjs';

const at = (name) => path.join(import.meta.dirname, `${name}.ts`);
const READ_CODES = path.join(ROOT, 'apps/portal/bench/read-codes.ts');
/** The bench's programs that need types of the domain, or decorators. */
const PROGRAMS = [
  'make-register',
  'measure-index',
  'evaluate-names',
  'evaluate-screening',
  'textbook',
  'textbook-lists',
  'textbook-imports',
];
const SOURCE = '@amparo/source';

/** Compiles them, with the domain's sources inside; packages stay outside. Returns where a program lies. */
export async function bundlePrograms() {
  const outDir = makeCompiled();
  // Loaded late: this module is read before npm has installed anything.
  const { build, defaultServerConditions } = await import('vite');
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: [/^@amparo\//], resolve: { conditions: [SOURCE, ...defaultServerConditions] } },
    oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: {
        input: { ...Object.fromEntries(PROGRAMS.map((name) => [name, at(name)])), 'read-codes': READ_CODES },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
  return (name) => path.join(outDir, `${name}.mjs`);
}
