import { mkdirSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { demoCredentials } from '../../sandbox/index.ts';
import type { Language } from '../../src/core/language.ts';
import { ACCESS_WORDS } from '../../src/messages/access.ts';
import { loadPaneWords } from '../../src/messages/pane.ts';
import { stage } from '../support/e2e.ts';
import { findings } from '../support/findings.ts';
import type { Session, SessionOptions } from '../support/workbench-session.ts';

const { open } = stage();

/** Pictures to look at; nothing compares them. */
const PICTURES = 'dist/screenshots';
mkdirSync(PICTURES, { recursive: true });

type Look = Omit<SessionOptions, 'url'> & { readonly name: string; readonly language: Language };

const LOOKS: readonly Look[] = [
  { name: 'narrow-nl', language: 'nl', lang: 'nl-BE', paneWidth: 320 },
  { name: 'dark-fr', language: 'fr', lang: 'fr-BE', theme: 'dark', paneWidth: 320 },
  { name: 'contrast-en', language: 'en', lang: 'en-US', theme: 'contrast', paneWidth: 320 },
];

/** Colours of buttons fade in. */
const FADE_MS = 400;

describe.each(LOOKS)('$name', ({ name, language, ...options }) => {
  test('a school signs in, agrees, and takes both back', async () => {
    const words = await loadPaneWords(language);
    const access = ACCESS_WORDS[language];
    const session = await open(options);
    const { pane } = session;
    const seen = (state: string): Promise<void> => look(session, `sources-${name}-${state}`);
    const card = pane.getByRole('article', { name: 'Informat' });
    const informat = { name: 'Informat' };
    const tab = (label: string): Promise<void> => pane.getByRole('tab', { name: label }).click();
    const submit = card.getByRole('button', { name: access.signIn, exact: true });

    await tab(words.navigation.sources);
    await card.getByRole('button', { name: access.signInTo(informat) }).click();
    await submit.click();
    await card.locator('[aria-invalid=true]').first().waitFor();
    await seen('incomplete');

    await card.locator('[name=clientId]').fill(demoCredentials.informat.clientId);
    await card.locator('[name=clientSecret]').fill('wrong');
    await card.locator('[name=institutes]').fill(demoCredentials.informat.institutes.join(', '));
    await submit.click();
    await card.locator('details').first().waitFor();
    await seen('refused');

    await card.locator('[name=clientSecret]').fill(demoCredentials.informat.clientSecret);
    await submit.click();
    await card.getByText(access.signedIn(informat)).waitFor();
    await card.getByRole('button', { name: access.testOf(informat) }).click();
    await card.getByText(access.tested(informat)).waitFor();
    await seen('tested');

    await tab(words.navigation.data);
    await pane.getByRole('searchbox').fill('INFORMAT.INTERRUPTIONS');
    await pane.getByRole('main').getByRole('listitem').first().getByRole('button').click();
    await pane.getByRole('button', { name: words.ask.preview }).waitFor();
    const schoolYear = pane.getByRole('combobox').nth(1);
    await schoolYear.fill('2023-24');
    await schoolYear.press('Tab');
    await pane.getByRole('button', { name: words.ask.preview }).click();
    await pane.getByRole('button', { name: words.access.review }).click();
    await pane.getByRole('alertdialog').waitFor();
    await seen('consent');
    await pane.getByRole('button', { name: access.consent.agree }).click();
    await pane.getByRole('button', { name: words.insert.table }).waitFor();

    await tab(words.navigation.sources);
    await card.getByText(access.consent.given).waitFor();
    await card.getByRole('button', { name: access.consent.withdrawOf(informat) }).click();
    await card.getByText(access.consent.withdrawn(informat)).waitFor();
    await card.getByRole('button', { name: access.forgetOf(informat) }).click();
    await pane.getByRole('alertdialog').getByRole('button', { name: access.forget, exact: true }).click();
    await card.getByText(access.state.needed).waitFor();
    await seen('forgotten');

    expect(await keptAfter(session)).toEqual([]);
    expect(session.errors.filter((error) => !error.includes('422'))).toEqual([]);
    expect(session.strayed).toEqual([]);
  });
});

async function look(session: Session, name: string): Promise<void> {
  const { page, pane } = session;
  await page.waitForTimeout(FADE_MS);
  await page.screenshot({ path: `${PICTURES}/${name}.png` });
  expect(await findings(session), name).toEqual([]);
  const overflow = await pane.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(overflow, `${name}: wider than the pane`).toBeLessThanOrEqual(0);
}

/** Credentials that the browser still holds. */
function keptAfter({ pane }: Session): Promise<string[]> {
  return pane
    .locator('html')
    .evaluate(() => Object.keys(globalThis.localStorage).filter((key) => key.includes('credential')));
}
