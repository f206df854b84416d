import { mapInParts } from '../core/breathe.ts';
import { findChanges, isSameCell, type ChangedPlaces, type RowChange } from '../core/diff.ts';
import type { Cell, Table, TableColumn } from '../core/table.ts';
import { headerKey } from '../platform/table-headers.ts';
import type { TableContent } from '../platform/workbook.ts';
import type { ChangedRows, RowName } from './imports.ts';

export type Comparison = {
  readonly change: RowChange;
  /** The first rows of each kind. */
  readonly rows: ChangedRows;
  /** Names of columns that the table has not held before. */
  readonly newColumns: readonly string[];
  /** Whether the sheet has to be written: a new column counts although no row differs in what both hold. */
  readonly isDifferent: boolean;
};

/** Rows of each kind that are named, and cells of a row that tell which it is. */
const ROWS_NAMED = 20;
const CELLS_NAMED = 3;

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
  const after = await pick(table.rows, 'fresh');
  const found = await findChanges(before, after, isKeyed ? keys : []);
  const change = { added: found.added.length, changed: found.changed.length, removed: found.removed.length };
  const newColumns = table.columns.map(({ name }) => name).filter((name) => !places.has(headerKey(name)));
  return {
    change,
    rows: nameRows(found, { columns: shared.map(({ column }) => column), before, after }),
    newColumns,
    isDifferent: newColumns.length > 0 || change.added + change.changed + change.removed > 0,
  };
}

type Sides = {
  readonly columns: readonly TableColumn[];
  readonly before: readonly (readonly Cell[])[];
  readonly after: readonly (readonly Cell[])[];
};

function nameRows({ added, changed, removed }: ChangedPlaces, { columns, before, after }: Sides): ChangedRows {
  const order = columns.map((_, at) => at).toSorted((one, other) => rank(columns, one) - rank(columns, other));
  const nameOf = (row: readonly Cell[] = []): RowName => {
    const filled = order.filter((at) => row[at] !== '').map((at) => ({ cell: row[at] ?? '', column: columns[at] }));
    return telling(filled)
      .slice(0, CELLS_NAMED)
      .map(({ cell, column }) => ({ cell, type: column?.type ?? 'any' }));
  };
  const differing = (old: readonly Cell[] = [], fresh: readonly Cell[] = []): readonly string[] =>
    columns.flatMap(({ name }, at) => (isSameCell(old[at] ?? '', fresh[at] ?? '') ? [] : [name]));
  return {
    added: added.slice(0, ROWS_NAMED).map((at) => nameOf(after[at])),
    changed: changed
      .slice(0, ROWS_NAMED)
      .map((at) => ({ row: nameOf(after[at.after]), columns: differing(before[at.before], after[at.after]) })),
    removed: removed.slice(0, ROWS_NAMED).map((at) => nameOf(before[at])),
  };
}

type Filled = { readonly cell: Cell; readonly column: TableColumn | undefined };

/** A key that no person knows a row by gives way to the texts in it, else to whatever else it holds. */
function telling(filled: readonly Filled[]): readonly Filled[] {
  if (!filled.some(({ cell, column }) => column?.key && isGuid(cell))) return filled;
  const readable = filled.filter(({ cell }) => !isGuid(cell));
  const texts = readable.filter(({ cell, column }) => column?.key || typeof cell === 'string');
  return [texts, readable, filled].find(({ length }) => length > 0) ?? [];
}

const GUID = /^\{?\s*[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\s*\}?$/i;

const isGuid = (cell: Cell): boolean => typeof cell === 'string' && GUID.test(cell);

/** Keys first, then as they stand. */
const rank = (columns: readonly TableColumn[], at: number): number => (columns[at]?.key ? at - columns.length : at);

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
