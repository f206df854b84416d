import { mkdirSync } from 'node:fs';

import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';

import { toLocalSerial } from '../../src/core/dates.ts';
import type { Language } from '../../src/core/language.ts';
import { datasetByFunction } from '../../src/datasets/index.ts';
import { CHOOSE_WORDS } from '../../src/messages/choose.ts';
import { loadPaneWords } from '../../src/messages/pane.ts';
import { insertFirstColumn } from '../support/as-a-person.ts';
import { stage } from '../support/e2e.ts';
import { findings } from '../support/findings.ts';
import type { Session } from '../support/workbench-session.ts';

const { open } = stage();

/** Pictures to look at; nothing compares them. */
const PICTURES = 'dist/screenshots';
mkdirSync(PICTURES, { recursive: true });

/** Colours of buttons fade in. */
const FADE_MS = 300;
const PATIENCE = { timeout: 30_000 };

async function look(session: Session, name: string): Promise<void> {
  const { page, pane } = session;
  await page.waitForTimeout(FADE_MS);
  await page.screenshot({ path: `${PICTURES}/stamp-${name}.png` });
  expect(await findings(session), name).toEqual([]);
  const overflow = await pane.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(overflow, `${name}: wider than the pane`).toBeLessThanOrEqual(0);
}

const button = ({ pane }: Session, name: string | RegExp): Locator => pane.getByRole('button', { name, exact: true });

/** Up to the buttons that insert. */
async function preview(session: Session, functionName: string, language: Language): Promise<void> {
  const { pane } = session;
  const words = await loadPaneWords(language);
  await pane.getByRole('searchbox').fill(functionName);
  await pane
    .getByRole('listitem')
    .filter({ has: pane.getByText(functionName, { exact: true }) })
    .getByRole('button')
    .first()
    .click();
  await button(session, words.ask.preview).click();
  await button(session, words.insert.table).waitFor(PATIENCE);
}

/** The stamp of a table of eight columns at A1. */
async function readStamp(session: Session, address = 'J1:K5'): Promise<readonly (readonly unknown[])[]> {
  return (await session.read(address)).values;
}

/** What the source sends from now on, with fewer rows. */
async function leaveOut({ page }: Session, rows: number): Promise<void> {
  await page.route('**/api/pdata/**', async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as { readonly results: { readonly data: readonly unknown[] } };
    await route.fulfill({ response, json: { results: { data: answer.results.data.slice(rows) } } });
  });
}

/** From now, in clock time, as the sheet counts it. */
const serialNow = (): number => toLocalSerial(new Date());
const MINUTES = 5 / (24 * 60);

test('a table says beside it where it comes from, in place after a refresh, and never over what stands there', async () => {
  const words = await loadPaneWords('nl');
  const { insert } = CHOOSE_WORDS.nl;
  const session = await open({ lang: 'nl-BE', paneWidth: 320, viewport: { width: 2700, height: 1100 } });
  const { pane } = session;
  await session.enter('K3', 'van mij');
  await session.settled();
  await session.select('A1');
  await preview(session, 'PDATA.ORGANISMS', 'nl');
  await pane.getByRole('checkbox', { name: insert.stamp }).check();
  await look(session, 'asked');

  await button(session, words.insert.table).click();
  await pane.getByText(insert.elsewhere).waitFor(PATIENCE);
  await look(session, 'occupied');
  expect(await session.tables()).toEqual([]);
  expect((await session.read('K3:K3')).values).toEqual([['van mij']]);

  await session.enter('K3', '');
  await session.settled();
  await session.select('A1');
  await button(session, words.general.retry).click();
  await pane.getByText(/ingevoegd in/).first().waitFor(PATIENCE); // prettier-ignore
  await session.settled();
  const [table] = await session.tables();
  const count = table?.rows.length ?? 0;
  expect(table?.headers).toHaveLength(8);
  const before = await readStamp(session);
  expect(before.map(([label]) => label)).toEqual(['Bron', 'Gegevens', 'Zoekvraag', 'Rijen', 'Laatst gewijzigd']);
  expect(before.slice(0, 4).map(([, value]) => value)).toEqual([
    'pdata.be',
    datasetByFunction('PDATA.ORGANISMS')?.title.nl,
    'alles, zonder filter',
    count,
  ]);
  expect(Math.abs(Number(before[4]?.[1]) - serialNow())).toBeLessThan(MINUTES);
  await look(session, 'inserted');

  // A line of the stamp that the person has made their own stays as it is.
  await session.enter('K1', 'pdata.be, voor het jaarverslag');
  await session.settled();
  await leaveOut(session, 3);
  await pane.getByRole('tab', { name: words.navigation.imports }).click();
  await button(session, words.imports.refreshAll).click();
  await expect.poll(async () => (await session.tables())[0]?.rows.length, PATIENCE).toBe(count - 3);
  await expect.poll(async () => (await readStamp(session))[3], PATIENCE).toEqual(['Rijen', count - 3]);
  const after = await readStamp(session);
  expect(after[0]).toEqual(['Bron', 'pdata.be, voor het jaarverslag']);
  expect(Number(after[4]?.[1])).toBeGreaterThanOrEqual(Number(before[4]?.[1]));
  await look(session, 'refreshed');

  // It goes with its cells, and is told there.
  await insertFirstColumn(session);
  await session.page.unroute('**/api/pdata/**');
  await button(session, words.imports.refreshAll).click();
  await expect.poll(async () => (await readStamp(session, 'K1:L5'))[3], PATIENCE).toEqual(['Rijen', count]);
  expect((await readStamp(session, 'J1:J5')).flat().join('')).toBe('');
  expect(session.errors).toEqual([]);
});

test('two imports are asked for one after the other: both are seen, and each goes where it was asked for', async () => {
  const words = await loadPaneWords('en');
  const { runs } = CHOOSE_WORDS.en;
  const session = await open({ lang: 'en-US', paneWidth: 320, viewport: { width: 1400, height: 1100 } });
  const { pane } = session;
  await session.select('A1');
  await preview(session, 'PDATA.ORGANISMS', 'en');
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await session.page.route('**/api/pdata/**', async (route) => {
    await held;
    await route.continue();
  });
  await button(session, words.insert.table).click();
  await pane.getByRole('progressbar').waitFor(PATIENCE);
  await button(session, words.preview.back).click();
  await button(session, words.ask.back).click();

  await session.select('M1');
  await preview(session, 'TK.PARTIES', 'en');
  await button(session, words.insert.table).click();
  await pane.getByRole('main').getByText('Waiting: 1 goes first').waitFor(PATIENCE);
  await look(session, 'two');
  // Where it goes was decided when it was asked for.
  await session.select('Q20');
  release();
  await expect.poll(async () => (await session.tables()).length, PATIENCE).toBe(2);
  const starts = (await session.tables()).map(({ address }) => address.split(':')[0]);
  expect(new Set(starts)).toEqual(new Set(['A1', 'M1']));
  await pane.getByRole('region', { name: runs.title }).getByText(/inserted in/).waitFor(PATIENCE); // prettier-ignore
  await look(session, 'two-done');
  expect(session.errors).toEqual([]);
});
