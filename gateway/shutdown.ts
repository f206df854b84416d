/** How long running requests may take to finish before the process ends anyway. */
const GRACE_MS = 10_000;
const PARENT_WATCH_MS = 500;

export type Shutdown = {
  readonly close: () => Promise<void>;
  readonly exit: (code: number) => void;
};

/** Ends the process when it is asked to, after what is running has finished; a second request ends it at once. */
export function closeOnSignals({ close, exit }: Shutdown): void {
  let closing = false;
  const end = (): void => {
    if (closing) return exit(1);
    closing = true;
    setTimeout(() => exit(1), GRACE_MS).unref();
    close().then(
      () => exit(0),
      () => exit(1),
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  if (process.env['npm_lifecycle_event'] !== undefined) onParentGone(end);
}

/** A signal to npm ends the shell between npm and this process, which does not pass it on. */
function onParentGone(end: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    end();
  }, PARENT_WATCH_MS).unref();
}
