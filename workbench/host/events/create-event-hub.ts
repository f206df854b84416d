import { type EventSubscriptions } from '../interpreter/interpret-batch.ts';
import { type EventData, type RaisedEvent } from './event-data.ts';

export type EventListener = (event: EventData) => void;

/** Brings the events of the workbook to the add-in's listeners, after the batch that caused them. */
export type EventHub = {
  readonly subscriptions: EventSubscriptions;
  onEvent(token: number, listener: EventListener | null): void;
  raise(events: readonly RaisedEvent[]): void;
  /** Forgets everyone, as when the task pane is loaded anew. */
  clear(): void;
};

type Subscription = { readonly typeName: string; readonly key: string | number | undefined; readonly event: string };

const hears = (subscription: Subscription, raised: RaisedEvent): boolean =>
  subscription.event === raised.event &&
  raised.owners.some(
    ({ typeName, key }) => typeName === subscription.typeName && (key === undefined || key === subscription.key),
  );

/** @param defer runs a task once the current batch has answered */
export const createEventHub = (defer: (task: () => void) => void): EventHub => {
  const subscriptions = new Map<number, Subscription>();
  const listeners = new Map<number, EventListener>();

  return {
    subscriptions: {
      add: (object, event, token) =>
        void subscriptions.set(token, { typeName: object.typeName, key: object.key(), event }),
      remove: (token) => void subscriptions.delete(token),
    },
    onEvent: (token, listener) => {
      if (listener === null) listeners.delete(token);
      else listeners.set(token, listener);
    },
    raise: (events) => {
      for (const raised of events) {
        for (const [token, subscription] of subscriptions) {
          if (hears(subscription, raised)) defer(() => listeners.get(token)?.(raised.data));
        }
      }
    },
    clear: () => {
      subscriptions.clear();
      listeners.clear();
    },
  };
};
