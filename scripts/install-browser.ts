import { existsSync } from 'node:fs';

import { findBrowser } from './find-browser.ts';
import { run } from './run-command.ts';

/** A browser for the tests, installed from Debian's packages when there is none and that is possible. */
export function ensureBrowser(): string | undefined {
  const found = findBrowser();
  if (found !== undefined || !isDebianRoot()) return found;
  process.stdout.write('Installing Chromium for the tests.\n');
  const installed = run('apt-get', 'update') === 0 && run('apt-get', 'install', '-y', 'chromium') === 0;
  return installed ? findBrowser() : undefined;
}

function isDebianRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}
