/** Runs tasks one after the other. A task whose signal aborts while it waits is never started. */
export type Queue = <T>(task: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T> => {
    const turn = last;
    return new Promise<T>((resolve, reject) => {
      const leave = (): void => reject(reasonOf(signal));
      if (signal?.aborted) return leave();
      signal?.addEventListener('abort', leave, { once: true });
      const take = async (): Promise<void> => {
        await turn;
        signal?.removeEventListener('abort', leave);
        if (signal?.aborted) return;
        try {
          resolve(await task());
        } catch (error) {
          reject(error instanceof Error ? error : new Error('failed', { cause: error }));
        }
      };
      last = take();
    });
  };
}

const reasonOf = (signal: AbortSignal | undefined): Error =>
  signal?.reason instanceof Error ? signal.reason : new DOMException('Aborted', 'AbortError');
