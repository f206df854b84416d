import { WorkbookError } from '../workbook.ts';
import { overlaps, rangeOf } from './area.ts';
import { GENERAL_FORMAT } from './column-formats.ts';
import { runQuietly } from './run-excel.ts';
import { findContent, readFormats, readTables, type Target } from './target.ts';

const ATTEMPTS = 2;

/**
 * Leaves the place of an insertion that stopped half-way as it was found.
 * @throws WorkbookError `not-restored` when Excel refuses even that
 */
export async function undoInsert(target: Target): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await runQuietly((context) => (target.isNewSheet ? removeSheet(context, target) : clearArea(context, target)));
      return;
    } catch (error) {
      if (attempt === ATTEMPTS) throw new WorkbookError({ kind: 'not-restored' }, { cause: error });
    }
  }
}

async function removeSheet(context: Excel.RequestContext, target: Target): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(target.sheet);
  await context.sync();
  if (sheet.isNullObject) return;
  sheet.delete();
  await context.sync();
}

/** Contents and number formats only: colours that the user gave to the empty cells stay. */
async function clearArea(context: Excel.RequestContext, target: Target): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(target.sheet);
  const inside = (await readTables(context, sheet)).filter((table) => overlaps(table.area, target.area));
  if (inside.length === 0 && (await isUntouched(context, sheet, target))) return;
  for (const { id } of inside) sheet.tables.getItem(id).delete();
  const range = rangeOf(sheet, target.area);
  range.clear('Contents');
  range.numberFormat = GENERAL_FORMAT as unknown as string[][];
  const { formatted } = target;
  if (formatted) rangeOf(sheet, formatted.area).numberFormat = formatted.formats.map((row) => [...row]);
  await context.sync();
}

/** A protected sheet refuses the first write, and it would refuse to be cleared as well. */
async function isUntouched(context: Excel.RequestContext, sheet: Excel.Worksheet, target: Target): Promise<boolean> {
  if ((await findContent(context, sheet, target.area)) !== undefined) return false;
  const now = await readFormats(context, sheet, target.area);
  return JSON.stringify(now) === JSON.stringify(target.formatted);
}
