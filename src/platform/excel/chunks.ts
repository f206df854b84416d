import { nextTask } from '../../core/breathe.ts';
import { isTooLarge } from './office-error.ts';

/** Characters of JSON that one request may hold: well under the 5 MB at which Excel on the web refuses. */
const REQUEST_BYTES = 1_500_000;

/** How large one request may be; shared by all parts of a write, so what one part learns spares the others. */
export type ChunkLimit = { bytes: number };

export const createChunkLimit = (bytes: number = REQUEST_BYTES): ChunkLimit => ({ bytes });

type Chunks = {
  readonly total: number;
  readonly limit: ChunkLimit;
  /** Bytes that an item adds to a request. */
  readonly sizeOf: (index: number) => number;
  /** Sends the items from `start` up to but not including `end`. Must be repeatable. */
  readonly send: (start: number, end: number) => Promise<void>;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Sends items in requests of bounded size. A request that Excel finds too large is halved, and those after it as well.
 * Where there are several, the page breathes around each.
 * @throws what `send` throws, and the signal's reason between two requests.
 */
export async function sendInChunks({ total, limit, sizeOf, send, signal }: Chunks): Promise<void> {
  let start = 0;
  while (start < total) {
    if (start > 0) await nextTask();
    signal?.throwIfAborted();
    const { end, bytes } = chunkFrom(start, total, { limit, sizeOf });
    if (end < total) await nextTask();
    try {
      await send(start, end);
      start = end;
    } catch (error) {
      if (!isTooLarge(error) || end - start === 1) throw error;
      limit.bytes = Math.min(limit.bytes, bytes) / 2;
    }
  }
}

/** At least one item, however large. */
function chunkFrom(
  start: number,
  total: number,
  { limit, sizeOf }: Pick<Chunks, 'limit' | 'sizeOf'>,
): { end: number; bytes: number } {
  let bytes = sizeOf(start);
  let end = start + 1;
  while (end < total) {
    const next = sizeOf(end);
    if (bytes + next > limit.bytes) break;
    bytes += next;
    end++;
  }
  return { end, bytes };
}
