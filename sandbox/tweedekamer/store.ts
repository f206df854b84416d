import { type EntityType, type Join, type Navigation, type Row, type Value } from './model/entity-type.ts';

/** Pairs of ids, left and right, of two types that are joined many to many. */
export type Pairs = Readonly<Record<string, readonly (readonly [left: string, right: string])[]>>;

/** Made rows by type. `buried` holds the ids of deleted rows: their relations stay, their values do not. */
export type Dataset = {
  readonly rows: Readonly<Record<string, readonly Row[]>>;
  readonly pairs: Pairs;
  readonly buried: ReadonlySet<string>;
};

export type Store = {
  /** What the store was made of. */
  readonly dataset: Dataset;
  /** All rows of a type, deleted ones with nothing but their common columns. */
  readonly rowsOf: (type: EntityType) => readonly Row[];
  readonly find: (type: EntityType, id: string) => Row | undefined;
  /** The rows a navigation leads to; at most one for a single navigation. */
  readonly related: (navigation: Navigation, row: Row) => readonly Row[];
};

const toTombstone = (row: Row): Row => ({
  Id: row['Id'] ?? null,
  GewijzigdOp: row['GewijzigdOp'] ?? null,
  ApiGewijzigdOp: row['ApiGewijzigdOp'] ?? null,
  Verwijderd: true,
});

const group = (entries: Iterable<readonly [key: Value, item: string]>): ReadonlyMap<Value, readonly string[]> => {
  const groups = new Map<Value, string[]>();
  for (const [key, item] of entries) {
    const items = groups.get(key);
    if (items) items.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

const toId = (row: Row): string => String(row['Id']);

export type StoreOptions = {
  /** Deleted rows are marked, but not emptied. */
  readonly keepsDeleted?: boolean;
};

/** Makes a store of rows that finds them by id and along navigations. Indexes are made when first needed. */
export const createStore = (dataset: Dataset, { keepsDeleted = false }: StoreOptions = {}): Store => {
  const bury = keepsDeleted ? (row: Row): Row => ({ ...row, Verwijderd: true }) : toTombstone;
  const { rows, pairs, buried } = dataset;
  const indexes = new Map<string, ReadonlyMap<Value, readonly string[]>>();
  const whole = new Map(Object.values(rows).flatMap((made) => made.map((row) => [toId(row), row] as const)));
  const shown = new Map<string, ReadonlyMap<string, Row>>();
  const lists = new Map<string, readonly Row[]>();
  for (const [name, made] of Object.entries(rows)) {
    shown.set(name, new Map(made.map((row) => [toId(row), buried.has(toId(row)) ? bury(row) : row])));
    lists.set(name, [...(shown.get(name)?.values() ?? [])]);
  }

  const indexOf = (
    key: string,
    make: () => Iterable<readonly [Value, string]>,
  ): ReadonlyMap<Value, readonly string[]> => {
    const found = indexes.get(key) ?? group(make());
    indexes.set(key, found);
    return found;
  };

  const toPaired = (
    { pairs: key, isReverse }: Extract<Join, { kind: 'pairs' }>,
    id: string,
  ): readonly string[] | undefined => {
    const list = pairs[key] ?? [];
    const make = () => (isReverse ? list.map(([left, right]) => [right, left] as const) : list);
    return indexOf(`${key}${isReverse ? '^' : ''}`, make).get(id);
  };

  const toRelatedIds = ({ target, join }: Navigation, id: string): readonly string[] => {
    if (join.kind === 'own') {
      const key = whole.get(id)?.[join.field] ?? null;
      return key === null ? [] : [String(key)];
    }
    if (join.kind === 'pairs') return toPaired(join, id) ?? [];
    const make = () => (rows[target] ?? []).map((row) => [row[join.field] ?? null, toId(row)] as const);
    return indexOf(`${target}.${join.field}`, make).get(id) ?? [];
  };

  return {
    dataset,
    rowsOf: ({ name }) => lists.get(name) ?? [],
    find: ({ name }, id) => shown.get(name)?.get(id.toLowerCase()),
    related: (navigation, row) => {
      const targets = shown.get(navigation.target);
      return toRelatedIds(navigation, toId(row))
        .map((id) => targets?.get(id))
        .filter((item) => item !== undefined);
    },
  };
};
