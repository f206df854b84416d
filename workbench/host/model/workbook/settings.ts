import { type Book } from '../book.ts';
import { invalidArgument, itemNotFound } from '../host-error.ts';
import { type Arguments, createHostObject, type HostObject, type HostType } from '../host-object.ts';
import { textAt, toText } from '../read-argument.ts';

type ItemState = { readonly book: Book; readonly key: string };
type State = { readonly book: Book };

const value = ({ book, key }: ItemState): unknown => {
  if (!book.stores.settings.has(key)) throw itemNotFound();
  return book.stores.settings.get(key);
};

/** Settings are kept as JSON, so what is read is never the object that was written. */
const store = ({ book, key }: ItemState, next: unknown): void => {
  if (next === undefined) throw invalidArgument();
  book.stores.settings.set(key, structuredClone(next));
  book.announce({ kind: 'settings-changed' });
};

const settingType: HostType<ItemState> = {
  name: 'Setting',
  scalars: { key: { get: ({ key }) => key }, value: { get: value, set: store } },
  navigations: {},
  methods: {
    delete: (state) => {
      value(state);
      state.book.stores.settings.delete(state.key);
      state.book.announce({ kind: 'settings-changed' });
    },
  },
  key: ({ key }) => key,
};

const objectOf = ({ book }: State, key: string): HostObject => createHostObject(settingType, { book, key });

const find = (state: State, key: unknown): HostObject | null =>
  state.book.stores.settings.has(toText(key)) ? objectOf(state, toText(key)) : null;

const existing = (object: HostObject | null): HostObject => {
  if (object === null) throw itemNotFound();
  return object;
};

const add = (state: State, args: Arguments): HostObject => {
  const key = textAt(args, 0);
  store({ ...state, key }, args[1]);
  return objectOf(state, key);
};

const settingsType: HostType<State> = {
  name: 'SettingCollection',
  scalars: {},
  navigations: {},
  methods: {
    add,
    getCount: ({ book }) => book.stores.settings.size,
    getItem: (state, args) => existing(find(state, args[0])),
    getItemOrNullObject: (state, args) => find(state, args[0]),
  },
  events: ['onSettingsChanged'],
  items: (state) => [...state.book.stores.settings.keys()].map((key) => objectOf(state, key)),
  item: (state, key) => existing(find(state, key)),
};

export const createSettings = (book: Book): HostObject => createHostObject(settingsType, { book });
