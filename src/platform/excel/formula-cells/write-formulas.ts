import type { Entry, FormulaCell, FormulaPlace } from '../../formula-cells.ts';
import { WorkbookError } from '../../workbook.ts';
import { rangeOf } from '../area.ts';
import { GENERAL_FORMAT } from '../column-formats.ts';
import { syncQuietly } from '../run-excel.ts';
import { inBatches } from './in-batches.ts';
import { shownFormats, type FormatRun } from './shown-formats.ts';

type Context = Excel.RequestContext;

const sheetOf = (context: Context, { sheetId }: FormulaPlace): Excel.Worksheet =>
  context.workbook.worksheets.getItem(sheetId);

const anchorOf = (context: Context, { sheetId, row, column }: FormulaPlace): Excel.Range =>
  rangeOf(context.workbook.worksheets.getItem(sheetId), { row, column, rows: 1, columns: 1 });

/** @throws WorkbookError `changed-meanwhile` when any cell holds another formula than expected; then none is written. */
export async function enterFormulas(context: Context, entries: readonly Entry[]): Promise<void> {
  await refuseChanged(context, entries);
  await inBatches(entries, async (batch) => {
    for (const { place, formula } of batch) anchorOf(context, place).formulas = [[formula]];
    await context.sync();
  });
}

type Expected = Pick<Entry, 'place' | 'expected'>;

const refuseChanged = (context: Context, entries: readonly Expected[]): Promise<void> =>
  inBatches(entries, async (batch) => {
    const cells = batch.map(({ place, expected }) => ({
      expected,
      range: anchorOf(context, place).load('formulas'),
    }));
    await context.sync();
    if (cells.some(({ expected, range }) => range.formulas[0]?.[0] !== expected))
      throw new WorkbookError({ kind: 'changed-meanwhile' });
  });

/**
 * Pastes the values of every formula over it. In one request without calculation in between, or a formula that
 * depends on one that was frozen would be busy when its turn came. Nothing of the values passes through here: text
 * stays text, whatever it begins with.
 * @throws WorkbookError `changed-meanwhile`
 */
export async function freezeFormulas(context: Context, cells: readonly FormulaCell[]): Promise<void> {
  await refuseChanged(
    context,
    cells.map(({ place, formula }) => ({ place, expected: formula })),
  );
  const formats: (readonly FormatRun[])[] = [];
  for (const { place } of cells) formats.push(await shownFormats(context, place));
  cells.forEach(({ place }, at) => {
    const sheet = sheetOf(context, place);
    const range = rangeOf(sheet, place);
    range.copyFrom(range, 'Values');
    for (const { area, format } of formats[at] ?? []) {
      rangeOf(sheet, area).numberFormat = Array.from({ length: area.rows }, () => [format]);
    }
  });
  await syncQuietly(context);
}

type Thawing = { readonly place: FormulaPlace; readonly formula: string };

export async function thawFormulas(context: Context, entries: readonly Thawing[]): Promise<void> {
  for (const { place, formula } of entries) {
    rangeOf(sheetOf(context, place), place).clear('Contents');
    const anchor = anchorOf(context, place);
    // In a cell for text a formula would stay text.
    anchor.numberFormat = [[GENERAL_FORMAT]];
    anchor.formulas = [[formula]];
  }
  await syncQuietly(context);
}
