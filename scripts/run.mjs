// What npm start, npm test and their kin run. It uses nothing that must be installed first, because it installs it.
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { installMissing } from './install-missing.mjs';

/** Each command, and the file that holds it. */
const COMMANDS = {
  start: 'start.ts',
  test: 'test.ts',
  build: 'build.ts',
  gateway: 'gateway.ts',
  sandbox: '../sandbox/main.ts',
  excel: 'excel.ts',
  validate: 'validate.ts',
  guide: 'guide.ts',
};

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Bronblad needs Node 20.19 or newer; this is ${process.versions.node}.\n`);
  process.exit(1);
}

const [node = '', , command = '', ...rest] = process.argv;
const file = Object.hasOwn(COMMANDS, command) ? COMMANDS[/** @type {keyof typeof COMMANDS} */ (command)] : undefined;
if (file === undefined) {
  process.stderr.write(`Say one of: ${Object.keys(COMMANDS).join(', ')}.\n`);
  process.exit(1);
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
installMissing();

const { register } = await import('tsx/esm/api');
register();
const script = new URL(file, import.meta.url);
process.argv = [node, fileURLToPath(script), ...rest];
await import(pathToFileURL(fileURLToPath(script)).href);
