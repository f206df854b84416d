import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { stage } from '../support/e2e.ts';
import type { Session } from '../support/workbench-session.ts';

const { open, sandbox } = stage();

type Ask = { readonly search: string; readonly dataset: string; readonly fields?: Readonly<Record<string, string>> };

/** The button of a dataset among the results, by the name of its function. */
const resultOf = (pane: Session['pane'], dataset: string): Locator =>
  pane
    .getByRole('listitem')
    .filter({ has: pane.getByText(dataset, { exact: true }) })
    .getByRole('button');

/** Find, ask and preview, up to the buttons that insert. */
async function preview({ pane }: Session, { search, dataset, fields = {} }: Ask): Promise<void> {
  await pane.getByRole('searchbox', { name: 'Search data' }).fill(search);
  await resultOf(pane, dataset).click();
  for (const [label, value] of Object.entries(fields)) {
    const field = pane.getByRole('combobox', { name: label, exact: true });
    await field.fill(value);
    await field.press('Tab');
  }
  await pane.getByRole('button', { name: 'Preview' }).click();
  await pane.getByRole('button', { name: 'Insert table' }).waitFor();
}

async function insert(session: Session, ask: Ask): Promise<void> {
  await preview(session, ask);
  await session.pane.getByRole('button', { name: 'Insert table' }).click();
  await session.pane
    .getByText(/inserted in/)
    .first()
    .waitFor();
}

const GIFTS: Ask = { search: 'odata', dataset: 'TK.ODATA', fields: { 'Data set': 'PersoonGeschenk' } };
const ORGANISMS: Ask = { search: 'organ', dataset: 'PDATA.ORGANISMS' };

describe('an import', () => {
  test('fills a table at the selected cell, with texts as texts and dates as dates', async () => {
    const session = await open();

    await insert(session, GIFTS);

    const [table] = await session.tables();
    expect(table?.address).toMatch(/^A1:/);
    expect(table?.headers).toContain('Omschrijving');
    const at = table?.headers.indexOf('Omschrijving') ?? 0;
    const risky = table?.rows.find((row) => String(row[at]).startsWith('=cmd'));
    expect(risky?.[at]).toBe("=cmd|' /C calc'!A0");
    const dates = table?.rows.map((row) => row[table.headers.indexOf('Datum')]);
    expect(dates?.every((value) => typeof value === 'number' || value === '')).toBe(true);
    expect(session.errors).toEqual([]);
  });

  test('is walked with the keyboard alone', async () => {
    const session = await open();
    const { page, pane } = session;
    const press = async (target: Locator): Promise<void> => {
      await target.waitFor();
      const hasFocus = (): Promise<boolean> => target.evaluate((element) => element === document.activeElement);
      for (let tabs = 0; tabs < 25 && !(await hasFocus()); tabs++) await page.keyboard.press('Tab');
      expect(await hasFocus()).toBe(true);
      await page.keyboard.press('Enter');
    };

    // From the ribbon into the pane, as the workbench offers it; then nothing but Tab, letters and Enter.
    await pane.getByRole('searchbox', { name: 'Search data' }).focus();
    await page.keyboard.type('organisations');
    await press(resultOf(pane, 'PDATA.ORGANISMS'));
    await press(pane.getByRole('button', { name: 'Preview' }));
    await press(pane.getByRole('button', { name: 'Insert table' }));

    await expect.poll(async () => (await session.tables())[0]?.rows.length, { timeout: 20_000 }).toBe(24);
  });

  test('inserts a formula that spills the same', async () => {
    const session = await open();

    await preview(session, ORGANISMS);
    await session.pane.getByRole('button', { name: 'Insert formula' }).click();
    await session.settled();

    const { formulas, values } = await session.read('A1:A3');
    expect(formulas[0]?.[0]).toBe('=PDATA.ORGANISMS()');
    expect(values[0]).toEqual(['id']);
  });

  test('asks before anything is sent when the form is incomplete', async () => {
    const session = await open();
    const { pane } = session;
    await pane.getByRole('searchbox', { name: 'Search data' }).fill('odata');
    await resultOf(pane, 'TK.ODATA').click();

    await pane.getByRole('button', { name: 'Preview' }).click();

    await pane
      .getByText(/is missing/)
      .first()
      .waitFor();
    expect(sandbox().tweedekamer.requests.filter(({ path }) => !path.includes('$metadata'))).toEqual([]);
  });

  test('refuses to write over what is there', async () => {
    const session = await open();
    await session.enter('B2', 'mine');
    await session.settled();
    await session.select('A1');

    await preview(session, ORGANISMS);
    await session.pane.getByRole('button', { name: 'Insert table' }).click();

    await session.pane
      .getByText(/There is already something in/)
      .first()
      .waitFor();
    expect((await session.read('B2')).values).toEqual([['mine']]);
    expect(await session.tables()).toEqual([]);
  });

  test('that is cancelled leaves the sheet as it was', async () => {
    const session = await open();
    await preview(session, ORGANISMS);
    sandbox().pdata.faults.set('stall', { ms: 20_000 });

    await session.pane.getByRole('button', { name: 'Insert table' }).click();
    await session.pane.getByRole('button', { name: 'Cancel' }).click();

    await session.pane
      .getByText(/Cancelled/)
      .first()
      .waitFor();
    expect(await session.tables()).toEqual([]);
    expect((await session.read('A1:C3')).values.flat().every((value) => value === '' || value === null)).toBe(true);
  });

  test('of a big table shows progress and arrives whole', async () => {
    const session = await open();

    await insert(session, {
      search: 'distribution',
      dataset: 'PDATA.DISTRIBUTION',
      fields: { 'Organisation or level of government': '99999' },
    });

    const [table] = await session.tables();
    expect(table?.rows.length).toBeGreaterThan(20_000);
  });
});

describe('a refresh', () => {
  const refreshAll = async ({ pane }: Session): Promise<void> => {
    await pane.getByRole('tab', { name: 'My imports' }).click();
    await pane
      .getByRole('button', { name: /^Refresh / })
      .first()
      .click();
  };

  test('that finds nothing new says so and keeps the date of the last change', async () => {
    const session = await open();
    await insert(session, ORGANISMS);

    await refreshAll(session);

    await session.pane
      .getByText(/is up to date/)
      .first()
      .waitFor();
  });

  test('tells what was added, changed and removed', async () => {
    const session = await open();
    await insert(session, ORGANISMS);
    const [before] = await session.tables();
    // The person spoils one cell and deletes nothing: the source's own value comes back as one changed row.
    const nameColumn = before?.headers.indexOf('name_nl') ?? 1;
    await session.enter(`${String.fromCharCode(65 + nameColumn)}2`, 'spoilt');
    await session.settled();

    await refreshAll(session);

    await session.pane.getByText('1 changed').first().waitFor();
    const [after] = await session.tables();
    expect(after?.rows).toEqual(before?.rows);
  });

  test('that fails keeps the old rows and explains', async () => {
    const session = await open();
    await insert(session, ORGANISMS);
    const [before] = await session.tables();
    sandbox().pdata.faults.set('cut-body');

    await refreshAll(session);

    await session.pane
      .getByText(/cannot be reached/)
      .first()
      .waitFor({ timeout: 60_000 });
    expect((await session.tables())[0]?.rows).toEqual(before?.rows);
  });

  test('keeps a column of the person’s own beside its rows', async () => {
    const session = await open();
    await insert(session, ORGANISMS);
    const [before] = await session.tables();
    const own = String.fromCharCode(65 + (before?.headers.length ?? 0));
    await session.enter(`${own}1`, 'note');
    await session.enter(`${own}3`, 'keep me');
    await session.settled();

    await refreshAll(session);
    await session.pane
      .getByText(/is up to date/)
      .first()
      .waitFor();

    expect((await session.read(`${own}1:${own}3`)).values.flat()).toEqual(['note', '', 'keep me']);
  });
});
