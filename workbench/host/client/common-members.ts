import { actionTypes } from '../protocol/batch.ts';
import { type OfficeClass } from '../surface/office-surface.ts';
import { applyAnswer } from './apply-answer.ts';
import { toQuery } from './load-option.ts';
import { propertyNotLoaded } from './office-error.ts';
import { type Member, type ProxyEnvironment } from './proxy-environment.ts';
import { type ProxyState, stateOf, track, untrack } from './proxy-state.ts';
import { type SetOptions, setProperties } from './set-properties.ts';

const load = (environment: ProxyEnvironment, state: ProxyState, option: unknown): void =>
  state.context.request.add({
    action: { ActionType: actionTypes.query, Name: '', QueryInfo: toQuery(option) },
    path: state.path,
    onResult: (answer) => applyAnswer(state, answer, environment),
  });

/** Loaded values only, which is what `JSON.stringify(range)` shows. */
const toPlain = (state: ProxyState): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(state.scalars),
  ...Object.fromEntries([...state.navigations].map(([name, proxy]) => [name, toPlain(stateOf(proxy))])),
  ...(state.items === undefined ? {} : { items: state.items.map((item) => toPlain(stateOf(item))) }),
});

const stateMembers = (environment: ProxyEnvironment, typeName: string): Record<string, Member> => ({
  context: {
    get() {
      return environment.contextOf(stateOf(this));
    },
  },
  isNullObject: {
    get() {
      const { isNull } = stateOf(this);
      if (isNull === undefined) throw propertyNotLoaded('isNullObject', typeName);
      return isNull;
    },
  },
  toJSON: {
    value(this: object) {
      return toPlain(stateOf(this));
    },
  },
});

/** The members every proxy has. */
export const commonMembers = (
  environment: ProxyEnvironment,
  typeName: string,
  type: OfficeClass,
): Record<string, Member> => ({
  ...stateMembers(environment, typeName),
  load: {
    value(this: object, option?: unknown) {
      load(environment, stateOf(this), option);
      return this;
    },
  },
  set: {
    value(this: object, properties: unknown, options?: SetOptions) {
      setProperties({ proxy: this, state: stateOf(this), type }, properties, options);
    },
  },
  track: {
    value(this: object) {
      track(stateOf(this));
      return this;
    },
  },
  untrack: {
    value(this: object) {
      untrack(stateOf(this));
      return this;
    },
  },
});
