import { expect } from 'vitest';

import { demoCredentials } from '../../sandbox/index.ts';
import type { GuideStep } from './guide-walk.ts';

/** An answer of a source, on a busy machine. */
const PATIENCE = { timeout: 60_000 };
const INFORMAT = { name: 'Informat' };
const VDAB = 'VDAB Vacatures';
const WAITING = 'BA3';

const signIn: GuideStep = async ({ session, words, picture, button, read, tab }) => {
  const { pane } = session;
  const said = words.access;
  const { clientId, clientSecret, institutes } = demoCredentials.informat;
  const card = pane.getByRole('article', INFORMAT);
  await tab(words.pane.navigation.sources);
  await card.getByRole('button', { name: said.signInTo(INFORMAT) }).click();
  await card.locator('[name=clientId]').fill(clientId);
  await card.locator('[name=clientSecret]').fill(clientSecret);
  await card.locator('[name=institutes]').fill(institutes.join(', '));
  await button(said.signInTo({ name: VDAB })).click();
  await pane.getByRole('article', { name: VDAB }).locator('[name=apiKey]').waitFor();
  await picture('13-sign-in', card);
  await card.getByRole('button', { name: said.signIn, exact: true }).click();
  const recalculate = card.getByRole('button', { name: said.recalculate });
  await recalculate.waitFor(PATIENCE);
  await read();
  await recalculate.click();
  await session.settled();
  // The guide's formula that waited for it.
  expect(String((await session.read(WAITING)).values[0]?.[0])).toMatch(/^[^#]/u);
  await button(said.testOf(INFORMAT)).click(PATIENCE);
  await card.getByText(said.tested(INFORMAT)).waitFor(PATIENCE);
  await read();
};

const agree: GuideStep = async ({ session: { pane }, words, picture, button, tab }) => {
  await tab(words.pane.navigation.data);
  await pane.getByRole('searchbox').fill('INFORMAT.INTERRUPTIONS');
  await pane.locator('[data-dataset]').first().click();
  await pane.getByRole('combobox', { name: words.typed.schoolYear }).fill('2023-24');
  await button(words.pane.ask.preview).click();
  await button(words.pane.access.review).click(PATIENCE);
  const dialog = pane.getByRole('alertdialog');
  await dialog.waitFor();
  await picture('14-consent', dialog);
  await button(words.access.consent.agree).click();
  await button(words.pane.insert.table).waitFor(PATIENCE);
};

const withdraw: GuideStep = async ({ session: { pane }, words, button, read, tab }) => {
  const said = words.access;
  await tab(words.pane.navigation.sources);
  await button(said.consent.withdrawOf(INFORMAT)).waitFor();
  await read();
  await button(said.consent.withdrawOf(INFORMAT)).click();
  await button(said.forgetOf(INFORMAT)).click();
  await pane.getByRole('alertdialog').getByRole('button', { name: said.forget, exact: true }).click();
  await pane.getByRole('article', INFORMAT).getByText(said.state.needed).waitFor();
};

const check: GuideStep = async ({ session: { pane }, words, picture, button, read }) => {
  await button(words.pane.general.checkConnection).click();
  await button(words.doctor.again).waitFor(PATIENCE);
  await pane.getByRole('main').getByText(words.doctor.allGood).waitFor(PATIENCE);
  await picture('15-check', 'pane');
  await pane.getByText(words.doctor.report.show).click();
  await button(words.doctor.report.copy).waitFor();
  await read();
};

export const SOURCE_STEPS: readonly GuideStep[] = [signIn, agree, withdraw, check];
