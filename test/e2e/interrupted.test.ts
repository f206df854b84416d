import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { startDemo, type Demo } from '../../scripts/start-demo.ts';
import { partitionKey } from '../../workbench/host/office/create-office.ts';
import { launchBrowser } from '../support/browser.ts';
import { openWorkbench, type Session } from '../support/workbench-session.ts';

/** More than one request holds. */
const SIZES = { largeRows: 9000 };
const PATIENT = { timeout: 40_000 };
/** Whoever stays in the search for data has no tour in the way. */
const storage = { [`${partitionKey}bronblad.pane.tour`]: 'seen' };

let demo: Demo;
let browser: Browser;
let session: Session;

beforeAll(async () => {
  demo = await startDemo({ port: 0, sizes: SIZES });
  browser = await launchBrowser();
});
afterEach(async () => {
  demo.sandbox?.tweedekamer.faults.clear();
  await session.close();
});
afterAll(async () => {
  await browser.close();
  await demo.close();
});

async function open(): Promise<Session> {
  session = await openWorkbench(browser, { url: demo.url, storage });
  session.page.setDefaultTimeout(PATIENT.timeout);
  return session;
}

type Ask = { readonly search: string; readonly dataset: string; readonly fields: Readonly<Record<string, string>> };

/** A large set in an order, so that a refresh asks for all of its pages again. */
const CASES: Ask = { search: 'odata', dataset: 'TK.ODATA', fields: { 'Data set': 'Zaak', 'Sort by': 'Nummer' } };
/** One answer that takes many requests to write. */
const FIGURES: Ask = {
  search: 'distribution',
  dataset: 'PDATA.DISTRIBUTION',
  fields: { 'Organisation or level of government': '99999' },
};

async function insert({ pane }: Session, { search, dataset, fields }: Ask): Promise<void> {
  await pane.getByRole('searchbox', { name: 'Search data' }).fill(search);
  await pane
    .getByRole('listitem')
    .filter({ has: pane.getByText(dataset, { exact: true }) })
    .getByRole('button')
    .click();
  for (const [label, value] of Object.entries(fields)) {
    const field = pane.getByRole('combobox', { name: label, exact: true });
    await field.fill(value);
    await field.press('Tab');
  }
  await pane.getByRole('button', { name: 'Preview' }).click();
  await pane.getByRole('button', { name: 'Insert table' }).click();
}

const inserted = ({ pane }: Session): Promise<void> => pane.getByText(/inserted in/).first().waitFor(PATIENT); // prettier-ignore

async function refreshAll({ pane }: Session): Promise<void> {
  await pane.getByRole('tab', { name: 'My imports' }).click();
  await pane.getByRole('button', { name: 'Refresh all' }).click();
}

const upToDate = ({ pane }: Session): Promise<void> => pane.getByText(/is up to date/).first().waitFor(PATIENT); // prettier-ignore

/** As when Excel throws the pane's page away: nothing in it runs on. */
async function loseThePage({ page, pane }: Session): Promise<void> {
  await page.evaluate(() => document.querySelector('iframe')?.contentWindow?.location.reload());
  await pane.getByRole('searchbox', { name: 'Search data' }).waitFor();
}

const isStage = (name: string): boolean => name.startsWith('bronblad ~');

/** Resolves when the sandbox was asked for so many pages. */
async function asked(pages: number): Promise<void> {
  const requests = demo.sandbox?.tweedekamer.requests ?? [];
  while (requests.filter(({ query }) => query.includes('skiptoken')).length < pages)
    await session.page.waitForTimeout(20);
}

test('a pane that is closed and opened goes on; one whose page is lost while data arrive leaves the table', async () => {
  const { page, tables } = await open();
  demo.sandbox?.tweedekamer.faults.set('latency', { ms: 200 });
  await insert(session, CASES);
  await page.locator('#close-pane').click();
  await page.locator('#pane').waitFor({ state: 'hidden' });
  await page.locator('#open-command').click();
  await inserted(session);
  const before = await tables();
  expect(before[0]?.rows.length).toBeGreaterThan(1900);

  demo.sandbox?.tweedekamer.clearRequests();
  await refreshAll(session);
  await asked(2);
  await loseThePage(session);
  expect(await tables()).toEqual(before);

  demo.sandbox?.tweedekamer.faults.clear();
  await refreshAll(session);
  await upToDate(session);
  expect(await tables()).toEqual(before);
}, 90_000);

test('a page that is lost while cells are written leaves none of them in sight, and the import can be asked again', async () => {
  const { page, tables, sheets, read } = await open();
  await insert(session, FIGURES);
  await page.waitForFunction(() => globalThis.workbench?.sheets().some((name) => name.startsWith('bronblad ~')));
  await loseThePage(session);
  expect(await tables()).toEqual([]);
  expect((await read('A1:C2')).values.flat().every((value) => value === null || value === '')).toBe(true);
  expect((await sheets()).filter((name) => !isStage(name))).toHaveLength(1);

  await insert(session, FIGURES);
  await inserted(session);
  expect((await tables())[0]?.rows.length).toBe(SIZES.largeRows);
  // That of the page that was lost goes when it can no longer be at work.
  expect((await sheets()).filter(isStage)).toHaveLength(1);
}, 120_000);

test('a gateway that stops during a refresh and starts again leaves the table, and the refresh works when tried again', async () => {
  const { pane, tables } = await open();
  await insert(session, CASES);
  await inserted(session);
  const before = await tables();

  demo.sandbox?.tweedekamer.clearRequests();
  demo.sandbox?.tweedekamer.faults.set('latency', { ms: 300 });
  await refreshAll(session);
  await asked(2);
  const port = Number(new URL(demo.url).port);
  await demo.close();
  await pane
    .getByText(/cannot be reached/)
    .first()
    .waitFor(PATIENT);
  expect(await tables()).toEqual(before);
  // What explains it comes from the same server, so it was there already.
  await pane.getByRole('article').getByRole('button', { name: 'Check connection' }).click();
  const server = pane.getByRole('main').getByRole('listitem', { name: 'Bronblad server', exact: true });
  await server.getByText(/not reached|cannot be reached/).waitFor();
  await pane.getByRole('tab', { name: 'My imports' }).click();

  demo = await startDemo({ port, sizes: SIZES });
  await pane.getByRole('button', { name: 'Refresh all' }).click();
  await upToDate(session);
  expect(await tables()).toEqual(before);
}, 90_000);
