import { type BatchHost } from './batch-host.ts';
import { type ContextState, createContextState, syncContext } from './context-state.ts';
import { createDecorateEvent } from './decorate-event.ts';
import { createProxies } from './create-proxies.ts';
import { invalidArgument } from './office-error.ts';
import { propertyPath } from './path-state.ts';
import { type ProxyEnvironment } from './proxy-environment.ts';
import { type Proxy, type ProxyState, proxyStateOf, track, untrack } from './proxy-state.ts';
import { type OfficeSurface } from '../surface/office-surface.ts';

type Many = object | readonly object[];

const statesOf = (objects: Many): readonly ProxyState[] =>
  [objects].flat().map((object) => {
    const state = proxyStateOf(object);
    if (state === undefined) throw invalidArgument('object', 'trackedObjects');
    return state;
  });

/** `context.trackedObjects`: keeps objects usable after the Excel.run that made them. */
const trackedObjects = {
  add: (objects: Many): void => statesOf(objects).forEach(track),
  remove: (objects: Many): void => statesOf(objects).forEach(untrack),
};

/** `Excel.RequestContext` as an add-in sees it. */
export type RequestContext = {
  readonly workbook: Proxy;
  readonly application: unknown;
  readonly runtime: Proxy;
  readonly trackedObjects: typeof trackedObjects;
  readonly debugInfo: { readonly pendingStatements: readonly string[] };
  load(object: { load: (option?: unknown) => unknown }, option?: unknown): void;
  sync<Value>(passThrough?: Value): Promise<Value | undefined>;
};

export type RequestContexts = {
  create(): RequestContext;
  stateOf(context: unknown): ContextState | undefined;
  /** The context of a proxy. */
  contextOf(proxy: unknown): RequestContext | undefined;
};

const workbookOf = (context: unknown): Excel.Workbook => (context as Excel.RequestContext).workbook;

const createContext = (state: ContextState, proxies: ProxyEnvironment): RequestContext => {
  const workbook = proxies.adopt({ context: state }, 'Workbook', state.root);
  let runtime: Proxy | undefined;
  return {
    workbook,
    get application() {
      return workbook['application'];
    },
    get runtime() {
      const path = propertyPath(state.nextId(), state.root, { name: '_Runtime', isCollection: false });
      runtime ??= proxies.create({ context: state }, 'Runtime', path);
      return runtime;
    },
    trackedObjects,
    debugInfo: { pendingStatements: [] },
    load: (object, option) => void object.load(option),
    sync: async (passThrough) => {
      await syncContext(state);
      return passThrough;
    },
  };
};

export const createRequestContexts = (surface: OfficeSurface, host: BatchHost): RequestContexts => {
  const states = new WeakMap<object, ContextState>();
  const contexts = new WeakMap<ContextState, RequestContext>();
  let lastToken = 0;

  const contextOf = (state: ProxyState): RequestContext | undefined => contexts.get(state.context);
  const proxies = createProxies({
    surface,
    contextOf,
    nextToken: () => (lastToken += 1),
    decorateEvent: (owner) => createDecorateEvent({ workbook: () => workbookOf(contextOf(owner)), workbookOf }),
  });

  return {
    create: () => {
      const state = createContextState(host);
      const context = createContext(state, proxies);
      states.set(context, state);
      contexts.set(state, context);
      return context;
    },
    stateOf: (context) => (typeof context === 'object' && context !== null ? states.get(context) : undefined),
    contextOf: (proxy) => {
      const state = proxyStateOf(proxy);
      return state === undefined ? undefined : contextOf(state);
    },
  };
};
