import { pickColumns, type Table, type TableColumn } from '../../../core/table.ts';
import { failed } from '../refusal.ts';

/**
 * The wanted columns of a table whose columns nobody knew before it arrived, behind the known ones. Naming only known
 * ones wants them all.
 * @throws SourceError `invalid-input` with the field `columns` for one that did not arrive.
 */
export function chooseArrived(table: Table, known: readonly TableColumn[], names: readonly string[]): Table {
  const isKnown = (name: string): boolean => known.some((column) => isSameName(column.name, name));
  const wanted = names.map((name) => name.trim()).filter((name) => !isKnown(name));
  if (wanted.length === 0) return table;
  const arrived = table.columns.map(({ name }) => name);
  const chosen = wanted.map((name) => {
    const found = arrived.find((column) => isSameName(column, name));
    if (found !== undefined || table.rows.length === 0) return found ?? '';
    throw failed({ kind: 'invalid-input', field: 'columns', problem: 'unknown-name', subject: name, allowed: arrived });
  });
  return pickColumns(table, [...known.map(({ name }) => name), ...new Set(chosen)]);
}

const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
