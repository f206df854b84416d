export type Waiting = {
  /** A task whose signal aborts while it waits is never started. */
  readonly signal?: AbortSignal | undefined;
  /** How many tasks go first; told while it waits, each time that one of them is done. */
  readonly onAhead?: ((ahead: number) => void) | undefined;
};

/** Runs tasks one after the other. */
export type Queue = <T>(task: () => Promise<T>, waiting?: Waiting) => Promise<T>;

type Turn = Pick<Waiting, 'onAhead'> & { readonly start: () => void };

export function createQueue(): Queue {
  let turns: readonly Turn[] = [];
  const leave = (turn: Turn): void => {
    const wasRunning = turns[0] === turn;
    turns = turns.filter((other) => other !== turn);
    if (wasRunning) turns[0]?.start();
    turns.forEach(({ onAhead }, ahead) => ahead > 0 && onAhead?.(ahead));
  };
  return <T>(task: () => Promise<T>, { signal, onAhead }: Waiting = {}): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (signal?.aborted) return reject(reasonOf(signal));
      const giveUp = (): void => {
        reject(reasonOf(signal));
        leave(turn);
      };
      const start = async (): Promise<void> => {
        signal?.removeEventListener('abort', giveUp);
        try {
          resolve(await task());
        } catch (error) {
          reject(error instanceof Error ? error : new Error('failed', { cause: error }));
        }
        leave(turn);
      };
      const turn: Turn = { start: () => void start(), onAhead };
      signal?.addEventListener('abort', giveUp, { once: true });
      turns = [...turns, turn];
      if (turns[0] === turn) turn.start();
      else onAhead?.(turns.length - 1);
    });
}

const reasonOf = (signal: AbortSignal | undefined): Error =>
  signal?.reason instanceof Error ? signal.reason : new DOMException('Aborted', 'AbortError');
