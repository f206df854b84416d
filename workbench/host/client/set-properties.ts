import { type OfficeClass } from '../surface/office-surface.ts';
import { OfficeError } from './office-error.ts';
import { type ProxyState, proxyStateOf } from './proxy-state.ts';

type Settable = { set: (properties: unknown, options?: unknown) => void };
type Target = Record<string, unknown>;

export type SetOptions = { readonly throwOnReadOnly?: boolean };

type Setting = { readonly proxy: object; readonly state: ProxyState; readonly type: OfficeClass };

const refuse = (state: ProxyState, member: string, why: string): never => {
  throw new OfficeError('InvalidArgument', `The property '${member}' ${why}.`, `${state.typeName}.${member}`);
};

const isSettable = (value: unknown): value is Settable =>
  typeof value === 'object' && value !== null && 'set' in value && typeof value.set === 'function';

const setOne = ({ proxy, state, type }: Setting, member: readonly [string, unknown], options: SetOptions): void => {
  const [name, value] = member;
  const target = proxy as Target;
  if (name in type.navigations) {
    const navigation = target[name];
    if (isSettable(navigation)) navigation.set(value, options);
  } else if (type.scalars[name] === true) target[name] = value;
  else if (type.scalars[name] === undefined) refuse(state, name, 'does not exist on the object');
  else if (options.throwOnReadOnly !== false) refuse(state, name, 'is read-only');
};

/** Loaded values of another proxy of the same class; what cannot be set is left out. */
const copyOf = (source: ProxyState, { state, type }: Setting): Readonly<Record<string, unknown>> => {
  if (source.typeName !== state.typeName) {
    throw new OfficeError('InvalidArgument', "The argument 'properties' is of another class.", `${state.typeName}.set`);
  }
  return {
    ...Object.fromEntries([...source.scalars].filter(([name]) => type.scalars[name] === true)),
    ...Object.fromEntries(source.navigations),
  };
};

/**
 * `object.set({ name: …, format: { … } })`, or `object.set(otherObject)`.
 * @throws OfficeError InvalidArgument for a member that does not exist or may only be read
 */
export const setProperties = (setting: Setting, properties: unknown, options: SetOptions = {}): void => {
  const source = proxyStateOf(properties);
  const values = source === undefined ? (properties as object) : copyOf(source, setting);
  for (const member of Object.entries(values)) if (member[1] !== undefined) setOne(setting, member, options);
};
