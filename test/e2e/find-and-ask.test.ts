import { mkdirSync } from 'node:fs';

import { expect, test } from 'vitest';

import { stage } from '../support/e2e.ts';
import { findings } from '../support/findings.ts';
import type { Session } from '../support/workbench-session.ts';

const { open, sandbox } = stage();

/** Pictures to look at; nothing compares them. */
const PICTURES = 'dist/screenshots';
mkdirSync(PICTURES, { recursive: true });

const seenIn =
  (session: Session, name: string) =>
  async (state: string): Promise<void> => {
    await session.page.screenshot({ path: `${PICTURES}/find-${name}-${state}.png` });
    expect(await findings(session), state).toEqual([]);
    for (const part of ['html', 'main']) {
      const overflow = await session.pane.locator(part).evaluate((root) => root.scrollWidth - root.clientWidth);
      expect(overflow, `${state}: ${part} is wider than the pane`).toBeLessThanOrEqual(0);
    }
  };

test('a first visitor finds by another word, pins, composes a filter and sees rows, all by keyboard', async () => {
  const session = await open({ lang: 'nl-BE', paneWidth: 320, isFirstVisit: true });
  const { page, pane } = session;
  const seen = seenIn(session, 'nl');
  const tour = pane.getByRole('complementary', { name: 'Rondleiding' });
  await tour.waitFor();
  await seen('tour');
  await tour.getByRole('button', { name: 'Volgende' }).press('Escape');
  await tour.waitFor({ state: 'detached' });

  const box = pane.getByRole('searchbox');
  await box.fill('volksvertegenwoordigers');
  await pane.getByRole('button', { name: 'Tweede Kamer', exact: false }).first().waitFor();
  await seen('found');
  const star = pane.getByRole('checkbox', { name: 'Gegevens van de Tweede Kamer vastmaken' });
  await star.press('Space');
  await box.fill('');
  const pinned = pane.getByRole('region', { name: 'Vastgemaakt' });
  await pinned.waitFor();
  await pane.getByText('Voorbeeldrij').first().press('Enter');
  await seen('pinned');
  await pinned.getByRole('button', { name: 'Gegevens van de Tweede Kamer' }).press('Enter');

  const entity = pane.getByRole('combobox', { name: 'Gegevensset' });
  await entity.press('P');
  await entity.fill('Persoon');
  await entity.press('Escape');
  await pane.getByRole('button', { name: 'Voorwaarde toevoegen' }).press('Enter');
  await page.keyboard.type('Functie');
  await page.keyboard.press('Escape');
  const condition = pane.getByRole('group', { name: 'Voorwaarde 1' });
  await condition.getByRole('combobox', { name: 'Vergelijking' }).press('Tab');
  await page.keyboard.type('Tweede Kamerlid');
  await page.keyboard.press('Escape');
  const filter = pane.getByRole('textbox', { name: 'Filter' });
  expect(await filter.inputValue()).toBe("Functie eq 'Tweede Kamerlid'");
  await seen('builder');

  await pane.getByRole('button', { name: 'Voorwaarde toevoegen' }).press('Enter');
  await page.keyboard.type('Geboortedatum');
  await page.keyboard.press('Escape');
  const second = pane.getByRole('group', { name: 'Voorwaarde 2' });
  const day = second.getByRole('textbox', { name: 'Waarde' });
  // Without a condition that is wrong all members would come; nothing is asked before it is right.
  await day.fill('vorig jaar');
  sandbox().tweedekamer.clearRequests();
  await filter.press('Enter');
  await second.getByText(/^Dit is geen datum/).waitFor();
  expect(await day.evaluate((element) => element === document.activeElement)).toBe(true);
  await seen('builder-wrong');
  expect(sandbox().tweedekamer.requests).toEqual([]);

  await second.locator('input[type=date]').fill('1980-05-31');
  expect(await day.inputValue()).toBe('31/05/1980');
  await day.fill('1/1/1970');
  await day.press('Tab');
  expect(await filter.inputValue()).toBe("Functie eq 'Tweede Kamerlid' and Geboortedatum ge 1970-01-01");
  await seen('builder-two');

  await filter.press('Enter');
  await pane.getByRole('table').waitFor();
  expect(await pane.getByRole('row').count()).toBeGreaterThan(1);
  await pane.getByText(/^Alles ophalen: 1 verzoek, ongeveer \d+ secon/).waitFor();
  const formula = pane.getByRole('textbox', { name: 'Formule' });
  await expect.poll(() => formula.inputValue()).toMatch(/^=TK\.ODATA\("Persoon";"Functie eq 'Tweede Kamerlid' and /);
  await pane.getByRole('button', { name: 'Zoekvraag aanpassen' }).first().click();
  await pane.getByRole('button', { name: 'Alle gegevens' }).click();
  await pane.getByRole('region', { name: 'Vastgemaakt' }).waitFor();
  expect(session.errors).toEqual([]);
  expect(session.strayed).toEqual([]);
});

test.each([
  { name: 'fr', lang: 'fr-BE', theme: 'dark', paneWidth: 320, add: 'Ajouter une condition' },
  { name: 'en', lang: 'en-US', theme: 'contrast', paneWidth: 400, add: 'Add condition' },
] as const)('every state is without findings in $name, $theme', async ({ name, add, ...look }) => {
  const session = await open({ ...look, isFirstVisit: true });
  const { pane } = session;
  const seen = seenIn(session, name);
  await pane.getByRole('complementary').waitFor();
  await seen('tour');
  await pane.getByRole('complementary').getByRole('button').last().press('Escape');

  await pane.getByRole('searchbox').fill('qqq');
  await pane.getByText('qqq').waitFor({ state: 'detached' });
  await seen('nothing');
  await pane.getByRole('searchbox').fill('tk.odata');
  await pane.locator('[data-dataset]').click();
  await pane.getByRole('combobox').nth(1).fill('Zaak');
  await pane.getByRole('combobox').nth(1).press('Escape');
  await pane.getByRole('button', { name: add }).waitFor();
  await pane.getByRole('textbox').first().fill('GestartOp ge 2026-01-01 and Afgedaan eq false');
  await seen('builder');
  await pane.getByRole('textbox').first().fill("Soort eq 'Motie' and (Volgnummer eq 1 or Volgnummer eq 2)");
  await seen('beyond');
  expect(session.errors).toEqual([]);
});
