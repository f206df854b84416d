const MINUTE_MS = 60_000;
const LONGEST_MS = 5 * 24 * 60 * MINUTE_MS;
/** Between one window and the next, for what the vendor records a little late. */
const OVERLAP_MS = 15 * MINUTE_MS;

/** A span of time, as ISO 8601 in UTC with milliseconds: the only form that the bulk list takes. */
export type Span = { readonly from: string; readonly to: string };

/** A span in windows of at most five days, the most that the bulk list takes, each a little over the one before. */
export function timeWindows({ from, to }: Span): readonly Span[] {
  const end = Date.parse(to);
  const windows: Span[] = [];
  let start = Date.parse(from);
  while (start < end) {
    const stop = Math.min(end, start + LONGEST_MS);
    windows.push({ from: new Date(start).toISOString(), to: new Date(stop).toISOString() });
    start = stop < end ? stop - OVERLAP_MS : end;
  }
  return windows;
}
