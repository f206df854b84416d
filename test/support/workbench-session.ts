import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';

import type { WorkbenchRange, WorkbenchTable } from '../../workbench/api/workbench-api.ts';

export type SessionOptions = {
  readonly url: string;
  readonly lang?: 'nl-BE' | 'nl-NL' | 'fr-BE' | 'fr-FR' | 'en-US';
  readonly theme?: 'light' | 'dark' | 'contrast';
  readonly paneWidth?: number;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** What the person has asked of the computer, such as less motion. */
  readonly comfort?: Pick<BrowserContextOptions, 'colorScheme' | 'forcedColors' | 'reducedMotion'>;
  /** What the browser has kept from an earlier visit. */
  readonly storage?: Readonly<Record<string, string>>;
  /** Called with the page before its first request. */
  readonly watch?: (page: Page) => void;
};

/** A person at the workbench: the page, the pane in it, and the sheet behind both. */
export type Session = {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Uncaught errors and console errors of page and pane so far. */
  readonly errors: readonly string[];
  /** Requests that left the workbench's own origin. */
  readonly strayed: readonly string[];
  readonly enter: (address: string, text: string) => Promise<void>;
  readonly settled: () => Promise<void>;
  readonly read: (range: string) => Promise<WorkbenchRange>;
  readonly tables: () => Promise<readonly WorkbenchTable[]>;
  readonly sheets: () => Promise<readonly string[]>;
  readonly select: (address: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** How long anything that a person waits for may take; the page itself loads a whole workbook. */
const PATIENCE_MS = 45_000;

export async function openWorkbench(browser: Browser, options: SessionOptions): Promise<Session> {
  const { url, lang = 'en-US', theme = 'light', paneWidth, storage = {} } = options;
  const { viewport = { width: 1400, height: 860 } } = options;
  const context = await browser.newContext({ viewport, locale: lang, ...options.comfort });
  await context.addInitScript((kept) => {
    for (const [key, value] of Object.entries(kept)) globalThis.localStorage.setItem(key, value);
  }, storage);
  const page = await context.newPage();
  options.watch?.(page);
  page.setDefaultTimeout(PATIENCE_MS);
  const errors: string[] = [];
  const strayed: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('request', (request) => isOutside(request.url(), url) && strayed.push(request.url()));
  const query = new URLSearchParams({ lang, theme, ...(paneWidth !== undefined && { pane: String(paneWidth) }) });
  await page.goto(`${url}/workbench/?${query}`);
  await page.waitForFunction(() => globalThis.workbench !== undefined);
  await page.evaluate(() => globalThis.workbench?.ready());

  return {
    page,
    pane: page.frameLocator('iframe'),
    errors,
    strayed,
    enter: (address, text) => page.evaluate(([a, t]) => globalThis.workbench?.enter(a, t), [address, text] as const),
    settled: () => page.evaluate(() => globalThis.workbench?.settled()),
    read: (range) =>
      page.evaluate((r) => (globalThis.workbench as NonNullable<typeof globalThis.workbench>).read(r), range),
    tables: () => page.evaluate(() => globalThis.workbench?.tables() ?? []),
    sheets: () => page.evaluate(() => globalThis.workbench?.sheets() ?? []),
    select: (address) => page.evaluate((a) => globalThis.workbench?.select(a), address),
    close: () => context.close(),
  };
}

function isOutside(address: string, origin: string): boolean {
  return !address.startsWith(origin) && !/^(data|blob|about):/.test(address);
}
