import { type Area } from '../area.ts';
import { tableRowStateOf, type TableRowState, type TableState } from '../book.ts';
import { invalidArgument } from '../host-error.ts';
import { type Arguments, createHostObject, type HostObject, type HostType } from '../host-object.ts';
import { isMissing, toMatrix, toWhole, wholeAt } from '../read-argument.ts';
import { insertTableRows, removeTableRows } from './resize-table.ts';
import { bodyOf } from './table-areas.ts';
import { requireTable } from './table-cells.ts';

const rowArea = (state: TableRowState): Area => {
  const body = bodyOf(requireTable(state));
  if (state.index < 0 || state.index >= body.rows) throw invalidArgument();
  return { ...body, row: body.row + state.index, rows: 1 };
};

const range = (state: TableRowState): HostObject => state.book.objects.range(requireTable(state).sheet, rowArea(state));

const member = (name: string, isOnDemand = false): HostType<TableRowState>['scalars'][string] => ({
  get: (state) => range(state).scalar(name)?.get(),
  set: (state, value) => range(state).scalar(name)?.set?.(value),
  isCalculated: true,
  isOnDemand,
});

const rowType: HostType<TableRowState> = {
  name: 'TableRow',
  scalars: {
    index: { get: ({ index }) => index },
    values: member('values'),
    valuesAsJson: member('valuesAsJson', true),
  },
  navigations: {},
  methods: {
    getRange: range,
    delete: (state) => removeTableRows(state, state.index, 1),
  },
};

const createRow = (state: TableState, index: number): HostObject => createHostObject(rowType, { ...state, index });

const bodyRows = (state: TableState): number => bodyOf(requireTable(state)).rows;

/** One row may be given as a flat list. */
const rowValues = (values: unknown, columns: number): readonly (readonly unknown[])[] => {
  if (!Array.isArray(values)) throw invalidArgument();
  const rows: readonly unknown[] = values.every(Array.isArray) ? values : [values];
  if (rows.length === 0) throw invalidArgument();
  return toMatrix(rows, { rows: rows.length, columns });
};

const addRows = async (state: TableState, args: Arguments): Promise<HostObject> => {
  const { area } = requireTable(state);
  const asked = isMissing(args[0]) ? -1 : toWhole(args[0]);
  const index = asked < 0 ? area.rows - 1 : asked;
  if (index > area.rows - 1) throw invalidArgument();
  const values = isMissing(args[1]) ? undefined : rowValues(args[1], area.columns);
  const added = await insertTableRows(state, index, values?.length ?? 1);
  if (values !== undefined) {
    await state.book.objects.range(requireTable(state).sheet, added).scalar('values')?.set?.(values);
  }
  return createRow(state, index);
};

/** Removes rows from the last to the first, so none moves before its turn. */
const removeRows = async (state: TableState, args: Arguments): Promise<void> => {
  if (!Array.isArray(args[0])) throw invalidArgument();
  const indexes = args[0].map((row: unknown) => (typeof row === 'number' ? row : (tableRowStateOf(row)?.index ?? -1)));
  for (const index of indexes.toSorted((one, other) => other - one)) await removeTableRows(state, index, 1);
};

const rowAt = (state: TableState, index: number): HostObject => {
  if (index < 0 || index >= bodyRows(state)) throw invalidArgument();
  return createRow(state, index);
};

const rowsType: HostType<TableState> = {
  name: 'TableRowCollection',
  scalars: { count: { get: bodyRows } },
  navigations: {},
  methods: {
    add: addRows,
    getCount: bodyRows,
    getItemAt: (state, args) => rowAt(state, wholeAt(args, 0)),
    deleteRows: removeRows,
    deleteRowsAt: (state, args) => removeTableRows(state, wholeAt(args, 0), wholeAt(args, 1, 1)),
  },
  items: (state) => Array.from({ length: bodyRows(state) }, (_, index) => createRow(state, index)),
};

export const createTableRows = (state: TableState): HostObject => createHostObject(rowsType, state);
