import type { Cell } from '../../../core/table.ts';
import type { FormulaPlace } from '../../formula-cells.ts';
import { rangeOf, type Area } from '../area.ts';
import { GENERAL_FORMAT } from '../column-formats.ts';
import { readGrid } from '../read-grid.ts';

/** Cells below one another with one number format. */
export type FormatRun = { readonly area: Area; readonly format: string };

/** A column of a result has one type, which shows within its first rows. */
const LOOKED_AT = 50;

/**
 * The number formats that are seen in a place, without the plain ones. A function may give a number its own format,
 * which Excel shows but does not count as that of the cell: it would go with the formula.
 */
export async function shownFormats(context: Excel.RequestContext, place: FormulaPlace): Promise<readonly FormatRun[]> {
  const own = await ownFormats(context, place);
  const grid = await readGrid(context, {
    sheet: place.sheetId,
    area: place,
    properties: ['numberFormat', 'values'],
  });
  return Array.from({ length: place.columns }, (_, column) => runsOf(grid, { place, column, own: own[column] })).flat();
}

type Grid = Readonly<Record<'numberFormat' | 'values', readonly (readonly Cell[])[]>>;
type Column = { readonly place: FormulaPlace; readonly column: number; readonly own: string | undefined };

function runsOf({ numberFormat, values }: Grid, { place, column, own }: Column): readonly FormatRun[] {
  const runs: { start: number; rows: number; format: string }[] = [];
  numberFormat.forEach((line, row) => {
    const given = String(line[column] ?? GENERAL_FORMAT);
    const isPlainNumber = given === GENERAL_FORMAT && typeof values[row]?.[column] === 'number';
    const format = isPlainNumber && own !== undefined ? own : given;
    const last = runs.at(-1);
    if (last?.format === format) last.rows++;
    else runs.push({ start: row, rows: 1, format });
  });
  return runs
    .filter(({ format }) => format !== GENERAL_FORMAT)
    .map(({ start, rows, format }) => ({
      area: { row: place.row + start, column: place.column + column, rows, columns: 1 },
      format,
    }));
}

type FormattedValue = { readonly numberFormat?: unknown };

/** By column: the format that its first numbers brought along. */
async function ownFormats(
  context: Excel.RequestContext,
  place: FormulaPlace,
): Promise<readonly (string | undefined)[]> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.16')) return [];
  const area = { ...place, rows: Math.min(place.rows, LOOKED_AT) };
  const range = rangeOf(context.workbook.worksheets.getItem(place.sheetId), area).load('valuesAsJson');
  await context.sync();
  const lines = range.valuesAsJson as unknown as readonly (readonly FormattedValue[])[];
  return Array.from({ length: place.columns }, (_, column) => {
    const formats = lines.map((line) => line[column]?.numberFormat);
    return formats.find((format): format is string => typeof format === 'string' && format !== GENERAL_FORMAT);
  });
}
