export type Handler = (...args: unknown[]) => unknown;

/** What the classic functions script leaves on the page for the module that brings the handlers. */
export type EarlyFunctions = {
  readonly provide: (handlers: Readonly<Record<string, Handler>>) => void;
  /** Whether a cell has called already, and so is calculating. */
  readonly wasCalled: () => boolean;
};

type Host = {
  readonly ids: readonly string[];
  readonly associate: (id: string, handler: Handler) => void;
  /** The error of a call whose handler did not come. */
  readonly missing: () => unknown;
  readonly now: () => number;
  readonly later: (run: () => void, ms: number) => void;
};

/** A call waits so long for its handler; what is left of its time is the handler's. */
const PATIENCE_MS = 20_000;

/** Gives every id a stand-in that waits for its handler, and tells the handler when the call arrived. */
export function createEarlyFunctions({ ids, associate, missing, now, later }: Host): EarlyFunctions {
  const handlers = new Map<string, Handler>();
  const arrival = new EventTarget();
  let called = false;

  const handlerOf = (id: string): Promise<Handler | undefined> =>
    new Promise((resolve) => {
      const look = (): void => resolve(handlers.get(id));
      if (handlers.has(id)) return look();
      arrival.addEventListener('provided', look, { once: true });
      later(look, PATIENCE_MS);
    });

  for (const id of ids) {
    associate(id, async (...args) => {
      called = true;
      const arrivedAt = now();
      const handler = await handlerOf(id);
      if (!handler) throw missing();
      const invocation = args.at(-1);
      if (typeof invocation === 'object' && invocation !== null) Object.assign(invocation, { arrivedAt });
      return handler(...args);
    });
  }
  return {
    wasCalled: () => called,
    provide(provided) {
      for (const [id, handler] of Object.entries(provided)) handlers.set(id, handler);
      arrival.dispatchEvent(new Event('provided'));
    },
  };
}
