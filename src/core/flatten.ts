import { isIsoDate, isIsoDateTime } from './dates.ts';
import type { SourceId } from './errors.ts';
import { toCell, toTable, type CellType, type PlannedColumn, type PrivacyTier, type Table } from './table.ts';

type Json = Readonly<Record<string, unknown>>;

export type FlattenOptions = {
  readonly source: SourceId;
  /** Tier of every column: a source without a documented shape has no other. */
  readonly tier: PrivacyTier;
  /** `text`: a list becomes one cell, its items joined. `tables`: lists of objects become tables of their own. */
  readonly lists: 'text' | 'tables';
  /** Names that tell a row from all others, when they arrive. */
  readonly keys?: readonly string[];
};

export type Flattened = {
  readonly table: Table;
  /** Tables of nested lists by dotted path; each row begins with the keys, or else the row number, of its parent. */
  readonly nested: ReadonlyMap<string, Table>;
};

/** In a sub-table of a parent without keys: the parent's row number, from 1. */
const PARENT_ROW = '_row';
const ITEM_SEPARATOR = '; ';

/**
 * Turns JSON rows of any shape into a table: nested objects become dotted columns.
 * Columns stand in the order in which they arrive; one that only later rows have goes behind its neighbour of there.
 */
export function flatten(rows: readonly unknown[], options: FlattenOptions): Flattened {
  const lists = new Map<string, Json[]>();
  const flat = rows.map((row, index) => {
    const line = emptyLine();
    spread(isObject(row) ? row : { value: row }, '', line);
    if (options.lists === 'tables') takeLists(line, parentKeys(line, index, options), lists);
    joinLists(line);
    return line;
  });
  // An empty list does not show what it is a list of; another row may.
  for (const line of flat) for (const path of lists.keys()) delete line[path];
  const nested = [...lists].flatMap(([path, items]) => {
    const { keys: _, ...rest } = options;
    const inner = flatten(items, rest);
    return [
      [path, inner.table] as const,
      ...[...inner.nested].map(([name, table]) => [`${path}.${name}`, table] as const),
    ];
  });
  return { table: tableOf(flat, options), nested: new Map(nested) };
}

function tableOf(flat: readonly Json[], { source, tier, keys = [] }: FlattenOptions): Table {
  const columns = columnOrder(flat).map((name): PlannedColumn => {
    const type = typeOf(flat, name);
    return { name, path: [name], type, tier, ...(keys.includes(name) && { key: true }) };
  });
  return toTable(source, flat, columns);
}

function spread(value: Json, prefix: string, into: Record<string, unknown>): void {
  for (const [name, item] of Object.entries(value)) {
    const path = prefix + name;
    if (isObject(item)) spread(item, `${path}.`, into);
    else into[path] = item;
  }
}

function takeLists(line: Record<string, unknown>, parent: Json, lists: Map<string, Json[]>): void {
  for (const [path, value] of Object.entries(line)) {
    if (!Array.isArray(value) || !value.some(isObject)) continue;
    const items = lists.get(path) ?? [];
    lists.set(path, items);
    for (const item of value) items.push({ ...parent, ...(isObject(item) ? item : { value: item }) });
  }
}

function joinLists(line: Record<string, unknown>): void {
  for (const [path, value] of Object.entries(line)) {
    if (Array.isArray(value)) line[path] = joined(value);
  }
}

function parentKeys(line: Json, index: number, { keys = [] }: FlattenOptions): Json {
  const present = keys.filter((name) => name in line);
  if (present.length === 0) return { [PARENT_ROW]: index + 1 };
  return Object.fromEntries(present.map((name) => [`_parent.${name}`, line[name]]));
}

function joined(items: readonly unknown[]): string {
  return items.map(itemText).filter(Boolean).join(ITEM_SEPARATOR);
}

function itemText(item: unknown): string {
  if (item === null || item === undefined) return '';
  if (Array.isArray(item)) return joined(item);
  if (!isObject(item)) return String(toCell(item));
  const line = emptyLine();
  spread(item, '', line);
  return Object.values(line).map(itemText).filter(Boolean).join(', ');
}

/** Keeps a late column beside the neighbour that it has in its own row, so sparse rows do not scatter columns. */
function columnOrder(rows: readonly Json[]): string[] {
  const order: string[] = [];
  const known = new Set<string>();
  for (const row of rows) {
    let before: string | undefined;
    for (const name of Object.keys(row)) {
      if (!known.has(name)) {
        known.add(name);
        order.splice(before === undefined ? order.length : order.indexOf(before) + 1, 0, name);
      }
      before = name;
    }
  }
  return order;
}

function typeOf(rows: readonly Json[], name: string): CellType {
  let found: CellType | undefined;
  for (const row of rows) {
    const value = row[name];
    if (value === null || value === undefined) continue;
    const type = typeOfValue(value);
    if (found !== undefined && type !== found) return 'any';
    found = type;
  }
  return found ?? 'any';
}

function typeOfValue(value: unknown): CellType {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? 'number' : 'any';
    case 'boolean':
      return 'boolean';
    case 'string':
      if (isIsoDate(value)) return 'date';
      return isIsoDateTime(value) ? 'datetime' : 'text';
    default:
      return 'any';
  }
}

/** Without a prototype, so a field named `__proto__` is a field like any other. */
function emptyLine(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
