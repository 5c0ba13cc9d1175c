import { defaultClientConditions, defineConfig, type EnvironmentOptions } from 'vite';

/** The scripts that our pages may run, each one file of its own. Their hashes stand in the pages. */
const SCRIPTS = {
  hold: 'src/complaints/script/hold.ts',
  page: 'src/complaints/script/main.ts',
  scan: 'src/credentials/script/scan.ts',
  worker: 'src/credentials/script/worker.ts',
};

const built = (name: string, input: string): EnvironmentOptions => ({
  consumer: 'client',
  // Libraries are read from their sources, as in the tests.
  resolve: { conditions: ['@amparo/source', ...defaultClientConditions] },
  build: {
    target: 'es2022',
    outDir: 'dist/scripts',
    emptyOutDir: false,
    rolldownOptions: { input, output: { format: 'iife', entryFileNames: `${name}.js` } },
  },
});

export default defineConfig({
  environments: Object.fromEntries(Object.entries(SCRIPTS).map(([name, input]) => [name, built(name, input)])),
  builder: {
    async buildApp(builder) {
      for (const [name, environment] of Object.entries(builder.environments))
        if (name in SCRIPTS) await builder.build(environment);
    },
  },
});
