import { flatten } from '../../../core/flatten.ts';
import { pickColumns, type Table } from '../../../core/table.ts';
import { toGuid } from '../guid.ts';
import { informatColumns, INSTITUTE } from '../schema.ts';
import { toPlannedColumn } from '../schema/known-column.ts';
import { chooseArrived } from './choose-arrived.ts';
import { isRecord, type Json } from './json.ts';
import type { Line } from './to-lines.ts';

const KEYS: readonly string[] = [INSTITUTE, 'id'];

/** Rows of a shape that nobody documented: every field that arrives is a column, and may be of any kind. */
export function tableAsArrived(lines: readonly Line[], names: readonly string[]): Table {
  const known = informatColumns('appointments').map(toPlannedColumn);
  if (lines.length === 0) return { columns: known.map(({ path: _path, ...column }) => column), rows: [] };
  const hasIds = lines.every((line) => typeof line['id'] === 'string');
  const keys = hasIds ? KEYS : [];
  const { table } = flatten(lines, { source: 'informat', tier: '9i', lists: 'text', keys });
  const columns = table.columns.map((column) => (column.name === INSTITUTE ? { ...column, tier: 0 as const } : column));
  return chooseArrived(idsLast({ ...table, columns }), known, names);
}

const isId = (name: string): boolean => name === 'id' || name.endsWith('Id');

/** As in the tables whose shape is documented. */
function idsLast(table: Table): Table {
  const names = table.columns.map(({ name }) => name);
  return pickColumns(table, [...names.filter((name) => !isId(name)), ...names.filter(isId)]);
}

/** A row with the blanks and braces off, however deep. */
export const tidied = (institute: string, row: Json): Line => ({ [INSTITUTE]: institute, ...tidyRecord(row) });

function tidyRecord(row: Json): Json {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, tidy(value)]));
}

function tidy(value: unknown): unknown {
  if (typeof value === 'string') return toGuid(value) ?? value.trim();
  if (Array.isArray(value)) return value.map(tidy);
  return isRecord(value) ? tidyRecord(value) : value;
}
