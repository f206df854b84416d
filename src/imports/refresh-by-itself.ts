import type { Imports, ImportState } from './imports.ts';
import type { Wait } from './write-in-time.ts';

export type SelfRefreshOptions = {
  readonly imports: Pick<Imports, 'list' | 'refresh' | 'subscribe' | 'isBusy'>;
  readonly clock: () => Date;
  readonly wait: Wait;
  readonly isOnline: () => boolean;
  /** Calls back when the connection is there again. Returns how to stop. */
  readonly whenOnline: (listener: () => void) => () => void;
  /** Lets this add-in start with the workbook: asked for once any import is to be refreshed by itself. */
  readonly startWithWorkbook: () => Promise<void>;
};

const MINUTE_MS = 60_000;
/** After this it is looked again whether what stood in the way is gone. */
const AGAIN_MS = MINUTE_MS / 2;
/** A computer that slept has a clock that jumped. */
const NAP_MS = 60 * MINUTE_MS;

/**
 * Refreshes the imports that are to be refreshed when the workbook opens, and those that are to be while it is open.
 * One timer for all. Never while other work on a table runs, and never without a connection: then it looks again a
 * little later, or when the connection is back. What fails is tried again when its time has come anew.
 * @returns how to stop
 */
export function refreshByItself(options: SelfRefreshOptions): () => void {
  const { imports, whenOnline } = options;
  const stopping = new AbortController();
  let nap = new AbortController();
  const wake = (): void => nap.abort();
  const rounds = async (): Promise<void> => {
    const turn = createTurn(options);
    while (!stopping.signal.aborted) {
      nap = new AbortController();
      const restMs = await turn(stopping.signal);
      await sleep(options.wait, restMs, nap.signal);
    }
  };
  const stops = [imports.subscribe(wake), whenOnline(wake)];
  void rounds();
  return () => {
    for (const stop of stops) stop();
    stopping.abort();
    wake();
  };
}

/** Refreshes what is due, and tells after how long to look again; undefined for no sooner than something changes. */
function createTurn(options: SelfRefreshOptions) {
  const { imports, clock, isOnline, startWithWorkbook } = options;
  /** Imports that were there when the workbook opened and still wait for their refresh. */
  let opening: Set<string> | undefined;
  let startsWithWorkbook = false;
  const tried = new Map<string, number>();
  const dueAt = (state: ImportState): number =>
    opening?.has(state.id) ? -Infinity : nextTime(state, tried.get(state.id));

  return async (signal: AbortSignal): Promise<number | undefined> => {
    const all = await imports.list().catch(() => undefined);
    if (!all) return AGAIN_MS;
    const states = all.filter(isSelfRefreshing);
    opening ??= new Set(states.filter(({ onOpening }) => onOpening).map(({ id }) => id));
    if (states.length === 0) return undefined;
    if (!startsWithWorkbook) {
      startsWithWorkbook = true;
      await startWithWorkbook();
    }
    const now = clock().getTime();
    for (const state of states.filter((candidate) => dueAt(candidate) <= now)) {
      if (signal.aborted || !isOnline() || imports.isBusy()) break;
      opening.delete(state.id);
      tried.set(state.id, clock().getTime());
      // How it ended is told where the imports are listed.
      await imports.refresh(state.id, { signal }).catch(() => undefined);
    }
    const restMs = Math.min(...states.map(dueAt)) - clock().getTime();
    return restMs === Infinity ? undefined : Math.min(Math.max(restMs, AGAIN_MS), NAP_MS);
  };
}

/** A refresh by a person counts as well as one by the timer. */
function nextTime({ everyMinutes, lastChecked }: ImportState, tried = -Infinity): number {
  if (everyMinutes === undefined) return Infinity;
  const checked = Date.parse(lastChecked);
  return Math.max(Number.isNaN(checked) ? 0 : checked, tried) + Math.max(everyMinutes, 1) * MINUTE_MS;
}

/** One whose table is gone, or that asks for something that only a person can give, is left alone. */
const isSelfRefreshing = ({ onOpening, everyMinutes, place, withheld, remembered = {} }: ImportState): boolean =>
  (onOpening === true || everyMinutes !== undefined) &&
  place !== undefined &&
  withheld.every((name) => remembered[name] !== undefined);

async function sleep(wait: Wait, ms: number | undefined, signal: AbortSignal): Promise<void> {
  const woken = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  // Whichever comes first; a wait that is aborted rejects, which is no news.
  await Promise.race([woken, ...(ms === undefined ? [] : [wait(ms, signal).catch(() => undefined)])]);
}
