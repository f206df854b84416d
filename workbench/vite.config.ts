import path from 'node:path';

import { defineConfig } from 'vite';

import { officeHost } from './host/vite-plugins.ts';

export default defineConfig({
  root: 'workbench',
  base: '/workbench/',
  plugins: [officeHost()],
  build: {
    outDir: path.resolve('dist/workbench'),
    emptyOutDir: true,
    target: 'es2022',
    // Univer is one large chunk by nature, and this page is for looking and testing.
    chunkSizeWarningLimit: 8000,
  },
});
