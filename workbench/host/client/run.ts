import { releaseRun, syncContext } from './context-state.ts';
import { invalidArgument, invalidRequestContext, OfficeError } from './office-error.ts';
import { type RequestContext, type RequestContexts } from './request-context.ts';

type Body = (context: RequestContext) => Promise<unknown>;

type RunOptions = {
  readonly previousObjects?: unknown;
  readonly delayForCellEdit?: boolean;
  readonly session?: unknown;
};

type Run = { readonly context: RequestContext; readonly body: Body; readonly delayForCellEdit: boolean };

const isBody = (value: unknown): value is Body => typeof value === 'function';

const isOptions = (value: unknown): value is RunOptions =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** The one context that all earlier objects share. */
const contextOfPrevious = (contexts: RequestContexts, previous: unknown): RequestContext => {
  if (contexts.stateOf(previous) !== undefined) return previous as RequestContext;
  const [first, ...rest] = [previous].flat().map((object) => contexts.contextOf(object));
  if (first === undefined) throw invalidArgument('previousObjects', 'Excel.run');
  if (rest.some((context) => context !== first)) throw invalidRequestContext('Excel.run');
  return first;
};

const refuseSession = (): never => {
  throw new OfficeError(
    'NotImplemented',
    'Only the open workbook can be reached, not one behind a session or a URL.',
    'Excel.run',
  );
};

const optionsFrom = (contexts: RequestContexts, first: unknown): RunOptions => {
  if (first === undefined) return {};
  return isOptions(first) && contexts.stateOf(first) === undefined ? first : { previousObjects: first };
};

const parse = (contexts: RequestContexts, args: readonly unknown[]): Run => {
  const body = args.at(-1);
  if (!isBody(body) || args.length > 2) throw invalidArgument('batch', 'Excel.run');
  const first = args.length === 2 ? args[0] : undefined;
  if (typeof first === 'string') return refuseSession();
  const { previousObjects, delayForCellEdit = false, session } = optionsFrom(contexts, first);
  if (session !== undefined) return refuseSession();
  const context = previousObjects === undefined ? contexts.create() : contextOfPrevious(contexts, previousObjects);
  return { context, body, delayForCellEdit };
};

const runBody = async ({ context, body }: Run): Promise<unknown> => {
  const promise: unknown = body(context);
  if (!(promise instanceof Object) || !('then' in promise)) {
    throw new OfficeError(
      'RunMustReturnPromise',
      'The batch function passed to Excel.run must return a promise.',
      'Excel.run',
    );
  }
  return promise;
};

const runAlone = async (contexts: RequestContexts, run: Run): Promise<unknown> => {
  const state = contexts.stateOf(run.context);
  if (state === undefined) throw invalidArgument('context', 'Excel.run');
  state.isRunning = true;
  state.delayForCellEdit = run.delayForCellEdit;
  try {
    const result = await runBody(run);
    await syncContext(state);
    return result;
  } finally {
    state.isRunning = false;
    await releaseRun(state).catch(() => undefined);
  }
};

/**
 * `Excel.run(batch)`, `Excel.run(options, batch)` and `Excel.run(earlier objects or context, batch)`: runs the batch
 * function, syncs what is left and lets go of the objects it made. Runs on one context follow each other.
 */
export const createRun =
  (contexts: RequestContexts) =>
  async (...args: readonly unknown[]): Promise<unknown> => {
    const run = parse(contexts, args);
    const state = contexts.stateOf(run.context);
    const turn = (state?.lastRun ?? Promise.resolve()).then(() => runAlone(contexts, run));
    if (state !== undefined) state.lastRun = turn.catch(() => undefined);
    return turn;
  };
