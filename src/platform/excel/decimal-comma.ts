import { runExcel } from './run-excel.ts';

/**
 * Whether this Excel writes numbers with a decimal comma; arguments typed in a cell are then parted by semicolons.
 * Rejects with a WorkbookError.
 */
export function hasDecimalComma(): Promise<boolean> {
  return runExcel(async (context) => {
    const format = context.application.cultureInfo.numberFormat.load('numberDecimalSeparator');
    await context.sync();
    return format.numberDecimalSeparator === ',';
  });
}
