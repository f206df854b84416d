import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { launchBrowser } from '../../test/support/browser.ts';
import { type OfficeStorage } from './office/office-storage.ts';
import { type HostPage, openHostPage } from './testing/open-host-page.ts';

let browser: Browser;
let host: HostPage;

beforeAll(async () => {
  browser = await launchBrowser();
  host = await openHostPage(browser);
});

afterAll(async () => {
  await host.close();
  await browser.close();
});

beforeEach(async () => {
  await host.reload();
});

const inPane = <Result>(code: () => Promise<Result> | Result): Promise<Result> => host.pane().evaluate(code);

/** Waits for the new page, and not for the old one that has yet to go. */
async function loadPaneAnew(): Promise<void> {
  await inPane(() => {
    Object.assign(globalThis, { isOld: true });
    location.reload();
  });
  await host.page.waitForFunction(() => {
    const pane = document.querySelector('iframe')?.contentWindow;
    return pane?.document.readyState === 'complete' && !Object.hasOwn(pane, 'isOld') && Object.hasOwn(pane, 'Office');
  });
}

describe('office.js', { timeout: 60_000 }, () => {
  test('is ready in Excel on the web, by promise and by callback', async () => {
    const read = await inPane(async () => {
      const heard: unknown[] = [];
      const info = await Office.onReady((found) => void heard.push(found));
      return [info, ...heard];
    });
    const info = { host: 'Excel', platform: 'OfficeOnline' };
    expect(read).toEqual([info, info]);
  });

  test('tells the language and the theme of the page', async () => {
    await host.reload('?lang=fr-BE&theme=dark');
    const read = await inPane(() => {
      const { contentLanguage, displayLanguage, officeTheme } = Office.context;
      return [displayLanguage, contentLanguage, officeTheme?.bodyBackgroundColor, officeTheme?.isDarkTheme];
    });
    expect(read).toEqual(['fr-BE', 'fr-BE', '#292929', true]);
  });

  test('offers the page the functions and actions of the add-in', async () => {
    const offered = await host.page.evaluate(async () => {
      const runtime = globalThis.excelHost?.runtime();
      await runtime?.runAction('refreshAll');
      return [Object.keys(runtime?.functions() ?? {}), runtime?.actions()];
    });
    expect(offered).toEqual([['PDATA.TEST', 'TK.TEST'], ['refreshAll']]);
    expect(await inPane(() => document.title)).toBe('refreshed');
  });

  test('fails functions with the codes of Excel', async () => {
    const read = await inPane(() => {
      const error = new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'no such organisation');
      return [error.code, error.message, error instanceof Error];
    });
    expect(read).toEqual(['#N/A', 'no such organisation', true]);
  });

  test('stores text for the add-in alone', async () => {
    const read = await inPane(async () => {
      localStorage.setItem('other', 'x');
      const { storage } = (window as unknown as { OfficeRuntime: { storage: OfficeStorage } }).OfficeRuntime;
      await storage.setItem('key', 'value');
      const found = [await storage.getItem('key'), await storage.getKeys()];
      await storage.removeItem('key');
      return [...found, await storage.getItem('key')];
    });
    expect(read).toEqual(['value', ['key'], null]);
  });

  test('keeps document settings when the pane is loaded anew', async () => {
    await inPane(
      () =>
        new Promise<void>((resolve) => {
          Office.context.document.settings.set('consent', { given: true });
          Office.context.document.settings.saveAsync(() => resolve());
        }),
    );
    await loadPaneAnew();
    expect(await inPane(() => Office.context.document.settings.get('consent') as unknown)).toEqual({ given: true });
  });

  test('keeps document settings and the settings of the workbook in one place', async () => {
    await inPane(() =>
      Excel.run(async (context) => {
        context.workbook.settings.add('imports', '[1]');
        await context.sync();
      }),
    );
    await loadPaneAnew();
    const read = await inPane(async () => {
      const { settings } = Office.context.document;
      const before = settings.get('imports') as unknown;
      settings.set('consent', '["informat"]');
      await new Promise<void>((resolve) => {
        settings.saveAsync(() => resolve());
      });
      const after = await Excel.run(async (context) => {
        const setting = context.workbook.settings.getItemOrNullObject('consent').load('value');
        await context.sync();
        return setting.value as unknown;
      });
      return [before, after, settings.get('other') as unknown];
    });
    expect(read).toEqual(['[1]', '["informat"]', null]);
  });

  test('shows and hides the pane, and says so', async () => {
    const modes = await inPane(async () => {
      const heard: string[] = [];
      const remove = await Office.addin.onVisibilityModeChanged(
        ({ visibilityMode }) => void heard.push(visibilityMode),
      );
      await Office.addin.hide();
      await Office.addin.showAsTaskpane();
      await remove();
      await Office.addin.hide();
      return heard;
    });
    expect(modes).toEqual(['Hidden', 'Taskpane']);
    expect(await host.page.evaluate(() => globalThis.hostFixture?.panes)).toEqual(['hide', 'show', 'hide']);
  });

  test('refuses dialogs instead of ignoring them', async () => {
    const error = await inPane(
      () =>
        new Promise((resolve) => {
          Office.context.ui.displayDialogAsync('https://example.invalid', ({ error: found, status }) =>
            resolve([status, found.name]),
          );
        }),
    );
    expect(error).toEqual(['failed', 'ApiNotFound']);
  });

  test('keeps routers away from the history, as Microsoft does', async () => {
    expect(
      await inPane(() => ['pushState', 'replaceState'].map((name) => Reflect.get(history, name) as unknown)),
    ).toEqual([null, null]);
  });
});

describe('events', { timeout: 60_000 }, () => {
  test('tell about what the user types, and not about results of formulas', async () => {
    await inPane(() =>
      Excel.run(async (context) => {
        const heard: unknown[] = [];
        Object.assign(window, { heard });
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('B1').formulas = [['=A1*2']];
        await context.sync();
        sheet.onChanged.add(
          async ({ address, triggerSource, type }) => void heard.push([type, address, triggerSource]),
        );
        await context.sync();
      }),
    );
    await host.page.evaluate(() => globalThis.hostFixture?.enter('A1', 21));
    await host.page.waitForFunction(() => globalThis.hostFixture?.read('Sheet1', 'B1')[0]?.[0] === 42);
    expect(await inPane(() => (window as unknown as { heard: unknown }).heard)).toEqual([
      ['WorksheetChanged', 'A1', 'Unknown'],
    ]);
  });

  test('tell about selections, sheets and calculations', async () => {
    const heard = await inPane(async () => {
      const types: string[] = [];
      await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.onAdded.add(async ({ type }) => void types.push(type));
        worksheets.onActivated.add(async ({ type }) => void types.push(type));
        worksheets.onDeleted.add(async ({ type }) => void types.push(type));
        context.workbook.onSelectionChanged.add(async () => void types.push('SelectionChanged'));
        await context.sync();
        const added = worksheets.add('New');
        added.activate();
        added.getRange('B2').select();
        added.delete();
        await context.sync();
      });
      await new Promise((resolve) => void setTimeout(resolve, 50));
      return types;
    });
    expect([...new Set(heard)].toSorted()).toEqual([
      'SelectionChanged',
      'WorksheetActivated',
      'WorksheetAdded',
      'WorksheetDeleted',
    ]);
  });
});

describe('limits', { timeout: 120_000 }, () => {
  test('a batch fails while a cell is edited, unless it may wait', async () => {
    await host.page.evaluate(() => globalThis.hostFixture?.edit(true));
    const code = await inPane(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').activate();
        await context.sync();
      }).catch((error: { readonly code: string }) => error.code),
    );
    expect(code).toBe('InvalidOperationInCellEditMode');
    const waiting = inPane(() =>
      Excel.run({ delayForCellEdit: true }, async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('C3');
        range.values = [['waited']];
        range.load('values');
        await context.sync();
        return range.values;
      }),
    );
    await host.page.evaluate(() => globalThis.hostFixture?.edit(false));
    expect(await waiting).toEqual([['waited']]);
  });

  test('a large import arrives in batches, and is not read back at once', async () => {
    const read = await inPane(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('Large');
        const [rows, chunk] = [50_000, 5_000];
        for (let start = 0; start < rows; start += chunk) {
          sheet.getRangeByIndexes(start, 0, chunk, 20).values = Array.from({ length: chunk }, (_, row) =>
            Array.from({ length: 20 }, (__, column) => (column === 0 ? `c${start + row}` : row * column)),
          );
          await context.sync();
        }
        const table = sheet.tables.add(`A1:T${rows}`, true);
        const last = table.getRange().getLastRow().load('values,address');
        await context.sync();
        sheet.getRange(`A1:T${rows}`).load('values');
        const code = await context.sync().catch((error: { readonly code: string }) => error.code);
        return [last.address, last.values[0]?.[0], last.values[0]?.[19], code];
      }),
    );
    expect(read).toEqual(['Large!A50000:T50000', 'c49999', 4_999 * 19, 'ResponsePayloadSizeLimitExceeded']);
  });
});

test('nothing of this is an error of the page', () => {
  expect(host.problems).toEqual([]);
});
