import { actionTypes } from '../protocol/batch.ts';
import { createClientResult } from './client-result.ts';
import { createEventHandlers } from './event-handlers.ts';
import { propertyNotLoaded } from './office-error.ts';
import { methodPath, type PathState, propertyPath } from './path-state.ts';
import { isCollection, type Member, type ProxyEnvironment } from './proxy-environment.ts';
import { prepareArguments, type ProxyState, stateOf } from './proxy-state.ts';
import { toWireName } from './wire-name.ts';

/** Methods that make something: walking their path a second time would make it again. */
const makesSomething = /^(add|insert|copy|create|duplicate|removeDuplicates)/;

/** Ranges are addressed by reference only. */
const knownByReference = /^(Workbook)?Range(Areas)?$/;

const write = (state: ProxyState, name: string, value: unknown): void => {
  const { argumentInfo, argumentPaths } = prepareArguments([value], state.context);
  state.context.request.add({
    action: { ActionType: actionTypes.setProperty, Name: toWireName(name), ArgumentInfo: argumentInfo },
    path: state.path,
    argumentPaths,
  });
  state.scalars.set(name, value);
};

export const scalarMember = (typeName: string, name: string, isWritable: boolean): Member => ({
  enumerable: true,
  get() {
    const state = stateOf(this);
    if (!state.scalars.has(name) && state.isNull !== true) throw propertyNotLoaded(name, typeName);
    return state.scalars.get(name);
  },
  ...(isWritable
    ? {
        set(value: unknown) {
          write(stateOf(this), name, value);
        },
      }
    : {}),
});

export const navigationMember = (environment: ProxyEnvironment, name: string, typeName: string): Member => ({
  enumerable: true,
  get() {
    const state = stateOf(this);
    const known = state.navigations.get(name);
    if (known !== undefined) return known;
    const property = { name: toWireName(name), isCollection: isCollection(environment, typeName) };
    const path = propertyPath(state.context.nextId(), state.path, property);
    const proxy = environment.create(state, typeName, path);
    state.navigations.set(name, proxy);
    return proxy;
  },
  set(value: unknown) {
    (this as Record<string, { set: (properties: unknown) => void }>)[name]?.set(value);
  },
});

type ObjectCall = { readonly name: string; readonly typeName: string; readonly args: readonly unknown[] };

const pathOfCall = (environment: ProxyEnvironment, state: ProxyState, call: ObjectCall): PathState =>
  methodPath(state.context.nextId(), state.path, {
    name: toWireName(call.name),
    ...prepareArguments(call.args, state.context),
    isCollection: isCollection(environment, call.typeName),
    isSpent: makesSomething.test(call.name) || knownByReference.test(call.typeName),
  });

export const objectMethodMember = (environment: ProxyEnvironment, name: string, typeName: string): Member => ({
  value(this: object, ...args: readonly unknown[]) {
    const state = stateOf(this);
    return environment.create(state, typeName, pathOfCall(environment, state, { name, typeName, args }));
  },
});

export const plainMethodMember = (typeName: string, name: string, hasValue: boolean): Member => ({
  value(this: object, ...args: readonly unknown[]) {
    const { context, path } = stateOf(this);
    const { argumentInfo, argumentPaths } = prepareArguments(args, context);
    const result = createClientResult(`${typeName}.${name}`);
    context.request.add({
      action: { ActionType: actionTypes.method, Name: toWireName(name), ArgumentInfo: argumentInfo },
      path,
      argumentPaths,
      onResult: result.receive,
    });
    return hasValue ? result.handle : undefined;
  },
});

export const eventMember = (environment: ProxyEnvironment, name: string): Member => ({
  configurable: true,
  get() {
    const owner = stateOf(this);
    const handlers = createEventHandlers({
      owner,
      event: name,
      context: environment.contextOf(owner),
      nextToken: environment.nextToken,
      decorate: environment.decorateEvent(owner),
    });
    Object.defineProperty(this, name, { value: handlers });
    return handlers;
  },
});

export const itemsMember = (typeName: string): Member => ({
  enumerable: true,
  get() {
    const state = stateOf(this);
    if (state.items === undefined && state.isNull !== true) throw propertyNotLoaded('items', typeName);
    return state.items;
  },
});
