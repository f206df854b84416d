import type { Cell } from '../../core/table.ts';
import { WorkbookError } from '../workbook.ts';
import { AREA_PROPERTIES, areaOf, type Area } from './area.ts';
import type { Body } from './content-patch.ts';
import { readGrid } from './read-grid.ts';
import { getTable } from './table-place.ts';

/** Everything that is needed to give a table back as it was. */
export type TableSnapshot = {
  readonly tableId: string;
  readonly sheet: string;
  /** Header and rows, without a totals row. */
  readonly area: Area;
  readonly headers: readonly string[];
  readonly body: Body;
  /** The totals row, one line. */
  readonly totals: Body | undefined;
  readonly filters: readonly ColumnFilter[];
  readonly isSorted: boolean;
};

type ColumnFilter = { readonly column: number; readonly criteria: Excel.FilterCriteria };

/** Cells of the rows below a header. */
export const bodyOf = (area: Area): Area => ({ ...area, row: area.row + 1, rows: area.rows - 1 });

/**
 * @throws WorkbookError `table-missing`, or `headers-hidden`: without its header no column can be told
 */
export async function readSnapshot(
  context: Excel.RequestContext,
  tableId: string,
  signal: AbortSignal | undefined,
): Promise<TableSnapshot> {
  const table = await getTable(context, tableId);
  table.load('showHeaders,showTotals,worksheet/id');
  table.columns.load('items/name');
  table.autoFilter.load('isDataFiltered');
  table.sort.load('fields');
  await context.sync();
  if (!table.showHeaders) throw new WorkbookError({ kind: 'headers-hidden' });
  const range = table.getRange().load(AREA_PROPERTIES);
  const totals = table.showTotals ? loadTotals(table) : undefined;
  await context.sync();
  const whole = areaOf(range);
  const area = totals ? { ...whole, rows: whole.rows - 1 } : whole;
  const sheet = table.worksheet.id;
  return {
    tableId,
    sheet,
    area,
    headers: table.columns.items.map(({ name }) => name),
    body: await readBody(context, { sheet, area, signal }),
    totals: totals && bodyOfRange(totals),
    filters: table.autoFilter.isDataFiltered ? await readFilters(context, table) : [],
    isSorted: table.sort.fields.length > 0,
  };
}

type Reading = { readonly sheet: string; readonly area: Area; readonly signal?: AbortSignal | undefined };

export async function readBody(context: Excel.RequestContext, { sheet, area, signal }: Reading): Promise<Body> {
  const properties = ['values', 'formulas', 'numberFormat'] as const;
  const grid = await readGrid(context, { sheet, area: bodyOf(area), properties, signal });
  return { values: grid.values, formulas: grid.formulas, formats: grid.numberFormat as string[][] };
}

export const loadTotals = (table: Excel.Table): Excel.Range =>
  table.getTotalRowRange().load('values,formulas,numberFormat');

export function bodyOfRange({ values, formulas, numberFormat }: Excel.Range): Body {
  return { values: values as Cell[][], formulas: formulas as Cell[][], formats: numberFormat as string[][] };
}

/** Needs the names of the columns to be loaded. */
export async function readFilters(context: Excel.RequestContext, table: Excel.Table): Promise<readonly ColumnFilter[]> {
  const filters = table.columns.items.map(({ filter }) => filter);
  for (const filter of filters) filter.load('criteria');
  await context.sync();
  return filters.flatMap(({ criteria }, column) => (hasCriteria(criteria) ? [{ column, criteria }] : []));
}

/** Excel answers null, or an object without content, for a column that has no filter. */
function hasCriteria(criteria: Excel.FilterCriteria | null | undefined): criteria is Excel.FilterCriteria {
  return criteria !== null && criteria !== undefined && Boolean(criteria.filterOn);
}
