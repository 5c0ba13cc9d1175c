import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

const SOURCE = '@amparo/source';

/** Libraries are read from their sources, so that no test needs a build first. */
const sources = {
  resolve: { conditions: [SOURCE, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [SOURCE, ...defaultServerConditions] } },
};

/** Said here as well as in the tsconfig files, which leave the specs out: constructor injection works in both. */
const decorators = {
  oxc: {
    decorator: { legacy: true, emitDecoratorMetadata: true },
    assumptions: { setPublicClassFields: true },
    typescript: { removeClassFieldsWithoutInitializer: true },
  },
};

/** How long the whole of a test may take. It only ends what hangs: a slow machine is no fault, and speed belongs in the bench. */
const LIMIT = 600_000;
const limits = { testTimeout: LIMIT, hookTimeout: LIMIT, expect: { poll: { timeout: 60_000, interval: 50 } } };

export default defineConfig({
  root: import.meta.dirname,
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        ...sources,
        test: { name: 'libs', include: ['libs/**/*.spec.ts', 'apps/workbench/src/**/*.spec.ts'], ...limits },
      },
      {
        ...sources,
        ...decorators,
        test: {
          name: 'api',
          include: ['apps/api/**/*.spec.ts'],
          globalSetup: ['libs/testing/src/cluster.setup.ts'],
          env: { LOG_LEVEL: 'fatal' },
          ...limits,
        },
      },
      {
        ...sources,
        ...decorators,
        test: { name: 'portal', include: ['apps/portal/**/*.spec.{ts,tsx}'], ...limits },
      },
      { ...sources, test: { name: 'console', include: ['apps/console/**/*.spec.{ts,tsx}'], ...limits } },
      {
        ...sources,
        test: {
          name: 'e2e',
          include: ['apps/workbench/e2e/**/*.spec.ts'],
          globalSetup: ['apps/workbench/e2e/stack.setup.ts'],
          sequence: { groupOrder: 1 },
          ...limits,
        },
      },
    ],
  },
});
