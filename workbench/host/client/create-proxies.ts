import { type OfficeClass, returnsNothing, returnsValue } from '../surface/office-surface.ts';
import { type AdoptProxy, applyIdentity } from './apply-answer.ts';
import { commonMembers } from './common-members.ts';
import { type Member, type ProxyEnvironment, type ProxySource } from './proxy-environment.ts';
import {
  eventMember,
  itemsMember,
  navigationMember,
  objectMethodMember,
  plainMethodMember,
  scalarMember,
} from './proxy-members.ts';
import { askIdentity, type Proxy, registerProxy, stateOf } from './proxy-state.ts';

const methodMember = (environment: ProxyEnvironment, typeName: string, [name, result]: [string, string]): Member =>
  result === returnsNothing || result === returnsValue
    ? plainMethodMember(typeName, name, result === returnsValue)
    : objectMethodMember(environment, name, result);

const membersOf = (environment: ProxyEnvironment, typeName: string, type: OfficeClass): Record<string, Member> => ({
  ...commonMembers(environment, typeName, type),
  ...Object.fromEntries(Object.entries(type.scalars).map(([name, set]) => [name, scalarMember(typeName, name, set)])),
  ...Object.fromEntries(
    Object.entries(type.navigations).map(([name, target]) => [name, navigationMember(environment, name, target)]),
  ),
  ...Object.fromEntries(
    Object.entries(type.methods).map((method) => [method[0], methodMember(environment, typeName, method)]),
  ),
  ...Object.fromEntries(type.events.map((name) => [name, eventMember(environment, name)])),
  ...(type.item === undefined ? {} : { items: itemsMember(typeName) }),
});

/** Makes the objects of `Excel.*` from the description of the API; a class is built when it is first met. */
export const createProxies = (source: ProxySource): ProxyEnvironment => {
  const prototypes = new Map<string, object>();

  const prototypeOf = (typeName: string): object => {
    const known = prototypes.get(typeName);
    if (known !== undefined) return known;
    const type = source.surface.classes[typeName];
    if (type === undefined) throw new TypeError(`Office.js has no class ${typeName}.`);
    const prototype = Object.defineProperties({}, membersOf(environment, typeName, type));
    prototypes.set(typeName, prototype);
    return prototype;
  };

  const adopt: AdoptProxy = (owner, typeName, path) => {
    const proxy = Object.create(prototypeOf(typeName)) as Proxy;
    registerProxy(proxy, {
      context: owner.context,
      typeName,
      path,
      isNull: undefined,
      scalars: new Map(),
      navigations: new Map(),
      items: undefined,
    });
    return proxy;
  };

  const create: AdoptProxy = (owner, typeName, path) => {
    const proxy = adopt(owner, typeName, path);
    const state = stateOf(proxy);
    askIdentity(state, (answer) => applyIdentity(state, answer));
    return proxy;
  };

  const environment: ProxyEnvironment = { ...source, adopt, create };
  return environment;
};
