import { runExcel } from '../run-excel.ts';
import { findStamp, type FoundStamp } from './find-stamp.ts';
import { printOf } from './prints.ts';

type Removal = { readonly withCells?: boolean };

export function removeStamp(id: string, { withCells = false }: Removal = {}): Promise<void> {
  return runExcel(async (context) => {
    const found = await findStamp(context, id);
    if (!found) return;
    if (withCells && isUntouched(found)) found.range?.clear();
    found.item.delete();
    await context.sync();
  });
}

function isUntouched({ rows, prints }: FoundStamp): boolean {
  const isSameShape = rows.length === prints.length && rows.every((row) => row.length === 2);
  return isSameShape && rows.every(([label, value], at) => prints[at]?.includes(printOf(label, value)) === true);
}
