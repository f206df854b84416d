import { actionTypes, type ArgumentInfo, type PathIds, upkeep } from '../protocol/batch.ts';
import { type ContextState } from './context-state.ts';
import { invalidRequestContext } from './office-error.ts';
import { type PathState, referenceOf } from './path-state.ts';
import { instantiateAction } from './pending-request.ts';

/** A proxy as the add-in sees it; its members come from the prototype of its class. */
export type Proxy = Readonly<Record<string, unknown>>;

/** What a proxy knows about its object. */
export type ProxyState = {
  readonly context: ContextState;
  readonly typeName: string;
  readonly path: PathState;
  /** Undefined until the application has answered. */
  isNull: boolean | undefined;
  /** Values that were loaded or set. */
  readonly scalars: Map<string, unknown>;
  readonly navigations: Map<string, Proxy>;
  items: readonly Proxy[] | undefined;
};

const states = new WeakMap<object, ProxyState>();

export const registerProxy = (proxy: object, state: ProxyState): void => {
  states.set(proxy, state);
};

export const proxyStateOf = (value: unknown): ProxyState | undefined =>
  typeof value === 'object' && value !== null ? states.get(value) : undefined;

/** State behind `this` in a member of a proxy. */
export const stateOf = (proxy: object): ProxyState => {
  const state = states.get(proxy);
  if (state === undefined) throw new TypeError('Illegal invocation: not an object of the workbook.');
  return state;
};

export type PreparedArguments = { readonly argumentInfo: ArgumentInfo; readonly argumentPaths: readonly PathState[] };

type Prepared = { readonly value: unknown; readonly ids: number | PathIds; readonly paths: readonly PathState[] };

const prepareOne = (value: unknown, context: ContextState): Prepared => {
  const proxy = proxyStateOf(value);
  if (proxy !== undefined) {
    if (proxy.context !== context) throw invalidRequestContext(proxy.typeName);
    return { value: proxy.path.info.Id, ids: proxy.path.info.Id, paths: [proxy.path] };
  }
  if (!Array.isArray(value) || !value.some((part) => proxyStateOf(part) !== undefined))
    return { value, ids: 0, paths: [] };
  const parts = value.map((part: unknown) => prepareOne(part, context));
  return {
    value: parts.map((part) => part.value),
    ids: parts.map((part) => part.ids),
    paths: parts.flatMap((part) => part.paths),
  };
};

const withoutTrailingGaps = (values: readonly unknown[]): readonly unknown[] =>
  values.slice(0, values.findLastIndex((value) => value !== undefined) + 1);

/** Arguments ready to travel: proxies become the ids of their paths. */
export const prepareArguments = (values: readonly unknown[], context: ContextState): PreparedArguments => {
  const prepared = withoutTrailingGaps(values).map((value) => prepareOne(value, context));
  const argumentPaths = prepared.flatMap((part) => part.paths);
  return {
    argumentInfo: {
      Arguments: prepared.map((part) => part.value),
      ...(argumentPaths.length === 0 ? {} : { ReferencedObjectPathIds: prepared.map((part) => part.ids) }),
    },
    argumentPaths,
  };
};

/** Keeps the object addressable after the run, until `untrack`. */
export const track = ({ context, path }: ProxyState): void => {
  if (context.tracked.has(path)) return;
  context.tracked.add(path);
  context.heldForRun.delete(path);
  if (referenceOf(path) !== undefined) return;
  context.request.add({ action: { ActionType: actionTypes.method, Name: upkeep.keepReference }, path });
};

/** Sends an instantiation whose answer says how the object is addressed from now on. */
export const askIdentity = (state: ProxyState, onAnswer: (value: unknown) => void): void => {
  state.context.request.add({ action: instantiateAction, path: state.path, onResult: onAnswer });
};

export const untrack = ({ context, path }: ProxyState): void => {
  context.tracked.delete(path);
  context.heldForRun.delete(path);
  const reference = referenceOf(path);
  if (reference === undefined) return;
  context.request.add({
    action: {
      ActionType: actionTypes.method,
      Name: upkeep.removeReference,
      ArgumentInfo: { Arguments: [reference] },
    },
    path: context.root,
  });
};
