import { type OfficeClass, type OfficeSurface } from '../surface/office-surface.ts';
import { memberPath, type PathState, positionPath, propertyPath, referencePath, settlePath } from './path-state.ts';
import { type Proxy, type ProxyState, stateOf } from './proxy-state.ts';
import { toWireName } from './wire-name.ts';

type Answer = Readonly<Record<string, unknown>>;

/** Makes a proxy without telling the application: it exists already. */
export type AdoptProxy = (owner: Pick<ProxyState, 'context'>, typeName: string, path: PathState) => Proxy;

export type Applying = { readonly surface: OfficeSurface; readonly adopt: AdoptProxy };

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const keyOf = (answer: Answer): string | number | undefined => {
  const key = answer['_Id'] ?? answer['Id'];
  return typeof key === 'string' || typeof key === 'number' ? key : undefined;
};

const referenceIn = (answer: Answer): string | undefined =>
  typeof answer['_ReferenceId'] === 'string' ? answer['_ReferenceId'] : undefined;

/** Notes whether the object exists and how it is addressed from now on. */
export const applyIdentity = (state: ProxyState, answer: unknown): void => {
  state.isNull = !isAnswer(answer);
  if (!isAnswer(answer)) return;
  const reference = referenceIn(answer);
  settlePath(state.path, { reference, key: keyOf(answer) });
  const { context, path } = state;
  if (reference !== undefined && context.isRunning && !context.tracked.has(path)) context.heldForRun.add(path);
};

const applyScalars = (state: ProxyState, type: OfficeClass, answer: Answer): void => {
  for (const name of Object.keys(type.scalars)) {
    const value = answer[toWireName(name)];
    if (value !== undefined) state.scalars.set(name, value);
  }
};

const navigationOf = (state: ProxyState, name: string, options: { typeName: string } & Applying): Proxy => {
  const known = state.navigations.get(name);
  if (known !== undefined) return known;
  const isCollection = options.surface.classes[options.typeName]?.item !== undefined;
  const path = propertyPath(state.context.nextId(), state.path, { name: toWireName(name), isCollection });
  const proxy = options.adopt(state, options.typeName, path);
  state.navigations.set(name, proxy);
  return proxy;
};

const applyNavigations = (state: ProxyState, type: OfficeClass, options: { answer: Answer } & Applying): void => {
  for (const [name, typeName] of Object.entries(type.navigations)) {
    const value = options.answer[toWireName(name)];
    if (value === undefined) continue;
    const proxy = navigationOf(state, name, { ...options, typeName });
    applyAnswer(stateOf(proxy), value, options);
  }
};

const itemPath = (owner: ProxyState, item: Answer, index: number): PathState => {
  const id = owner.context.nextId();
  const reference = referenceIn(item);
  if (reference !== undefined) return referencePath(id, reference);
  const key = keyOf(item);
  return key === undefined ? positionPath(id, owner.path, index) : memberPath(id, owner.path, key);
};

const applyItems = (state: ProxyState, itemType: string, options: { items: readonly unknown[] } & Applying): void => {
  state.items = options.items.map((item, index) => {
    const answer = isAnswer(item) ? item : {};
    const proxy = options.adopt(state, itemType, itemPath(state, answer, index));
    applyAnswer(stateOf(proxy), answer, options);
    return proxy;
  });
};

/** Puts the answer to a load into the proxy, its properties and its members. */
export const applyAnswer = (state: ProxyState, answer: unknown, options: Applying): void => {
  applyIdentity(state, answer);
  const type = options.surface.classes[state.typeName];
  if (!isAnswer(answer) || type === undefined) return;
  applyScalars(state, type, answer);
  applyNavigations(state, type, { ...options, answer });
  const items = answer['_Items'];
  if (type.item !== undefined && Array.isArray(items)) applyItems(state, type.item, { ...options, items });
};
