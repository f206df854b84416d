/** A task that lasts longer than this begins to be felt. */
const longMs = 30;

const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });

/**
 * In Excel a batch runs in another process than the task pane; here both share the page, so a long batch ends its task
 * now and then. The function resolves at once as long as little has been done since the last time.
 */
export const createBreathe = (now: () => number = () => performance.now()): (() => Promise<void>) => {
  let begun = now();
  return async () => {
    if (now() - begun < longMs) return;
    await nextTask();
    begun = now();
  };
};
