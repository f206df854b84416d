import { mkdirSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import type { Language } from '../../src/core/language.ts';
import { ACCESS_WORDS } from '../../src/messages/access.ts';
import { DOCTOR_WORDS } from '../../src/messages/doctor.ts';
import { loadPaneWords } from '../../src/messages/pane.ts';
import { stage } from '../support/e2e.ts';
import { findings } from '../support/findings.ts';
import type { Session, SessionOptions } from '../support/workbench-session.ts';

const { open, sandbox } = stage();

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

async function look(session: Session, name: string): Promise<void> {
  const { page, pane } = session;
  await page.waitForTimeout(FADE_MS);
  await page.screenshot({ path: `${PICTURES}/${name}.png` });
  expect(await findings(session), name).toEqual([]);
  const overflow = await pane.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(overflow, `${name}: wider than the pane`).toBeLessThanOrEqual(0);
}

describe.each(LOOKS)('$name', ({ name, language, ...options }) => {
  const words = DOCTOR_WORDS[language];

  async function check({ pane }: Session): Promise<void> {
    const { navigation, general } = await loadPaneWords(language);
    await pane.getByRole('tab', { name: navigation.sources }).click();
    await pane.getByRole('button', { name: general.checkConnection }).click();
    await pane.getByRole('heading', { name: words.title, level: 1 }).waitFor();
  }

  test('signed in everywhere, all is green, and the report is copied', async () => {
    const session = await open({ ...options, isSignedIn: true });
    const { page, pane } = session;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);

    await check(session);
    await pane.getByRole('main').getByText(words.allGood).waitFor();
    await look(session, `doctor-${name}-green`);
    const lines = pane.getByRole('main').getByRole('listitem');
    expect(await lines.count()).toBe(17);
    expect(await lines.getByRole('img', { name: words.tones.good }).count()).toBe(17);
    expect(await lines.getByRole('button').count()).toBe(0);

    await pane.getByText(words.report.show).click();
    await pane.getByRole('button', { name: words.report.copy }).click();
    await pane.getByRole('main').getByText(words.report.copied).waitFor();
    await look(session, `doctor-${name}-report`);
    const report = await page.evaluate(() => navigator.clipboard.readText());
    expect(report).toContain('[ok] Bronblad server: gateway ');
    expect(report).toMatch(/\[ok\] VDAB Competent: answers, \d+ ms, signed in until 20\d\d-\d\d-\d\d/);
    expect(report).not.toMatch(/https?:|ey[\w-]{20}|\d{6}\b(?! ms)/);
    expect(session.errors).toEqual([]);
    expect(session.strayed).toEqual([]);
  });

  test('with one source down and no sign-in, the one says why and the others lead to their sign-in', async () => {
    sandbox().pdata.faults.set('status', { status: 500 });
    const session = await open(options);
    const { pane } = session;
    const line = (title: string) => pane.getByRole('main').getByRole('listitem', { name: title, exact: true });

    await check(session);
    await pane.getByRole('main').getByText(words.someNot.one.replace('#', '1')).waitFor();
    await line('pdata.be')
      .getByText(/\(500\)/)
      .waitFor();
    await line('pdata.be').scrollIntoViewIfNeeded();
    await look(session, `doctor-${name}-down`);

    sandbox().pdata.faults.clear();
    await pane.getByRole('button', { name: `${words.actions.retry}: pdata.be` }).click();
    await line('pdata.be').getByRole('img', { name: words.tones.good }).waitFor();
    await pane.getByRole('main').getByText(words.allGood).waitFor();

    await pane.getByRole('button', { name: `${words.actions['sign-in']}: Informat` }).click();
    const card = pane.getByRole('article', { name: 'Informat' });
    await card.getByRole('button', { name: ACCESS_WORDS[language].signIn, exact: true }).waitFor();
    expect(session.errors.filter((error) => !/\b(500|502|503)\b/.test(error))).toEqual([]);
  });
});
