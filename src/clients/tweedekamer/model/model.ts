/** A field of an entity type; `type` is the vendor's, such as `Edm.String`. */
export type Property = {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
};

export type Navigation = {
  readonly name: string;
  /** Qualified name of the type it leads to. */
  readonly target: string;
  readonly isCollection: boolean;
};

export type EntityType = {
  readonly name: string;
  readonly qualifiedName: string;
  /** Names of the properties that tell a row from all others; may be empty. */
  readonly key: readonly string[];
  /** In the order of the model. */
  readonly properties: readonly Property[];
  readonly navigations: readonly Navigation[];
  /** Its rows may come with a file: a photo, a document. */
  readonly hasFile: boolean;
};

export type EntitySet = {
  readonly name: string;
  readonly type: EntityType;
};

/** What the service says of itself: the sets that can be asked and the types behind them. */
export type Model = {
  readonly sets: readonly EntitySet[];
  /** By qualified name. */
  readonly types: ReadonlyMap<string, EntityType>;
};

type Named = { readonly name: string };

/** As the service does: the case of a name is of no importance, but an exact match goes first. */
export function findNamed<Item extends Named>(items: readonly Item[], name: string): Item | undefined {
  const wanted = name.toLowerCase();
  return items.find((item) => item.name === name) ?? items.find((item) => item.name.toLowerCase() === wanted);
}

export const propertyNamed = (type: EntityType, name: string): Property | undefined => findNamed(type.properties, name);

export const navigationNamed = (type: EntityType, name: string): Navigation | undefined =>
  findNamed(type.navigations, name);

export function targetOf(model: Model, navigation: Navigation): EntityType | undefined {
  return model.types.get(navigation.target);
}
