import { rmSync } from 'node:fs';

import { buildIfStale } from './build-if-stale.ts';
import { ensureBrowser } from './install-browser.ts';
import { runTool } from './run-command.ts';

/** Follows the guides for users in the workbench and takes their pictures anew. */
const browser = ensureBrowser();
if (browser === undefined) {
  process.stderr.write(
    'The pictures need a browser: install Chrome, Chromium or Edge, or set CHROME_PATH to the program of one.\n',
  );
  process.exit(1);
}
process.env['CHROME_PATH'] = browser;
process.env['GUIDE_PICTURES'] = '1';
buildIfStale();
rmSync('docs/images/guide', { recursive: true, force: true });
process.exitCode = runTool('vitest/vitest.mjs', 'run', '--project', 'browser', 'test/e2e/user-guide.test.ts');
