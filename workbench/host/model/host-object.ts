/** A plain property of a class of the object model. */
export type ScalarMember<State> = {
  readonly get: (state: State) => unknown;
  readonly set?: (state: State, value: unknown) => void | Promise<void>;
  /** True where formulas decide the answer: reading waits until they are calculated. */
  readonly isCalculated?: boolean;
  /** True for what a load without names leaves out. */
  readonly isOnDemand?: boolean;
};

export type Arguments = readonly unknown[];

/** A class of the object model. Members carry the names of the API. */
export type HostType<State> = {
  readonly name: string;
  readonly scalars: Readonly<Record<string, ScalarMember<State>>>;
  readonly navigations: Readonly<Record<string, (state: State) => HostObject | null>>;
  /** A method answers an object, null for a null object, or a value. */
  readonly methods: Readonly<Record<string, (state: State, args: Arguments) => unknown>>;
  /** Methods that read what formulas produce. */
  readonly calculatedMethods?: readonly string[];
  readonly events?: readonly string[];
  readonly items?: (state: State) => readonly HostObject[];
  /** The member of a collection with this key. */
  readonly item?: (state: State, key: unknown) => HostObject;
  /** Key under which the collection it belongs to finds the object again. */
  readonly key?: (state: State) => string | number;
  /** True for objects without a key: the application hands out a reference. */
  readonly isReferenced?: boolean;
};

export type BoundScalar = {
  readonly get: () => unknown;
  readonly set: ((value: unknown) => void | Promise<void>) | undefined;
  readonly isCalculated: boolean;
};

export type BoundMethod = { readonly call: (args: Arguments) => unknown; readonly isCalculated: boolean };

const marker = Symbol('host object');

/** An object of the workbook as the interpreter meets it. */
export type HostObject = {
  readonly [marker]: true;
  readonly typeName: string;
  readonly state: unknown;
  readonly isReferenced: boolean;
  readonly isCollection: boolean;
  /** Names that a load without names asks for. */
  scalarNames(): readonly string[];
  scalar(name: string): BoundScalar | undefined;
  navigation(name: string): (() => HostObject | null) | undefined;
  method(name: string): BoundMethod | undefined;
  hasEvent(name: string): boolean;
  items(): readonly HostObject[];
  item(key: unknown): HostObject | undefined;
  key(): string | number | undefined;
};

const own = <Member>(members: Readonly<Record<string, Member>>, name: string): Member | undefined =>
  Object.hasOwn(members, name) ? members[name] : undefined;

const bindScalar = <State>(member: ScalarMember<State>, state: State): BoundScalar => {
  const { set } = member;
  return {
    get: () => member.get(state),
    set: set === undefined ? undefined : (value) => set(state, value),
    isCalculated: member.isCalculated === true,
  };
};

export const createHostObject = <State>(type: HostType<State>, state: State): HostObject => ({
  [marker]: true,
  typeName: type.name,
  state,
  isReferenced: type.isReferenced === true,
  isCollection: type.items !== undefined,
  scalarNames: () => Object.keys(type.scalars).filter((name) => type.scalars[name]?.isOnDemand !== true),
  scalar: (name) => {
    const member = own(type.scalars, name);
    return member === undefined ? undefined : bindScalar(member, state);
  },
  navigation: (name) => {
    const member = own(type.navigations, name);
    return member === undefined ? undefined : () => member(state);
  },
  method: (name) => {
    const member = own(type.methods, name);
    if (member === undefined) return undefined;
    return { call: (args) => member(state, args), isCalculated: type.calculatedMethods?.includes(name) === true };
  },
  hasEvent: (name) => type.events?.includes(name) === true,
  items: () => type.items?.(state) ?? [],
  item: (key) => type.item?.(state, key),
  key: () => type.key?.(state),
});

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === 'object' && value !== null && marker in value;
