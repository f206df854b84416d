import { expect } from 'vitest';

import type { GuideStep } from './guide-walk.ts';

/** A calculation, an answer of a source, on a busy machine. */
const PATIENCE = { timeout: 60_000 };

const type: GuideStep = async ({ session: { page, pane, settled }, picture }) => {
  await pane.getByRole('searchbox').waitFor();
  await page.keyboard.type('=TK.M');
  // What was typed stands apart from the rest of the name.
  await page.getByText('EMBERS', { exact: true }).waitFor();
  await picture('10-typing', 'page');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await settled();
};

const lookForHelp: GuideStep = async ({ session: { pane }, words, button, read }) => {
  const { help, helpPages } = words.pane.navigation;
  await button(help).click();
  await pane.getByText(helpPages, { exact: true }).waitFor();
  await read();
  await button(help).click();
};

/** The formulas of the guide itself, where it says they go. */
const enter: GuideStep = async ({ session, guide, words, picture, button, read }) => {
  await session.enter('A1', 'VVD');
  for (const [at, formula] of guide.formulas.entries()) await session.enter(`${COLUMNS[at]}3`, formula);
  await session.settled();
  for (const [at, formula] of guide.formulas.entries()) {
    const { values } = await session.read(`${COLUMNS[at]}3`);
    expect(String(values[0]?.[0]), formula).toMatch(formula.includes('INFORMAT') ? /^#N\/A$/ : /^[^#]/);
  }
  await session.select('A3');
  await button(words.formulaStrip.edit).waitFor(PATIENCE);
  await read();
  await button(words.formulaStrip.edit).click();
  await session.pane.locator('form').waitFor(PATIENCE);
  await session.pane.getByRole('article').first().waitFor(PATIENCE);
  await picture('11-formulas', 'page');
};

/** Spills side by side. */
const COLUMNS = ['A', 'AA', 'BA'] as const;

const freeze: GuideStep = async ({ session: { pane, settled }, words, picture, button, read }) => {
  const said = words.formulas;
  await button(said.freeze.all).click();
  const dialog = pane.getByRole('alertdialog');
  await dialog.waitFor();
  await picture('12-freeze', dialog);
  await dialog.getByRole('button', { name: said.freeze.confirm, exact: true }).click();
  await button(said.frozen.thawAll).waitFor(PATIENCE);
  await read();
  await button(said.frozen.thawAll).click();
  await pane.getByRole('region', { name: said.frozen.title }).waitFor({ ...PATIENCE, state: 'detached' });
  await settled();
};

export const FORMULA_STEPS: readonly GuideStep[] = [type, lookForHelp, enter, freeze];
