import type { Cell } from '../../../core/table.ts';
import type { FormulaCells, FormulaPlace } from '../../formula-cells.ts';
import { rangeOf } from '../area.ts';
import { readGrid } from '../read-grid.ts';
import { runExcel, runQuietly } from '../run-excel.ts';
import { formulasInSelection, listFormulas, selectedFormula } from './list-formulas.ts';
import { listen } from './listen.ts';
import { enterFormulas, freezeFormulas, thawFormulas } from './write-formulas.ts';

/** The formulas of the open workbook, through Office.js. */
export function createFormulaCells(): FormulaCells {
  return {
    list: (isOwn, signal) => runExcel((context) => listFormulas(context, { isOwn, signal })),
    selected: (isOwn) => runExcel((context) => selectedFormula(context, isOwn)),
    inSelection: (isOwn) => runExcel((context) => formulasInSelection(context, isOwn)),
    enter: (entries) => runExcel((context) => enterFormulas(context, entries)),
    select: (place) =>
      runExcel(async (context) => {
        const sheet = context.workbook.worksheets.getItem(place.sheetId);
        sheet.activate();
        rangeOf(sheet, { ...place, rows: 1, columns: 1 }).select();
        await context.sync();
      }),
    values: (places) => runExcel((context) => readValues(context, places)),
    freeze: (cells) => runQuietly((context) => freezeFormulas(context, cells)),
    thaw: (entries) => runQuietly((context) => thawFormulas(context, entries)),
    sheetNames: () =>
      runExcel(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load('items/id,items/name');
        await context.sync();
        return new Map(worksheets.items.map(({ id, name }) => [id, name]));
      }),
    listen,
  };
}

async function readValues(context: Excel.RequestContext, places: readonly FormulaPlace[]): Promise<Cell[][][]> {
  const grids: Cell[][][] = [];
  for (const place of places) {
    const { values } = await readGrid(context, { sheet: place.sheetId, area: place, properties: ['values'] });
    grids.push(values);
  }
  return grids;
}
