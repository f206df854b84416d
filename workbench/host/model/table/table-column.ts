import { type TableColumn } from '../../grid/grid.ts';
import { type Area } from '../area.ts';
import { type TableColumnState, type TableState } from '../book.ts';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../host-error.ts';
import { type Arguments, createHostObject, type HostObject, type HostType } from '../host-object.ts';
import { isMissing, toMatrix, toText, toWhole, wholeAt } from '../read-argument.ts';
import { createColumnFilter } from './column-filter.ts';
import { insertTableColumn, removeTableColumn } from './resize-table.ts';
import { bodyOf, headerOf } from './table-areas.ts';
import { requireTable, requireWritableTable } from './table-cells.ts';
import { settleHeaders } from './table-headers.ts';

/** A column is known by its id: it keeps it when columns before it come and go. */
const place = (state: TableColumnState): { readonly index: number; readonly column: TableColumn } => {
  const { columns } = requireTable(state);
  const index = columns.findIndex(({ id }) => id === state.column);
  const column = columns[index];
  if (column === undefined) throw itemNotFound();
  return { index, column };
};

const within = (state: TableColumnState, area: Area): Area => ({
  ...area,
  column: area.column + place(state).index,
  columns: 1,
});

const range = (state: TableColumnState, area: Area): HostObject =>
  state.book.objects.range(requireTable(state).sheet, within(state, area));

const scalarOf = (state: TableColumnState, name: string): unknown =>
  range(state, requireTable(state).area).scalar(name)?.get();

const rename = (state: TableColumnState, value: unknown): void => {
  const name = toText(value);
  const table = requireWritableTable(state);
  const { index } = place(state);
  if (name === '') throw invalidArgument();
  const isTaken = table.columns.some(
    (column, other) => other !== index && column.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) throw itemAlreadyExists();
  const cell = { ...within(state, headerOf(table)) };
  state.book.grid.cells.write(table.sheet, cell, () => ({ content: { kind: 'text', value: name, isLiteral: true } }));
  settleHeaders(state.book, requireTable(state));
};

const whole = (name: string, isOnDemand = false): HostType<TableColumnState>['scalars'][string] => ({
  get: (state) => scalarOf(state, name),
  set: (state, value) => range(state, requireTable(state).area).scalar(name)?.set?.(value),
  isCalculated: true,
  isOnDemand,
});

const columnType: HostType<TableColumnState> = {
  name: 'TableColumn',
  scalars: {
    id: { get: ({ column }) => column },
    index: { get: (state) => place(state).index },
    name: { get: (state) => place(state).column.name, set: rename },
    values: whole('values'),
    valuesAsJson: whole('valuesAsJson', true),
  },
  navigations: { filter: createColumnFilter },
  methods: {
    getRange: (state) => range(state, requireTable(state).area),
    getDataBodyRange: (state) => range(state, bodyOf(requireTable(state))),
    getHeaderRowRange: (state) => range(state, headerOf(requireTable(state))),
    delete: (state) => removeTableColumn(state, place(state).index),
  },
  key: ({ column }) => column,
};

const createColumn = (state: TableColumnState): HostObject => createHostObject(columnType, state);

const objectOf = (state: TableState, column: TableColumn | undefined): HostObject | null =>
  column === undefined ? null : createColumn({ ...state, column: column.id });

const findColumn = (state: TableState, key: unknown): HostObject | null => {
  const { columns } = requireTable(state);
  const column =
    typeof key === 'number'
      ? columns.find(({ id }) => id === key)
      : columns.find(({ name }) => name.toLowerCase() === toText(key).toLowerCase());
  return objectOf(state, column);
};

const existing = (object: HostObject | null): HostObject => {
  if (object === null) throw itemNotFound();
  return object;
};

/** Values for a whole column: the header and a value a row, or one value for every row. */
const columnValues = (values: unknown, rows: number): unknown => {
  if (!Array.isArray(values)) return values;
  const list =
    values.length === 1 && rows > 1 && Array.isArray(values[0])
      ? (values[0] as unknown[]).map((value) => [value])
      : values;
  return toMatrix(list, { rows, columns: 1 });
};

const writeColumn = (column: HostObject, values: unknown, name: unknown): void | Promise<void> => {
  const written = isMissing(values) ? undefined : column.scalar('values')?.set?.(values);
  if (!isMissing(name)) return column.scalar('name')?.set?.(name);
  return written;
};

const addColumn = async (state: TableState, args: Arguments): Promise<HostObject> => {
  const table = requireWritableTable(state);
  const asked = isMissing(args[0]) ? -1 : toWhole(args[0]);
  const index = asked < 0 ? table.columns.length : asked;
  if (index > table.columns.length) throw invalidArgument();
  const values = isMissing(args[1]) ? undefined : columnValues(args[1], table.area.rows);
  await insertTableColumn(state, index);
  const added = requireTable(state).columns[index];
  const column = existing(objectOf(state, added));
  await writeColumn(column, values, args[2]);
  settleHeaders(state.book, requireTable(state));
  return column;
};

const columnsType: HostType<TableState> = {
  name: 'TableColumnCollection',
  scalars: { count: { get: (state) => requireTable(state).columns.length } },
  navigations: {},
  methods: {
    add: addColumn,
    getCount: (state) => requireTable(state).columns.length,
    getItem: (state, args) => existing(findColumn(state, args[0])),
    getItemOrNullObject: (state, args) => findColumn(state, args[0]),
    getItemAt: (state, args) => {
      const column = objectOf(state, requireTable(state).columns[wholeAt(args, 0)]);
      if (column === null) throw invalidArgument();
      return column;
    },
  },
  items: (state) => requireTable(state).columns.map((column) => createColumn({ ...state, column: column.id })),
  item: (state, key) => existing(findColumn(state, key)),
};

export const createTableColumns = (state: TableState): HostObject => createHostObject(columnsType, state);
