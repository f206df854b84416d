import { mkdirSync } from 'node:fs';

import { expect, test } from 'vitest';

import { demoCredentials, largeOrganismId } from '../../sandbox/index.ts';
import type { Language } from '../../src/core/language.ts';
import { ACCESS_WORDS } from '../../src/messages/access.ts';
import { CHOOSE_WORDS } from '../../src/messages/choose.ts';
import { loadPaneWords } from '../../src/messages/pane.ts';
import { loseThePane } from '../support/as-a-person.ts';
import { stage } from '../support/e2e.ts';
import { findings } from '../support/findings.ts';
import type { Session } from '../support/workbench-session.ts';

/** Of which some 85 in 100 are published: more than a sheet has rows. */
const { open } = stage({}, { vacancies: 1_300_000 });

/** Pictures to look at; nothing compares them. */
const PICTURES = 'dist/screenshots';
mkdirSync(PICTURES, { recursive: true });

/** Colours of buttons fade in. */
const FADE_MS = 300;
const PATIENCE = { timeout: 60_000 };
const INFORMAT = { name: 'Informat' };

async function look(session: Session, name: string): Promise<void> {
  const { page, pane } = session;
  await page.waitForTimeout(FADE_MS);
  await page.screenshot({ path: `${PICTURES}/before-${name}.png` });
  expect(await findings(session), name).toEqual([]);
  const overflow = await pane.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(overflow, `${name}: wider than the pane`).toBeLessThanOrEqual(0);
}

/** Up to the form of a dataset, or its preview where there is nothing to fill in. */
async function find({ pane }: Session, functionName: string): Promise<void> {
  await pane.getByRole('searchbox').fill(functionName);
  await pane
    .getByRole('listitem')
    .filter({ has: pane.getByText(functionName, { exact: true }) })
    .getByRole('button')
    .first()
    .click();
}

test('what was asked and what was pinned stand first, also when the pane is opened anew', async () => {
  const words = await loadPaneWords('nl');
  const session = await open({ lang: 'nl-BE', paneWidth: 320 });
  const { pane } = session;
  const main = pane.getByRole('main');
  const button = (name: string) => main.getByRole('button', { name, exact: true });
  const recent = main.getByRole('region', { name: words.find.recent });
  const pinned = main.getByRole('region', { name: words.find.pinned });
  expect(await recent.count()).toBe(0);

  for (const functionName of ['PDATA.ORGANISMS', 'TK.ODATA']) {
    await find(session, functionName);
    await button(words.ask.preview).waitFor();
    if (functionName === 'TK.ODATA') {
      const set = pane.getByRole('combobox', { name: 'Gegevensset', exact: true });
      await set.fill('Fractie');
      await set.press('Tab');
    }
    await button(words.ask.preview).click();
    await button(words.insert.table).waitFor();
    await button(words.preview.back).click();
    await button(words.ask.back).click();
    await pane.getByRole('searchbox').fill('');
  }
  const asked = await recent.getByRole('listitem').getByRole('button').allInnerTexts();
  expect(asked).toHaveLength(2);
  const [latest = '', earlier = ''] = asked;
  await look(session, 'nl-recent');

  // What is pinned is not listed twice.
  await recent.getByRole('checkbox', { name: words.find.pin({ title: earlier }) }).click();
  await pinned.getByRole('button', { name: earlier }).waitFor();
  expect(await recent.getByRole('button').allInnerTexts()).toEqual([latest]);

  await loseThePane(session);
  await pinned.getByRole('button', { name: earlier }).waitFor();
  expect(await recent.getByRole('button').allInnerTexts()).toEqual([latest]);
  await look(session, 'nl-own');
  await recent.getByRole('button', { name: latest }).click();
  await main.getByRole('heading', { level: 1, name: latest }).waitFor();
  expect(session.errors).toEqual([]);
});

test('data that need a sign-in say so, lead to it, and are there when it is done', async () => {
  const words = await loadPaneWords('fr');
  const access = ACCESS_WORDS.fr;
  const session = await open({ lang: 'fr-BE', theme: 'dark', paneWidth: 320 });
  const { pane } = session;
  const main = pane.getByRole('main');
  await pane.getByRole('searchbox').fill('INFORMAT.DIPLOMAS');
  await main.getByRole('listitem').getByText(words.access.needed).first().waitFor();
  await look(session, 'fr-locked');

  await find(session, 'INFORMAT.EMPLOYEES');
  await main.getByText(words.access.needed).first().waitFor();
  await look(session, 'fr-needed');
  const schoolYear = pane.getByRole('combobox').nth(1);
  await schoolYear.fill('2023-24');
  await schoolYear.press('Tab');
  await main.getByRole('button', { name: words.access.signIn(INFORMAT) }).click();

  const card = main.getByRole('article', { name: INFORMAT.name });
  await card.locator('[name=clientId]').fill(demoCredentials.informat.clientId);
  await card.locator('[name=clientSecret]').fill(demoCredentials.informat.clientSecret);
  await card.locator('[name=institutes]').fill(demoCredentials.informat.institutes.join(' '));
  await card.getByRole('button', { name: access.signIn, exact: true }).click();
  await look(session, 'fr-signed-in');
  await card.getByRole('button', { name: access.goOn }).click();

  // What was filled in is still there.
  expect(await schoolYear.inputValue()).toBe('2023-24');
  expect(await main.getByText(words.access.needed).count()).toBe(0);
  await main.getByRole('button', { name: words.ask.preview }).click();
  await main.getByRole('button', { name: words.insert.table }).waitFor();
  expect(session.errors).toEqual([]);
});

type Limit = {
  readonly language: Language;
  readonly functionName: string;
  readonly field?: readonly [label: string, value: string];
  readonly says: 'tooLarge' | 'tooLong';
};

const LARGE: Limit = {
  language: 'en',
  functionName: 'PDATA.DISTRIBUTION',
  field: ['Organisation or level of government', String(largeOrganismId)],
  says: 'tooLarge',
};
const LONG: Limit = { language: 'en', functionName: 'VDAB.VACATURES', says: 'tooLong' };

test.each([LARGE, LONG])(
  '$functionName with more than fits: $says',
  async ({ language, functionName, field, says }) => {
    const words = await loadPaneWords(language);
    const { outlook } = CHOOSE_WORDS[language];
    const session = await open({ theme: 'contrast', paneWidth: 320, isSignedIn: true });
    const { pane } = session;
    const main = pane.getByRole('main');
    await find(session, functionName);
    await main.getByRole('button', { name: words.ask.preview }).waitFor();
    if (field) {
      const box = pane.getByRole('combobox', { name: field[0], exact: true });
      await box.fill(field[1]);
      await box.press('Tab');
    }
    await main.getByRole('button', { name: words.ask.preview }).click();
    await main.getByRole('button', { name: words.insert.table }).waitFor(PATIENCE);
    const [counted] = await main.getByText(/^[\d,]{5,9} rows · /).allInnerTexts();
    const rows = counted?.split(' · ')[0] ?? 'no';
    const warning = says === 'tooLarge' ? outlook.tooLarge : outlook.tooLong({ rows });
    await main.getByText(warning, { exact: true }).scrollIntoViewIfNeeded();
    await look(session, `${language}-${says}`);
    expect(session.errors).toEqual([]);
  },
);
