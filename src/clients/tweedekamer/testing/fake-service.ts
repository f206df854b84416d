import { createHttp, type Transport } from '../../../core/http.ts';
import { createTweedekamerClient, type TweedekamerClient, type TweedekamerOptions } from '../client.ts';
import { smallModel } from './small-model.ts';

const BASE = 'https://tk.test/api/tweedekamer/';

export type FakeService = {
  readonly client: TweedekamerClient;
  /** Path and decoded query of everything asked but the model, in order. */
  readonly asked: string[];
  /** The same as it was sent. */
  readonly sent: string[];
  /** How often the model was read. */
  readonly models: () => number;
};

type Options = Pick<Transport, 'timeoutMs' | 'limitBytes'> & {
  readonly model?: (call: number) => Response | Promise<Response>;
  readonly now?: () => number;
  readonly protocol?: TweedekamerOptions['protocol'];
};

type Answer = (url: URL, call: number) => Response | Promise<Response>;

/** A client over a service that is a function. Retries wait for nobody. */
export function fakeService(answer: Answer, { model, now, protocol, ...transport }: Options = {}): FakeService {
  const asked: string[] = [];
  const sent: string[] = [];
  let models = 0;
  const fetch = async (url: URL, { signal }: RequestInit): Promise<Response> => {
    if (url.pathname.endsWith('$metadata')) {
      models++;
      return model ? model(models) : new Response(smallModel());
    }
    const path = url.href.slice(BASE.length);
    sent.push(path);
    asked.push(decodeURIComponent(path));
    return answered(answer(url, asked.length), signal);
  };
  const http = createHttp({
    source: 'tweedekamer',
    baseUrl: BASE,
    fetch,
    retryPolicy: { wait: () => Promise.resolve() },
    ...transport,
  });
  return { client: createTweedekamerClient(http, { now, protocol }), asked, sent, models: () => models };
}

/** As fetch does: an abort ends the wait for an answer. */
function answered(answer: Response | Promise<Response>, signal: AbortSignal | null | undefined): Promise<Response> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
    Promise.resolve(answer).then(resolve, reject);
  });
}

export const page = (value: readonly unknown[], rest: Readonly<Record<string, unknown>> = {}): Response =>
  Response.json({ '@odata.context': `${BASE}$metadata#Set`, ...rest, value });

export const refusal = (message: string, status = 400): Response =>
  Response.json({ error: { code: '', message } }, { status });

/** The `n`th of a row of invented ids. */
export const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const ids = (count: number, from = 1): readonly string[] =>
  Array.from({ length: count }, (_, at) => id(from + at));

/** What a rejected promise says went wrong. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'no failure',
    (error: unknown) => (error instanceof Error && 'failure' in error ? error.failure : error),
  );
}
