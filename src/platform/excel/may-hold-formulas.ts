import { AREA_PROPERTIES } from './area.ts';
import { runExcel } from './run-excel.ts';

/** Reading more than this only to enable a button would hold up Excel. */
const MAX_CELLS = 50_000;

/**
 * Whether formulas that call a function with one of these prefixes may stand in the workbook: of a large one nobody
 * knows. Rejects with a WorkbookError.
 */
export function mayHoldFormulas(prefixes: readonly string[]): Promise<boolean> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id');
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load(AREA_PROPERTIES));
    await context.sync();
    const filled = used.filter(({ isNullObject }) => !isNullObject);
    const cells = filled.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
    if (cells > MAX_CELLS) return true;
    for (const range of filled) range.load('formulas');
    await context.sync();
    return filled.some(({ formulas }) => mayCall(formulas, prefixes));
  });
}

/** Whether any of these is a formula with one of these prefixes in it. */
export function mayCall(formulas: readonly (readonly unknown[])[], prefixes: readonly string[]): boolean {
  const upper = prefixes.map((prefix) => prefix.toUpperCase());
  return formulas.flat().some((formula) => {
    if (typeof formula !== 'string' || !formula.startsWith('=')) return false;
    const text = formula.toUpperCase();
    return upper.some((prefix) => text.includes(prefix));
  });
}
