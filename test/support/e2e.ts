import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';

import { startDemo, type Demo } from '../../scripts/start-demo.ts';
import { sourceNames, type Sandbox, type SandboxSizes } from '../../sandbox/index.ts';
import { launchBrowser } from './browser.ts';
import { partitionKey } from '../../workbench/host/office/create-office.ts';
import { signedInStorage } from './enrol.ts';
import { openWorkbench, type Session, type SessionOptions } from './workbench-session.ts';

type Stage = {
  /** The demo's address, without a trailing slash. */
  readonly url: () => string;
  readonly sandbox: () => Sandbox;
  /** A fresh workbook, closed after the test. */
  readonly open: (
    options?: Omit<SessionOptions, 'url' | 'storage'> & {
      readonly isSignedIn?: boolean;
      /** The pane shows a newcomer around. */
      readonly isFirstVisit?: boolean;
    },
  ) => Promise<Session>;
};

/** One demo and one browser for the tests of a file; every test has a workbook of its own and well-behaved sources. */
export function stage(env: Readonly<Record<string, string>> = {}, sizes: SandboxSizes = {}): Stage {
  let demo: Demo | undefined;
  let browser: Browser | undefined;
  const sessions: Session[] = [];

  beforeAll(async () => {
    demo = await startDemo({ port: 0, env, sizes });
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await Promise.all(sessions.splice(0).map((session) => session.close()));
    for (const name of sourceNames) {
      const source = demo?.sandbox?.[name];
      source?.faults.clear();
      source?.clearRequests();
    }
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  return {
    url: () => given(demo).url,
    sandbox: () => given(given(demo).sandbox),
    async open({ isSignedIn = false, isFirstVisit = false, ...options } = {}) {
      const { url } = given(demo);
      const storage = {
        ...(isSignedIn && (await signedInStorage({ url, env }))),
        ...(!isFirstVisit && { [`${partitionKey}bronblad.pane.tour`]: 'seen' }),
      };
      const session = await openWorkbench(given(browser), { ...options, url, storage });
      sessions.push(session);
      return session;
    },
  };
}

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The stage is not set yet.');
  return value;
}
