import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const api = process.env['API_URL'] ?? 'http://localhost:3000';

export default defineConfig({
  base: '/console/',
  plugins: [react()],
  // Libraries are read from their sources, as in the tests.
  resolve: { conditions: ['@amparo/source', ...defaultClientConditions], dedupe: ['react', 'react-dom'] },
  server: { proxy: { '/api': api } },
  build: { target: 'es2022', chunkSizeWarningLimit: 2000 },
});
