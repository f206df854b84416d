import { readFileSync } from 'node:fs';

import { build, type Plugin, type Rollup } from 'vite';

import { LANGUAGES, type Language } from '../src/core/language.ts';
import { FUNCTIONS } from '../src/functions/described-functions.ts';
import { functionsMetadata } from '../src/functions/metadata.ts';
import { catalogueFiles } from './catalogue-files.ts';
import { fillManifest, PUBLIC_URL_PLACEHOLDER } from './fill-manifest.ts';
import { helpPages } from './help-pages.ts';

/** Excel reads English from the plain name; the others are named in the manifest's overrides. */
const METADATA_FILE: Readonly<Record<Language, string>> = {
  en: 'functions.json',
  nl: 'functions-nl.json',
  fr: 'functions-fr.json',
};

/** Everything beside the page that Excel and people load, made from the datasets. */
export function addinFiles(): Plugin {
  let outDir = '';
  let modulePath = '';
  return {
    name: 'bronblad-addin-files',
    apply: 'build',
    configResolved: (config) => {
      outDir = config.build.outDir;
    },
    generateBundle(_, bundle) {
      modulePath = entryOf(bundle);
      const emit = (fileName: string, source: string): void => void this.emitFile({ type: 'asset', fileName, source });
      const namespace = process.env['VITE_FUNCTIONS_NAMESPACE'];
      const template = readFileSync('manifest.xml', 'utf8');
      emit('manifest.xml', fillManifest(template, { publicUrl: PUBLIC_URL_PLACEHOLDER, namespace }));
      for (const [fileName, json] of Object.entries(catalogueFiles())) emit(fileName, json);
      for (const language of LANGUAGES) {
        const metadata = functionsMetadata(language, { publicUrl: PUBLIC_URL_PLACEHOLDER });
        emit(METADATA_FILE[language], JSON.stringify(metadata));
        for (const [fileName, html] of Object.entries(helpPages(language))) emit(fileName, html);
      }
    },
    async closeBundle() {
      await buildFunctionsScript(outDir, modulePath);
    },
  };
}

function entryOf(bundle: Rollup.OutputBundle): string {
  const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry);
  if (!entry) throw new Error('The add-in has no entry module.');
  return `./${entry.fileName}`;
}

/** A build of its own, because a classic script shares no chunks with modules. */
async function buildFunctionsScript(outDir: string, modulePath: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: {
      FUNCTION_IDS: JSON.stringify(FUNCTIONS.map(({ functionName }) => functionName)),
      MODULE_PATH: JSON.stringify(modulePath),
    },
    build: {
      outDir,
      emptyOutDir: false,
      target: ['chrome120', 'safari16.4'],
      lib: {
        entry: 'src/platform/excel/functions-script.ts',
        formats: ['iife'],
        name: 'bronbladEarly',
        fileName: () => 'functions.js',
      },
    },
  });
}
