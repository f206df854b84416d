import { readFileSync, rmSync } from 'node:fs';

import { buildIfStale } from './build-if-stale.ts';
import { toClosingLine } from './closing-line.ts';
import { ensureBrowser } from './install-browser.ts';
import { runScript, runTool } from './run-command.ts';

const RESULTS = 'dist/test-results.json';

const browser = ensureBrowser();
if (browser === undefined) {
  process.stderr.write(
    'The tests need a browser: install Chrome, Chromium or Edge, or set CHROME_PATH to the program of one.\n',
  );
  process.exit(1);
}
process.env['CHROME_PATH'] = browser;
buildIfStale();

// Both always run: a fault of style must not hide a fault of behaviour.
const checkPassed = runScript('check') === 0;
rmSync(RESULTS, { force: true });
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`];
const testsPassed = runTool('vitest/vitest.mjs', 'run', ...reporters) === 0;

if (!checkPassed) process.stdout.write('\nnpm run check failed; its report stands above the tests.\n');
process.stdout.write(`\n${toClosingLine({ report: readReport(), checkPassed, testsPassed })}\n`);
process.exitCode = checkPassed && testsPassed ? 0 : 1;

function readReport(): string | undefined {
  try {
    return readFileSync(RESULTS, 'utf8');
  } catch {
    return undefined;
  }
}
