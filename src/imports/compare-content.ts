import { mapInParts } from '../core/breathe.ts';
import { countChanges, type RowChange } from '../core/diff.ts';
import type { Cell, Table, TableColumn } from '../core/table.ts';
import { headerKey } from '../platform/table-headers.ts';
import type { TableContent } from '../platform/workbook.ts';

export type Comparison = {
  readonly change: RowChange;
  /** Whether the sheet has to be written: a new column counts although no row differs in what both hold. */
  readonly isDifferent: boolean;
};

/** Compares a table of the workbook with what arrives, in the columns that both have. */
export async function compareContent({ names, rows }: TableContent, table: Table): Promise<Comparison> {
  const places = new Map(names.map((name, at) => [headerKey(name), at]));
  const shared = table.columns.flatMap((column, fresh) => {
    const old = places.get(headerKey(column.name));
    return old === undefined ? [] : [{ column, fresh, old }];
  });
  const pick = (list: readonly (readonly Cell[])[], at: 'old' | 'fresh'): Promise<Cell[][]> =>
    mapInParts(list, (row) => shared.map((pair) => row[pair[at]] ?? ''));
  const keys = shared.flatMap(({ column }, at) => (column.key ? [at] : []));
  const isKeyed = keys.length === table.columns.filter(({ key }) => key).length;
  const before = withoutBlank(await pick(rows, 'old'));
  const change = await countChanges(before, await pick(table.rows, 'fresh'), isKeyed ? keys : []);
  const isWider = shared.length < table.columns.length;
  return { change, isDifferent: isWider || change.added + change.changed + change.removed > 0 };
}

/** Excel has no table without a row: a single one that is blank means none, whatever the user's columns hold in it. */
function withoutBlank(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  return rows.length === 1 && rows[0]?.every((cell) => cell === '') ? [] : rows;
}

/** Columns that arrived once and no longer do: empty ones in their place. */
export function withVanished(
  table: Table,
  imported: readonly string[],
  names: readonly string[],
): { table: Table; vanished: readonly string[] } {
  const arriving = new Set(table.columns.map(({ name }) => headerKey(name)));
  const present = new Set(names.map(headerKey));
  const vanished = imported.filter((name) => !arriving.has(headerKey(name)) && present.has(headerKey(name)));
  if (vanished.length === 0) return { table, vanished };
  const empty = vanished.map((name): TableColumn => ({ name, type: 'any', tier: 0 }));
  const blanks = vanished.map(() => '');
  return {
    table: { columns: [...table.columns, ...empty], rows: table.rows.map((row) => [...row, ...blanks]) },
    vanished,
  };
}
