import { type Area } from '../area.ts';
import { rangeStateOf, type TableState } from '../book.ts';
import { invalidArgument, notImplemented } from '../host-error.ts';
import { type Arguments, createHostObject, type HostObject, type HostType, type ScalarMember } from '../host-object.ts';
import { toBoolean, toText } from '../read-argument.ts';
import { resolveAddress } from '../sheet-access.ts';
import { clearFilters, reapplyFilters } from './column-filter.ts';
import { resizeTable } from './resize-table.ts';
import { extrasOf } from './sort-table.ts';
import { bodyOf, headerOf } from './table-areas.ts';
import { requireTable, requireWritableTable } from './table-cells.ts';
import { createTableColumns } from './table-column.ts';
import { requireFreeName } from './table-names.ts';
import { createTableRows } from './table-row.ts';
import { createTableSort } from './table-sort.ts';

const range = (state: TableState, area: Area): HostObject => state.book.objects.range(requireTable(state).sheet, area);

const rename = async (state: TableState, value: unknown): Promise<void> => {
  const { name } = requireWritableTable(state);
  await state.book.grid.tables.rename(state.table, requireFreeName(state.book, toText(value), name));
};

const resize = (state: TableState, args: Arguments): void => {
  const given = rangeStateOf(args[0]);
  resizeTable(state, given ?? resolveAddress(state.book, toText(args[0]), requireTable(state).sheet));
};

const forget = (state: TableState): void => {
  state.book.grid.tables.remove(state.table);
  state.book.stores.tableExtras.delete(state.table);
};

const remove = (state: TableState): void => {
  const { area, sheet } = requireWritableTable(state);
  clearFilters(state);
  forget(state);
  state.book.grid.cells.erase(sheet, area, { contents: true, formats: true });
};

const toRange = (state: TableState): HostObject => {
  const { area, sheet } = requireWritableTable(state);
  clearFilters(state);
  forget(state);
  return state.book.objects.range(sheet, area);
};

/** A look of the table that is remembered, and shown as far as the grid can. */
const option = (name: string, whenUnset: boolean): ScalarMember<TableState> => ({
  get: (state) => extrasOf(state).options[name] ?? whenUnset,
  set: (state, value) => {
    const extras = extrasOf(state);
    extras.options = { ...extras.options, [name]: toBoolean(value) };
  },
});

/** A look the grid has in one form only. */
const fixed = (what: string, value: boolean): ScalarMember<TableState> => ({
  get: (state) => {
    requireTable(state);
    return value;
  },
  set: (_, asked) => {
    if (toBoolean(asked) !== value) throw notImplemented(what);
  },
});

const styleNames = /^TableStyle(?:Light(?:1?\d|2[01])|Medium(?:1?\d|2[0-8])|Dark(?:\d|1[01]))$/;

const setStyle = (state: TableState, value: unknown): void => {
  const style = toText(value);
  if (style !== '' && !styleNames.test(style)) throw invalidArgument();
  state.book.grid.tables.setStyle(requireWritableTable(state).id, style);
};

const scalars: HostType<TableState>['scalars'] = {
  id: { get: (state) => requireTable(state).id },
  name: { get: (state) => requireTable(state).name, set: rename },
  style: { get: (state) => requireTable(state).style, set: setStyle },
  showHeaders: fixed('a table without its header row', true),
  showTotals: fixed('a total row', false),
  showFilterButton: option('showFilterButton', true),
  showBandedRows: option('showBandedRows', true),
  showBandedColumns: option('showBandedColumns', false),
  highlightFirstColumn: option('highlightFirstColumn', false),
  highlightLastColumn: option('highlightLastColumn', false),
};

const tableType: HostType<TableState> = {
  name: 'Table',
  scalars,
  navigations: {
    columns: createTableColumns,
    rows: createTableRows,
    sort: createTableSort,
    autoFilter: (state) => state.book.objects.autoFilter(requireTable(state).id),
    worksheet: (state) => state.book.objects.worksheet(requireTable(state).sheet),
  },
  methods: {
    getRange: (state) => range(state, requireTable(state).area),
    getHeaderRowRange: (state) => range(state, headerOf(requireTable(state))),
    getDataBodyRange: (state) => range(state, bodyOf(requireTable(state))),
    resize,
    delete: remove,
    convertToRange: toRange,
    clearFilters,
    reapplyFilters,
  },
  events: ['onChanged', 'onSelectionChanged'],
  key: ({ table }) => table,
};

export const createTable = (state: TableState): HostObject => createHostObject(tableType, state);
