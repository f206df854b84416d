import { mkdirSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { stage } from '../support/e2e.ts';
import { findings } from '../support/findings.ts';
import type { Session } from '../support/workbench-session.ts';

const { open, sandbox } = stage();

/** Pictures to look at; nothing compares them. */
const PICTURES = 'dist/screenshots';
mkdirSync(PICTURES, { recursive: true });

/** Colours of buttons fade in. */
const FADE_MS = 300;
const ORGANISMS = 'PDATA.ORGANISMS';

async function toForm({ pane }: Session): Promise<void> {
  await pane.getByRole('searchbox').fill(ORGANISMS);
  const result = pane.getByRole('listitem').filter({ has: pane.getByText(ORGANISMS, { exact: true }) });
  await result.getByRole('button').first().click();
  await pane.getByRole('button', { name: 'Preview' }).waitFor();
}

/** Every screen, one after the other. */
async function walk({ pane }: Session, seen: (state: string) => Promise<void>): Promise<void> {
  await pane.getByRole('searchbox').waitFor();
  await seen('find');
  await toForm({ pane } as Session);
  await seen('ask');
  await pane.getByRole('button', { name: 'Preview' }).click();
  await pane.getByRole('button', { name: 'Insert table' }).waitFor();
  await pane.locator('summary').first().click();
  await seen('preview');
  await pane.getByRole('button', { name: 'Insert table' }).click();
  await pane.getByText(/inserted in/).first().waitFor(); // prettier-ignore
  await seen('inserted');
  await pane.getByRole('tab', { name: 'My imports' }).click();
  await pane.getByRole('button', { name: /^More for/ }).click();
  await seen('imports');
  await pane.getByRole('tab', { name: 'Formulas' }).click();
  await pane.getByRole('heading', { level: 1, name: 'Formulas' }).waitFor();
  await seen('formulas');
  await pane.getByRole('tab', { name: 'Sources' }).click();
  await pane.getByRole('article').first().waitFor();
  await seen('sources');
}

const overflowOf = ({ pane }: Session): Promise<number> =>
  pane.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);

describe.each(['light', 'dark'] as const)('forced colours, %s', (colorScheme) => {
  test('leave every screen without findings, and show which tab and which choice it is', async () => {
    const session = await open({ paneWidth: 360, comfort: { forcedColors: 'active', colorScheme } });
    const { page, pane } = session;
    await walk(session, async (state) => {
      await page.waitForTimeout(FADE_MS);
      await page.screenshot({ path: `${PICTURES}/forced-${colorScheme}-${state}.png` });
      // The colours are the person's own here.
      const found = (await findings(session)).filter((finding) => !finding.startsWith('color-contrast'));
      expect(found, state).toEqual([]);
      expect(await overflowOf(session), state).toBeLessThanOrEqual(0);
    });

    // A background would not be seen: it is a line that tells the tab that is open.
    const lineOf = (name: string): Promise<string> =>
      pane.getByRole('tab', { name }).evaluate((tab) => getComputedStyle(tab, '::after').backgroundColor);
    expect(await lineOf('Sources')).not.toBe(await lineOf('Data'));
    expect(session.errors).toEqual([]);
  });
});

test('nothing moves by itself for people who asked for less motion, while data is on its way', async () => {
  const session = await open({ comfort: { reducedMotion: 'reduce' } });
  const { pane } = session;
  await toForm(session);
  sandbox().pdata.faults.set('stall', { ms: 60_000 });
  await pane.getByRole('button', { name: 'Preview' }).click();
  await pane.getByRole('progressbar').waitFor();

  // What becomes fainter and clearer stands still.
  const STILL = new Set(['opacity', 'offset', 'computedOffset', 'easing', 'composite']);
  const changing = await pane.locator('html').evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState, effect }) => playState === 'running' && Number(effect?.getComputedTiming().duration) > 10)
      .flatMap(({ effect }) => (effect as KeyframeEffect).getKeyframes().flatMap((frame) => Object.keys(frame))),
  );
  expect(changing).toContain('opacity');
  expect(changing.filter((name) => !STILL.has(name))).toEqual([]);
});

test('a theme that Office takes later is followed when the reader returns to the pane', async () => {
  const session = await open({ theme: 'light' });
  const { page, pane } = session;
  const search = pane.getByRole('searchbox');
  await search.waitFor();
  const ground = () =>
    pane.getByRole('main').evaluate((main) => getComputedStyle(main.parentElement ?? main).backgroundColor);
  expect(await ground()).toBe('rgb(255, 255, 255)');

  const dark = { bodyBackgroundColor: '#292929', bodyForegroundColor: '#FFFFFF' };
  await pane.locator('html').evaluate((_, officeTheme) => Object.assign(Office.context, { officeTheme }), dark);
  await search.click();
  await expect.poll(ground, { timeout: 45_000 }).toBe('rgb(41, 41, 41)');
  await page.waitForTimeout(FADE_MS);
  await page.screenshot({ path: `${PICTURES}/theme-followed.png` });
  expect(await findings(session)).toEqual([]);
});

test('text of twice its size stays within the pane, and nothing of it is cut off', async () => {
  // Twice as large as at 320 px: what a browser's zoom of 200 % leaves of a pane of 640 px.
  const session = await open({ paneWidth: 640, viewport: { width: 1500, height: 1200 } });
  const { page, pane } = session;
  await pane.locator('html').evaluate((root) => {
    root.style.setProperty('zoom', '2');
  });
  const seen = async (state: string): Promise<void> => {
    await page.waitForTimeout(FADE_MS);
    await page.screenshot({ path: `${PICTURES}/zoomed-${state}.png` });
    expect(await overflowOf(session), state).toBeLessThanOrEqual(0);
    // What is cut off says so nowhere: a label wider than its button.
    const cut = await pane.locator('button:visible, h1:visible, h2:visible, label:visible').evaluateAll(
      (elements) =>
      elements.filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0).map((element) => element.textContent), // prettier-ignore
    );
    expect(cut, state).toEqual([]);
  };
  await session.enter('Z1', '=PDATA.ENTITY(1)');
  await session.settled();
  await session.select('Z1');
  await pane.getByRole('button', { name: 'Edit formula' }).scrollIntoViewIfNeeded();
  await seen('strip');
  await session.select('A1');
  await pane.getByRole('button', { name: 'Edit formula' }).waitFor({ state: 'detached' });
  await walk(session, seen);
});
