export type Handler = (...args: unknown[]) => unknown;

/** What the classic functions script leaves on the page for the module that brings the handlers. */
export type EarlyFunctions = {
  readonly provide: (handlers: Readonly<Record<string, Handler>>) => void;
};
