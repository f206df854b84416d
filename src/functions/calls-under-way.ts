export type CallsUnderWay = {
  /** Counts a call until it has its answer. */
  readonly count: <T>(answer: Promise<T>) => Promise<T>;
  /** Resolves when no call is under way. */
  readonly whenIdle: () => Promise<void>;
};

/** Excel should not be asked anything for its own sake while cells wait for answers. */
export function createCallsUnderWay(): CallsUnderWay {
  let calls = 0;
  const waiting: (() => void)[] = [];
  return {
    count: (answer) => {
      calls++;
      return answer.finally(() => {
        calls--;
        if (calls === 0) waiting.splice(0).forEach((resolve) => resolve());
      });
    },
    whenIdle: () => (calls === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
}
