import { fileURLToPath } from 'node:url';
import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../test/support/browser.ts';
import { type WorkbenchRange } from '../api/workbench-api.ts';
import { openPage, type OpenPage } from '../testing/open-page.ts';

/** On a busy machine a calculation may take seconds. */
const soon = { timeout: 15_000 };

let browser: Browser;
let fixture: OpenPage;

beforeAll(async () => {
  browser = await launchBrowser();
  fixture = await openPage(browser, { root: fileURLToPath(new URL('testing', import.meta.url)), base: '/' });
});

afterAll(async () => {
  await fixture.close();
  await browser.close();
});

beforeEach(async () => {
  await fixture.reload();
  fixture.problems.length = 0;
});

const enter = (address: string, text: string): Promise<void> =>
  fixture.page.evaluate(async ([where, what]) => globalThis.workbench?.enter(where, what), [address, text] as const);

const settled = (): Promise<void> => fixture.page.evaluate(() => globalThis.workbench?.settled());

async function read(range: string): Promise<WorkbenchRange> {
  const contents = await fixture.page.evaluate((where) => globalThis.workbench?.read(where), range);
  if (contents === undefined) {
    throw new Error('The page has no workbench.');
  }
  return contents;
}

const value = async (address: string): Promise<unknown> => (await read(address)).values[0]?.[0];

const calls = (): Promise<readonly string[]> => fixture.page.evaluate(() => globalThis.fixture?.log.calls ?? []);
const cancelled = (): Promise<readonly string[]> =>
  fixture.page.evaluate(() => globalThis.fixture?.log.cancelled ?? []);

const waitFor = async (address: string, expected: unknown): Promise<void> => {
  await expect.poll(() => value(address), soon).toEqual(expected);
};

describe('a formula with a custom function', { timeout: 60_000 }, () => {
  it('spills a result with its text, formats and errors untouched', async () => {
    await enter('A1', '=PDATA.STAFF(7)');
    await settled();
    const { values, text, formats, formulas } = await read('A1:E4');
    expect(values).toEqual([
      ['id', 'name', 'start', 'pay', 'active'],
      ['00123', '=cmd', 45306, 81234.5, true],
      ['7', 'TRUE', 43772, 64000, false],
      ['2024-01-01', '{x,1}', '', 0.25, '#N/A'],
    ]);
    expect(text.map((row) => [row[2], row[3], row[4]])).toEqual([
      ['start', 'pay', 'active'],
      ['2024-01-15', '81,234.50', 'TRUE'],
      ['2019-11-03', '64,000.00', 'FALSE'],
      ['', '0.25', '#N/A'],
    ]);
    expect(formats[1]).toEqual(['General', 'General', 'yyyy-mm-dd', '#,##0.00', 'General']);
    expect(formulas[0]?.[0]).toBe('=PDATA.STAFF(7)');
    expect(fixture.problems).toEqual([]);
  });

  it('passes null for an omitted argument and the address to a function that asks for it', async () => {
    await enter('C3', '=PDATA.STAFF(7)');
    await settled();
    expect(await calls()).toEqual(['["STAFF",7,null,"Sheet1!C3"]']);
  });

  it('shapes arguments to the declared types', async () => {
    await enter('A1', '5');
    await enter('B1', 'x');
    await enter('D1', '=PDATA.ARGS(12)');
    await enter('D2', '=PDATA.ARGS(TRUE,A1:C1,1)');
    await enter('D3', '=PDATA.ARGS("a",,FALSE)');
    await enter('D4', '=PDATA.DOUBLE("abc")');
    await enter('D5', '=PDATA.DOUBLE("4")');
    await enter('D6', '=PDATA.DOUBLE(1/0)');
    await enter('D7', '=PDATA.DOUBLE()');
    await enter('D8', '=PDATA.ARGS("2026-05","50%")');
    await settled();
    expect((await read('D8')).values).toEqual([['["2026-05",[["50%"]],null]']]);
    expect((await read('D1:D6')).values.flat()).toEqual([
      '["12",null,null]',
      '["TRUE",[[5,"x",""]],true]',
      '["a",null,false]',
      '#VALUE!',
      8,
      '#DIV/0!',
    ]);
    expect(await calls()).toEqual(['["DOUBLE",4]']);
  });

  it('shows #BUSY! for the whole cell until the answer is there', async () => {
    await enter('A1', '=IFERROR(PDATA.SLOW("a"),"none")');
    await enter('B1', '=A1+1');
    await waitFor('A1', '#BUSY!');
    await waitFor('B1', '#BUSY!');
    await fixture.page.evaluate(() => globalThis.fixture?.log.release['a']?.(41));
    await settled();
    expect((await read('A1:B1')).values).toEqual([[41, 42]]);
  });

  it('keeps a thousand calls in flight at once', async () => {
    const started = Date.now();
    await fixture.page.evaluate(async () => {
      for (let row = 1; row <= 1_000; row += 1) {
        await globalThis.workbench?.enter(`A${row}`, `=PDATA.DOUBLE(${row})`);
      }
      await globalThis.workbench?.settled();
    });
    const { values } = await read('A1:A1000');
    expect(values.flat()).toEqual(Array.from({ length: 1_000 }, (_, index) => (index + 1) * 2));
    const stats = await fixture.page.evaluate(() => globalThis.workbench?.stats());
    expect(stats).toMatchObject({ calls: 1_000, inFlight: 0, maxInFlight: 1_000 });
    expect(Date.now() - started).toBeLessThan(20_000);
  });

  it('feeds one call into another in the same cell', async () => {
    await enter('A1', '=PDATA.DOUBLE(PDATA.DOUBLE(3))+PDATA.DOUBLE(1)');
    await settled();
    expect(await value('A1')).toBe(14);
    expect((await calls()).toSorted()).toEqual(['["DOUBLE",1]', '["DOUBLE",3]', '["DOUBLE",6]']);
  });

  it('makes one call for every cell of a range given for a single value', async () => {
    await enter('A1', '1');
    await enter('A2', '2');
    await enter('B1', '=PDATA.DOUBLE(A1:A2)');
    await settled();
    expect((await read('B1:B2')).values).toEqual([[2], [4]]);
  });

  it('leaves the branch of IF that is not taken uncalled', async () => {
    await enter('B1', '=IF(A1="","",PDATA.DOUBLE(A1))');
    await settled();
    expect([await value('B1'), await calls()]).toEqual(['', []]);
    await enter('A1', '21');
    await settled();
    expect(await value('B1')).toBe(42);
  });

  it('waits for a function that the add-in associates later', async () => {
    await enter('A1', '=PDATA.LATER()');
    await waitFor('A1', '#BUSY!');
    await fixture.page.evaluate(() => globalThis.fixture?.associateLate());
    await settled();
    expect(await value('A1')).toBe('here at last');
  });

  it('gives #NAME? for a function nobody knows', async () => {
    await enter('A1', '=PDATA.NOPE(1)');
    await settled();
    expect(await value('A1')).toBe('#NAME?');
  });
});

describe('a failing call', { timeout: 60_000 }, () => {
  it('shows its error and keeps the words of #VALUE! and #N/A', async () => {
    await enter('A1', '=PDATA.FAIL("#N/A")');
    await enter('A2', '=PDATA.FAIL("#VALUE!")');
    await enter('A3', '=PDATA.FAIL("#NUM!")');
    await enter('A4', '=PDATA.FAIL("whatever")');
    await settled();
    const words = 'No such organisation: choose one from the list.';
    const { values, errors } = await read('A1:A4');
    expect(values.flat()).toEqual(['#N/A', '#VALUE!', '#NUM!', '#VALUE!']);
    expect(errors.flat()).toEqual([words, words, null, null]);
  });

  it('loses a result over 5 MB and stays busy, as Excel does', async () => {
    await enter('A1', '=PDATA.HUGE()');
    await settled();
    expect(await value('A1')).toBe('#BUSY!');
  });
});

describe('a spill', { timeout: 60_000 }, () => {
  it('gives #SPILL! when a cell is in the way and spills when it is cleared', async () => {
    await enter('B2', 'in the way');
    await enter('A1', '=PDATA.STAFF(7)');
    await settled();
    expect(await value('A1')).toBe('#SPILL!');
    await enter('B2', '');
    await settled();
    expect((await read('A1:B2')).values).toEqual([
      ['id', 'name'],
      ['00123', '=cmd'],
    ]);
  });

  it('that is blocked leaves the results of formulas in its way alone', async () => {
    await enter('A1', '=PDATA.STAFF(7)');
    await enter('B2', '=PDATA.DOUBLE(4)');
    await enter('C9', '=PDATA.DOUBLE(5)');
    await enter('B8', '=PDATA.STAFF(7)');
    await settled();
    expect([await value('A1'), await value('B2')]).toEqual(['#SPILL!', 8]);
    expect([await value('B8'), await value('C9')]).toEqual(['#SPILL!', 10]);
  });

  it('takes its cells back when the formula is cleared', async () => {
    await enter('A1', '=PDATA.STAFF(7)');
    await settled();
    await enter('A1', '');
    await settled();
    expect((await read('A1:E4')).values.flat().join('')).toBe('');
  });

  it('makes the sheet grow for a tall result', async () => {
    await enter('A1', '=PDATA.TALL(20000)');
    await settled();
    expect((await read('A20000:B20000')).values).toEqual([['row 19999', 19999]]);
  });
});

describe('cancelling', { timeout: 60_000 }, () => {
  it('happens when a cell is cleared, typed anew, or its arguments change', async () => {
    await enter('A1', '=PDATA.SLOW("cleared")');
    await enter('A2', '=PDATA.SLOW("typed anew")');
    await enter('B3', 'before');
    await enter('A3', '=PDATA.SLOW(B3)');
    await waitFor('A3', '#BUSY!');
    await enter('A1', '');
    await enter('A2', '=1+1');
    await enter('B3', 'after');
    await expect.poll(cancelled, soon).toEqual(['cleared', 'typed anew', 'before']);
    await fixture.page.evaluate(() => {
      globalThis.fixture?.log.release['cleared']?.('ghost');
      globalThis.fixture?.log.release['before']?.('ghost');
      globalThis.fixture?.log.release['after']?.('new');
    });
    await settled();
    expect((await read('A1:A3')).values.flat()).toEqual(['', 2, 'new']);
  });

  it('happens for calls of rows that move, and the moved formulas call again', async () => {
    await enter('A2', '=PDATA.SLOW("moved")');
    await waitFor('A2', '#BUSY!');
    await fixture.page.evaluate(() => globalThis.fixture?.insertRowAbove(0));
    await expect.poll(calls, soon).toEqual(['["SLOW","moved"]', '["SLOW","moved"]']);
    expect(await cancelled()).toEqual(['moved']);
    await fixture.page.evaluate(() => globalThis.fixture?.log.release['moved']?.('arrived'));
    await settled();
    expect((await read('A2:A3')).values.flat()).toEqual(['', 'arrived']);
  });

  it('of a cell that was busy leaves no ghost behind', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await enter('A1', '=PDATA.STAFF(7)');
      await fixture.page.waitForTimeout(90 + attempt * 12);
      await enter('A1', '');
      await settled();
      expect((await read('A1:E4')).values.flat().join('')).toBe('');
    }
  });
});

describe('recalculation', { timeout: 60_000 }, () => {
  it('calls functions again only when it is full', async () => {
    await enter('A1', '=PDATA.DOUBLE(1)');
    await settled();
    await fixture.page.evaluate(() => globalThis.fixture?.broker.recalculate('recalculate'));
    await settled();
    expect(await calls()).toHaveLength(1);
    await fixture.page.evaluate(() => globalThis.fixture?.broker.recalculate('full'));
    await settled();
    expect(await calls()).toHaveLength(2);
  });

  it('of chosen cells leaves the others alone', async () => {
    await enter('A1', '=PDATA.DOUBLE(1)');
    await enter('A2', '=PDATA.DOUBLE(2)');
    await settled();
    await fixture.page.evaluate(() => globalThis.fixture?.broker.reenter([{ sheetId: 'sheet-1', row: 1, column: 0 }]));
    await settled();
    expect((await calls()).filter((call) => call === '["DOUBLE",2]')).toHaveLength(2);
    expect((await calls()).filter((call) => call === '["DOUBLE",1]')).toHaveLength(1);
  });
});

describe('typing', { timeout: 60_000 }, () => {
  it('offers the functions by name, completes one and explains its arguments', async () => {
    const { page } = fixture;
    await page.evaluate(() => globalThis.workbench?.select('A1'));
    await page.locator('#univer-sheet-main-canvas_workbook').click({ position: { x: 90, y: 33 } });
    await page.keyboard.type('=PDATA.ST', { delay: 30 });
    await expect.poll(() => page.locator('body').innerText(), soon).toContain('PDATA.STAFF');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.locator('body').innerText(), soon).toContain('Number of the organisation.');
    await page.keyboard.type('7)', { delay: 30 });
    await page.keyboard.press('Enter');
    await waitFor('A2', '00123');
    expect((await read('A1')).formulas).toEqual([['=PDATA.STAFF(7)']]);
  });
});
