import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../test/support/browser.ts';
import { openPage, type OpenPage } from '../testing/open-page.ts';
import { stubAddin } from './testing/stub-addin.ts';

/** On a busy machine a calculation may take seconds. */
const soon = { timeout: 15_000 };

let browser: Browser;
let opened: OpenPage;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  opened = await openPage(browser, {
    root: fileURLToPath(new URL('..', import.meta.url)),
    base: '/workbench/',
    files: stubAddin,
  });
  page = opened.page;
});

afterAll(async () => {
  await opened.close();
  await browser.close();
});

beforeEach(async () => {
  opened.problems.length = 0;
  await page.setViewportSize({ width: 1400, height: 800 });
});

const value = (address: string): Promise<unknown> =>
  page.evaluate((where) => globalThis.workbench?.read(where).values[0]?.[0], address);

const focused = (): Promise<string> =>
  page.evaluate(() => document.activeElement?.closest('#ribbon, #grid, #pane')?.id ?? 'nowhere');

describe('the page of the workbench', () => {
  it('takes a formula from the keyboard at once, without a click', async () => {
    await opened.reload('?lang=en-US');
    // As fast as a good typist.
    await page.keyboard.type('=PDATA.STAFF(1)', { delay: 50 });
    await page.keyboard.press('Enter');
    await expect.poll(() => value('B2'), soon).toBe('Ann Peeters');
    expect(opened.problems).toEqual([]);
  });

  it('says that it is a demo with sample data, in the language of the address', async () => {
    await opened.reload('?lang=nl-BE');
    expect(await page.locator('html').getAttribute('lang')).toBe('nl-BE');
    const badge = page.getByRole('button', { name: 'Demo · voorbeeldgegevens' });
    await badge.click();
    expect(await page.locator('#demo-note').isVisible()).toBe(true);
    expect(await page.locator('#demo-note').innerText()).toContain('geen Excel');
    expect(await page.evaluate(() => globalThis.workbench?.sheets())).toEqual(['Blad1']);
  });

  it('offers the functions with their description in that language', async () => {
    await opened.reload('?lang=fr-FR');
    await page.keyboard.type('=PDATA.S', { delay: 30 });
    await expect.poll(() => page.locator('body').innerText(), soon).toContain('Les personnes d’une organisation.');
    await page.keyboard.press('Escape');
  });

  it('explains the error of the selected cell aloud', async () => {
    await opened.reload('?lang=en-US');
    await page.evaluate(async () => {
      await globalThis.workbench?.enter('B3', '=PDATA.STAFF(0)');
      await globalThis.workbench?.settled();
      globalThis.workbench?.select('B3');
    });
    const card = page.locator('#error-card[role=status]');
    await expect.poll(() => card.innerText(), soon).toContain('No organisation has number 0.');
    expect(await card.innerText()).toContain('B3 #VALUE!');
    await page.evaluate(() => globalThis.workbench?.select('A1'));
    await expect.poll(() => card.innerText(), soon).toBe('');
  });

  it('goes round ribbon, grid and pane with F6, also from inside the pane', async () => {
    await opened.reload('?lang=en-US');
    expect(await focused()).toBe('grid');
    await page.keyboard.press('F6');
    expect(await focused()).toBe('pane');
    await page.keyboard.press('F6');
    expect(await focused()).toBe('ribbon');
    await page.keyboard.press('F6');
    expect(await focused()).toBe('grid');
    await page.keyboard.press('Shift+F6');
    expect(await focused()).toBe('ribbon');
    await page.keyboard.press('F6');
    await page.keyboard.type('back');
    await page.keyboard.press('Enter');
    await expect.poll(() => value('A1'), soon).toBe('back');
  });

  it('keeps the keys of the ribbon away from the grid', async () => {
    await opened.reload('?lang=en-US');
    await page.getByRole('button', { name: 'Refresh all' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#ribbon-status').innerText(), soon).toContain('Refresh complete.');
    await page.keyboard.type('x');
    expect(await value('A1')).toBe('');
  });

  it('runs the refresh of the add-in and says when it fails', async () => {
    await opened.reload('?lang=en-US');
    const refresh = page.getByRole('button', { name: 'Refresh all' });
    await refresh.click();
    await expect.poll(() => page.locator('#ribbon-status').innerText(), soon).toContain('Refresh complete.');
    await refresh.click();
    await expect.poll(() => page.locator('#ribbon-status').innerText(), soon).toContain('The refresh failed.');
  });

  it('lands in the first field of the pane with F6, and back where it was', async () => {
    await opened.reload('?lang=en-US');
    const inPane = () => page.frameLocator('iframe').locator(':focus').getAttribute('id');
    await page.keyboard.press('F6');
    expect(await inPane()).toBe('search');
    await page.frameLocator('iframe').locator('#next').focus();
    await page.keyboard.press('F6');
    await page.keyboard.press('Shift+F6');
    expect(await inPane()).toBe('next');
  });

  it('runs the actions of the add-in from its buttons, and disables the buttons that the add-in disables', async () => {
    await opened.reload('?lang=en-US');
    const title = () =>
      page
        .frameLocator('iframe')
        .locator('html')
        .evaluate(() => document.title);
    await page.getByRole('button', { name: 'Insert' }).click();
    await expect.poll(title, soon).toBe('insert');

    const refresh = page.getByRole('button', { name: 'Refresh all' });
    await page.evaluate(() => globalThis.excelHost?.ribbon.enable('Bronblad.RefreshAll', false));
    expect(await refresh.getAttribute('aria-disabled')).toBe('true');
    await refresh.click({ force: true });
    await page.keyboard.press('Control+Alt+Shift+A');
    await page.evaluate(() => globalThis.excelHost?.ribbon.enable('Bronblad.RefreshAll', true));
    await refresh.click();
    await expect.poll(title, soon).toBe('refreshed 1');
  });

  it('runs the actions of the add-in from their keys in the grid, and types nothing', async () => {
    await opened.reload('?lang=en-US');
    const title = () =>
      page
        .frameLocator('iframe')
        .locator('html')
        .evaluate(() => document.title);
    await page.keyboard.press('Control+Alt+Shift+O');
    await expect.poll(title, soon).toBe('open');
    await page.keyboard.press('Control+Alt+Shift+A');
    await expect.poll(title, soon).toBe('refreshed 1');
    expect(await value('A1')).toBe('');
  });

  it('opens the help of its language in a new tab', async () => {
    await opened.reload('?lang=nl-NL');
    const [tab] = await Promise.all([page.waitForEvent('popup'), page.getByRole('link', { name: 'Help' }).click()]);
    expect(new URL(tab.url()).pathname).toBe('/workbench/addin/help/nl/index.html');
    await tab.close();
  });
});

describe('the pane', () => {
  it('has the width the address asks for and is resized by key and pointer', async () => {
    await opened.reload('?lang=en-US&pane=320');
    const frame = page.locator('iframe');
    const separator = page.getByRole('separator', { name: 'Width of the task pane' });
    const width = async () => (await frame.boundingBox())?.width;
    expect(await width()).toBe(320);
    expect(await frame.getAttribute('title')).toBe('Bronblad task pane');
    await separator.focus();
    await page.keyboard.press('ArrowLeft');
    expect(await width()).toBe(336);
    expect(await separator.getAttribute('aria-valuenow')).toBe('336');
    const box = await separator.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 2, 400);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) - 98, 400, { steps: 5 });
    await page.mouse.up();
    expect(Math.abs(((await width()) ?? 0) - 436)).toBeLessThan(5);
  });

  it('closes and opens without losing the page in it', async () => {
    await opened.reload('?lang=en-US');
    await page.frameLocator('iframe').locator('#search').fill('still here');
    await page.getByRole('button', { name: 'Close the task pane' }).click();
    expect(await page.locator('#pane').isVisible()).toBe(false);
    expect(await focused()).toBe('grid');
    const open = page.getByRole('button', { name: 'Open', exact: true });
    expect(await open.getAttribute('aria-expanded')).toBe('false');
    await open.click();
    expect(await page.frameLocator('iframe').locator('#search').inputValue()).toBe('still here');
  });

  it('covers the grid on a small window, and opens there only when asked', async () => {
    await page.setViewportSize({ width: 480, height: 800 });
    await opened.reload('?lang=en-US');
    expect(await page.locator('#pane').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    expect((await page.locator('#pane').boundingBox())?.width).toBe(480);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBe(0);
  });
});

describe('assistive technology', () => {
  it.each(['light', 'dark', 'contrast'])('finds no faults around the grid in the %s theme', async (theme) => {
    await opened.reload(`?lang=en-US&theme=${theme}`);
    await page.addScriptTag({ content: axeSource });
    const faults = await page.evaluate(async () => {
      const { axe: tool } = globalThis as unknown as { readonly axe: typeof axe };
      const result = await tool.run({ exclude: [['#grid'], ['iframe']] });
      return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    expect(faults).toEqual([]);
  });
});

const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
