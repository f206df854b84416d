import { type SheetRecord } from '../../grid/grid.ts';
import { type Book } from '../book.ts';
import { itemAlreadyExists, itemNotFound } from '../host-error.ts';
import { type Arguments, createHostObject, type HostObject, type HostType } from '../host-object.ts';
import { flagAt, isMissing, textAt, toText } from '../read-argument.ts';
import { findSheetByKey, requireSheetName } from '../sheet-access.ts';

type State = { readonly book: Book };

const sheets = ({ book }: State, args: Arguments = []): readonly SheetRecord[] =>
  book.grid.sheets.list().filter(({ visibility }) => !flagAt(args, 0) || visibility === 'Visible');

const objectOf = ({ book }: State, sheet: SheetRecord | undefined): HostObject => {
  if (sheet === undefined) throw itemNotFound();
  return book.objects.worksheet(sheet.id);
};

const freeName = (state: State): string => {
  const taken = new Set(sheets(state).map(({ name }) => name.toLowerCase()));
  const { sheet } = state.book.culture.words;
  for (let count = taken.size + 1; ; count += 1) {
    const name = `${sheet}${count}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
};

const add = (state: State, args: Arguments): HostObject => {
  const name = isMissing(args[0]) ? freeName(state) : requireSheetName(textAt(args, 0));
  if (findSheetByKey(state.book, name) !== undefined) throw itemAlreadyExists();
  return state.book.objects.worksheet(state.book.grid.sheets.add(name));
};

const worksheetsType: HostType<State> = {
  name: 'WorksheetCollection',
  scalars: {},
  navigations: {},
  methods: {
    add,
    getItem: (state, args) => objectOf(state, findSheetByKey(state.book, textAt(args, 0))),
    getItemOrNullObject: (state, args) => {
      const sheet = findSheetByKey(state.book, textAt(args, 0));
      return sheet === undefined ? null : objectOf(state, sheet);
    },
    getActiveWorksheet: ({ book }) => book.objects.worksheet(book.grid.sheets.active()),
    getFirst: (state, args) => objectOf(state, sheets(state, args)[0]),
    getLast: (state, args) => objectOf(state, sheets(state, args).at(-1)),
    getCount: (state, args) => sheets(state, args).length,
  },
  events: ['onChanged', 'onAdded', 'onDeleted', 'onActivated', 'onDeactivated', 'onSelectionChanged', 'onCalculated'],
  items: (state) => sheets(state).map((sheet) => objectOf(state, sheet)),
  item: (state, key) => objectOf(state, findSheetByKey(state.book, toText(key))),
};

export const createWorksheets = (book: Book): HostObject => createHostObject(worksheetsType, { book });
