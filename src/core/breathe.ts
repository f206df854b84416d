/** Ends the task at hand, so that a page can answer its user; resolves in a task of its own. */
type Breathe = () => Promise<void>;

/** Rows of a table worked through in one go: a few milliseconds of any of the passes there are. */
const ROWS_AT_ONCE = 500;

/** By a message, because browsers hold back timers that follow each other. */
export const nextTask: Breathe = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });

/** Does something for every place of a long list; the page breathes in between. */
export async function eachInParts(
  total: number,
  visit: (at: number) => void,
  breathe: Breathe = nextTask,
): Promise<void> {
  for (let at = 0; at < total; at++) {
    if (at > 0 && at % ROWS_AT_ONCE === 0) await breathe();
    visit(at);
  }
}

/** Like `map`, for a long list; the page breathes in between. */
export async function mapInParts<T, R>(
  items: readonly T[],
  change: (item: T, at: number) => R,
  breathe: Breathe = nextTask,
): Promise<R[]> {
  const changed: R[] = [];
  await eachInParts(items.length, (at) => changed.push(change(items[at] as T, at)), breathe);
  return changed;
}
