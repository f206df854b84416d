import { toQueryError, toUnknownPropertyError } from '../odata-error.ts';
import {
  findEntityType,
  findNavigation,
  findProperty,
  type EntityType,
  type Model,
  type Row,
  type Value,
} from '../model/entity-type.ts';
import { type Store } from '../store.ts';
import { type PathNode } from './filter-node.ts';

/** What names mean while a filter is compiled: the type of the row itself and of each lambda variable. */
export type Scope = {
  readonly model: Model;
  readonly store: Store;
  readonly rootType: EntityType;
  readonly variables: Readonly<Record<string, EntityType>>;
  readonly now: () => Date;
  /** v3 lets a lambda stand inside another. */
  readonly allowsNesting?: boolean;
};

/** The rows that names stand for while a filter runs. */
export type Rows = { readonly root: Row; readonly variables: Readonly<Record<string, Row>> };

/** An expression that is ready to run. `type` is an Edm type, `null`, or `entity` for a row as a whole. */
export type Compiled = { readonly type: string; readonly read: (rows: Rows) => Value };

type Place = { readonly type: EntityType; readonly rowsAt: (rows: Rows) => readonly Row[]; readonly isMany: boolean };

const toStart = ({ variable, segments }: PathNode, scope: Scope): readonly [Place, readonly string[]] => {
  const type = variable === undefined ? undefined : scope.variables[variable];
  if (variable !== undefined && type) {
    const rowsAt = ({ variables }: Rows): readonly Row[] => {
      const row = variables[variable];
      return row ? [row] : [];
    };
    return [{ type, rowsAt, isMany: false }, segments];
  }
  // Inside a lambda the parser takes any lone name for a variable; an unknown one is a column of the row itself.
  const names = variable === undefined ? segments : [variable, ...segments];
  return [{ type: scope.rootType, rowsAt: ({ root }) => [root], isMany: false }, names];
};

const requireSingle = (place: Place, name: string): void => {
  if (!place.isMany) return;
  throw toQueryError(
    `The parent value for a property access of a property '${name}' is not a single value. Property access can only be applied to a single value.`,
  );
};

const step = (place: Place, name: string, { model, store }: Scope): Place => {
  const navigation = findNavigation(place.type, name);
  const type = navigation && findEntityType(model, navigation.target);
  if (!type) throw toUnknownPropertyError(name, place.type.name);
  requireSingle(place, name);
  const rowsAt = (rows: Rows): readonly Row[] => place.rowsAt(rows).flatMap((row) => store.related(navigation, row));
  return { type, rowsAt, isMany: navigation.isMany };
};

/** Follows a path of navigations only. */
export const compilePlace = (path: PathNode, scope: Scope): Place => {
  const [start, names] = toStart(path, scope);
  return names.reduce((place, name) => step(place, name, scope), start);
};

/** Follows a path to a column, or to a single row that can only be compared with null. */
export const compilePath = (path: PathNode, scope: Scope): Compiled => {
  const [start, names] = toStart(path, scope);
  const last = names.at(-1);
  const owner = names.slice(0, -1).reduce((place, name) => step(place, name, scope), start);
  const property = last === undefined ? undefined : findProperty(owner.type, last);
  if (property) {
    requireSingle(owner, property.name);
    const read = (rows: Rows): Value => {
      const [row] = owner.rowsAt(rows);
      return row ? property.read(row) : null;
    };
    return { type: property.type, read };
  }
  const place = last === undefined ? owner : step(owner, last, scope);
  return { type: place.isMany ? 'collection' : 'entity', read: (rows) => place.rowsAt(rows)[0]?.['Id'] ?? null };
};
