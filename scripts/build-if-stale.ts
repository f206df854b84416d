import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { runScript } from './run-command.ts';

/** Everything that a build reads. */
const INPUTS = ['src', 'public', 'build', 'workbench', 'manifest.xml', 'vite.config.ts', 'package-lock.json'];
const OUTPUTS = ['dist/addin/taskpane.html', 'dist/workbench/index.html'];
/** What dist was built from. */
const STAMP = 'dist/.built-from';

/** Builds add-in and workbench unless dist holds what the sources would give. Ends the process when that fails. */
export function buildIfStale(): void {
  const wanted = toStamp();
  const built = OUTPUTS.every((path) => existsSync(path)) && existsSync(STAMP);
  if (built && readFileSync(STAMP, 'utf8') === wanted) return;
  build();
}

/** Builds in any case. */
export function build(): void {
  process.stdout.write('Building the add-in and the workbench.\n');
  if (runScript('build') !== 0) {
    process.stderr.write('The build failed; the lines above say why.\n');
    process.exit(1);
  }
  writeFileSync(STAMP, toStamp());
}

/** By content: a checkout gives every file the time of the checkout. */
function toStamp(): string {
  const hash = createHash('sha256');
  for (const path of INPUTS.filter((input) => existsSync(input)).flatMap(toFiles)) {
    hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  }
  return `${hash.digest('hex')}\n`;
}

function toFiles(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile() && !/\.test\.tsx?$/u.test(file))
    .toSorted();
}
