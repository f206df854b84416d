import { OfficeError } from '../client/office-error.ts';

/** Result of the older, callback-based half of Office.js. */
export type AsyncResult = {
  readonly status: 'succeeded' | 'failed';
  readonly value: unknown;
  readonly error: { readonly code: number; readonly name: string; readonly message: string } | undefined;
  readonly asyncContext: unknown;
};

export type Callback = (result: AsyncResult) => void;

type Options = { readonly asyncContext?: unknown };

const findCallback = (args: readonly unknown[]): Callback | undefined =>
  args.find((arg): arg is Callback => typeof arg === 'function');

const findOptions = (args: readonly unknown[]): Options =>
  args.find((arg): arg is Options => typeof arg === 'object' && arg !== null) ?? {};

/** Calls back with a success; options and callback may come in any number, as in Office.js. */
export const succeed = (value: unknown, args: readonly unknown[]): void => {
  const { asyncContext } = findOptions(args);
  const callback = findCallback(args);
  queueMicrotask(() => callback?.({ status: 'succeeded', value, error: undefined, asyncContext }));
};

/** Calls back with a failure that names what the host lacks; without a callback it throws, so nothing fails in silence. */
export const refuse = (what: string, args: readonly unknown[]): void => {
  const callback = findCallback(args);
  const message = `The workbench does not have ${what}.`;
  if (callback === undefined) throw new OfficeError('ApiNotFound', message, what);
  const error = { code: 5001, name: 'ApiNotFound', message };
  queueMicrotask(() =>
    callback({ status: 'failed', value: undefined, error, asyncContext: findOptions(args).asyncContext }),
  );
};
