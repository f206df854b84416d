import { mkdirSync } from 'node:fs';

import { expect, test } from 'vitest';

import type { Language } from '../../src/core/language.ts';
import { CHOOSE_WORDS } from '../../src/messages/choose.ts';
import { IMPORT_WORDS } from '../../src/messages/imports.ts';
import { loadPaneWords } from '../../src/messages/pane.ts';
import { TOUR_WORDS } from '../../src/messages/tour.ts';
import { stage } from '../support/e2e.ts';
import type { SessionOptions } from '../support/workbench-session.ts';

const { open } = stage();

/** Pictures to look at; nothing compares them. */
const PICTURES = 'dist/screenshots';
mkdirSync(PICTURES, { recursive: true });

type Person = Required<Pick<SessionOptions, 'lang'>> & {
  readonly language: Language;
  /** What this person types, and reads on the screen. */
  readonly search: string;
  readonly title: string;
  readonly party: string;
  readonly also: string;
  readonly gifts: string;
};

const PEOPLE: readonly Person[] = [
  { lang: 'nl-BE', language: 'nl', search: 'leden van een fractie met hun geschenken', title: 'Kamerleden', party: 'Fractie', also: 'Ook tonen', gifts: 'Geschenken' }, // prettier-ignore
  { lang: 'fr-BE', language: 'fr', search: 'membres d’un parti avec leurs cadeaux', title: 'Députés néerlandais', party: 'Groupe politique', also: 'Afficher aussi', gifts: 'Cadeaux' }, // prettier-ignore
  { lang: 'en-US', language: 'en', search: 'members of one party with their gifts', title: 'Members of the Dutch parliament', party: 'Party', also: 'Also show', gifts: 'Gifts' }, // prettier-ignore
];

/** The task as it was put to people: the current members of one party with their gifts, refreshable, in one's own order. */
test.each(PEOPLE)('whoever comes for the first time gets through in $language', async (person) => {
  const { lang, language, search, title, party, also, gifts } = person;
  const words = await loadPaneWords(language);
  const { columns } = CHOOSE_WORDS[language];
  const rows = words.preview.rows.other.replace('# ', '');
  const session = await open({ lang, isFirstVisit: true, viewport: { width: 1300, height: 1000 } });
  const { page, pane } = session;
  let step = 0;
  const picture = async (): Promise<void> => {
    await page.waitForTimeout(300);
    await page.screenshot({ path: `${PICTURES}/newcomer-${language}-${++step}.png` });
  };
  const button = (name: string | RegExp) => pane.getByRole('button', { name, exact: true });
  await button(TOUR_WORDS[language].skip).waitFor();
  await picture();

  await pane.getByRole('searchbox').fill(search);
  await picture();
  await pane.getByRole('listitem').first().getByRole('button', { name: title }).click();
  await button(words.ask.preview).waitFor();
  await picture();
  await pane.getByRole('combobox', { name: party }).click();
  await page.keyboard.type('VVD');
  await pane.getByRole('option', { name: /VVD/ }).first().click();
  await pane.getByRole('combobox', { name: also }).click();
  await pane.getByRole('menuitemcheckbox', { name: gifts }).click();
  await page.keyboard.press('Escape');
  await picture();
  await button(words.ask.preview).click();
  await pane.getByRole('columnheader', { name: 'Persoon.PersoonGeschenk' }).waitFor();
  expect(await pane.getByRole('definition').allInnerTexts()).toEqual(['VVD', gifts]);
  await pane.getByText(`22 ${rows}`, { exact: false }).first().waitFor();
  await picture();

  await pane.locator('summary').first().click();
  const up = button(columns.up({ name: 'Persoon.Achternaam' }));
  await up.click();
  await up.click();
  await picture();
  await button(words.insert.table).click();
  await expect
    .poll(async () => (await session.tables())[0]?.headers[0], { timeout: 30_000 })
    .toBe('Persoon.Achternaam');
  await picture();
  const [table] = await session.tables();
  expect(table?.rows).toHaveLength(22);
  const at = table?.headers.indexOf('Persoon.PersoonGeschenk') ?? -1;
  // The tour went along with what was done, and now tells where to refresh.
  const { heading, steps } = TOUR_WORDS[language];
  await pane.getByText(heading({ step: '3', steps: '3', title: steps[2].title })).waitFor();
  expect(table?.rows.some((row) => /\d{4}-\d\d-\d\d, ./.test(String(row[at])))).toBe(true);

  await pane.getByRole('tab', { name: words.navigation.imports }).click();
  await button(words.imports.refreshOf({ name: title })).click();
  await pane
    .getByRole('article')
    .getByText(words.imports.unchanged({ name: title }))
    .waitFor({ timeout: 30_000 });
  await button(IMPORT_WORDS[language].moreOf({ name: title })).waitFor();
  await picture();
  expect((await session.tables())[0]?.headers[0]).toBe('Persoon.Achternaam');
  expect(session.errors).toEqual([]);
});
