import { WorkbookError } from '../platform/workbook.ts';

export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>;

/** For the writing alone; what takes longer than this in Excel does not end at all. */
const DEADLINE_MS = 10 * 60_000;
/** To leave the sheet as it was. */
const GRACE_MS = 60_000;

type Writing<T> = {
  readonly wait: Wait;
  readonly signal: AbortSignal | undefined;
  readonly write: (signal: AbortSignal) => Promise<T>;
};

/**
 * Stops a write that takes too long, and no longer waits for one that does not stop: what comes after it must not
 * wait forever.
 * @throws WorkbookError `slow`
 */
export async function writeInTime<T>({ wait, signal, write }: Writing<T>): Promise<T> {
  const stopping = new AbortController();
  const ended = new AbortController();
  const pass = (): void => stopping.abort(signal?.reason);
  const late = async (): Promise<never> => {
    const slow = new WorkbookError({ kind: 'slow' });
    await wait(DEADLINE_MS, ended.signal);
    stopping.abort(slow);
    await wait(GRACE_MS, ended.signal);
    throw slow;
  };
  if (signal?.aborted) pass();
  signal?.addEventListener('abort', pass, { once: true });
  try {
    return await Promise.race([write(stopping.signal), late()]);
  } finally {
    signal?.removeEventListener('abort', pass);
    ended.abort();
  }
}
