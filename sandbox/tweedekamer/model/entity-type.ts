/** The primitive types the parliament's model uses. */
export type EdmType =
  | 'Edm.String'
  | 'Edm.Int32'
  | 'Edm.Int64'
  | 'Edm.Decimal'
  | 'Edm.Boolean'
  | 'Edm.Guid'
  | 'Edm.Date'
  | 'Edm.DateTime'
  | 'Edm.DateTimeOffset';

/** A value in a row. Dates, instants and guids are text in the form the service sends. */
export type Value = string | number | boolean | null;

/** A stored row; a column that is missing is null. */
export type Row = Readonly<Record<string, Value>>;

/** A column as one version of the service shows it, and how its value is found in a stored row. */
export type Property = { readonly name: string; readonly type: EdmType; readonly read: (row: Row) => Value };

/** How the rows at the other side are found: a key on this row, a key on theirs, or a table of pairs. */
export type Join =
  | { readonly kind: 'own'; readonly field: string }
  | { readonly kind: 'theirs'; readonly field: string }
  | { readonly kind: 'pairs'; readonly pairs: string; readonly isReverse: boolean };

export type Navigation = {
  readonly name: string;
  readonly target: string;
  readonly isMany: boolean;
  readonly join: Join;
};

export type EntityType = {
  readonly name: string;
  readonly keys: readonly string[];
  readonly properties: readonly Property[];
  readonly navigations: readonly Navigation[];
  /** The type has a file of its own at `/resource`. */
  readonly hasResource: boolean;
  /** Names of this type are compared letter by letter, as v3 does. */
  readonly isExact?: boolean;
};

export type Model = readonly EntityType[];

/** Names are compared without regard to case, as v4 and v5 do. */
export const isSameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const isNamed = (wanted: string, { isExact = false }: EntityType): ((item: { readonly name: string }) => boolean) =>
  isExact ? ({ name }) => name === wanted : ({ name }) => isSameName(name, wanted);

export const findEntityType = (model: Model, name: string): EntityType | undefined =>
  model.find((type) => isNamed(name, type)(type));

export const findProperty = (type: EntityType, name: string): Property | undefined =>
  type.properties.find(isNamed(name, type));

export const findNavigation = (type: EntityType, name: string): Navigation | undefined =>
  type.navigations.find(isNamed(name, type));
