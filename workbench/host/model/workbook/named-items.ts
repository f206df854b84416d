import { type NameRecord } from '../../grid/grid.ts';
import { quoteSheet, toLocalAddress } from '../address.ts';
import { type Area, isUnbounded } from '../area.ts';
import { type Book, rangeStateOf, type RangeState } from '../book.ts';
import { invalidArgument, itemNotFound } from '../host-error.ts';
import { type Arguments, createHostObject, type HostObject, type HostType } from '../host-object.ts';
import { areaOfFormula } from '../named-area.ts';
import { isMissing, textAt, toBoolean, toText } from '../read-argument.ts';
import { requireSheet } from '../sheet-access.ts';
import { requireFreeName } from '../table/table-names.ts';

type ItemState = { readonly book: Book; readonly name: string };
type State = { readonly book: Book; readonly sheet: string | undefined };

const record = ({ book, name }: ItemState): NameRecord => {
  const found = book.grid.names.list().find((item) => item.name === name);
  if (found === undefined) throw itemNotFound();
  return found;
};

const update = (state: ItemState, change: Partial<Omit<NameRecord, 'name'>>): void => {
  record(state);
  state.book.grid.names.update(state.name, change);
};

const range = (state: ItemState): HostObject | null => {
  const found = areaOfFormula(state.book, record(state).formula);
  return found === undefined ? null : state.book.objects.range(found.sheet, found.area);
};

const existing = (object: HostObject | null): HostObject => {
  if (object === null) throw itemNotFound();
  return object;
};

const constantOf = (formula: string): { readonly type: string; readonly value: unknown } => {
  const text = /^"((?:[^"]|"")*)"$/.exec(formula);
  if (text !== null) return { type: 'String', value: (text[1] ?? '').replaceAll('""', '"') };
  if (formula !== '' && Number.isFinite(Number(formula))) return { type: 'Double', value: Number(formula) };
  if (/^(TRUE|FALSE)$/i.test(formula)) return { type: 'Boolean', value: formula.toUpperCase() === 'TRUE' };
  return { type: 'Range', value: formula };
};

const typeOf = (state: ItemState): string => {
  const { formula } = record(state);
  return areaOfFormula(state.book, formula) === undefined ? constantOf(formula).type : 'Range';
};

/** A name for cells tells their address, one for a constant tells the constant. */
const valueOf = (state: ItemState): unknown => {
  const { formula } = record(state);
  return typeOf(state) === 'Range' ? formula.replaceAll('$', '') : constantOf(formula).value;
};

const itemType: HostType<ItemState> = {
  name: 'NamedItem',
  scalars: {
    name: { get: (state) => record(state).name },
    formula: {
      get: (state) => `=${record(state).formula}`,
      set: (state, value) => update(state, { formula: toText(value).replace(/^=/, '') }),
    },
    comment: {
      get: (state) => record(state).comment,
      set: (state, value) => update(state, { comment: toText(value) }),
    },
    visible: {
      get: (state) => record(state).isVisible,
      set: (state, value) => update(state, { isVisible: toBoolean(value) }),
    },
    scope: { get: (state) => (record(state).sheet === undefined ? 'Workbook' : 'Worksheet') },
    type: { get: typeOf },
    value: { get: valueOf },
  },
  navigations: {
    worksheetOrNullObject: (state) => {
      const { sheet } = record(state);
      return sheet === undefined ? null : state.book.objects.worksheet(sheet);
    },
  },
  methods: {
    getRange: (state) => existing(range(state)),
    getRangeOrNullObject: range,
    delete: (state) => state.book.grid.names.remove(record(state).name),
  },
  key: ({ name }) => name,
};

const names = ({ book, sheet }: State): readonly NameRecord[] =>
  book.grid.names.list().filter((name) => name.sheet === sheet);

const objectOf = ({ book }: State, { name }: NameRecord): HostObject => createHostObject(itemType, { book, name });

const find = (state: State, key: unknown): HostObject | null => {
  const wanted = toText(key).toLowerCase();
  const found = names(state).find(({ name }) => name.toLowerCase() === wanted);
  return found === undefined ? null : objectOf(state, found);
};

const absolute = (area: Area): string =>
  isUnbounded(area)
    ? toLocalAddress(area).replaceAll(/[A-Z]+|\d+/g, '$$$&')
    : toLocalAddress(area).replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2');

const referenceTo = ({ area, book, sheet }: RangeState): string =>
  `${quoteSheet(requireSheet(book, sheet).name)}!${absolute(area)}`;

/** A name stands for cells, or for a formula or a constant given as text. */
const formulaFrom = (value: unknown): string => {
  const given = rangeStateOf(value);
  if (given !== undefined) return referenceTo(given);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value).toUpperCase();
  const text = toText(value);
  return text.startsWith('=') ? text.slice(1) : `"${text.replaceAll('"', '""')}"`;
};

const add = (state: State, args: Arguments): HostObject => {
  const { book, sheet } = state;
  if (isMissing(args[1])) throw invalidArgument();
  const name: NameRecord = {
    name: requireFreeName(book, textAt(args, 0)),
    formula: formulaFrom(args[1]),
    comment: isMissing(args[2]) ? '' : toText(args[2]),
    isVisible: true,
    sheet,
  };
  book.grid.names.add(name);
  return objectOf(state, name);
};

const namesType: HostType<State> = {
  name: 'NamedItemCollection',
  scalars: {},
  navigations: {},
  methods: {
    add,
    getCount: (state) => names(state).length,
    getItem: (state, args) => existing(find(state, args[0])),
    getItemOrNullObject: (state, args) => find(state, args[0]),
  },
  items: (state) => names(state).map((name) => objectOf(state, name)),
  item: (state, key) => existing(find(state, key)),
};

export const createNamedItems = (state: State): HostObject => createHostObject(namesType, state);
