import { actionTypes, upkeep } from '../protocol/batch.ts';
import { type ProxyState } from './proxy-state.ts';

type EventData = Readonly<Record<string, unknown>>;
type Handler = (event: EventData) => unknown;

/** Adds to the event what cannot travel, such as `getRange`. */
export type DecorateEvent = (event: EventData) => EventData;

/** The value of `sheet.onChanged`: handlers come and go with the next sync. */
export type EventHandlers = {
  add(handler: Handler): EventHandlerResult;
  remove(handler: Handler): void;
  removeAll(): void;
};

export type EventHandlerResult = { readonly context: unknown; remove(): void };

export type EventSource = {
  readonly owner: ProxyState;
  readonly event: string;
  /** The `Excel.RequestContext` that the add-in sees. */
  readonly context: unknown;
  readonly nextToken: () => number;
  readonly decorate: DecorateEvent;
};

const upkeepAction = (
  source: EventSource,
  name: string,
  options: { args: readonly unknown[]; onResult: () => void },
): void => {
  source.owner.context.request.add({
    action: { ActionType: actionTypes.method, Name: name, ArgumentInfo: { Arguments: options.args } },
    path: source.owner.path,
    onResult: options.onResult,
  });
};

/** A handler that fails is reported as an unhandled error of the page, as in a browser event; others still run. */
const runHandler = async (handler: Handler, event: EventData): Promise<void> => {
  await handler(event);
};

export const createEventHandlers = (source: EventSource): EventHandlers => {
  const tokens = new Map<number, Handler>();
  const { host } = source.owner.context;

  const removeToken = (token: number): void => {
    tokens.delete(token);
    upkeepAction(source, upkeep.removeHandler, { args: [token], onResult: () => host.onEvent(token, null) });
  };

  return {
    add: (handler) => {
      const token = source.nextToken();
      tokens.set(token, handler);
      upkeepAction(source, upkeep.addHandler, {
        args: [source.event, token],
        onResult: () => host.onEvent(token, (event) => void runHandler(handler, source.decorate(event))),
      });
      return { context: source.context, remove: () => removeToken(token) };
    },
    remove: (handler) => {
      for (const [token, known] of tokens) if (known === handler) removeToken(token);
    },
    removeAll: () => {
      for (const token of tokens.keys()) removeToken(token);
    },
  };
};
