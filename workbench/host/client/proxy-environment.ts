import { type OfficeSurface } from '../surface/office-surface.ts';
import { type AdoptProxy } from './apply-answer.ts';
import { type DecorateEvent } from './event-handlers.ts';
import { type ProxyState } from './proxy-state.ts';

export type ProxySource = {
  readonly surface: OfficeSurface;
  /** The `Excel.RequestContext` a proxy belongs to, as the add-in sees it. */
  readonly contextOf: (state: ProxyState) => unknown;
  readonly nextToken: () => number;
  readonly decorateEvent: (state: ProxyState) => DecorateEvent;
};

/** What the members of a proxy need. */
export type ProxyEnvironment = ProxySource & {
  /** A proxy for an object that the application mentioned in an answer. */
  readonly adopt: AdoptProxy;
  /** A proxy for an object that the application has yet to look up. */
  readonly create: AdoptProxy;
};

/** A member of a prototype; inside it `this` is the proxy. */
export type Member = PropertyDescriptor & ThisType<object>;

export const isCollection = (environment: ProxyEnvironment, typeName: string): boolean =>
  environment.surface.classes[typeName]?.item !== undefined;
