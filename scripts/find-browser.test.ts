import { join } from 'node:path';

import { expect, it } from 'vitest';

import { findBrowser } from './find-browser.ts';

const having = (...paths: readonly string[]) => ({ canRun: (path: string) => paths.includes(path) });

it('takes the one that CHROME_PATH names, or none', () => {
  const env = { CHROME_PATH: '/opt/chrome', PATH: '/usr/bin' };

  expect(findBrowser({ platform: 'linux', env, ...having('/opt/chrome', '/usr/bin/chromium') })).toBe('/opt/chrome');
  expect(findBrowser({ platform: 'linux', env, ...having('/usr/bin/chromium') })).toBeUndefined();
});

it('finds what is installed on macOS', () => {
  const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';

  expect(findBrowser({ platform: 'darwin', env: { HOME: '/Users/an' }, ...having(edge) })).toBe(edge);
});

it('finds what is installed on Windows', () => {
  const folder = join('C:', 'Program Files');
  const chrome = join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe');

  expect(findBrowser({ platform: 'win32', env: { PROGRAMFILES: folder }, ...having(chrome) })).toBe(chrome);
});

// Paths of Linux have other separators than Windows would join with.
it.skipIf(process.platform === 'win32')('finds what is on the path on Linux', () => {
  const env = { PATH: '/home/an/bin:/usr/bin' };

  expect(findBrowser({ platform: 'linux', env, ...having('/usr/bin/chromium') })).toBe('/usr/bin/chromium');
  expect(findBrowser({ platform: 'linux', env, ...having() })).toBeUndefined();
});
