import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import process from 'node:process';

const LOCK = 'package-lock.json';
/** Where npm notes what it installed. */
const INSTALLED = 'node_modules/.package-lock.json';
/** Says for which lock file and kind of machine node_modules was made. */
const STAMP = 'node_modules/.bronblad-installed';

/** Installs the packages of package-lock.json unless they are there. Ends the process when that fails. */
export function installMissing() {
  const wanted = toStamp();
  if (isInstalled(wanted)) return;
  process.stdout.write('Installing packages; the first time this takes a minute or two.\n');
  const { status } = npm(['ci', '--no-audit', '--no-fund']);
  if (status !== 0) {
    process.stderr.write('The packages could not be installed. Is there a network? The lines above say more.\n');
    process.exit(1);
  }
  writeFileSync(STAMP, wanted);
}

function toStamp() {
  const lock = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  return `${lock} ${process.platform} ${process.arch}\n`;
}

/** @param {string} wanted */
function isInstalled(wanted) {
  if (existsSync(STAMP)) return readFileSync(STAMP, 'utf8') === wanted;
  // Someone ran npm themselves.
  const current = existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync(LOCK).mtimeMs;
  if (current) writeFileSync(STAMP, wanted);
  return current;
}

/**
 * Within an npm script npm says where it is; elsewhere it is found on the path, on Windows only by a shell.
 *
 * @param {readonly string[]} args fixed words, so a shell has nothing to misread
 */
function npm(args) {
  const { npm_execpath: npmCli } = process.env;
  if (npmCli?.endsWith('js')) return spawnSync(process.execPath, [npmCli, ...args], { stdio: 'inherit' });
  return spawnSync('npm', [...args], { stdio: 'inherit', shell: process.platform === 'win32' });
}
