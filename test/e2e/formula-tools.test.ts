import { mkdirSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { stage } from '../support/e2e.ts';
import { findings } from '../support/findings.ts';
import type { SessionOptions } from '../support/workbench-session.ts';

const { open, sandbox } = stage();

const PATIENCE = { timeout: 45_000 };

/** Pictures to look at; nothing compares them. */
const PICTURES = 'dist/screenshots';
mkdirSync(PICTURES, { recursive: true });

const WORKFORCE = '=PDATA.WORKFORCE(1,"entity","year=2012&criterion=sex")';

describe('the formulas of a workbook', () => {
  test('a selected formula is changed by its form; its age follows', async () => {
    const session = await open({ viewport: { width: 1400, height: 560 } });
    const { page, pane, enter, settled, read, select, errors } = session;
    await enter('A1', WORKFORCE);
    await enter('A20', '=BRONBLAD.ASOF("pdata",A1:H3)');
    await settled();
    const [before, asOf] = [(await read('A1:H3')).values, (await read('A20')).values[0]?.[0]];
    expect(before[1]?.[4]).toBe(41_742);
    expect(Number(asOf)).toBeGreaterThan(46_000);

    // Whatever screen is on view tells of the formula, and leads to its form.
    const strip = pane.getByRole('region', { name: 'Formula in the selected cell' });
    await select('B2');
    await strip.getByText('A1: PDATA.WORKFORCE').waitFor();
    expect(await pane.locator(':focus').count()).toBe(0);
    await select('A20');
    await strip.waitFor({ state: 'detached' });
    await pane.getByRole('tab', { name: 'My imports' }).click();
    await select('B2');
    await strip.waitFor();
    expect(await findings(session)).toEqual([]);
    await strip.getByRole('button', { name: 'Edit formula' }).focus();
    await page.keyboard.press('Enter');
    await pane.getByRole('heading', { name: 'Selected cell' }).and(pane.locator(':focus')).waitFor();
    expect(await strip.count()).toBe(0);

    const form = pane.locator('form').filter({ hasText: 'Extra criteria' });
    const query = form.getByRole('textbox', { name: 'Extra criteria' });
    await query.waitFor();
    expect(await query.inputValue()).toBe('year=2012&criterion=sex');
    await query.fill('year=2012');
    await select('A40');
    await pane.getByText('You are still changing Sheet1!A1.').first().waitFor();
    await form.getByRole('button', { name: 'Write back' }).click();
    await pane.getByText('The formula is in Sheet1!A1.').first().waitFor();
    await settled();

    expect((await read('A1')).formulas[0]?.[0]).toBe('=PDATA.WORKFORCE(1,"entity","year=2012")');

    // Who stays at the cell keeps their place in the form.
    await select('A1');
    await expect.poll(() => query.inputValue(), PATIENCE).toBe('year=2012');
    await query.fill('year=2012&criterion=sex');
    const write = form.getByRole('button', { name: 'Write back' });
    const place = () => pane.getByRole('main').evaluate((main) => main.scrollTop);
    await write.focus();
    const placeBefore = await place();
    await page.keyboard.press('Enter');
    await expect.poll(() => write.getAttribute('aria-disabled'), PATIENCE).toBe('true');
    await settled();
    await expect.poll(async () => (await read('A1')).formulas[0]?.[0], PATIENCE).toBe(WORKFORCE);
    expect([await place(), await write.and(pane.locator(':focus')).count()]).toEqual([placeBefore, 1]);
    expect(placeBefore).toBeGreaterThan(0);
    expect(Number((await read('A20')).values[0]?.[0])).toBeGreaterThan(Number(asOf));
    expect(errors).toEqual([]);
  });

  test('a spill becomes values with its formats, and its formula comes back', async () => {
    const session = await open();
    const { pane, enter, settled, read, errors } = session;
    const clean = async (): Promise<void> => {
      await expect.poll(() => findings(session), PATIENCE).toEqual([]);
    };
    await enter('A1', '=TK.ODATA("PersoonGeschenk",,"Omschrijving,Datum",,,3)');
    await settled();
    const before = await read('A1:B4');
    expect(before.formats[1]?.[1]).not.toBe('General');

    await pane.getByRole('tab', { name: 'Formulas' }).click();
    const freeze = pane.getByRole('button', { name: 'Freeze A1 to values' });
    await freeze.click();
    const dialog = pane.getByRole('alertdialog');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    await clean();
    await freeze.and(pane.locator(':focus')).waitFor();
    await freeze.click();
    await dialog.getByText('Anyone who has the workbook can read them.').waitFor();
    await dialog.getByRole('button', { name: 'Freeze' }).click();
    await pane.getByText('1 formula is frozen.').first().waitFor();
    await settled();
    await clean();
    const frozen = await read('A1:B4');
    expect(frozen.formulas.flat().some((formula) => String(formula).startsWith('='))).toBe(false);
    expect([frozen.values, frozen.text, frozen.formats]).toEqual([before.values, before.text, before.formats]);

    await enter('A3', 'mine');
    await pane.getByRole('button', { name: 'Put formula back in Sheet1!A1' }).click();
    await dialog.getByText('Sheet1!A1 now holds something else').waitFor();
    expect((await read('A3')).values).toEqual([['mine']]);
    await dialog.getByRole('button', { name: 'Overwrite' }).click();
    await pane.getByText('1 formula was put back.').first().waitFor();
    await settled();
    await clean();

    const after = await read('A1:B4');
    expect(after.formulas[0]?.[0]).toBe('=TK.ODATA("PersoonGeschenk",,"Omschrijving,Datum",,,3)');
    expect(after.values).toEqual(before.values);
    expect(errors).toEqual([]);
  });

  test('a formula that Excel no longer knows is repaired', async () => {
    const { pane, enter, settled, read, errors } = await open();
    await enter('A1', '=_xldudf_PDATA_ENTITIES()');
    await settled();
    expect((await read('A1')).values).toEqual([['#NAME?']]);

    await pane.getByRole('tab', { name: 'Formulas' }).click();
    await pane.getByText('Name lost').waitFor();
    await pane.getByRole('button', { name: 'Repair' }).click();
    await pane.getByText('1 formula was entered again.').first().waitFor();
    await settled();

    expect((await read('A1')).values).toEqual([['id']]);
    await pane.getByText('In order').waitFor();
    expect(errors).toEqual([]);
  });
});

describe('the formulas of a workbook with more of them', () => {
  test('one is recalculated, and then all: each asks its source again', async () => {
    const { pane, enter, settled, read, errors } = await open();
    await enter('A1', WORKFORCE);
    await enter('A20', '=PDATA.ENTITY(1)');
    await settled();
    const before = (await read('A1:C3')).values;
    const { requests, clearRequests } = sandbox().pdata;
    const asked = (end: string) => requests.filter(({ path }) => path.endsWith(end)).length;
    clearRequests();

    await pane.getByRole('tab', { name: 'Formulas' }).click();
    await pane.getByRole('button', { name: 'Recalculate A20' }).click();
    await pane.getByText('The data is being asked for again.').first().waitFor();
    await expect.poll(() => asked('/1'), PATIENCE).toBe(1);
    await settled();
    expect(asked('/workforce')).toBe(0);

    await pane.getByRole('button', { name: 'Recalculate all' }).click();
    await expect.poll(() => [asked('/workforce'), asked('/1')], PATIENCE).toEqual([1, 2]);
    await settled();
    expect((await read('A1:C3')).values).toEqual(before);
    expect(errors).toEqual([]);
  });

  test('one that is stuck is repaired', async () => {
    const { pane, enter, settled, read, errors } = await open();
    sandbox().pdata.faults.set('stall', { ms: 60_000 });
    await enter('A1', '=PDATA.ENTITIES()');
    await expect.poll(async () => (await read('A1')).values[0]?.[0], PATIENCE).toBe('#BUSY!');
    await expect.poll(() => sandbox().pdata.requests.length, PATIENCE).toBeGreaterThan(0);
    sandbox().pdata.faults.clear();

    await pane.getByRole('tab', { name: 'Formulas' }).click();
    await pane.getByText('Waiting for an answer').waitFor();
    await pane.getByText('1 formula has lost its name or keeps waiting.').waitFor();
    await pane.getByRole('button', { name: 'Repair' }).click();
    await pane.getByText('1 formula was entered again.').first().waitFor();
    await settled();

    expect((await read('A1')).values).toEqual([['id']]);
    await pane.getByText('In order').waitFor();
    expect(errors).toEqual([]);
  }, 40_000);

  test('those of one sheet become values, and all come back, after a question about what was changed', async () => {
    const session = await open();
    const { page, pane, enter, settled, read, sheets, errors } = session;
    await enter('A1', WORKFORCE);
    await enter('A20', '=PDATA.ENTITY(1)');
    await page.locator('[data-u-comp=sheet-bar-append-button]').first().click();
    await expect.poll(sheets, PATIENCE).toHaveLength(2);
    const [first = '', second = ''] = await sheets();
    await enter(`${second}!A1`, '=PDATA.ENTITY(1)');
    await settled();
    const formulas = async () =>
      (await Promise.all([`${first}!A1`, `${first}!A20`, `${second}!A1`].map(read))).map(
        (cell) => cell.formulas[0]?.[0],
      );
    const before = await formulas();
    expect(before).toEqual([WORKFORCE, '=PDATA.ENTITY(1)', '=PDATA.ENTITY(1)']);

    await pane.getByRole('tab', { name: 'Formulas' }).click();
    await pane.getByRole('button', { name: `Freeze sheet ${first} to values` }).click();
    const dialog = pane.getByRole('alertdialog');
    await dialog.getByText('Freeze 2 formulas to values?').waitFor();
    await dialog.getByRole('button', { name: 'Freeze' }).click();
    await pane.getByText('2 formulas are frozen.').first().waitFor();
    await settled();
    const frozen = await formulas();
    expect(frozen[2]).toBe(before[2]);
    expect(frozen.slice(0, 2).filter((text) => String(text).startsWith('='))).toEqual([]);

    await enter(`${first}!A21`, 'mine');
    await pane.getByRole('button', { name: 'Put all formulas back' }).click();
    await dialog.getByText('Overwrite 1 changed place as well?').waitFor();
    await dialog.getByText(`${first}!A20 now holds something else`).waitFor();
    await pane.getByText('1 formula was put back.').first().waitFor();
    await expect.poll(() => findings(session), PATIENCE).toEqual([]);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await read(`${first}!A21`)).values).toEqual([['mine']]);
    await expect.poll(() => findings(session), PATIENCE).toEqual([]);

    await pane.getByRole('button', { name: `Forget formula of ${first}!A20` }).click();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => findings(session), PATIENCE).toEqual([]);
    await pane.getByRole('button', { name: `Put formula back in ${first}!A20` }).click();
    await dialog.getByRole('button', { name: 'Overwrite' }).click();
    await expect.poll(formulas, PATIENCE).toEqual(before);
    await settled();
    expect((await read(`${first}!A21`)).values).not.toEqual([['mine']]);
    await expect.poll(() => findings(session), PATIENCE).toEqual([]);
    expect(await pane.locator('#pane').getAttribute('aria-hidden')).toBeNull();
    expect(errors).toEqual([]);
  });
});

type Look = Omit<SessionOptions, 'url' | 'storage'> & {
  readonly name: string;
  readonly tab: string;
  readonly freeze: string;
  readonly confirm: string;
  readonly frozen: RegExp;
  readonly data: string;
  readonly edit: string;
};

const LOOKS: readonly Look[] = [
  { name: 'formulas-nl', lang: 'nl-BE', paneWidth: 320, tab: 'Formules', freeze: 'Alles vastzetten', confirm: 'Vastzetten', frozen: /staan? nu vast/, data: 'Gegevens', edit: 'Formule aanpassen' }, // prettier-ignore
  { name: 'formulas-fr', lang: 'fr-BE', theme: 'dark', paneWidth: 320, tab: 'Formules', freeze: 'Tout figer', confirm: 'Figer', frozen: /figée/, data: 'Données', edit: 'Modifier la formule' }, // prettier-ignore
  { name: 'formulas-en', lang: 'en-US', theme: 'contrast', tab: 'Formulas', freeze: 'Freeze all', confirm: 'Freeze', frozen: /(is|are) frozen/, data: 'Data', edit: 'Edit formula' }, // prettier-ignore
];

test.each(LOOKS)('$name is without findings and fits its width in every state', async (look) => {
  const { name, tab, freeze, confirm, frozen, data, edit, ...options } = look;
  const session = await open({ ...options, viewport: { width: 1100, height: 1500 } });
  const { page, pane, enter, settled, select, errors } = session;
  const seen = async (state: string): Promise<void> => {
    await page.screenshot({ path: `${PICTURES}/${name}-${state}.png` });
    // A dialog that is still appearing is paler than it will be.
    await expect.poll(() => findings(session), { ...PATIENCE, message: state }).toEqual([]);
    const overflow = await pane.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
    expect(overflow, `${state}: wider than the pane`).toBeLessThanOrEqual(0);
  };
  await pane.getByRole('tab', { name: tab }).click();
  await pane.getByRole('heading', { level: 2 }).nth(1).waitFor();
  await seen('empty');

  await enter('A1', WORKFORCE);
  await enter('A10', '=TK.ODATA("Nope")');
  await enter('A12', '=_xldudf_PDATA_ENTITY(1)');
  await enter('A14', '=COUNTA(TK.ODATA("PersoonGeschenk","contains(Omschrijving,\'boek\')"))');
  await enter('A16', '=PDATA.ORGANISM(B16)');
  await settled();
  await select('A16');
  await pane.locator('form').waitFor();
  await pane.getByRole('article').nth(4).waitFor();
  await seen('list');

  await pane.getByRole('tab', { name: data }).click();
  await pane.getByRole('button', { name: edit }).waitFor();
  await seen('strip');
  await pane.getByRole('button', { name: edit }).click();
  await pane.getByRole('heading', { level: 2 }).first().and(pane.locator(':focus')).waitFor();

  await pane.getByRole('button', { name: freeze }).click();
  await pane.getByRole('alertdialog').getByRole('checkbox').waitFor();
  await seen('freeze');
  await pane.getByRole('alertdialog').getByRole('button', { name: confirm }).click();
  await pane.getByText(frozen).first().waitFor();
  await settled();
  await seen('frozen');
  expect(errors).toEqual([]);
});
