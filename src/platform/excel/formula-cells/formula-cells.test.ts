import { beforeEach, describe, expect, test } from 'vitest';

import { installMemoryHost, type MemoryHost } from '../../../../test/support/excel-memory-host.ts';
import { addSheet } from '../../../../test/support/excel-memory-objects.ts';
import {
  cellAt,
  placesIn,
  putCell,
  type MemorySheet,
  type Scalar,
} from '../../../../test/support/excel-memory-sheet.ts';
import type { FormulaCell } from '../../formula-cells.ts';
import { createFormulaCells } from './index.ts';

const cells = createFormulaCells();
const isOwn = (formula: string): boolean => formula.includes('TK.');

let host: MemoryHost;
let sheet: MemorySheet;

beforeEach(() => {
  host = installMemoryHost();
  sheet = host.book.active.sheet;
  // An Excel that does not tell formats of function results apart from those of cells.
  Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported: () => false } } } });
});

type Filling = { readonly at: readonly [number, number]; readonly rows: number; readonly columns: number };

/** A formula whose result fills cells, as Excel shows it: only the first cell holds the formula. */
function spill(on: MemorySheet, formula: string, { at: [row, column], rows, columns }: Filling): void {
  const area = { row, column, rows, columns };
  for (const place of placesIn(area))
    putCell(on, place, { value: place.join(), formula: undefined, format: 'General' });
  putCell(on, [row, column], { value: 'head', formula, format: 'General' });
  on.spills.push(area);
}

const enter = (formula: string, value: Scalar, at: readonly [number, number] = [0, 0]): void =>
  putCell(sheet, at, { value, formula, format: 'General' });

const addresses = (found: readonly FormulaCell[]): readonly string[] =>
  found.map(
    ({ sheetName, place: { row, column, rows, columns } }) => `${sheetName} ${row},${column} ${rows}x${columns}`,
  );

const listed = (): Promise<readonly FormulaCell[]> => cells.list(isOwn);
async function first(): Promise<FormulaCell> {
  const [cell] = await listed();
  if (!cell) throw new Error('No formula was found');
  return cell;
}

describe('the list', () => {
  test('has the formulas of ours on every sheet, with what they fill', async () => {
    spill(sheet, '=TK.ODATA("a")', { at: [1, 1], rows: 3, columns: 2 });
    enter('=SUM(A1)', 3, [0, 0]);
    const second = addSheet(host.book, 'Tweede');
    putCell(second, [4, 0], { value: 9, formula: '=1+TK.COUNT("b")', format: 'General' });

    expect(addresses(await listed())).toEqual(['Sheet1 1,1 3x2', 'Tweede 4,0 1x1']);
  });

  test.each<[Scalar, FormulaCell['state']]>([
    ['#N/A', 'error'],
    ['#NAME?', 'error'],
    ['#BUSY!', 'waiting'],
    ['#GETTING_DATA', 'waiting'],
    ['#1 in line', 'ok'],
    [0, 'ok'],
  ])('tells how a cell is that shows %j', async (shown, state) => {
    enter('=TK.COUNT("a")', shown);

    expect(await first()).toMatchObject({ shown, state });
  });

  test('names a formula once where Excel repeats it in the cells that it fills', async () => {
    spill(sheet, '=TK.ODATA("a")', { at: [0, 0], rows: 40, columns: 3 });
    for (const place of placesIn({ row: 0, column: 0, rows: 40, columns: 3 }))
      putCell(sheet, place, { ...cellAt(sheet, ...place), formula: '=TK.ODATA("a")' });
    for (const row of [60, 61, 62]) enter('=TK.COUNT("a")', row, [row, 0]);

    expect(addresses(await listed())).toEqual(['Sheet1 0,0 40x3', 'Sheet1 60,0 1x1', 'Sheet1 61,0 1x1', 'Sheet1 62,0 1x1']); // prettier-ignore
  });

  test('is read, and entered again, in requests that Excel takes', async () => {
    for (let row = 0; row < 1200; row++) enter(`=TK.COUNT("${row}")`, row, [row, 0]);
    host.limitBytes = 1_500_000;

    const found = await listed();
    await cells.enter(found.map(({ place, formula }) => ({ place, expected: formula, formula: '=1' })));

    expect(found).toHaveLength(1200);
    expect(cellAt(sheet, 1199, 0).formula).toBe('=1');
  });

  test('stops when it is no longer wanted', async () => {
    enter('=TK.COUNT("a")', 1);

    await expect(cells.list(isOwn, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
  });
});

describe('the selected formula', () => {
  test('is that of the cell, or of the one that fills it', async () => {
    spill(sheet, '=TK.ODATA("a")', { at: [1, 1], rows: 3, columns: 2 });
    host.book.active = { sheet, row: 3, column: 2 };

    expect(await cells.selected(isOwn)).toMatchObject({
      formula: '=TK.ODATA("a")',
      place: { row: 1, column: 1, rows: 3 },
    });
  });

  test('is none on a cell with something else', async () => {
    enter('=SUM(A1)', 3);

    expect(await cells.selected(isOwn)).toBeUndefined();
  });
});

describe('the formulas in the selection', () => {
  const select = (row: number, column: number, size: { readonly rows?: number; readonly columns?: number } = {}) =>
    void (host.book.active = { sheet, row, column, ...size });
  const found = async () => addresses(await cells.inSelection(isOwn));

  test('are those of its cells, and of no others', async () => {
    enter('=TK.COUNT("a")', 1, [0, 0]);
    enter('=TK.COUNT("b")', 1, [2, 0]);
    enter('=SUM(A1)', 1, [2, 1]);
    select(1, 0, { rows: 3, columns: 3 });

    expect(await found()).toEqual(['Sheet1 2,0 1x1']);
    select(8, 0, { rows: 3, columns: 3 });
    expect(await found()).toEqual([]);
  });

  test('are also those that fill a part of it from outside', async () => {
    spill(sheet, '=TK.ODATA("a")', { at: [1, 1], rows: 3, columns: 2 });
    enter('=TK.COUNT("b")', 1, [20, 0]);
    select(3, 2);
    expect(await found()).toEqual(['Sheet1 1,1 3x2']);

    select(2, 0, { rows: 2, columns: 2 });
    expect(await found()).toEqual(['Sheet1 1,1 3x2']);
  });
});

describe('a formula', () => {
  test('is entered where the one that is expected stands', async () => {
    enter('=TK.COUNT("a")', 1);
    const { place, formula } = await first();

    await cells.enter([{ place, expected: formula, formula: '=TK.COUNT("b")' }]);

    expect(cellAt(sheet, 0, 0).formula).toBe('=TK.COUNT("b")');
  });

  test('is left alone when anything of what is to be changed has changed meanwhile', async () => {
    enter('=TK.COUNT("a")', 1);
    enter('=TK.COUNT("a")', 1, [5, 5]);
    const found = await listed();
    enter('=TK.COUNT("mine")', 1, [5, 5]);
    const changed = { refusal: { kind: 'changed-meanwhile' } };

    await expect(
      cells.enter(found.map(({ place, formula }) => ({ place, expected: formula, formula: '=1' }))),
    ).rejects.toMatchObject(changed);
    await expect(cells.freeze(found)).rejects.toMatchObject(changed);

    expect([cellAt(sheet, 0, 0).formula, cellAt(sheet, 5, 5).formula]).toEqual(['=TK.COUNT("a")', '=TK.COUNT("mine")']);
  });

  test('is frozen with all it fills, texts and formats as they are, and comes back', async () => {
    spill(sheet, '=TK.ODATA("a")', { at: [0, 0], rows: 3, columns: 2 });
    putCell(sheet, [1, 0], { value: '=cmd|evil', formula: undefined, format: 'General' });
    putCell(sheet, [2, 1], { value: 46_000, formula: undefined, format: 'd/mm/yyyy' });
    const cell = await first();

    await cells.freeze([cell]);

    expect(await listed()).toEqual([]);
    expect(cellAt(sheet, 1, 0)).toEqual({ value: '=cmd|evil', formula: undefined, format: 'General' });
    expect(cellAt(sheet, 2, 1)).toMatchObject({ value: 46_000, format: 'd/mm/yyyy' });
    expect(await cells.values([cell.place])).toEqual([[['head', '0,1'], ['=cmd|evil', '1,1'], ['2,0', 46_000]]]); // prettier-ignore

    await cells.thaw([cell]);

    expect(cellAt(sheet, 0, 0).formula).toBe('=TK.ODATA("a")');
    expect(cellAt(sheet, 1, 0).value).toBe('');
    expect(host.book.enableEvents).toBe(true);
  });

  test('on a protected sheet stays', async () => {
    enter('=TK.COUNT("a")', 1);
    const cell = await first();
    sheet.isProtected = true;

    await expect(cells.freeze([cell])).rejects.toMatchObject({ refusal: { kind: 'protected' } });
    expect(cellAt(sheet, 0, 0).formula).toBe('=TK.COUNT("a")');
  });

  test('is gone to on its sheet, whatever that is called now', async () => {
    enter('=TK.COUNT("a")', 1, [2, 1]);
    const { place } = await first();
    sheet.name = 'Nieuw';

    await cells.select(place);

    expect(host.book.selected).toBe('Nieuw!B3');
    expect(await cells.sheetNames()).toEqual(new Map([[place.sheetId, 'Nieuw']]));
  });
});
