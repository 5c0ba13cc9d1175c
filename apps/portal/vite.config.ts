import { defaultClientConditions, defineConfig } from 'vite';

/** The one script that the pages of a complaint may run. Its name says nothing; its hash stands in the pages. */
export default defineConfig({
  // Libraries are read from their sources, as in the tests.
  resolve: { conditions: ['@amparo/source', ...defaultClientConditions] },
  build: {
    target: 'es2022',
    outDir: 'dist/browser',
    rolldownOptions: {
      input: 'src/complaints/script/main.ts',
      output: { format: 'iife', entryFileNames: 'page-[hash].js' },
    },
  },
});
