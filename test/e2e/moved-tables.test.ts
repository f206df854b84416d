import { mkdirSync } from 'node:fs';

import { expect, test } from 'vitest';

import type { Language } from '../../src/core/language.ts';
import { IMPORT_WORDS } from '../../src/messages/imports.ts';
import { loadPaneWords } from '../../src/messages/pane.ts';
import { addColumn, copySheet, deleteTable, loseThePane, moveTable, renameDataset } from '../support/as-a-person.ts';
import { stage } from '../support/e2e.ts';
import { findings } from '../support/findings.ts';
import type { Session, SessionOptions } from '../support/workbench-session.ts';

const { open } = stage();

/** Pictures to look at; nothing compares them. */
const PICTURES = 'dist/screenshots';
mkdirSync(PICTURES, { recursive: true });

/** Colours of buttons fade in. */
const FADE_MS = 300;
const letterOf = (column: number): string => String.fromCodePoint(65 + column);

async function look(session: Session, name: string): Promise<void> {
  const { page, pane } = session;
  await page.waitForTimeout(FADE_MS);
  await page.screenshot({ path: `${PICTURES}/moved-${name}.png` });
  expect(await findings(session), name).toEqual([]);
  const overflow = await pane.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(overflow, `${name}: wider than the pane`).toBeLessThanOrEqual(0);
}

/** The organisations of pdata as a table, and the list of imports in view. */
async function withOrganisms(session: Session, language: Language): Promise<void> {
  const { pane } = session;
  const words = await loadPaneWords(language);
  await pane.getByRole('searchbox').fill('PDATA.ORGANISMS');
  await pane
    .getByRole('listitem')
    .filter({ has: pane.getByText('PDATA.ORGANISMS', { exact: true }) })
    .getByRole('button')
    .first()
    .click();
  await pane.getByRole('button', { name: words.ask.preview, exact: true }).click();
  await pane.getByRole('button', { name: words.insert.table, exact: true }).click();
  await expect.poll(async () => (await session.tables()).length).toBe(1);
  await showImports(session, language);
  await pane.getByRole('article').waitFor();
}

async function showImports({ pane }: Session, language: Language): Promise<void> {
  const words = await loadPaneWords(language);
  await pane.getByRole('tab', { name: words.navigation.imports }).click();
}

test('a table that was renamed and moved with its sheet is refreshed where it is, and again when the workbook opens', async () => {
  const words = await loadPaneWords('en');
  const said = IMPORT_WORDS.en;
  const session = await open({ lang: 'en-US', paneWidth: 360 });
  const { pane, enter, settled, read } = session;
  await withOrganisms(session, 'en');
  const [before] = await session.tables();
  const own = letterOf(before?.headers.length ?? 0);
  await addColumn(session, 'note');
  await enter(`${own}3`, 'mine');
  await moveTable(session, { sheet: 'Staff 2026', table: 'Federal', rowsAbove: 3 });
  expect(await session.sheets()).toEqual(['Other', 'Staff 2026']);
  await enter('Staff 2026!A1', 'Federal organisations');
  const described = letterOf(before?.headers.indexOf('name_nl') ?? 1);
  await enter(`Staff 2026!${described}5`, 'spoilt');
  await settled();

  const isAsItWas = async (): Promise<void> => {
    const [table, ...others] = await session.tables();
    expect(others).toEqual([]);
    expect(table).toMatchObject({ name: 'Federal', sheet: 'Staff 2026' });
    expect(table?.address).toMatch(/^A4:/);
    expect(table?.rows.map((row) => row.slice(0, -1))).toEqual(before?.rows);
    expect(table?.rows.map((row) => row.at(-1)).filter((note) => note !== '' && note !== null)).toEqual(['mine']);
    expect(table?.rows[1]?.at(-1)).toBe('mine');
    const above = await read('Staff 2026!A1:A3');
    expect(above.values.flat()).toEqual(['Federal organisations', '', '']);
    expect((await read('Other!A1:C3')).values.flat().every((value) => value === '' || value === null)).toBe(true);
  };

  const card = pane.getByRole('article');
  const name = await card.getByRole('heading', { level: 2 }).innerText();
  await card.getByRole('button', { name: words.imports.refreshOf({ name }) }).click();
  await card.getByText('1 changed').first().waitFor();
  await isAsItWas();
  await card.getByText(/Staff 2026.*A4:/).waitFor();
  await look(session, 'en-refreshed');
  await card.getByRole('button', { name: words.imports.goToOf({ name }) }).click();
  await expect.poll(async () => (await read('A1')).values).toEqual([['Federal organisations']]);

  // Wanted when the workbook opens, and not before.
  await card.getByRole('button', { name: said.moreOf({ name }) }).click();
  // Checked once it is kept in the workbook.
  await card.getByRole('checkbox', { name: said.schedule.onOpening }).click();
  await card.getByText(said.schedule.saved).first().waitFor();
  await card.getByRole('checkbox', { name: said.schedule.onOpening, checked: true }).waitFor();
  await enter(`Staff 2026!${described}6`, 'spoilt again');
  await settled();
  expect((await read(`Staff 2026!${described}6`)).values).toEqual([['spoilt again']]);
  await loseThePane(session);
  await expect.poll(async () => (await read(`Staff 2026!${described}6`)).values).not.toEqual([['spoilt again']]);
  await isAsItWas();
  await showImports(session, 'en');
  await card.getByText('1 changed').first().waitFor();
  await card.getByRole('button', { name: said.moreOf({ name }) }).click();
  await card.getByRole('checkbox', { name: said.schedule.onOpening, checked: true }).waitFor();

  // A copy of the sheet holds values that are the person's own; the import stays where it was.
  await copySheet(session);
  const copy = 'Staff 2026 (2)';
  expect((await session.tables()).map(({ sheet }) => sheet)).toEqual(['Staff 2026', copy]);
  await enter(`${copy}!${described}5`, 'of the copy');
  await enter(`Staff 2026!${described}5`, 'spoilt once more');
  await settled();
  await card.getByRole('button', { name: words.imports.refreshOf({ name }) }).click();
  await expect.poll(async () => (await read(`Staff 2026!${described}5`)).values).not.toEqual([['spoilt once more']]);
  const [original, copied] = await session.tables();
  expect(original?.rows.map((row) => row.slice(0, -1))).toEqual(before?.rows);
  expect(copied?.rows.slice(1)).toEqual(original?.rows.slice(1));
  expect((await read(`${copy}!${described}5`)).values).toEqual([['of the copy']]);
  expect(await pane.getByRole('article').count()).toBe(1);
  expect(session.errors).toEqual([]);
});

type Look = Omit<SessionOptions, 'url'> & { readonly name: string; readonly language: Language };

const LOOKS: readonly Look[] = [
  { name: 'nl', language: 'nl', lang: 'nl-BE', paneWidth: 320 },
  { name: 'fr-dark', language: 'fr', lang: 'fr-BE', theme: 'dark', paneWidth: 320 },
  { name: 'en-contrast', language: 'en', lang: 'en-US', theme: 'contrast', paneWidth: 360 },
];

test.each(LOOKS)('what has gone or is not known is told, without findings, in $name', async (given) => {
  const { name: setting, language, ...options } = given;
  const words = await loadPaneWords(language);
  const session = await open(options);
  const { page, pane } = session;
  const main = pane.getByRole('main');
  await withOrganisms(session, language);
  const card = pane.getByRole('article');
  const name = await card.getByRole('heading', { level: 2 }).innerText();

  // A colleague has a later version, with data that this one has never heard of.
  await renameDataset(session, { from: 'pdata.organisms', to: 'pdata.later' });
  await loseThePane(session);
  await showImports(session, language);
  await card.getByText(words.imports.unknownDataset).waitFor();
  await look(session, `${setting}-unknown`);
  expect(await session.tables()).toHaveLength(1);
  await renameDataset(session, { from: 'pdata.later', to: 'pdata.organisms' });
  await loseThePane(session);
  await showImports(session, language);

  // Deleted in the sheet while the list is in view.
  const refresh = card.getByRole('button', { name: words.imports.refreshOf({ name }) });
  await refresh.waitFor();
  await deleteTable(session);
  await refresh.or(card.getByText(words.imports.tableMissing)).first().waitFor();
  if (await refresh.isVisible()) await refresh.click();
  await card.getByText(words.imports.tableMissing).waitFor();
  await look(session, `${setting}-deleted`);
  await card.getByRole('button', { name: words.imports.removeOf({ name }) }).click();
  const dialog = pane.getByRole('alertdialog');
  await dialog.getByText(words.imports.removeBody).waitFor();
  await look(session, `${setting}-remove`);
  await dialog.getByRole('button', { name: words.imports.remove, exact: true }).click();
  await main.getByText(words.imports.empty).waitFor();
  expect(session.errors).toEqual([]);

  // A part that was never opened cannot come without a connection; the others stay.
  await page.context().setOffline(true);
  await pane.getByRole('tab', { name: words.navigation.formulas }).click();
  await main.getByText(words.general.crashed).waitFor();
  await look(session, `${setting}-crashed`);
  await showImports(session, language);
  await main.getByText(words.imports.empty).waitFor();
  await page.context().setOffline(false);
  await pane.getByRole('tab', { name: words.navigation.formulas }).click();
  await main.getByRole('button', { name: words.general.reload }).click();
  await pane.getByRole('searchbox').waitFor();
  await pane.getByRole('tab', { name: words.navigation.formulas }).click();
  await main.getByRole('heading', { level: 1 }).first().waitFor();
  expect(await main.getByText(words.general.crashed).count()).toBe(0);
  const told = session.errors.filter((error) => !/ERR_INTERNET_DISCONNECTED|Failed to fetch dynamically/.test(error));
  expect(told).toEqual([]);
});
