import type { Cell } from '../../../core/table.ts';
import { AREA_PROPERTIES, areaOf, type Area } from '../area.ts';
import { fromComment, type Prints } from './prints.ts';

const PREFIX = 'bronblad_stamp_';

/** A hidden name for its cells: Excel moves it with them. */
export const stampName = (id: string): string => PREFIX + id.replaceAll('-', '_');

export type FoundStamp = {
  readonly item: Excel.NamedItem;
  /** undefined when its cells were deleted. */
  readonly range: Excel.Range | undefined;
  readonly rows: readonly (readonly Cell[])[];
  readonly prints: Prints;
};

/** A stamp wherever its cells are by now; undefined when nothing is known of it. */
export async function findStamp(context: Excel.RequestContext, id: string): Promise<FoundStamp | undefined> {
  const item = context.workbook.names.getItemOrNullObject(stampName(id)).load('name,comment');
  const range = item.getRangeOrNullObject().load('values');
  await context.sync();
  if (item.isNullObject) return undefined;
  const prints = fromComment(item.comment);
  if (range.isNullObject) return { item, range: undefined, rows: [], prints };
  return { item, range, rows: range.values as Cell[][], prints };
}

/** The cells of all stamps of a sheet. */
export async function findStampAreas(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<readonly Area[]> {
  const { names } = context.workbook;
  names.load('items/name');
  sheet.load('id');
  await context.sync();
  const ranges = names.items
    .filter(({ name }) => name.startsWith(PREFIX))
    .map((item) => item.getRangeOrNullObject().load(`${AREA_PROPERTIES},worksheet/id`));
  if (ranges.length > 0) await context.sync();
  return ranges.filter((range) => !range.isNullObject && range.worksheet.id === sheet.id).map(areaOf);
}
