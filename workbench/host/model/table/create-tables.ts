import { type TableRecord } from '../../grid/grid.ts';
import { type Area, requireOnSheet } from '../area.ts';
import { type Book, rangeStateOf } from '../book.ts';
import { invalidArgument, itemNotFound } from '../host-error.ts';
import { type Arguments, createHostObject, type HostObject, type HostType } from '../host-object.ts';
import { flagAt, toText, wholeAt } from '../read-argument.ts';
import { resolveAddress } from '../sheet-access.ts';
import { addTable } from './add-table.ts';

type State = {
  readonly book: Book;
  /** Undefined for all tables of the workbook. */
  readonly sheet: string | undefined;
  readonly fits: ((area: Area) => boolean) | undefined;
};

const tables = ({ book, fits, sheet }: State): readonly TableRecord[] =>
  book.grid.tables
    .list()
    .filter((table) => (sheet === undefined || table.sheet === sheet) && (fits === undefined || fits(table.area)));

const find = (state: State, key: unknown): HostObject | null => {
  const wanted = toText(key);
  const table = tables(state).find(({ id, name }) => id === wanted || name.toLowerCase() === wanted.toLowerCase());
  return table === undefined ? null : state.book.objects.table(table.id);
};

const existing = (object: HostObject | null): HostObject => {
  if (object === null) throw itemNotFound();
  return object;
};

const at = (state: State, args: Arguments): HostObject => {
  const table = tables(state)[wholeAt(args, 0)];
  if (table === undefined) throw invalidArgument();
  return state.book.objects.table(table.id);
};

const add = async (state: State, args: Arguments): Promise<HostObject> => {
  const { book } = state;
  const sheet = state.sheet ?? book.grid.sheets.active();
  const place = rangeStateOf(args[0]) ?? { book, ...resolveAddress(book, toText(args[0]), sheet) };
  if (state.sheet !== undefined && place.sheet !== state.sheet) throw invalidArgument();
  requireOnSheet(place.area);
  return book.objects.table(await addTable(place, flagAt(args, 1)));
};

const tablesType: HostType<State> = {
  name: 'TableCollection',
  scalars: { count: { get: (state) => tables(state).length } },
  navigations: {},
  methods: {
    add,
    getCount: (state) => tables(state).length,
    getItem: (state, args) => existing(find(state, args[0])),
    getItemOrNullObject: (state, args) => find(state, args[0]),
    getItemAt: at,
  },
  calculatedMethods: ['add'],
  events: ['onAdded', 'onDeleted', 'onChanged'],
  items: (state) => tables(state).map(({ id }) => state.book.objects.table(id)),
  item: (state, key) => existing(find(state, key)),
};

/** `Range.getTables()` answers a collection that knows neither events nor new tables. */
const scopedTablesType: HostType<State> = {
  ...tablesType,
  name: 'TableScopedCollection',
  methods: {
    getCount: (state) => tables(state).length,
    getFirst: (state) => existing(find(state, tables(state)[0]?.id ?? '')),
    getItem: (state, args) => existing(find(state, args[0])),
    getItemOrNullObject: (state, args) => find(state, args[0]),
  },
  events: [],
};

export const createTables = (state: State): HostObject =>
  createHostObject(state.fits === undefined ? tablesType : scopedTablesType, state);
