import pLimit, { type LimitFunction } from 'p-limit';

import { createPdataClient } from '../clients/pdata/index.ts';
import { createTweedekamerClient } from '../clients/tweedekamer/index.ts';
import { SOURCE_IDS, SourceError, type SourceId } from '../core/errors.ts';
import { createHttp, type Transport } from '../core/http.ts';
import type { Table } from '../core/table.ts';
import type { Call, Clients, Input, Progress, Question } from '../datasets/dataset.ts';
import type { Choice, Lookup } from '../datasets/param.ts';
import { createAnswerCache } from './answer-cache.ts';
import { shareFlight, type Flight } from './flight.ts';

export type LoadOptions = Call & {
  /** Ask the source again even when an answer is at hand. */
  readonly fresh?: boolean | undefined;
  /** Give up after this; the failure is `timed-out`. */
  readonly deadlineMs?: number | undefined;
};

/** The values that a source knows for one parameter, given what the form holds already. */
export type ChoicesRequest = {
  readonly lookup: Lookup;
  readonly source: SourceId;
  readonly input: Input;
  readonly signal?: AbortSignal | undefined;
};

/** Everything that cells and pane ask of the sources: equal questions share one request and one answer. */
export type Runtime = {
  table(question: Question, options?: LoadOptions): Promise<Table>;
  /** What is at hand without asking; a formula preview uses nothing else. */
  cached(question: Question): Table | undefined;
  choices(request: ChoicesRequest): Promise<readonly Choice[]>;
  /** Forget all answers: the next question of each goes to its source. */
  forget(): void;
};

export type RuntimeOptions = Transport & {
  /** Origin and path of the gateway's `/api`, with a trailing slash. */
  readonly apiUrl: string;
  readonly now?: () => number;
};

const CACHE_MS = 5 * 60_000;
const CACHE_CELLS = 2_000_000;
/** Requests in flight per source. The parliament's server slows down by its own load. */
const CONCURRENCY: Readonly<Record<SourceId, number>> = { pdata: 6, tweedekamer: 4 };
const ATTEMPT_MS: Readonly<Record<SourceId, number>> = { pdata: 20_000, tweedekamer: 45_000 };

export function createRuntime(options: RuntimeOptions): Runtime {
  const { apiUrl, now = () => performance.now(), ...transport } = options;
  const clients = createClients(apiUrl, transport);
  const answers = createAnswerCache({ keepMs: CACHE_MS, maxCells: CACHE_CELLS, now });
  const flights = new Map<string, Flight<Table>>();
  const lanes = new Map<SourceId, LimitFunction>(SOURCE_IDS.map((source) => [source, pLimit(CONCURRENCY[source])]));
  let generation = 0;

  const start = (question: Question, key: string, limit: number | undefined): Flight<Table> => {
    const born = generation;
    const run = (signal: AbortSignal, onProgress: (progress: Progress) => void): Promise<Table> => {
      const lane = lanes.get(question.source);
      const load = (): Promise<Table> => question.load(clients, { signal, onProgress, limit });
      return lane ? lane(() => (signal.aborted ? Promise.reject(abortReason(signal)) : load())) : load();
    };
    const flight = shareFlight(run, {
      done: (table) => born === generation && answers.set(key, table),
      settled: () => flights.get(key) === flight && flights.delete(key),
    });
    flights.set(key, flight);
    return flight;
  };

  return {
    table(question, { fresh = false, deadlineMs, signal, onProgress, limit } = {}) {
      const key = keyOf(question, limit);
      const known = fresh ? undefined : (answers.get(key) ?? answers.get(question.key));
      if (known) return Promise.resolve(known);
      const flight = flights.get(key) ?? start(question, key, limit);
      const deadline =
        deadlineMs === undefined ? undefined : { ms: deadlineMs, error: late(question.source, deadlineMs) };
      return flight.join({ signal, onProgress, deadline });
    },
    cached: (question) => answers.get(question.key),
    choices: ({ lookup, source, input, signal }) => {
      const lane = lanes.get(source);
      const ask = (): Promise<readonly Choice[]> => lookup(clients, input, { signal });
      return lane ? lane(ask) : ask();
    },
    forget() {
      generation++;
      answers.clear();
      flights.clear();
    },
  };
}

function createClients(apiUrl: string, transport: Transport): Clients {
  const httpFor = (source: SourceId): ReturnType<typeof createHttp> =>
    createHttp({ timeoutMs: ATTEMPT_MS[source], ...transport, source, baseUrl: `${apiUrl}${source}/` });
  return {
    pdata: createPdataClient(httpFor('pdata')),
    tweedekamer: createTweedekamerClient(httpFor('tweedekamer')),
  };
}

const keyOf = (question: Question, limit: number | undefined): string =>
  limit === undefined ? question.key : `${question.key}\u001E${limit}`;

function late(source: SourceId, ms: number): SourceError {
  return new SourceError(source, { kind: 'timed-out', afterMs: ms });
}

function abortReason(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new DOMException('Aborted', 'AbortError');
}
