import type { Table } from '../core/table.ts';

const MAX_HEADER = 255;

/** What two names of columns have in common when Excel takes them for the same. */
export function headerKey(name: string): string {
  return name.trim().toLowerCase();
}

/**
 * Gives a table the column names that Excel will show: never blank, unique whatever their case, at most 255
 * characters. The same table gets the same names at every refresh, so its columns are found again.
 */
export function withUniqueHeaders(table: Table): Table {
  const taken = new Set<string>();
  const columns = table.columns.map((column) => {
    const name = freeName(column.name.trim() || 'Column', taken);
    taken.add(headerKey(name));
    return name === column.name ? column : { ...column, name };
  });
  return { ...table, columns };
}

/**
 * Gives columns another name that Excel would take for one of the user's. Expects unique names; the same ones give
 * the same at every refresh.
 */
export function withoutNamesOf(foreign: readonly string[], table: Table): Table {
  const foreignKeys = new Set(foreign.map(headerKey));
  const taken = new Set([...foreignKeys, ...table.columns.map(({ name }) => headerKey(name))]);
  const columns = table.columns.map((column) => {
    if (!foreignKeys.has(headerKey(column.name))) return column;
    const name = freeName(column.name, taken);
    taken.add(headerKey(name));
    return { ...column, name };
  });
  return { ...table, columns };
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  const base = wanted.slice(0, MAX_HEADER);
  let name = base;
  for (let count = 2; taken.has(headerKey(name)); count++) {
    const suffix = String(count);
    name = base.slice(0, MAX_HEADER - suffix.length) + suffix;
  }
  return name;
}
