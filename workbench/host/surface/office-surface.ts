/** What a method of the Office.js API hands back: nothing, a value that arrives with the next sync, or a proxy of the named class. */
export type MethodResult = string;

export const returnsNothing = 'nothing';
export const returnsValue = 'value';

export type OfficeClass = {
  /** Plain properties; true when an add-in may set them. */
  readonly scalars: Readonly<Record<string, boolean>>;
  /** Properties that are objects themselves, with the name of their class. */
  readonly navigations: Readonly<Record<string, string>>;
  readonly methods: Readonly<Record<string, MethodResult>>;
  readonly events: readonly string[];
  /** Class of the members, for a collection. */
  readonly item?: string;
};

/** The Excel half of Office.js as its type definitions describe it. */
export type OfficeSurface = {
  readonly classes: Readonly<Record<string, OfficeClass>>;
  readonly enums: Readonly<Record<string, Readonly<Record<string, string>>>>;
};
