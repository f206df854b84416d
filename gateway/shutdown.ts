/** How long running requests may take to finish before the process ends anyway. */
const GRACE_MS = 10_000;

export type Shutdown = {
  readonly close: () => Promise<void>;
  readonly exit: (code: number) => void;
  readonly graceMs?: number;
};

/** Ends the process when it is asked to, after what is running has finished; a second request ends it at once. */
export function closeOnSignals({ close, exit, graceMs = GRACE_MS }: Shutdown): void {
  let closing = false;
  const end = (): void => {
    if (closing) return exit(1);
    closing = true;
    setTimeout(() => exit(1), graceMs).unref();
    close().then(
      () => exit(0),
      () => exit(1),
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}
