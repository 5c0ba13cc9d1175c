import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

const api = process.env['API_URL'] ?? 'http://localhost:3000';

/** Languages that only the public is spoken to in: officers' screens have no words of theirs, and would carry a third more for nothing. */
const PUBLIC = /\/spoken\/(?!(?:en|es|ar)\.js$)(\w+)\.js$/;
const EMPTY = '\0without-words:';

const withoutPublicLanguages: Plugin = {
  name: 'without-public-languages',
  enforce: 'pre',
  resolveId: (source) => {
    const [, language] = PUBLIC.exec(source) ?? [];
    return language === undefined ? undefined : `${EMPTY}${language}`;
  },
  load: (id) => (id.startsWith(EMPTY) ? `export const ${id.slice(EMPTY.length)} = {};` : undefined),
};

export default defineConfig({
  base: '/console/',
  plugins: [withoutPublicLanguages, react()],
  // Libraries are read from their sources, as in the tests.
  resolve: { conditions: ['@amparo/source', ...defaultClientConditions], dedupe: ['react', 'react-dom'] },
  server: { proxy: { '/api': api } },
  build: { target: 'es2022', chunkSizeWarningLimit: 2000 },
});
