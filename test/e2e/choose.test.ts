import { mkdirSync } from 'node:fs';

import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { ACCESS_WORDS } from '../../src/messages/access.ts';
import { CHOOSE_WORDS } from '../../src/messages/choose.ts';
import { loadPaneWords } from '../../src/messages/pane.ts';
import type { Language } from '../../src/core/language.ts';
import { TOUR_WORDS } from '../../src/messages/tour.ts';
import { stage } from '../support/e2e.ts';
import { findings } from '../support/findings.ts';
import type { Session, SessionOptions } from '../support/workbench-session.ts';

const { open, sandbox } = stage();

/** Pictures to look at; nothing compares them. */
const PICTURES = 'dist/screenshots';
mkdirSync(PICTURES, { recursive: true });

/** Shows most of a screen at once. */
const TALL = { width: 1000, height: 1500 };

/** Colours of buttons fade in. */
const FADE_MS = 300;

async function look(session: Session, name: string): Promise<void> {
  const { page, pane } = session;
  await page.waitForTimeout(FADE_MS);
  await page.screenshot({ path: `${PICTURES}/choose-${name}.png` });
  expect(await findings(session), name).toEqual([]);
  const overflow = await pane.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(overflow, `${name}: wider than the pane`).toBeLessThanOrEqual(0);
}

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === element.ownerDocument.activeElement);

const MOST_PRESSES = 60;

/** By keys alone: Tab to a part, or the arrows within one. */
async function reach({ page }: Session, target: Locator, key = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < MOST_PRESSES && !(await hasFocus(target)); presses++) await page.keyboard.press(key);
  expect(await hasFocus(target)).toBe(true);
}

/** Begins with the name of the column; what is known of it follows. */
const addOf = (name: string): RegExp => new RegExp(`^${name} `);

async function askFor({ pane }: Session, dataset: string, language: Language): Promise<void> {
  const words = await loadPaneWords(language);
  await pane.getByRole('searchbox').waitFor();
  const tour = pane.getByRole('button', { name: TOUR_WORDS[language].skip });
  if (await tour.isVisible()) await tour.click();
  await pane.getByRole('searchbox').fill(dataset);
  await pane
    .getByRole('listitem')
    .filter({ has: pane.getByText(dataset, { exact: true }) })
    .getByRole('button')
    .first()
    .click();
  await pane.getByRole('button', { name: words.ask.preview, exact: true }).waitFor();
  const schoolYear = pane.getByRole('combobox').nth(1);
  await schoolYear.fill('2023-24');
  await schoolYear.press('Tab');
}

test('columns are chosen by keys alone, seen first, inserted in both ways, and kept for the next time', async () => {
  const words = await loadPaneWords('nl');
  const { columns: said, insert } = CHOOSE_WORDS.nl;
  const session = await open({ lang: 'nl-BE', paneWidth: 320, viewport: TALL, isSignedIn: true });
  const { page, pane } = session;
  const button = (name: string | RegExp): Locator => pane.getByRole('button', { name });
  await askFor(session, 'INFORMAT.EMPLOYEES', 'nl');

  const toggle = button(said.open);
  await reach(session, toggle);
  await page.keyboard.press('Enter');
  await look(session, 'nl-lists');

  // One the source gives by itself goes, a coded one comes with its meaning, and moves in front.
  const ofSort = { name: 'sortName' };
  await reach(session, button(said.up({ name: 'InstituteNo' })));
  await reach(session, button(said.remove(ofSort)), 'ArrowRight');
  await page.keyboard.press('Delete');
  await pane.getByRole('status').getByText(said.removed(ofSort)).waitFor();
  expect(await pane.locator(':focus').getAttribute('data-pick')).toMatch(/^remove:/);

  await reach(session, pane.getByRole('searchbox', { name: said.search }));
  await page.keyboard.type('burgst');
  await reach(session, button(addOf('burgStand')));
  await page.keyboard.press('Enter');
  await reach(session, pane.getByRole('searchbox', { name: said.search }));
  await reach(session, pane.locator('[data-pick^="remove:"][tabindex="0"]'), 'Shift+Tab');
  await reach(session, button(said.remove({ name: 'burgStand' })), 'ArrowDown');
  await reach(session, pane.getByRole('checkbox', { name: said.withMeaningOf({ name: 'burgStand' }) }), 'ArrowRight');
  await page.keyboard.press('Space');
  await reach(session, button(said.up({ name: 'burgStand' })), 'ArrowLeft');
  await page.keyboard.press('Alt+ArrowUp');
  await look(session, 'nl-chosen');

  // One that the law protects is explained and agreed to first.
  const ofNumber = { name: 'rijksregisternr' };
  const search = pane.getByRole('searchbox', { name: said.search });
  await search.fill('rijks');
  await button(addOf('rijksregisternr')).press('Enter');
  await pane.getByRole('alertdialog').waitFor();
  await look(session, 'nl-consent');
  await pane.getByRole('button', { name: ACCESS_WORDS.nl.consent.agree }).press('Enter');
  await pane.getByText(said.whySensitive[3]).waitFor();
  expect(await hasFocus(button(said.remove(ofNumber)))).toBe(true);

  await button(words.ask.preview).press('Enter');
  await button(words.insert.table).waitFor();
  await look(session, 'nl-preview');
  const heads = await pane.getByRole('columnheader').allTextContents();
  expect(heads.some((head) => head.startsWith('burgStand.betekenis'))).toBe(true);
  expect(heads.some((head) => head.startsWith('sortName'))).toBe(false);

  await session.select('B2');
  await button(insert.both).press('Enter');
  await pane.getByText(/ingevoegd in/).first().waitFor(); // prettier-ignore
  await session.settled();
  await look(session, 'nl-inserted');
  const [table] = await session.tables();
  expect(table?.headers).toContain('rijksregisternr');
  expect(table?.headers).not.toContain('sortName');
  const { formulas, values } = await session.read('Blad1!B2:B2');
  expect(formulas[0]?.[0]).toContain('burgStand;burgStand.betekenis');
  expect(values[0]?.[0]).toBe(table?.headers[0]);

  await button(words.preview.back).press('Enter');
  await button(words.ask.back).press('Enter');
  await pane.getByRole('searchbox').fill('');
  await askFor(session, 'INFORMAT.EMPLOYEES', 'nl');
  await button(said.open).click();
  await pane.getByRole('checkbox', { name: said.withMeaningOf({ name: 'burgStand' }), checked: true }).waitFor();
  expect(await button(said.remove(ofSort)).count()).toBe(0);
  expect(session.errors).toEqual([]);
  expect(sandbox().informat.requests.length).toBeGreaterThan(0);
});

type Look = Omit<SessionOptions, 'url'> & { readonly name: string; readonly language: Language };

const LOOKS: readonly Look[] = [
  { name: 'dark-fr', language: 'fr', lang: 'fr-BE', theme: 'dark', paneWidth: 320 },
  { name: 'contrast-en', language: 'en', lang: 'en-US', theme: 'contrast', paneWidth: 320 },
];

describe.each(LOOKS)('$name', ({ name, language, ...options }) => {
  test('an answer is cut down in the preview, and goes round what is in the way', async () => {
    const words = await loadPaneWords(language);
    const { columns: said, insert } = CHOOSE_WORDS[language];
    const session = await open({ ...options, viewport: TALL, isSignedIn: true });
    const { pane } = session;
    await session.enter('A1', 'mine');
    await session.settled();
    await session.select('A1');
    await askFor(session, 'INFORMAT.EMPLOYEES', language);
    await pane.getByRole('button', { name: words.ask.preview }).click();
    await pane.getByRole('button', { name: words.insert.table }).waitFor();
    await pane.locator('summary').first().click();
    await pane.getByRole('searchbox').fill('adressen');
    await pane.getByRole('button', { name: addOf('adressen') }).click();
    await pane.getByText(said.notShown({ names: 'adressen' })).waitFor();
    await look(session, `${name}-cut`);

    await pane.getByRole('button', { name: said.show }).click();
    await pane.getByRole('columnheader', { name: 'adressen' }).waitFor();
    await pane.getByRole('button', { name: words.insert.table }).click();
    await pane.getByText(insert.elsewhere).waitFor();
    await look(session, `${name}-occupied`);
    await pane.getByRole('button', { name: insert.onNewSheet }).click();
    await expect.poll(async () => (await session.tables())[0]?.headers.includes('adressen')).toBe(true);

    await pane.getByTitle('INFORMAT.ADDRESSES').click();
    await pane.getByRole('heading', { level: 1, name: /^(Adresses|Addresses)$/ }).waitFor();
    expect(session.errors).toEqual([]);
  });
});
