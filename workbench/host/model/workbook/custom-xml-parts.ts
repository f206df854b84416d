import { type Book } from '../book.ts';
import { invalidArgument, invalidOperation, itemNotFound } from '../host-error.ts';
import { type Arguments, createHostObject, type HostObject, type HostType } from '../host-object.ts';
import { textAt, toText } from '../read-argument.ts';

type PartState = { readonly book: Book; readonly id: string };
type State = {
  readonly book: Book;
  /** Undefined for all parts. */
  readonly namespace: string | undefined;
};

const xmlOf = ({ book, id }: PartState): string => {
  const xml = book.stores.xmlParts.get(id);
  if (xml === undefined) throw itemNotFound();
  return xml;
};

const requireXml = (book: Book, xml: string): string => {
  if (book.xmlNamespace(xml) === undefined) throw invalidArgument('The text is not well-formed XML.');
  return xml;
};

const partType: HostType<PartState> = {
  name: 'CustomXmlPart',
  scalars: {
    id: { get: ({ id }) => id },
    namespaceUri: { get: (state) => state.book.xmlNamespace(xmlOf(state)) ?? '' },
  },
  navigations: {},
  methods: {
    getXml: xmlOf,
    setXml: (state, args) => {
      xmlOf(state);
      state.book.stores.xmlParts.set(state.id, requireXml(state.book, textAt(args, 0)));
    },
    delete: (state) => {
      xmlOf(state);
      state.book.stores.xmlParts.delete(state.id);
    },
  },
  key: ({ id }) => id,
};

const objectOf = (book: Book, id: string): HostObject => createHostObject(partType, { book, id });

const parts = ({ book, namespace }: State): readonly string[] =>
  [...book.stores.xmlParts].flatMap(([id, xml]) =>
    namespace === undefined || book.xmlNamespace(xml) === namespace ? [id] : [],
  );

const find = (state: State, key: unknown): HostObject | null => {
  const id = toText(key);
  return parts(state).includes(id) ? objectOf(state.book, id) : null;
};

const existing = (object: HostObject | null): HostObject => {
  if (object === null) throw itemNotFound();
  return object;
};

const only = (state: State): HostObject | null => {
  const [id, ...rest] = parts(state);
  return id === undefined || rest.length > 0 ? null : objectOf(state.book, id);
};

const shared: HostType<State>['methods'] = {
  getCount: (state) => parts(state).length,
  getItem: (state, args) => existing(find(state, args[0])),
  getItemOrNullObject: (state, args) => find(state, args[0]),
};

const requireOnly = (state: State): HostObject => {
  const part = only(state);
  if (part === null) throw invalidOperation('The collection does not hold exactly one part.');
  return part;
};

const scopedType: HostType<State> = {
  name: 'CustomXmlPartScopedCollection',
  scalars: {},
  navigations: {},
  methods: { ...shared, getOnlyItem: requireOnly, getOnlyItemOrNullObject: only },
  items: (state) => parts(state).map((id) => objectOf(state.book, id)),
  item: (state, key) => existing(find(state, key)),
};

const add = ({ book }: State, args: Arguments): HostObject => {
  const id = book.newId();
  book.stores.xmlParts.set(id, requireXml(book, textAt(args, 0)));
  return objectOf(book, id);
};

const partsType: HostType<State> = {
  ...scopedType,
  name: 'CustomXmlPartCollection',
  methods: {
    ...shared,
    add,
    getByNamespace: ({ book }, args) => createHostObject(scopedType, { book, namespace: textAt(args, 0) }),
  },
};

export const createCustomXmlParts = (book: Book): HostObject =>
  createHostObject(partsType, { book, namespace: undefined });
