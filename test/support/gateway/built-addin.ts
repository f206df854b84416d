import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { onTestFinished } from 'vitest';

export const PAGE = `<!doctype html><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<script type="module" src="./assets/main-Ab3_dE-9.js"></script>`;

const FILES: Readonly<Record<string, string>> = {
  'taskpane.html': PAGE,
  'manifest.xml': '<IconUrl DefaultValue="${PUBLIC_URL}/assets/icon-32.png"/><Url DefaultValue="${PUBLIC_URL}/x"/>',
  'functions.js': 'self.early = true;',
  'functions.json': '{"helpUrl":"${PUBLIC_URL}/help/en/TK.ODATA.html"}',
  'functions-nl.json': '{"helpUrl":"${PUBLIC_URL}/help/nl/TK.ODATA.html"}',
  'functions-fr.json': '{"helpUrl":"${PUBLIC_URL}/help/fr/TK.ODATA.html"}',
  'help/nl/index.html': '<!doctype html><title>Hulp</title>',
  'assets/icon-32.png': 'not really a picture',
  'assets/main-Ab3_dE-9.js': 'export {};',
  'assets/main-Ab3_dE-9.js.br': 'as if compressed',
};

/** A folder with the given files, for as long as the test runs. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'bronblad-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** What a build leaves, small. */
export function builtAddin(): string {
  return folderOf(FILES);
}
