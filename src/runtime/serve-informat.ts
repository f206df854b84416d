import { createInformatClient } from '../clients/informat/index.ts';
import { isSourceError } from '../core/errors.ts';
import { createHttp, type Transport } from '../core/http.ts';
import type { Asked, FromWorker, Port, ToWorker } from './worker-messages.ts';

const ROWS_AT_ONCE = 500;

/** Answers questions about school staff over a port: asks, parses and plans rows away from the page. */
export function serveInformat(port: Port, transport: Transport = {}): void {
  const running = new Map<number, AbortController>();
  const say = (message: FromWorker): void => port.postMessage(message);

  const answer = async (id: number, asked: Asked): Promise<void> => {
    const leave = new AbortController();
    running.set(id, leave);
    const { baseUrl, timeoutMs, sealed, request, limit } = asked;
    const http = createHttp({ timeoutMs, ...transport, source: 'informat', baseUrl, authorize: () => sealed });
    try {
      const { columns, rows, gaps } = await createInformatClient(http).table(request, {
        limit,
        signal: leave.signal,
        onProgress: (progress) => say({ kind: 'progress', id, progress }),
      });
      for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
        say({ kind: 'rows', id, rows: rows.slice(at, at + ROWS_AT_ONCE) });
      say({ kind: 'done', id, columns, gaps });
    } catch (error) {
      const known = isSourceError(error) ? error : undefined;
      say({ kind: 'failed', id, failure: known?.failure, request: known?.request });
    } finally {
      running.delete(id);
    }
  };

  port.addEventListener('message', ({ data }) => {
    const message = data as ToWorker;
    if (message.kind === 'ask') void answer(message.id, message.asked);
    else if (message.kind === 'knock') say({ kind: 'here', id: message.id });
    else running.get(message.id)?.abort();
  });
}
