import {
  findEntityType,
  findNavigation,
  findProperty,
  isSameName,
  type EntityType,
  type Model,
  type Property,
  type Row,
} from '../model/entity-type.ts';
import { ODataError, toQueryError } from '../odata-error.ts';
import { type Store } from '../store.ts';

/** What an address stands for. */
export type Target =
  | { readonly kind: 'service' }
  | { readonly kind: 'metadata' }
  | { readonly kind: 'rows'; readonly type: EntityType; readonly rows: readonly Row[]; readonly isBehindKey: boolean }
  | { readonly kind: 'count'; readonly type: EntityType; readonly rows: readonly Row[] }
  | { readonly kind: 'row'; readonly type: EntityType; readonly row: Row }
  | { readonly kind: 'value'; readonly type: EntityType; readonly row: Row; readonly property: Property }
  | { readonly kind: 'resource'; readonly type: EntityType; readonly row: Row }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'missing' };

type Place = { readonly model: Model; readonly store: Store };

const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;
const resourceName = /^(?:resource|TK\.DA\.GGM\.OData\.Resource(?:\(\))?)$/iu;

/** `Set(key)` and `Set(Id=key)` become two segments; a key is marked by its parentheses. */
const splitSegments = (path: string): readonly string[] =>
  path
    .split('/')
    .map((segment) => decodeURIComponent(segment))
    .flatMap((segment) => {
      const [, name, key] = /^(\w+)\((?:Id=)?([^)]+)\)$/iu.exec(segment) ?? [];
      return name === undefined || key === undefined ? [segment] : [name, `(${key})`];
    })
    .filter((segment) => segment !== '');

const toKey = (segment: string): string | undefined => {
  const key = segment.replace(/^\((.*)\)$/u, '$1');
  if (guid.test(key)) return key;
  if (key === segment) return undefined;
  throw toQueryError(`Bad Request - Error in query syntax: '${key}' is not a key.`);
};

const missing: Target = { kind: 'missing' };

const fromRows = (target: Extract<Target, { kind: 'rows' }>, segment: string): Target => {
  if (segment === '$count') return { kind: 'count', type: target.type, rows: target.rows };
  const key = toKey(segment)?.toLowerCase();
  const row = target.rows.find((item) => item['Id'] === key);
  return key !== undefined && row ? { kind: 'row', type: target.type, row } : missing;
};

const fromRow = (target: Extract<Target, { kind: 'row' }>, segment: string, { model, store }: Place): Target => {
  const { type, row } = target;
  if (resourceName.test(segment)) return { kind: 'resource', type, row };
  const property = findProperty(type, segment);
  if (property) return { kind: 'value', type, row, property };
  const navigation = findNavigation(type, segment);
  const other = navigation && findEntityType(model, navigation.target);
  if (!other) return missing;
  const rows = store.related(navigation, row);
  if (navigation.isMany) return { kind: 'rows', type: other, rows, isBehindKey: true };
  return rows[0] ? { kind: 'row', type: other, row: rows[0] } : { kind: 'nothing' };
};

const follow = (target: Target, segment: string, place: Place): Target => {
  if (target.kind === 'rows') return fromRows(target, segment);
  return target.kind === 'row' ? fromRow(target, segment, place) : missing;
};

/** Finds what an undecoded path after the service root stands for. */
export const resolvePath = (path: string, place: Place): Target => {
  let segments: readonly string[];
  try {
    segments = splitSegments(path);
  } catch (error) {
    throw error instanceof ODataError ? error : toQueryError('The path is not encoded correctly.');
  }
  const [first, ...rest] = segments;
  if (first === undefined) return { kind: 'service' };
  if (isSameName(first, '$metadata')) return rest.length === 0 ? { kind: 'metadata' } : missing;
  const type = findEntityType(place.model, first);
  if (!type) return missing;
  const start: Target = { kind: 'rows', type, rows: place.store.rowsOf(type), isBehindKey: false };
  return rest.reduce<Target>((target, segment) => follow(target, segment, place), start);
};
