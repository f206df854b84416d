import { expect } from 'vitest';

import type { GuideStep } from './guide-walk.ts';

/** A refresh or an insertion, on a busy machine. */
const PATIENCE = { timeout: 60_000 };
const PARTY = 'VVD';
const PARTY_BY_NAME = 'vrij';

const open: GuideStep = async ({ session: { pane }, words, picture, button }) => {
  await pane.getByRole('complementary', { name: words.tour.label }).waitFor();
  await picture('01-open', 'page');
  await button(words.tour.next).click();
  await button(words.tour.skip).click();
};

const find: GuideStep = async ({ session: { pane }, words, picture, button }) => {
  await pane.getByRole('searchbox').fill(words.typed.search);
  await pane.locator('[data-dataset]').first().filter({ hasText: words.typed.members }).waitFor();
  await picture('02-find', 'pane');
  await pane.getByText(words.pane.find.example).first().click();
  await button(new RegExp(`^${words.typed.members}`)).click();
};

const ask: GuideStep = async ({ session: { page, pane }, words, picture, button }) => {
  const { party, also, gifts } = words.typed;
  const box = (name: string) => pane.getByRole('combobox', { name, exact: true });
  await box(party).click();
  await page.keyboard.type(PARTY_BY_NAME);
  await pane.getByRole('option', { name: `(${PARTY})` }).click();
  await box(also).click();
  await pane.getByRole('menuitemcheckbox', { name: gifts }).click();
  await page.keyboard.press('Escape');
  await picture('03-ask', 'pane');
  await button(words.pane.ask.preview).click();
  await button(words.pane.insert.table).waitFor();
};

const choose: GuideStep = async ({ session: { pane }, words, picture, button }) => {
  const said = words.choose.columns;
  await picture('04-preview', 'pane');
  const columns = pane.locator('[data-columns]');
  await columns.locator('summary').click();
  for (const name of ['FractieZetel.Fractie.NaamNL', 'TotEnMet', 'Persoon.link'])
    await button(said.remove({ name })).click();
  for (let steps = 0; steps < 4; steps++) await button(said.up({ name: 'Persoon.PersoonGeschenk' })).click();
  await columns
    .getByRole('list')
    .first()
    .evaluate((list) => list.scrollTo(0, 0));
  await picture('05-columns', columns);
};

const insert: GuideStep = async ({ session, words, picture, button }) => {
  await session.select('A1');
  await session.pane.getByRole('checkbox', { name: words.choose.insert.stamp }).check();
  await button(words.pane.insert.table).click();
  await button(words.pane.general.goTo).waitFor(PATIENCE);
  await session.settled();
  // What was asked for stands beside the eleven columns.
  const beside = (await session.read('L1:N5')).values.flat().filter(Boolean);
  expect(beside.join(' ')).toMatch(new RegExp(`${words.typed.party}.*${PARTY}.*${words.typed.gifts}`, 'u'));
  await picture('06-table', 'page');
};

const refresh: GuideStep = async ({ session, words, picture, button, tab }) => {
  const { pane } = session;
  const title = { name: words.typed.members };
  const card = pane.getByRole('article');
  await tab(words.pane.navigation.imports);
  await card.waitFor();
  await session.enter('A2', '?');
  await session.settled();
  await button(words.pane.imports.refreshOf(title)).click();
  await card.getByText(words.imports.changes.show).click(PATIENCE);
  await picture('07-imports', 'pane');
  await card.getByText(words.imports.changes.show).click();
  const more = button(words.imports.moreOf(title));
  await more.click();
  await picture('08-more', card);
  await more.click();
};

/** The source is down for a while. */
const fail: GuideStep = async ({ session: { pane }, sandbox, words, picture, button }) => {
  const title = { name: words.typed.members };
  const card = pane.getByRole('article');
  sandbox.tweedekamer.faults.set('status', { status: 503 });
  await button(words.pane.imports.refreshOf(title)).click();
  await card.getByText(words.pane.general.details, { exact: true }).click(PATIENCE);
  await button(words.imports.failure.copy).waitFor();
  await picture('09-failure', 'pane');
  sandbox.tweedekamer.faults.clear();
  await button(words.pane.general.retry).click();
  await card.getByText(words.pane.general.details, { exact: true }).waitFor({ ...PATIENCE, state: 'detached' });
};

/** From finding data to a table that keeps up. */
export const TABLE_STEPS: readonly GuideStep[] = [open, find, ask, choose, insert, refresh, fail];
