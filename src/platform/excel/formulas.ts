import type { Cell } from '../../core/table.ts';
import { WorkbookError, type Address } from '../workbook.ts';
import { AREA_PROPERTIES, areaOf, rangeOf } from './area.ts';
import { readGrid } from './read-grid.ts';

/** What Excel shows for an error, `#BUSY!` included: a cell that waits for an answer which may never come. */
const ERROR = /^#[A-Z/0-9_]+[!?]?$/;

/**
 * Writes a formula into the active cell.
 * @throws WorkbookError `occupied` when the cell holds something
 */
export async function insertFormula(context: Excel.RequestContext, formula: string): Promise<Address> {
  const cell = context.workbook.getActiveCell().load('address,formulas,values');
  await context.sync();
  if (cell.formulas[0]?.[0] !== '')
    throw new WorkbookError({ kind: 'occupied', address: cell.address, text: String(cell.values[0]?.[0]) });
  cell.formulas = [[formula]];
  await context.sync();
  return cell.address;
}

type Found = { readonly sheet: string; readonly row: number; readonly column: number; readonly formula: string };

/**
 * Recalculates everything, then enters our formulas again that showed an error before: Excel leaves those alone.
 * They are looked for first, for afterwards each of our functions is busy.
 */
export async function recalculate(context: Excel.RequestContext, prefixes: readonly string[]): Promise<void> {
  const failed = await findFailed(context, prefixes);
  context.application.calculate('Full');
  for (const { sheet, row, column, formula } of failed) {
    rangeOf(context.workbook.worksheets.getItem(sheet), { row, column, rows: 1, columns: 1 }).formulas = [[formula]];
  }
  await context.sync();
}

async function findFailed(context: Excel.RequestContext, prefixes: readonly string[]): Promise<readonly Found[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id');
  await context.sync();
  const isOurs = ownFormula(prefixes);
  const failed: Found[] = [];
  for (const sheet of worksheets.items) {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load(AREA_PROPERTIES);
    await context.sync();
    if (!used.isNullObject) failed.push(...(await failedIn(context, { sheet, used, isOurs })));
  }
  return failed;
}

type Search = {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly isOurs: (formula: Cell) => formula is string;
};

/** Formulas of a whole sheet, but values only of our own: a sheet full of data is read once. */
async function failedIn(context: Excel.RequestContext, { sheet, used, isOurs }: Search): Promise<readonly Found[]> {
  const area = areaOf(used);
  const { formulas } = await readGrid(context, { sheet: sheet.id, area, properties: ['formulas'] });
  const own = formulas.flatMap((line, down) =>
    line.flatMap((formula, right) => {
      if (!isOurs(formula)) return [];
      const place = { row: area.row + down, column: area.column + right };
      return [
        { ...place, formula, sheet: sheet.id, range: rangeOf(sheet, { ...place, rows: 1, columns: 1 }).load('values') },
      ];
    }),
  );
  if (own.length > 0) await context.sync();
  return own.filter(({ range }) => ERROR.test(String(range.values[0]?.[0])));
}

/** Formulas that call a function whose name begins with one of the prefixes, such as `PDATA.`. */
function ownFormula(prefixes: readonly string[]): (formula: Cell) => formula is string {
  const upper = prefixes.map((prefix) => prefix.toUpperCase());
  return (formula): formula is string => {
    if (typeof formula !== 'string' || !formula.startsWith('=')) return false;
    const text = formula.toUpperCase();
    return upper.some((prefix) => isCalled(text, prefix));
  };
}

/** Not inside another name: `MYTK.ODATA(` is none of ours. */
function isCalled(formula: string, prefix: string): boolean {
  for (let at = formula.indexOf(prefix); at >= 0; at = formula.indexOf(prefix, at + 1)) {
    if (!/[\p{L}\p{N}_.]/u.test(formula[at - 1] ?? '=')) return true;
  }
  return false;
}
