import { isTableName } from '../table-name-rules.ts';
import { getTable } from './table-place.ts';

/** Resolves with whether the name is one that Excel takes and nothing else in the workbook has. */
export async function renameTable(context: Excel.RequestContext, tableId: string, name: string): Promise<boolean> {
  if (!isTableName(name)) return false;
  const table = await getTable(context, tableId);
  const { tables, names } = context.workbook;
  tables.load('items/id,items/name');
  names.load('items/name');
  await context.sync();
  const others = [...tables.items.filter(({ id }) => id !== tableId), ...names.items];
  if (others.some((other) => other.name.toLowerCase() === name.toLowerCase())) return false;
  table.name = name;
  await context.sync();
  return true;
}
