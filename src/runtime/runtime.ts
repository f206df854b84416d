import { isSourceError, SourceError, type CredentialProblem, type SourceId } from '../core/errors.ts';
import type { Transport } from '../core/http.ts';
import type { Table } from '../core/table.ts';
import type { ChangedRows } from '../datasets/changes.ts';
import type { Call, Input, Progress, Question } from '../datasets/dataset.ts';
import type { Choice, Lookup } from '../datasets/param.ts';
import { askChanges, type ChangesOptions } from './ask-changes.ts';
import { createAnswerCache } from './answer-cache.ts';
import { createClients, type Credentials } from './create-clients.ts';
import type { WorkerPort } from './informat-in-worker.ts';
import { createLanes } from './lanes.ts';
import { late } from './late.ts';
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
  /** What changed in an answer since the cursor; undefined when its source cannot tell. */
  changes(question: Question, cursor: string, options?: ChangesOptions): Promise<ChangedRows | undefined>;
  choices(request: ChoicesRequest): Promise<readonly Choice[]>;
  /** When a source last gave an answer, whole or what changed in one; undefined when it gave none yet. */
  lastAnswer(source: SourceId): Date | undefined;
  /** Forget all answers: the next question of each goes to its source. */
  forget(): void;
};

export type RuntimeOptions = Transport & {
  /** Origin and path of the gateway's `/api`, with a trailing slash. */
  readonly apiUrl: string;
  readonly now?: () => number;
  readonly clock?: (() => Date) | undefined;
  readonly credentials?: Credentials | undefined;
  /** Whether this workbook may hold sensitive personal data of a source; never, unless told. */
  readonly hasConsent?: ((source: SourceId) => boolean) | undefined;
  readonly startWorker?: (() => WorkerPort) | undefined;
  /** Told when a source, or the gateway before it, does not accept the sign-in. */
  readonly onRejected?: ((source: SourceId, reason: CredentialProblem | undefined) => void) | undefined;
};

const CACHE_MS = 5 * 60_000;
const CACHE_CELLS = 2_000_000;
export function createRuntime(options: RuntimeOptions): Runtime {
  const { apiUrl, now = () => performance.now(), credentials, startWorker, ...rest } = options;
  const { hasConsent = () => false, clock = () => new Date(), onRejected, ...transport } = rest;
  const clients = createClients({ apiUrl, transport, credentials, startWorker });
  const answers = createAnswerCache({ keepMs: CACHE_MS, maxCells: CACHE_CELLS, now });
  const flights = new Map<string, Flight<Table>>();
  const inLane = createLanes();
  const lastAnswers = new Map<SourceId, Date>();
  let generation = 0;

  const mayHold = ({ isSensitive, source }: Question): boolean => !isSensitive || hasConsent(source);
  const requireConsent = (question: Question): void => {
    if (!mayHold(question)) throw new SourceError(question.source, { kind: 'consent-missing' });
  };

  const start = (question: Question, key: string, { limit, fresh, withTotal }: Call): Flight<Table> => {
    const born = generation;
    const run = (signal: AbortSignal, onProgress: (progress: Progress) => void): Promise<Table> =>
      inLane(question.source, async () => {
        // Given up while it waited for its turn.
        signal.throwIfAborted();
        return telling(onRejected, question.load(clients, { signal, onProgress, limit, fresh, withTotal }));
      });
    const flight = shareFlight(run, {
      done(table) {
        // What is not whole is asked again.
        if (born === generation && !table.gaps?.length) answers.set(key, table);
        if (limit === undefined) lastAnswers.set(question.source, clock());
      },
      settled: () => flights.get(key) === flight && flights.delete(key),
    });
    flights.set(key, flight);
    return flight;
  };

  return {
    async table(question, { fresh = false, deadlineMs, signal, onProgress, limit } = {}) {
      requireConsent(question);
      const key = keyOf(question, limit);
      const known = fresh ? undefined : (answers.get(key) ?? answers.get(question.key));
      if (known) return known;
      const flight = flights.get(key) ?? start(question, key, { limit, fresh, withTotal: onProgress !== undefined });
      const deadline =
        deadlineMs === undefined ? undefined : { ms: deadlineMs, error: late(question.source, deadlineMs) };
      const table = await flight.join({ signal, onProgress, deadline });
      // It may have been taken back meanwhile.
      requireConsent(question);
      return table;
    },
    cached: (question) => (mayHold(question) ? answers.get(question.key) : undefined),
    async changes(question, cursor, asked = {}) {
      requireConsent(question);
      const changed = await askChanges({ question, cursor, clients, inLane }, asked);
      requireConsent(question);
      if (changed) lastAnswers.set(question.source, clock());
      return changed;
    },
    choices: ({ lookup, source, input, signal }) => inLane(source, () => lookup(clients, input, { signal })),
    lastAnswer: (source) => lastAnswers.get(source),
    forget() {
      generation++;
      answers.clear();
      flights.clear();
    },
  };
}

const keyOf = (question: Question, limit: number | undefined): string =>
  limit === undefined ? question.key : `${question.key}\u001E${limit}`;

/** Passes an answer on, and tells when a sign-in was not accepted. */
async function telling(onRejected: RuntimeOptions['onRejected'], answer: Promise<Table>): Promise<Table> {
  try {
    return await answer;
  } catch (error) {
    if (isSourceError(error) && error.failure.kind === 'credentials-rejected')
      onRejected?.(error.source, error.failure.reason);
    throw error;
  }
}
