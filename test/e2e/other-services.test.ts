import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { startDemo, type Demo } from '../../scripts/start-demo.ts';
import { startSandbox, toAddresses, type Sandbox } from '../../sandbox/index.ts';
import { launchBrowser } from '../support/browser.ts';
import { signedInStorage } from '../support/enrol.ts';
import { startOtherServices, type OtherServices } from '../support/other-services.ts';
import { openWorkbench, type Session } from '../support/workbench-session.ts';

let services: OtherServices;
/** The sources that ask who is there, elsewhere, with other data. */
let schools: Sandbox;
let demo: Demo;
let browser: Browser;
let session: Session;

beforeAll(async () => {
  services = await startOtherServices();
  schools = await startSandbox({ seed: 7, sizes: { staff: 12, institutes: 1, vacancies: 40, profiles: 9 } });
  const { PDATA_URL: _, TWEEDEKAMER_URL: __, ...addresses } = toAddresses(schools);
  demo = await startDemo({ port: 0, env: { ...addresses, ...services.env } });
  browser = await launchBrowser();
  session = await openWorkbench(browser, { url: demo.url, storage: await signedInStorage(demo) });
});

afterAll(async () => {
  await browser.close();
  await demo.close();
  await schools.close();
  services.close();
});

test('their addresses are the ones that are asked', () => {
  const origins = Object.fromEntries(demo.origins.map(({ source, origin }) => [source, origin]));

  expect(origins['pdata']).toBe(new URL(services.env['PDATA_URL'] ?? '').origin);
  expect(origins['tweedekamer']).toBe(new URL(services.env['TWEEDEKAMER_URL'] ?? '').origin);
});

test('no sandbox runs when every source has an address', () => {
  expect(demo.sandbox).toBeUndefined();
});

test('a formula reads an unknown model over all its pages, texts as texts and days as days', async () => {
  await session.enter('A1', '=TK.ODATA("books")');
  await session.settled();

  const { values } = await session.read('A1:D6');
  expect(values).toEqual([
    ['Isbn', 'Title', 'Copies', 'Published'],
    ['0001', 'One', 12_345_678_901, 36_525],
    ['0002', '=2+2', 2, 46_110],
    ['0003', 'Three', '', ''],
    ['0004', '1e3', 4, 46_320],
    ['0005', 'Five', 5, 36_585],
  ]);
});

test('a count and the model come from that service too', async () => {
  await session.enter('F1', '=TK.COUNT("Books")');
  await session.enter('F3', '=TK.FIELDS("Books")');
  await session.settled();

  expect((await session.read('F1')).values).toEqual([[5]]);
  expect((await session.read('F3:F7')).values.flat().slice(1)).toEqual(['Isbn', 'Title', 'Copies', 'Published']);
});

test('figures of another shape become columns of their own', async () => {
  await session.enter('A20', '=PDATA.PENSION(7)');
  await session.enter('A30', '=PDATA.ORGANISMS()');
  await session.settled();

  const pension = (await session.read('A20:C22')).values;
  expect(pension[0]?.toSorted()).toEqual(['2025', '2026', 'reason']);
  expect((await session.read('A30:C32')).values).toEqual([
    ['code', 'label.nl', 'label.fr'],
    ['A', 'Alfa', 'Alpha'],
    ['B', '', ''],
  ]);
});

test('schools, vacancies and occupations come from there as well', async () => {
  await session.enter('CA1', '=ROWS(INFORMAT.EMPLOYEES("2023-24",,"personId","999999"))');
  await session.enter('CA2', '=ROWS(VDAB.INITIAL("2026-11-01"))');
  await session.enter('CA3', '=ROWS(COMPETENT.PROFILES())');
  await session.enter('CA4', '=ROWS(VDAB.JOBDOMEINEN())');
  await session.settled();

  const counts = (await session.read('CA1:CA4')).values.flat().map(Number);
  // A header and as many rows as those services hold.
  expect(counts[0]).toBeGreaterThan(1);
  expect(counts[0]).toBeLessThanOrEqual(13);
  expect(counts[1]).toBeLessThanOrEqual(41);
  expect(counts[2]).toBeLessThan(20);
  expect(counts[3]).toBeGreaterThan(5);
  for (const source of [schools.informat, schools.vacatures, schools.referentie, schools.competent])
    expect(source.requests.length).toBeGreaterThan(0);
});

test('an import of it is a table that refreshes', async () => {
  await session.page.evaluate(() => globalThis.workbench?.select('P1'));
  const { pane } = session;
  await pane.getByRole('searchbox', { name: 'Search data' }).fill('odata');
  await pane
    .getByRole('listitem')
    .filter({ has: pane.getByText('TK.ODATA', { exact: true }) })
    .getByRole('button')
    .click();
  const entity = pane.getByRole('combobox', { name: 'Data set', exact: true });
  await entity.fill('Books');
  await entity.press('Tab');
  await pane.getByRole('button', { name: 'Preview' }).click();
  await pane.getByRole('button', { name: 'Insert table' }).click();
  await pane
    .getByText(/5 rows inserted in/)
    .first()
    .waitFor();

  const [table] = await session.tables();
  expect(table?.rows.map((row) => row[1])).toEqual(['One', '=2+2', 'Three', '1e3', 'Five']);

  await pane.getByRole('tab', { name: 'My imports' }).click();
  await pane.getByRole('button', { name: 'Refresh all' }).click();
  await pane
    .getByText(/is up to date/)
    .first()
    .waitFor();
});
