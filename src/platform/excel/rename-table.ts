import { isTableName } from '../table-name-rules.ts';
import type { Setting } from '../workbook.ts';
import { queueSetting } from './commit.ts';
import { getTable } from './table-place.ts';

export type Renaming = { readonly tableId: string; readonly name: string };

/** Whether the name is one that Excel takes and nothing else in the workbook has. */
export async function isFreeName(context: Excel.RequestContext, { tableId, name }: Renaming): Promise<boolean> {
  if (!isTableName(name)) return false;
  await getTable(context, tableId);
  const { tables, names } = context.workbook;
  tables.load('items/id,items/name');
  names.load('items/name');
  await context.sync();
  const others = [...tables.items.filter(({ id }) => id !== tableId), ...names.items];
  return !others.some((other) => other.name.toLowerCase() === name.toLowerCase());
}

export async function renameTable(
  context: Excel.RequestContext,
  { tableId, name }: Renaming,
  setting?: Setting,
): Promise<void> {
  context.workbook.tables.getItem(tableId).name = name;
  queueSetting(context, setting);
  await context.sync();
}
