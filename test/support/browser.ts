import { chromium, type Browser } from 'playwright-core';

import { findBrowser } from '../../scripts/find-browser.ts';

/** Without these Chromium calls home at every start, and needs privileges that a container lacks. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined)
    throw new Error('No browser: set CHROME_PATH, or install Chrome, Chromium or Edge.');
  return chromium.launch({ executablePath, headless: true, args: ARGUMENTS });
}
