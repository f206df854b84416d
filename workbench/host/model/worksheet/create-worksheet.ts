import { type SheetRecord } from '../../grid/grid.ts';
import { type Area, requireOnSheet, wholeSheet } from '../area.ts';
import { type WorksheetState } from '../book.ts';
import { invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from '../host-error.ts';
import { type Arguments, createHostObject, type HostObject, type HostType } from '../host-object.ts';
import { findNamedArea } from '../named-area.ts';
import { flagAt, isMissing, oneOf, textAt, toBoolean, toText, toWhole, wholeAt } from '../read-argument.ts';
import { findSheetByKey, requireSheet, requireSheetName, resolveAddress } from '../sheet-access.ts';
import { copyWorksheet } from './copy-worksheet.ts';
import { createFreezePanes } from './freeze-panes.ts';
import { createProtection } from './worksheet-protection.ts';

const record = ({ book, sheet }: WorksheetState): SheetRecord => requireSheet(book, sheet);

const update = (state: WorksheetState, change: Partial<Omit<SheetRecord, 'id'>>): void => {
  record(state);
  state.book.grid.sheets.update(state.sheet, change);
};

const rename = (state: WorksheetState, value: unknown): void => {
  const name = requireSheetName(toText(value));
  const other = findSheetByKey(state.book, name);
  if (other !== undefined && other.id !== state.sheet) throw itemAlreadyExists();
  update(state, { name });
};

const range = (state: WorksheetState, area: Area): HostObject => {
  record(state);
  return state.book.objects.range(state.sheet, requireOnSheet(area));
};

/** A range by address or by the name of a table or a defined name; the whole sheet without either. */
const getRange = (state: WorksheetState, args: Arguments): HostObject => {
  if (isMissing(args[0])) return range(state, wholeSheet);
  const address = textAt(args, 0);
  const named = findNamedArea(state.book, address);
  if (named !== undefined) return state.book.objects.range(named.sheet, named.area);
  const found = resolveAddress(state.book, address, state.sheet);
  if (found.sheet !== state.sheet) throw invalidArgument();
  return range(state, found.area);
};

const used = (state: WorksheetState, args: Arguments): HostObject | null => {
  record(state);
  const area = state.book.grid.cells.used(state.sheet, wholeSheet, flagAt(args, 0));
  return area === undefined ? null : range(state, area);
};

const isVisible = ({ visibility }: SheetRecord): boolean => visibility === 'Visible';

const remove = (state: WorksheetState): void => {
  const { book, sheet } = state;
  const visible = book.grid.sheets.list().filter(isVisible);
  if (isVisible(record(state)) && visible.length === 1) {
    throw invalidOperation('A workbook must contain at least one visible worksheet.');
  }
  book.grid.sheets.remove(sheet);
};

const neighbour = (state: WorksheetState, args: Arguments, step: 1 | -1): HostObject | null => {
  const candidates = state.book.grid.sheets
    .list()
    .filter((sheet) => sheet.id === state.sheet || !flagAt(args, 0) || isVisible(sheet));
  const index = candidates.findIndex(({ id }) => id === state.sheet);
  const next = candidates[index + step];
  return next === undefined ? null : state.book.objects.worksheet(next.id);
};

const existing = (object: HostObject | null): HostObject => {
  if (object === null) throw itemNotFound();
  return object;
};

const setVisibility = (state: WorksheetState, value: unknown): void => {
  const visibility = oneOf(value, ['Visible', 'Hidden', 'VeryHidden']);
  const others = state.book.grid.sheets.list().filter((sheet) => sheet.id !== state.sheet && isVisible(sheet));
  if (visibility !== 'Visible' && others.length === 0) {
    throw invalidOperation('A workbook must contain at least one visible worksheet.');
  }
  update(state, { visibility });
};

const scalars: HostType<WorksheetState>['scalars'] = {
  id: { get: ({ sheet }) => sheet },
  name: { get: (state) => record(state).name, set: rename },
  position: {
    get: ({ book, sheet }) => book.grid.sheets.list().findIndex(({ id }) => id === sheet),
    set: (state, value) => {
      record(state);
      state.book.grid.sheets.move(state.sheet, toWhole(value));
    },
  },
  visibility: { get: (state) => record(state).visibility, set: setVisibility },
  tabColor: {
    get: (state) => record(state).tabColor,
    set: (state, value) => update(state, { tabColor: toText(value) }),
  },
  showGridlines: {
    get: (state) => record(state).showGridlines,
    set: (state, value) => update(state, { showGridlines: toBoolean(value) }),
  },
};

const ranges: HostType<WorksheetState>['methods'] = {
  getRange,
  getRangeByIndexes: (state, args) =>
    range(state, {
      row: wholeAt(args, 0),
      column: wholeAt(args, 1),
      rows: wholeAt(args, 2),
      columns: wholeAt(args, 3),
    }),
  getCell: (state, args) => range(state, { row: wholeAt(args, 0), column: wholeAt(args, 1), rows: 1, columns: 1 }),
  getUsedRange: (state, args) => used(state, args) ?? range(state, { row: 0, column: 0, rows: 1, columns: 1 }),
  getUsedRangeOrNullObject: used,
};

const calculate = (state: WorksheetState, args: Arguments): void => {
  record(state);
  if (flagAt(args, 0)) state.book.calculation.setDirty(state.sheet, wholeSheet);
  else state.book.calculation.recalculate('recalculate');
};

const worksheetType: HostType<WorksheetState> = {
  name: 'Worksheet',
  scalars,
  navigations: {
    tables: (state) => state.book.objects.tables(record(state).id),
    names: (state) => state.book.objects.names(record(state).id),
    freezePanes: createFreezePanes,
    protection: createProtection,
  },
  methods: {
    ...ranges,
    activate: (state) => state.book.grid.sheets.activate(record(state).id),
    copy: copyWorksheet,
    delete: remove,
    calculate,
    getNext: (state, args) => existing(neighbour(state, args, 1)),
    getNextOrNullObject: (state, args) => neighbour(state, args, 1),
    getPrevious: (state, args) => existing(neighbour(state, args, -1)),
    getPreviousOrNullObject: (state, args) => neighbour(state, args, -1),
  },
  calculatedMethods: ['getUsedRange', 'getUsedRangeOrNullObject'],
  events: ['onChanged', 'onSelectionChanged', 'onCalculated', 'onActivated', 'onDeactivated'],
  key: ({ sheet }) => sheet,
};

export const createWorksheet = (state: WorksheetState): HostObject => createHostObject(worksheetType, state);
