import type { WorkerPort } from './informat-in-worker.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

type Stoppable = WorkerPort & { terminate(): void };

/** Whether a worker starts and answers here. Rejects with the signal's reason. */
export async function checkWorker(start: () => Stoppable, signal: AbortSignal): Promise<boolean> {
  signal.throwIfAborted();
  let port: Stoppable;
  try {
    port = start();
  } catch {
    return false;
  }
  const leave = new AbortController();
  try {
    return await new Promise<boolean>((resolve, reject) => {
      const knock: ToWorker = { kind: 'knock', id: 0 };
      port.addEventListener('message', ({ data }) => (data as FromWorker).kind === 'here' && resolve(true));
      port.addEventListener('error', () => resolve(false));
      signal.addEventListener('abort', () => reject(reasonOf(signal)), { signal: leave.signal });
      port.postMessage(knock);
    });
  } finally {
    leave.abort();
    port.terminate();
  }
}

const reasonOf = (signal: AbortSignal): Error =>
  signal.reason instanceof Error ? signal.reason : new DOMException('Aborted', 'AbortError');
