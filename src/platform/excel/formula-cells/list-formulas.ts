import type { FormulaCell, IsOwn } from '../../formula-cells.ts';
import { AREA_PROPERTIES, areaOf, overlaps } from '../area.ts';
import { readGrid } from '../read-grid.ts';
import { describeAnchors, type Candidate } from './describe-anchors.ts';

type Listing = { readonly isOwn: IsOwn; readonly signal?: AbortSignal | undefined };

/** Formulas of ours on every sheet, read in answers of bounded size. */
export async function listFormulas(context: Excel.RequestContext, listing: Listing): Promise<readonly FormulaCell[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  await context.sync();
  const found: FormulaCell[] = [];
  for (const sheet of worksheets.items) {
    listing.signal?.throwIfAborted();
    const used = sheet.getUsedRangeOrNullObject(true);
    const candidates = await candidatesIn(context, { sheet, used }, listing);
    found.push(...(await describeAnchors(context, { sheet, sheetId: sheet.id, sheetName: sheet.name }, candidates)));
  }
  return found;
}

type Searched = { readonly sheet: Excel.Worksheet; readonly used: Excel.Range };

/** The id of the sheet is loaded. */
async function candidatesIn(
  context: Excel.RequestContext,
  { sheet, used }: Searched,
  { isOwn, signal }: Listing,
): Promise<readonly Candidate[]> {
  used.load(AREA_PROPERTIES);
  await context.sync();
  if (used.isNullObject) return [];
  const area = areaOf(used);
  const { formulas } = await readGrid(context, { sheet: sheet.id, area, properties: ['formulas'], signal });
  return formulas.flatMap((line, down) =>
    line.flatMap((formula, right) =>
      typeof formula === 'string' && formula.startsWith('=') && isOwn(formula)
        ? [{ row: area.row + down, column: area.column + right, formula }]
        : [],
    ),
  );
}

/**
 * Formulas of ours that fill a cell of the selection. The sheet is read only where one that stands outside of the
 * selection may fill a part of it.
 */
export async function formulasInSelection(
  context: Excel.RequestContext,
  isOwn: IsOwn,
): Promise<readonly FormulaCell[]> {
  const selected = context.workbook.getSelectedRange().load(`hasSpill,${AREA_PROPERTIES}`);
  const sheet = selected.worksheet.load('id,name');
  await context.sync();
  // null where some of its cells are filled and others are not.
  const hasSpill = selected.hasSpill as boolean | null;
  const searched = hasSpill === false ? selected : sheet;
  const used = searched.getUsedRangeOrNullObject(true);
  const candidates = await candidatesIn(context, { sheet, used }, { isOwn });
  const found = await describeAnchors(context, { sheet, sheetId: sheet.id, sheetName: sheet.name }, candidates);
  const area = areaOf(selected);
  return found.filter(({ place }) => overlaps(place, area));
}

/** The formula of ours that fills the active cell: its own, or that of the cell it spills from. */
export async function selectedFormula(context: Excel.RequestContext, isOwn: IsOwn): Promise<FormulaCell | undefined> {
  const active = context.workbook.getActiveCell();
  const own = active.load(`formulas,${AREA_PROPERTIES}`);
  const parent = active.getSpillParentOrNullObject().load(`formulas,${AREA_PROPERTIES}`);
  const sheet = active.worksheet;
  sheet.load('id,name');
  await context.sync();
  const cell = parent.isNullObject ? own : parent;
  const formula: unknown = cell.formulas[0]?.[0];
  if (typeof formula !== 'string' || !formula.startsWith('=') || !isOwn(formula)) return undefined;
  const { row, column } = areaOf(cell);
  const on = { sheet, sheetId: sheet.id, sheetName: sheet.name };
  const [described] = await describeAnchors(context, on, [{ row, column, formula }]);
  return described;
}
