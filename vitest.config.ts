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

export default defineConfig({
  root: import.meta.dirname,
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      { ...sources, test: { name: 'libs', include: ['libs/**/*.spec.ts', 'apps/workbench/src/**/*.spec.ts'] } },
      {
        ...sources,
        ...decorators,
        test: {
          name: 'api',
          include: ['apps/api/**/*.spec.ts'],
          globalSetup: ['libs/testing/src/cluster.setup.ts'],
          env: { LOG_LEVEL: 'fatal' },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...sources,
        ...decorators,
        test: { name: 'portal', include: ['apps/portal/**/*.spec.{ts,tsx}'], testTimeout: 20_000 },
      },
      { ...sources, test: { name: 'console', include: ['apps/console/**/*.spec.{ts,tsx}'] } },
      {
        ...sources,
        test: {
          name: 'e2e',
          include: ['apps/workbench/e2e/**/*.spec.ts'],
          globalSetup: ['apps/workbench/e2e/stack.setup.ts'],
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
