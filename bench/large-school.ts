/**
 * How long the add-in holds up the page while it imports and refreshes a school of 20,000: one answer of some 40 MB.
 *
 * In the workbench the workbook runs on the same thread as the pane, which in Excel it does not. So the processor's
 * time is counted by the script that spent it: of every task that Chromium calls long (50 ms and more), the samples of
 * a profile in which a script of the add-in is on top of what is running. Serves what dist holds: build first.
 */
import type { CDPSession, FrameLocator, Page } from 'playwright-core';

import { startDemo } from '../scripts/start-demo.ts';
import { headersOf } from '../src/clients/informat/reading/plan-request.ts';
import { launchBrowser } from '../test/support/browser.ts';
import { signedInStorage } from '../test/support/enrol.ts';
import { openWorkbench } from '../test/support/workbench-session.ts';
import type { Ratio } from './ratio.ts';

const STAFF = 20_000;
const PATIENCE = { timeout: 180_000 };
const ADDIN = '/workbench/addin/';

/** Milliseconds on the clock of the browser's profiler. */
type Task = { readonly start: number; readonly end: number };
type Held = { readonly addin: number; readonly all: number };

type Profile = Awaited<ReturnType<CDPSession['send']>> & {
  readonly profile: {
    readonly nodes: readonly {
      readonly id: number;
      readonly callFrame: { readonly url: string };
      readonly children?: readonly number[];
    }[];
    readonly startTime: number;
    readonly samples: readonly number[];
    readonly timeDeltas: readonly number[];
  };
};

type Watched = typeof globalThis & { longTasks?: { startTime: number; duration: number }[] };

/** The longest that a task took, and the longest that the add-in's own part of a task took. */
async function longest(page: Page, work: () => Promise<unknown>): Promise<Held> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Profiler.enable');
  await cdp.send('Performance.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 500 });
  await page.evaluate(() => {
    const tasks: { startTime: number; duration: number }[] = [];
    (globalThis as Watched).longTasks = tasks;
    new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' });
  });
  await cdp.send('Profiler.start');
  await work();
  const { profile } = (await cdp.send('Profiler.stop')) as Profile;
  const { metrics } = await cdp.send('Performance.getMetrics');
  const origin = 1000 * (metrics.find(({ name }) => name === 'NavigationStart')?.value ?? Number.NaN);
  const entries = await page.evaluate(() =>
    ((globalThis as Watched).longTasks ?? []).map(({ startTime, duration }) => ({ startTime, duration })),
  );
  await cdp.detach();
  const tasks = entries.map(({ startTime, duration }): Task => {
    const start = origin + startTime;
    return { start, end: start + duration };
  });
  const ours = tasks.map((task) => addinTime(profile, task));
  return { addin: Math.max(0, ...ours), all: Math.max(0, ...tasks.map(({ start, end }) => end - start)) };
}

function addinTime({ nodes, startTime, samples, timeDeltas }: Profile['profile'], { start, end }: Task): number {
  const urls = new Map<number, string>();
  // Parents come before their children; built-in functions have no script and count for who calls them.
  for (const { id, callFrame, children = [] } of nodes) {
    const url = callFrame.url || (urls.get(id) ?? '');
    urls.set(id, url);
    for (const child of children) urls.set(child, url);
  }
  let at = startTime / 1000;
  let spent = 0;
  samples.forEach((id, index) => {
    at += (timeDeltas[index] ?? 0) / 1000;
    if (at >= start && at < end && urls.get(id)?.includes(ADDIN)) spent += (timeDeltas[index + 1] ?? 0) / 1000;
  });
  return spent;
}

/** Milliseconds that the page would stand still if it parsed the answer itself. */
const parsing = (pane: FrameLocator, sealed: string): Promise<number> =>
  pane.locator('body').evaluate(
    async (_, headers) => {
      const answer = await fetch('/api/informat/employees?schoolyear=2023-24', { headers });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`The gateway answered ${answer.status}.`);
      const start = performance.now();
      JSON.parse(text);
      return performance.now() - start;
    },
    { ...headersOf('employees', '999999'), authorization: `Bearer ${sealed}` },
  );

async function preview(pane: FrameLocator): Promise<void> {
  await pane.getByRole('searchbox', { name: 'Search data' }).fill('employees');
  const result = pane.getByRole('listitem').filter({ has: pane.getByText('INFORMAT.EMPLOYEES', { exact: true }) });
  await result.getByRole('button').click();
  for (const [label, value] of [
    ['School year', '2023-24'],
    ['Institute', '999999'],
  ] as const) {
    const field = pane.getByRole('combobox', { name: label });
    await field.fill(value);
    await field.press('Tab');
  }
  await pane.getByRole('button', { name: 'Preview' }).click();
  await pane.getByRole('button', { name: 'Insert table' }).waitFor(PATIENCE);
}

export async function largeSchool(): Promise<readonly Ratio[]> {
  const demo = await startDemo({ port: 0, sizes: { staff: STAFF, institutes: 1 } });
  const browser = await launchBrowser();
  try {
    const storage = await signedInStorage({ url: demo.url });
    const session = await openWorkbench(browser, { url: demo.url, storage });
    const { page, pane } = session;
    const said = (text: RegExp): Promise<void> => pane.getByText(text).first().waitFor(PATIENCE);
    const refresh = (): Promise<void> => pane.getByRole('button', { name: /^Refresh (?!all)/ }).first().click(); // prettier-ignore
    const steps: readonly (readonly [name: string, held: Held])[] = [
      ['a preview', await longest(page, () => preview(pane))],
      [
        'an import',
        await longest(page, async () => {
          await pane.getByRole('button', { name: 'Insert table' }).click();
          await said(/inserted in/);
        }),
      ],
      [
        'a refresh without news',
        await longest(page, async () => {
          await pane.getByRole('tab', { name: 'My imports' }).click();
          await refresh();
          await said(/is up to date: no changes/);
        }),
      ],
      [
        'a refresh that changes rows',
        await longest(page, async () => {
          for (const row of [5, 9000, 15_000]) await session.enter(`D${row}`, 'spoilt');
          await refresh();
          await said(/3 changed/);
        }),
      ],
    ];
    const sealed = sealedIn(storage);
    const parsingMs = Math.min(await parsing(pane, sealed), await parsing(pane, sealed));
    return steps.map(([name, { addin, all }]) => ({
      name: `longest the add-in holds up the page in ${name} of 20,000 (${Math.round(addin)} ms; with the workbook ${Math.round(all)} ms)`,
      baseline: `parsing the answer on the page (${Math.round(parsingMs)} ms)`,
      ratio: addin / parsingMs,
      target: { most: 0.75 },
    }));
  } finally {
    await browser.close();
    await demo.close();
  }
}

function sealedIn(storage: Readonly<Record<string, string>>): string {
  const [, kept = '{}'] = Object.entries(storage).find(([key]) => key.endsWith('credential.informat')) ?? [];
  return (JSON.parse(kept) as { sealed?: string }).sealed ?? '';
}
