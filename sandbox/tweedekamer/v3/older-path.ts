import { findEntityType, findNavigation, findProperty, type Property, type Row } from '../model/entity-type.ts';
import { type Model } from '../model/entity-type.ts';
import { ODataError, toQueryError } from '../odata-error.ts';
import { type Target } from '../query/resource-path.ts';
import { type Store } from '../store.ts';

/** What an address of v3 stands for; `text` is a column alone, as plain text. */
export type OlderTarget = Target | { readonly kind: 'text'; readonly row: Row; readonly property: Property };

type Place = { readonly model: Model; readonly store: Store };

const toMissing = (segment: string): ODataError =>
  new ODataError(404, `Resource not found for the segment '${segment}'.`);

const toKeyError = (): ODataError => toQueryError('Bad Request - Error in query syntax.');

/** `Set(guid'…')` becomes two segments. */
const splitSegments = (path: string): readonly string[] => {
  try {
    return path
      .split('/')
      .map((segment) => decodeURIComponent(segment))
      .flatMap((segment) => {
        const [, name, key] = /^(\w+)\((.*)\)$/u.exec(segment) ?? [];
        return name === undefined || key === undefined || key === '' ? [segment] : [name, `(${key})`];
      })
      .filter((segment) => segment !== '');
  } catch {
    throw toKeyError();
  }
};

const toKey = (segment: string): string => {
  const [, id] = /^\((?:Id=)?guid'([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})'\)$/iu.exec(segment) ?? [];
  if (id === undefined) throw toKeyError();
  return id.toLowerCase();
};

const fromRows = (target: Extract<Target, { kind: 'rows' }>, segment: string): Target => {
  if (segment === '$count') return { kind: 'count', type: target.type, rows: target.rows };
  if (!segment.startsWith('(')) throw toMissing(segment);
  const key = toKey(segment);
  const row = target.rows.find((item) => item['Id'] === key);
  return row ? { kind: 'row', type: target.type, row } : { kind: 'missing' };
};

const fromRow = (target: Extract<Target, { kind: 'row' }>, segment: string, { model, store }: Place): Target => {
  const { type, row } = target;
  if (segment === '$value' && type.hasResource) return { kind: 'resource', type, row };
  const property = findProperty(type, segment);
  if (property) return { kind: 'value', type, row, property };
  const navigation = findNavigation(type, segment);
  const other = navigation && findEntityType(model, navigation.target);
  if (!other) throw toMissing(segment);
  const rows = store.related(navigation, row);
  if (navigation.isMany) return { kind: 'rows', type: other, rows, isBehindKey: true };
  return rows[0] ? { kind: 'row', type: other, row: rows[0] } : { kind: 'nothing' };
};

const follow = (target: OlderTarget, segment: string, place: Place): OlderTarget => {
  switch (target.kind) {
    case 'rows':
      return fromRows(target, segment);
    case 'row':
      return fromRow(target, segment, place);
    case 'missing':
      return target;
    case 'value':
      if (segment === '$value') return { kind: 'text', row: target.row, property: target.property };
      throw toMissing(segment);
    default:
      throw toMissing(segment);
  }
};

/** Finds what an undecoded path after v3's root stands for. Throws an `ODataError`. */
export const resolveOlderPath = (path: string, place: Place): OlderTarget => {
  const [first, ...rest] = splitSegments(path);
  if (first === undefined) return { kind: 'service' };
  if (first === '$metadata' && rest.length === 0) return { kind: 'metadata' };
  const type = findEntityType(place.model, first);
  if (!type) throw toMissing(first);
  const start: OlderTarget = { kind: 'rows', type, rows: place.store.rowsOf(type), isBehindKey: false };
  return rest.reduce<OlderTarget>((target, segment) => follow(target, segment, place), start);
};
