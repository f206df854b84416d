import { readFile } from 'node:fs/promises';
import { type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import { build, type Plugin } from 'vite';

import { readOfficeSurface } from './surface/read-office-surface.ts';

const virtualModule = 'virtual:office-surface';
const resolvedModule = `\0${virtualModule}`;
const entry = fileURLToPath(new URL('office-entry.ts', import.meta.url));

const readSurface = async (): Promise<string> => {
  const types = createRequire(import.meta.url)
    .resolve('@types/office-js/package.json')
    .replace(/package\.json$/, 'index.d.ts');
  const surface = readOfficeSurface(await readFile(types, 'utf8'));
  return `export const surface = JSON.parse(${JSON.stringify(JSON.stringify(surface))});`;
};

/** Provides `virtual:office-surface`, read from the types of Office.js. */
export const officeSurface = (): Plugin => ({
  name: 'office-surface',
  resolveId: (id) => (id === virtualModule ? resolvedModule : undefined),
  load: (id) => (id === resolvedModule ? readSurface() : undefined),
});

/** The text of office.js: a classic script, for it must have run before any script of the add-in. */
const buildOfficeScript = async (minify: boolean): Promise<string> => {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [officeSurface()],
    build: {
      write: false,
      minify,
      target: ['chrome120', 'safari16.4'],
      lib: { entry, formats: ['iife'], name: 'OfficeHost', fileName: () => 'office.js' },
    },
  });
  const output = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
  const script = output.find((part) => part.type === 'chunk');
  if (script === undefined) throw new Error('office.js was not built.');
  return script.code;
};

const answer = async (response: ServerResponse, fail: (error: unknown) => void): Promise<void> => {
  try {
    const code = await buildOfficeScript(false);
    response.setHeader('content-type', 'text/javascript');
    response.end(code);
  } catch (error) {
    fail(error);
  }
};

/**
 * What the workbench needs for the add-in's half of the host: the surface of the API, and `office.js` as a file of its
 * own, in the build and in the development server.
 */
export const officeHost = (): Plugin[] => [
  officeSurface(),
  {
    name: 'office-host',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const isOffice = request.url?.split('?')[0]?.endsWith('/office.js') === true;
        if (isOffice) void answer(response, next);
        else next();
      });
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'office.js', source: await buildOfficeScript(true) });
    },
  },
];
