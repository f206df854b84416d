import path from 'node:path';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import { addinFiles } from './build/addin-files.ts';
import { readBuild } from './build/read-build.ts';

// The workbench has a config of its own: it shares no code with the add-in, only its built files.
export default defineConfig({
  root: 'src',
  base: './',
  publicDir: path.resolve('public'),
  plugins: [react(), addinFiles()],
  define: { ADDIN_BUILD: JSON.stringify(readBuild()) },
  build: {
    outDir: path.resolve('dist/addin'),
    emptyOutDir: true,
    target: ['chrome120', 'safari16.4'],
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { main: 'src/taskpane.html' },
      // Without this the doors of the clients would bring their lists of columns into what cells wait for.
      treeshake: { moduleSideEffects: (id) => !/\/src\/(?:clients|core|datasets)\//.test(id) },
      // Excel keeps functions.js for a day, and with it this address: it must not change with a release.
      output: { entryFileNames: 'assets/[name].js' },
    },
  },
});
