import type { InformatClient, InformatReading } from '../clients/informat/index.ts';
import { SourceError } from '../core/errors.ts';
import type { Cell, Table } from '../core/table.ts';
import type { Asked, FromWorker, Port, ToWorker } from './worker-messages.ts';

/** A worker, which may turn out not to run here, or break down. */
export type WorkerPort = Port & {
  addEventListener(type: 'error', listener: () => void): void;
  terminate?(): void;
};

type Options = {
  readonly startWorker: () => WorkerPort;
  readonly baseUrl: string;
  readonly timeoutMs: number;
  readonly sealed: () => string | undefined;
};

type Waiting = {
  readonly rows: (readonly Cell[])[];
  readonly reading: InformatReading;
  readonly resolve: (table: Table) => void;
  readonly reject: (error: Error) => void;
  /** Asks the same on the page itself. */
  readonly here: () => void;
};

/** The client, with its tables made in a worker; on the page itself where no worker ever says a word. */
export function informatInWorker(client: InformatClient, options: Options): InformatClient {
  let office: ReturnType<typeof openOffice> | undefined;
  return {
    ...client,
    table(request, reading = {}) {
      office ??= openOffice(options.startWorker);
      const { baseUrl, timeoutMs, sealed } = options;
      const asked: Asked = { request, limit: reading.limit, baseUrl, timeoutMs, sealed: sealed() };
      return office.ask({ asked, reading, here: () => client.table(request, reading) });
    },
  };
}

type Question = {
  readonly asked: Asked;
  readonly reading: InformatReading;
  readonly here: () => Promise<Table>;
};

/** One worker for all questions, started for the first of them, and again after one that broke down. */
function openOffice(start: () => WorkerPort) {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let worker: WorkerPort | undefined;
  let hasSpoken = false;
  let runsHere = true;

  const breakDown = (): void => {
    worker?.terminate?.();
    worker = undefined;
    runsHere = hasSpoken;
    // What a worker could not bear, the page could not either.
    for (const { here, reject } of waiting.values()) {
      if (hasSpoken) reject(brokenDown());
      else here();
    }
    waiting.clear();
  };
  const hire = (): WorkerPort | undefined => {
    if (worker || !runsHere) return worker;
    try {
      worker = start();
      worker.addEventListener('message', ({ data }) => {
        hasSpoken = true;
        take(waiting, data as FromWorker);
      });
      worker.addEventListener('error', breakDown);
    } catch {
      runsHere = false;
    }
    return worker;
  };

  return {
    ask({ asked, reading, here }: Question): Promise<Table> {
      const port = hire();
      if (!port) return here();
      return waitFor({ asked, reading, here }, { waiting, id: ++last, post: (message) => port.postMessage(message) });
    },
  };
}

type Place = {
  readonly waiting: Map<number, Waiting>;
  readonly id: number;
  readonly post: (message: ToWorker) => void;
};

function waitFor({ asked, reading, here }: Question, { waiting, id, post }: Place): Promise<Table> {
  const { signal } = reading;
  if (signal?.aborted) return Promise.reject(reasonOf(signal));
  return new Promise<Table>((resolve, reject) => {
    const leave = (): void => {
      post({ kind: 'leave', id });
      waiting.delete(id);
      if (signal) reject(reasonOf(signal));
    };
    const settle =
      <T>(how: (value: T) => void) =>
      (value: T): void => {
        signal?.removeEventListener('abort', leave);
        how(value);
      };
    waiting.set(id, {
      rows: [],
      reading,
      resolve: settle(resolve),
      reject: settle(reject),
      here: () => here().then(settle(resolve), settle(reject)),
    });
    signal?.addEventListener('abort', leave, { once: true });
    post({ kind: 'ask', id, asked });
  });
}

function take(waiting: Map<number, Waiting>, message: FromWorker): void {
  const question = waiting.get(message.id);
  if (!question) return;
  switch (message.kind) {
    case 'here':
      return;
    case 'progress':
      question.reading.onProgress?.(message.progress);
      return;
    case 'rows':
      question.rows.push(...message.rows);
      return;
    case 'done':
      waiting.delete(message.id);
      question.resolve({
        columns: message.columns,
        rows: question.rows,
        ...(message.gaps && { gaps: message.gaps }),
      });
      return;
    case 'failed':
      waiting.delete(message.id);
      question.reject(toError(message));
  }
}

function toError({ failure, request }: Extract<FromWorker, { kind: 'failed' }>): Error {
  return failure ? new SourceError('informat', failure, { request }) : new Error('The worker failed.');
}

const brokenDown = (): Error => new SourceError('informat', { kind: 'unexpected-response', at: 'worker' });

const reasonOf = (signal: AbortSignal): Error =>
  signal.reason instanceof Error ? signal.reason : new DOMException('Aborted', 'AbortError');
