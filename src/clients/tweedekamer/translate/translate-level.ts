import type { EntityType, Model } from '../model/model.ts';
import { FILE_LINK } from '../model/renames.ts';
import { allOf, anyOf } from '../query/expression.ts';
import { nestExpands, type ExpandSyntax, type NamePath } from '../query/parse-query.ts';
import type { Field } from '../invalid-input.ts';
import { dissolvedInto } from './counterpart.ts';
import type { AddNote } from './notes.ts';
import { isPart, translateExpression, type Scope } from './translate-expression.ts';
import { walk } from './walk.ts';

export type Level = Pick<ExpandSyntax, 'select' | 'filter' | 'order' | 'expand'>;

type Place = {
  readonly model: Model;
  readonly type: EntityType;
  readonly note: AddNote;
  /** Inside an expand everything is the expand's. */
  readonly within?: 'expand';
};

/** What one part of a level becomes: more of the rows' own fields, and related rows. */
type Pieces = { readonly names: readonly NamePath[]; readonly items: readonly ExpandSyntax[] };

const NOTHING: Pieces = { names: [], items: [] };

/**
 * Puts one level of a question, and all under it, into the names of the model that answers. A column or relation without
 * counterpart is left out and noted; what rows are chosen or sorted by must have one.
 * @throws SourceError `invalid-input` `not-supported`
 */
export function translateLevel(level: Level, place: Place): Level {
  const { select, filter, order } = level;
  const chosen = (select ?? []).map((names) => names.flatMap((name) => name.split('.')));
  const branches = chosen
    .filter((names) => names.length > 1)
    .map((names): ExpandSyntax => ({ path: names.slice(0, -1), select: [names.slice(-1)] }));
  const pieces = [
    ...chosen.filter((names) => names.length === 1).map(([name = '']) => translateField(name, place)),
    ...nestExpands([...(level.expand ?? []), ...branches]).map((item) => translateItem(item, place)),
  ];
  const items = mergedByPath(pieces.flatMap((piece) => piece.items));
  const scope = (field: Field): Scope => ({ ...place, variables: new Map(), field: place.within ?? field });
  return {
    select: select && unique(pieces.flatMap(({ names }) => names)),
    expand: items.length > 0 ? items : undefined,
    filter: filter && translateExpression(filter, scope('filter')),
    order: order?.map((term) => ({ ...term, expression: translateExpression(term.expression, scope('orderby')) })),
  };
}

function translateField(name: string, place: Place): Pieces {
  if (name === '*') return { names: [['*']], items: [] };
  const { segments, type, lost, isFile, part } = walk(place, [name], 'any');
  if (isFile) return { names: [[FILE_LINK]], items: [] };
  if (lost !== undefined) return leftOut(lost, place);
  if (type && part) return { names: [], items: [{ path: segments, filter: isPart(part) }] };
  return type ? { names: [], items: [{ path: segments }] } : { names: [segments], items: [] };
}

function leftOut(from: string, { note, type }: Place): Pieces {
  note({ code: 'left-out', from, of: type.name });
  return NOTHING;
}

function translateItem(item: ExpandSyntax, place: Place): Pieces {
  const [name = ''] = item.path;
  const { segments, type, lost, isFile, part, unknown } = walk(place, [name], 'rows');
  if (isFile) return { names: [[FILE_LINK]], items: [] };
  if (lost !== undefined) return leftOut(lost, place);
  if (unknown === undefined && type) {
    const level = translateLevel(item, { ...place, type, within: 'expand' });
    const filter = allOf([part && isPart(part), level.filter]);
    return { names: [], items: [{ ...item, ...level, filter, path: segments }] };
  }
  return withoutMiddle(item, place) ?? { names: [], items: [item] };
}

/** A row on the way that another version does not have: what lies behind it, or was in it, may be nearer now. */
function withoutMiddle(item: ExpandSyntax, place: Place): Pieces | undefined {
  const [name = ''] = item.path;
  const fields = fieldsFrom(item, place);
  const behind = (item.expand ?? []).flatMap((child): ExpandSyntax[] => {
    const { segments, type, unknown, lost } = walk(place, [name, ...child.path], 'rows');
    if (!type || unknown !== undefined || lost !== undefined) return [];
    return [{ ...child, ...translateLevel(child, { ...place, type, within: 'expand' }), path: segments }];
  });
  if (fields.length + behind.length === 0) return undefined;
  if (fields.length === 0) place.note({ code: 'left-out', from: name, of: place.type.name });
  return { names: fields, items: behind };
}

function fieldsFrom({ path: [name = ''], select }: ExpandSyntax, place: Place): readonly NamePath[] {
  const wanted = select?.map((names) => `${name}/${names.join('/')}`.toLowerCase());
  const chosen = dissolvedInto(place, name).filter(({ from }) => !wanted || wanted.includes(from.toLowerCase()));
  for (const { from, to } of chosen) place.note({ code: 'translated', from, to });
  return chosen.map(({ segments }) => segments);
}

/** Relations that have become parts of one list come in one list: a row of it belongs to one part or another. */
function mergedByPath(items: readonly ExpandSyntax[]): readonly ExpandSyntax[] {
  const merged = new Map<string, ExpandSyntax>();
  for (const item of items) {
    const key = item.path.join('/').toLowerCase();
    const before = merged.get(key);
    merged.set(key, before ? either(before, item) : item);
  }
  return [...merged.values()];
}

function either(a: ExpandSyntax, b: ExpandSyntax): ExpandSyntax {
  return {
    path: a.path,
    select: a.select && b.select && unique([...a.select, ...b.select]),
    filter: a.filter && b.filter && anyOf([a.filter, b.filter]),
    order: a.order ?? b.order,
    expand: [...(a.expand ?? []), ...(b.expand ?? [])],
    top: a.top === undefined || b.top === undefined ? undefined : a.top + b.top,
  };
}

function unique(paths: readonly NamePath[]): readonly NamePath[] {
  return [...new Map(paths.map((names) => [names.join('/').toLowerCase(), names])).values()];
}
