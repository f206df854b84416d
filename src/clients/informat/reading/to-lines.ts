import { failed } from '../refusal.ts';
import { INSTITUTE, type KnownColumn } from '../schema.ts';
import { createGetter, isRecord, type Json } from './json.ts';
import { STRANGE, toValue } from './to-value.ts';

/** A row by the names of its columns, with nothing left in it that a cell could not hold. */
export type Line = Readonly<Record<string, unknown>>;

type Reader = {
  readonly column: KnownColumn;
  /** Of an item in a list of the row, instead of the row. */
  readonly isOfItem: boolean;
  readonly get: (row: unknown) => unknown;
};

export type LineOptions = {
  readonly institute: string;
  readonly columns: readonly KnownColumn[];
  /** Name of the list whose items become rows; without it each row is one. */
  readonly list?: string | undefined;
};

/**
 * Reads the wanted columns of each row, or of each item in a list of it, in one pass.
 * @throws SourceError `unexpected-response` that names the row and the field which broke the contract.
 */
export function toLines(rows: readonly Json[], { institute, columns, list }: LineOptions): readonly Line[] {
  const readers = columns.filter(({ name }) => name !== INSTITUTE).map((column) => createReader(column, list));
  const itemsOf = list === undefined ? undefined : createGetter(list);
  const lines: Line[] = [];
  rows.forEach((row, at) => {
    const items = itemsOf ? [itemsOf(row) ?? []].flat().filter(isRecord) : [row];
    for (const item of items) lines.push(toLine(readers, { row, item, at, institute }));
  });
  return lines;
}

function createReader(column: KnownColumn, list: string | undefined): Reader {
  const [first, ...rest] = column.path;
  const isOfItem = list !== undefined && first === list;
  return { column, isOfItem, get: createPathGetter(isOfItem ? rest : column.path) };
}

function createPathGetter(path: readonly string[]): (row: unknown) => unknown {
  const getters = path.map(createGetter);
  return (row) => {
    let value = row;
    for (const get of getters) value = get(value);
    return value;
  };
}

type Place = { readonly row: Json; readonly item: unknown; readonly at: number; readonly institute: string };

function toLine(readers: readonly Reader[], { row, item, at, institute }: Place): Line {
  const line: Record<string, unknown> = { [INSTITUTE]: institute };
  for (const { column, isOfItem, get } of readers) {
    const value = toValue(column, get(isOfItem ? item : row));
    if (value === STRANGE) throw failed({ kind: 'unexpected-response', at: `[${at}].${column.name}` });
    line[column.name] = value;
  }
  return line;
}
