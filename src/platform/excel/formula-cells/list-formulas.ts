import type { FormulaCell, IsOwn } from '../../formula-cells.ts';
import { AREA_PROPERTIES, areaOf } from '../area.ts';
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
    const candidates = await candidatesOn(context, sheet, listing);
    found.push(...(await describeAnchors(context, { sheet, sheetId: sheet.id, sheetName: sheet.name }, candidates)));
  }
  return found;
}

async function candidatesOn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { isOwn, signal }: Listing,
): Promise<readonly Candidate[]> {
  const used = sheet.getUsedRangeOrNullObject(true);
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
