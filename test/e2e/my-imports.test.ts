import { mkdirSync } from 'node:fs';

import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import type { Language } from '../../src/core/language.ts';
import { IMPORT_WORDS } from '../../src/messages/imports.ts';
import { loadPaneWords } from '../../src/messages/pane.ts';
import { addColumn, filterOn, readFilter, skipMinutes } from '../support/as-a-person.ts';
import { stage } from '../support/e2e.ts';
import { findings } from '../support/findings.ts';
import type { Session, SessionOptions } from '../support/workbench-session.ts';

const { open, sandbox } = stage();

/** Pictures to look at; nothing compares them. */
const PICTURES = 'dist/screenshots';
mkdirSync(PICTURES, { recursive: true });

/** Colours of buttons fade in. */
const FADE_MS = 300;
const GIFTS = 'PersoonGeschenk';
const DATA_SET = { nl: 'Gegevensset', fr: 'Jeu de données', en: 'Data set' } as const;

async function look(session: Session, name: string): Promise<void> {
  const { page, pane } = session;
  await page.waitForTimeout(FADE_MS);
  await page.screenshot({ path: `${PICTURES}/my-imports-${name}.png` });
  expect(await findings(session), name).toEqual([]);
  const overflow = await pane.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(overflow, `${name}: wider than the pane`).toBeLessThanOrEqual(0);
}

/** An import, of gifts where its dataset has any, and the list of imports in view. */
async function withImport(session: Session, dataset: string, language: Language): Promise<void> {
  const { pane } = session;
  const words = await loadPaneWords(language);
  await pane.getByRole('searchbox').fill(dataset);
  const result = pane.getByRole('listitem').filter({ has: pane.getByText(dataset, { exact: true }) });
  await result.getByRole('button').first().click();
  await pane.getByRole('button', { name: words.ask.preview, exact: true }).waitFor();
  if (dataset === 'TK.ODATA') {
    const set = pane.getByRole('combobox', { name: DATA_SET[language], exact: true });
    await set.fill(GIFTS);
    await set.press('Tab');
  }
  await pane.getByRole('button', { name: words.ask.preview, exact: true }).click();
  await pane.getByRole('button', { name: words.insert.table, exact: true }).click();
  await expect.poll(async () => (await session.tables()).length, { timeout: 20_000 }).toBe(1);
  await pane.getByRole('tab', { name: words.navigation.imports }).click();
  await pane.getByRole('article').waitFor();
}

const letterOf = (column: number): string => String.fromCharCode(65 + column);

type Scene = {
  readonly session: Session;
  readonly button: (name: string | RegExp) => Locator;
  /** Of the import, in the list. */
  readonly name: string;
};

const french = IMPORT_WORDS.fr;

async function openFrench(): Promise<Scene> {
  const session = await open({ lang: 'fr-BE', theme: 'dark', paneWidth: 360 });
  await withImport(session, 'TK.ODATA', 'fr');
  const name = await session.pane.getByRole('article').getByRole('heading', { level: 2 }).innerText();
  return { session, name, button: (text) => session.pane.getByRole('button', { name: text }) };
}

/** Another question, into the same table: what the person added to it stays. */
async function asksAnew({ session, button, name }: Scene): Promise<void> {
  const { pane } = session;
  const [before] = await session.tables();
  const own = letterOf(before?.headers.length ?? 0);
  const first = String(before?.rows[0]?.[0]);
  await addColumn(session, 'note');
  await session.enter(`${own}2`, 'à moi');
  await session.settled();
  await filterOn(session, first);
  await look(session, 'fr-list');

  await button(french.edit.openOf({ name })).click();
  await pane.getByRole('combobox', { name: DATA_SET.fr, exact: true }).waitFor();
  await look(session, 'fr-edit');
  await pane.getByRole('textbox', { name: /Nombre maximal/ }).fill('5');
  await button(french.edit.submit).click();
  await pane
    .getByRole('article')
    .getByText(/est à jour/)
    .waitFor();

  const [after] = await session.tables();
  expect(after?.address.split(':')[0]).toBe(before?.address.split(':')[0]);
  expect(after?.rows).toHaveLength(5);
  const kept = after?.rows.find((row) => row[0] === first);
  expect(kept?.at(-1)).toBe('à moi');
  expect(await readFilter(session)).toEqual({ filterOn: 'Values', values: [first] });
}

async function isNamed({ session: { pane, tables }, button, name }: Scene): Promise<Scene['name']> {
  const next = 'Cadeaux 2026';
  await button(french.moreOf({ name })).click();
  await pane.getByRole('textbox', { name: french.rename.title }).fill(next);
  await pane.getByRole('textbox', { name: french.rename.table }).fill('Cadeaux_2026');
  await button(french.rename.submit).click();
  await pane.getByRole('heading', { level: 2, name: next }).waitFor();
  expect((await tables())[0]?.name).toBe('Cadeaux_2026');
  return next;
}

/** A minute later it is asked again without anyone doing so. */
async function refreshesItself({ session }: Scene): Promise<void> {
  const { pane } = session;
  await pane.getByRole('combobox', { name: french.schedule.every }).selectOption('1');
  await pane.getByText(french.schedule.saved).first().waitFor();
  await look(session, 'fr-more');
  const asked = (): number => sandbox().tweedekamer.requests.filter(({ path }) => path.includes(GIFTS)).length;
  const earlier = asked();
  await skipMinutes(session, 2);
  await expect.poll(asked, { timeout: 20_000 }).toBeGreaterThan(earlier);
}

/** Asks first, and takes the table along. */
async function isDeleted({ session, button, name }: Scene): Promise<void> {
  const words = await loadPaneWords('fr');
  await button(french.remove.openOf({ name })).click();
  const dialog = session.pane.getByRole('alertdialog');
  await dialog.getByText(/Tout ce qui se trouve dans/).waitFor();
  await look(session, 'fr-delete');
  await dialog.getByRole('button', { name: words.general.cancel }).click();
  expect(await session.tables()).toHaveLength(1);
  await button(french.remove.openOf({ name })).click();
  await dialog.getByRole('button', { name: french.remove.confirm }).click();
  await session.pane.getByText(words.imports.empty).first().waitFor();
  expect(await session.tables()).toEqual([]);
}

test('an import is asked anew in place, named, left to refresh itself and deleted', async () => {
  const scene = await openFrench();
  await asksAnew(scene);
  const named = { ...scene, name: await isNamed(scene) };
  await refreshesItself(named);
  await isDeleted(named);
  expect(scene.session.errors).toEqual([]);
});

type Look = Omit<SessionOptions, 'url'> & { readonly name: string; readonly language: Language };

const LOOKS: readonly Look[] = [
  { name: 'nl-narrow', language: 'nl', lang: 'nl-BE', paneWidth: 320 },
  { name: 'en-contrast', language: 'en', lang: 'en-US', theme: 'contrast', paneWidth: 320 },
];

describe.each(LOOKS)('$name', ({ name, language, ...options }) => {
  test('what changed, what failed and what can be done are there to read', async () => {
    const words = await loadPaneWords(language);
    const said = IMPORT_WORDS[language];
    const session = await open(options);
    const { pane } = session;
    await withImport(session, 'PDATA.ORGANISMS', language);
    const card = pane.getByRole('article');
    const title = { name: await card.getByRole('heading', { level: 2 }).innerText() };
    const refresh = card.getByRole('button', { name: words.imports.refreshOf(title) });
    const [table] = await session.tables();
    const described = letterOf(table?.headers.indexOf('name_nl') ?? 1);
    await session.enter(`${described}2`, 'spoilt');
    await session.settled();

    await refresh.click();
    await card.getByText(said.changes.show).click();
    await card.getByText(/\(name_nl\)/).waitFor();
    await look(session, `${name}-changes`);

    sandbox().pdata.faults.set('status', { status: 503 });
    await refresh.click();
    await card.getByText(words.general.details, { exact: true }).click();
    await card.getByRole('button', { name: said.failure.copy }).waitFor();
    await look(session, `${name}-failed`);
    sandbox().pdata.faults.clear();
    await card.getByRole('button', { name: words.general.retry }).click();
    await card.getByText(title.name, { exact: false }).last().waitFor();

    await card.getByRole('button', { name: said.moreOf(title) }).click();
    await look(session, `${name}-more`);
  });
});
