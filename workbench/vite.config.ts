import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vite';

import { officeHost } from './host/vite-plugins.ts';

// The page is served under /workbench/, with the built add-in beside it under /workbench/addin/.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/workbench/',
  publicDir: false,
  plugins: [officeHost()],
  build: {
    outDir: fileURLToPath(new URL('../dist/workbench', import.meta.url)),
    emptyOutDir: true,
    target: ['chrome120', 'safari16.4'],
    modulePreload: { polyfill: false },
    // Univer is one package of five megabytes, and it is not what the add-in ships.
    chunkSizeWarningLimit: 6_000,
    rolldownOptions: {
      // Univer's dialogs carry React's "use client", which means nothing in a bundle.
      onLog: (level, log, report) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : report(level, log)),
    },
  },
});
