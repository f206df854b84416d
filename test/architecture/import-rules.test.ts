import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

const FOLDERS = ['src', 'gateway', 'sandbox', 'workbench', 'build', 'scripts'];

type Cruise = { readonly modules: readonly { readonly source: string }[] };

/** Runs the tool as `npm run check` does; with a compiler that it does not know it reads nothing, and passes. */
function cruise(): Cruise {
  const cli = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
  const output = execFileSync(process.execPath, [cli, '--output-type', 'json', ...FOLDERS], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  return JSON.parse(output) as Cruise;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`);
}

describe('the import rules', () => {
  test('are checked over every source file', () => {
    const files = FOLDERS.flatMap(sourceFiles);
    const read = new Set(cruise().modules.map(({ source }) => source));

    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => !read.has(file))).toEqual([]);
  }, 120_000);
});
