import { type EdmType, type EntityType, type Join, type Navigation, type Property } from './entity-type.ts';

/**
 * One entity in compact form.
 * - `properties`: names, with `:Type` unless it is a String. `Id`, `GewijzigdOp`, `ApiGewijzigdOp` and `Verwijderd` are added.
 * - `navigations`: `Name`, with `:Target` when that has another name and `[]` for many. The join is a key `<Name>_Id` on this
 *   side, or `<Entity>_Id` on the side of the many; `@Key` names another key and `~Pairs` a table of pairs, `^` from its right side.
 */
export type EntityEntry = {
  readonly properties: string;
  readonly navigations: string;
  readonly keys?: readonly string[];
  readonly hasResource?: boolean;
};

export type ModelTable = Readonly<Record<string, EntityEntry>>;

const edmTypes: Readonly<Record<string, EdmType>> = {
  Int32: 'Edm.Int32',
  Int64: 'Edm.Int64',
  Decimal: 'Edm.Decimal',
  Boolean: 'Edm.Boolean',
  Guid: 'Edm.Guid',
  Date: 'Edm.Date',
  DateTime: 'Edm.DateTime',
  DateTimeOffset: 'Edm.DateTimeOffset',
};

const words = (text: string): readonly string[] => text.split(/\s+/u).filter(Boolean);

const toProperty = (word: string): Property => {
  const [name = '', type = ''] = word.split(':');
  return { name, type: edmTypes[type] ?? 'Edm.String', read: (row) => row[name] ?? null };
};

type Parts = { readonly entity: string; readonly name: string; readonly isMany: boolean; readonly join: string };

const toJoin = ({ entity, name, isMany, join }: Parts): Join => {
  if (join.startsWith('~'))
    return { kind: 'pairs', pairs: join.replaceAll(/[~^]/gu, ''), isReverse: join.endsWith('^') };
  const field = join === '' ? `${isMany ? entity : name}_Id` : join.slice(1);
  return { kind: isMany ? 'theirs' : 'own', field };
};

const toNavigation = (entity: string, word: string): Navigation => {
  const [, name = '', target = name, many, join = ''] = /^(\w+)(?::(\w+))?(\[\])?([@~].+)?$/u.exec(word) ?? [];
  const isMany = many !== undefined;
  return { name, target, isMany, join: toJoin({ entity, name, isMany, join }) };
};

const commonColumns = 'GewijzigdOp:DateTimeOffset ApiGewijzigdOp:DateTimeOffset Verwijderd:Boolean';

/** Reads the compact table into entity types. */
export const toEntityTypes = (table: ModelTable): readonly EntityType[] =>
  Object.entries(table).map(([name, { properties, navigations, keys, hasResource = false }]) => ({
    name,
    keys: keys ?? ['Id'],
    properties: words(keys ? properties : `Id:Guid ${properties} ${commonColumns}`).map(toProperty),
    navigations: words(navigations).map((word) => toNavigation(name, word)),
    hasResource,
  }));
