import pLimit from 'p-limit';

import type { Check } from './checks.ts';
import type { Found } from './found.ts';

type Options = {
  readonly signal: AbortSignal;
  /** A line that has nothing to say by then is told to be silent. */
  readonly patienceMs: number;
  readonly onFound: (id: string, found: Found) => void;
};

const AT_ONCE = 4;

/** Runs the checks side by side, a few at once. Settles when each has been told, or the signal aborts; never rejects. */
export async function runChecks(checks: readonly Check[], options: Options): Promise<void> {
  const lane = pLimit(AT_ONCE);
  const { signal, onFound } = options;
  await Promise.all(
    checks.map((check) =>
      lane(async () => {
        if (signal.aborted) return;
        const found = await runOne(check, options);
        if (!signal.aborted) onFound(check.id, found);
      }),
    ),
  );
}

async function runOne({ run }: Check, { signal, patienceMs }: Options): Promise<Found> {
  const own = new AbortController();
  const leave = (): void => own.abort(signal.reason);
  signal.addEventListener('abort', leave, { once: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ended = new Promise<Found>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'silent', afterMs: patienceMs }), patienceMs);
    own.signal.addEventListener('abort', () => resolve({ kind: 'failed' }), { once: true });
  });
  try {
    return await Promise.race([run(own.signal), ended]);
  } catch {
    return { kind: 'failed' };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', leave);
    // Whoever is still busy with it may stop.
    own.abort();
  }
}
