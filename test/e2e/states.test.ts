import { mkdirSync } from 'node:fs';

import { expect, test } from 'vitest';

import type { Language } from '../../src/core/language.ts';
import { IMPORT_WORDS } from '../../src/messages/imports.ts';
import { loadPaneWords } from '../../src/messages/pane.ts';
import { pageTexts } from '../../workbench/page/page-texts.ts';
import { stage } from '../support/e2e.ts';
import { findings } from '../support/findings.ts';
import type { Session, SessionOptions } from '../support/workbench-session.ts';

const { open, sandbox } = stage();

/** Pictures to look at; nothing compares them. */
const PICTURES = 'dist/screenshots';
mkdirSync(PICTURES, { recursive: true });

/** Colours of buttons fade in. */
const FADE_MS = 300;

const lookAt =
  (session: Session, name: string) =>
  async (state: string): Promise<void> => {
    const { page, pane } = session;
    await page.waitForTimeout(FADE_MS);
    await page.screenshot({ path: `${PICTURES}/states-${name}-${state}.png` });
    expect(await findings(session), state).toEqual([]);
    const overflow = await pane.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
    expect(overflow, `${state}: wider than the pane`).toBeLessThanOrEqual(0);
  };

/** Up to the form of a dataset. */
async function find({ pane }: Session, functionName: string): Promise<void> {
  await pane.getByRole('searchbox').fill(functionName);
  await pane
    .getByRole('listitem')
    .filter({ has: pane.getByText(functionName, { exact: true }) })
    .getByRole('button')
    .first()
    .click();
}

type Look = Omit<SessionOptions, 'url'> & { readonly name: string; readonly language: Language };

const LOOKS: readonly Look[] = [
  { name: 'nl', language: 'nl', lang: 'nl-BE', paneWidth: 320 },
  { name: 'fr-dark', language: 'fr', lang: 'fr-BE', theme: 'dark', paneWidth: 320 },
  { name: 'en-contrast', language: 'en', lang: 'en-US', theme: 'contrast', paneWidth: 360 },
];

test.each(LOOKS)('what happens on the way to a table is without findings in $name', async (look) => {
  const { name, language, ...options } = look;
  const words = await loadPaneWords(language);
  const session = await open(options);
  const { page, pane } = session;
  const seen = lookAt(session, name);
  const button = (label: string) => pane.getByRole('main').getByRole('button', { name: label, exact: true });

  await pane.getByRole('button', { name: words.navigation.help, exact: true }).click();
  await pane.getByRole('link', { name: words.navigation.helpPages }).waitFor();
  await seen('help');
  await page.keyboard.press('Escape');

  await page.context().setOffline(true);
  await pane.getByRole('main').getByText(words.general.offline).waitFor();
  await seen('offline');
  await page.context().setOffline(false);
  await pane.getByRole('main').getByText(words.general.offline).waitFor({ state: 'detached' });

  // On its way, given up, failed.
  await find(session, 'PDATA.ORGANISMS');
  await button(words.ask.preview).waitFor();
  sandbox().pdata.faults.set('stall', { ms: 60_000 });
  await button(words.ask.preview).click();
  await pane.getByRole('progressbar').waitFor();
  await seen('loading');
  await button(words.general.cancel).click();
  await button(words.general.retry).waitFor();
  await seen('cancelled');
  sandbox().pdata.faults.clear();
  sandbox().pdata.faults.set('status', { status: 400 });
  await button(words.general.retry).click();
  await pane.getByRole('main').getByText(words.general.details).click();
  await seen('failed');
  sandbox().pdata.faults.clear();
  await button(words.general.retry).click();
  await button(words.insert.table).waitFor();

  // Into the sheet, on its way and given up.
  sandbox().pdata.faults.set('stall', { ms: 60_000 });
  await button(words.insert.table).click();
  await button(words.general.cancel).waitFor();
  await seen('inserting');
  await button(words.general.cancel).click();
  await pane.getByRole('main').getByText(words.insert.cancelled).waitFor();
  await seen('insert-cancelled');
  expect(await session.tables()).toEqual([]);
  sandbox().pdata.faults.clear();

  // Nothing found, and more than a formula takes.
  await button(words.preview.back).click();
  await button(words.ask.back).click();
  await find(session, 'TK.ODATA');
  const set = pane.getByRole('combobox').nth(1);
  await set.fill('Persoon');
  await set.press('Tab');
  await pane.getByRole('textbox').first().fill("Achternaam eq 'Niemand'");
  await button(words.ask.preview).click();
  await pane
    .getByRole('heading', { name: words.preview.empty })
    .or(pane.getByText(words.preview.empty))
    .first()
    .waitFor();
  await seen('empty');
});

test.each(LOOKS)('what may become of imports is without findings in $name', async (look) => {
  const { name, language, ...options } = look;
  const words = await loadPaneWords(language);
  const said = IMPORT_WORDS[language];
  const session = await open(options);
  const { page, pane } = session;
  const seen = lookAt(session, `${name}-imports`);
  const main = pane.getByRole('main');
  const button = (label: string | RegExp) => main.getByRole('button', { name: label });

  await pane.getByRole('tab', { name: words.navigation.imports }).click();
  await main.getByText(words.imports.empty).waitFor();
  await seen('empty');
  await button(words.imports.find).click();

  for (const [functionName, at] of [
    ['PDATA.ORGANISMS', 'A1'],
    ['PDATA.ENTITIES', 'T1'],
  ] as const) {
    await session.select(at);
    await find(session, functionName);
    const preview = button(words.ask.preview);
    await preview.or(button(words.insert.table)).first().waitFor();
    if (await preview.isVisible()) await preview.click();
    await button(words.insert.table).click();
    await main.getByText(/ingevoegd in|[Ii]nséré|inserted in/).first().waitFor(); // prettier-ignore
    await page.getByRole('navigation').getByRole('button', { name: pageTexts[language].insert, exact: true }).click();
    await pane.getByRole('searchbox').waitFor();
  }
  await pane.getByRole('tab', { name: words.navigation.imports }).click();
  const cards = main.getByRole('article');
  await expect.poll(() => cards.count()).toBe(2);
  const [first = '', second = ''] = await cards.getByRole('heading', { level: 2 }).allInnerTexts();

  await main.getByRole('checkbox', { name: said.select({ name: first }) }).check();
  await main.getByRole('checkbox', { name: said.select({ name: second }) }).check();
  await seen('selected');
  sandbox().pdata.faults.set('stall', { ms: 60_000 });
  await button(said.refreshSelected.other.replace('#', '2')).click();
  await main.getByRole('progressbar').first().waitFor();
  await seen('refreshing');
  await button(words.general.cancel).first().click();
  await main.getByText(words.imports.cancelled).first().waitFor();
  await seen('cancelled');
  sandbox().pdata.faults.clear();

  await button(words.imports.goToOf({ name: first })).click();
  await expect.poll(async () => (await session.tables()).length).toBe(2);

  await button(said.moreOf({ name: first })).click();
  await button(words.imports.detachOf({ name: first })).click();
  await pane.getByRole('alertdialog').getByText(words.imports.detachBody).waitFor();
  await seen('detach');
  await pane.getByRole('alertdialog').getByRole('button', { name: words.imports.detach, exact: true }).click();
  await expect.poll(() => cards.count()).toBe(1);
  // It is an ordinary table now, and the pane is there again for those who cannot see it.
  expect(await session.tables()).toHaveLength(2);
  expect(await pane.locator(':focus').innerText()).toBe(words.imports.title);
  await seen('detached');
  expect(session.errors).toEqual([]);
});
