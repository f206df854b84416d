import { createHttp, type Http } from '../../../core/http.ts';

export type RecordedCall = {
  readonly method: string;
  /** Path and query below the base address. */
  readonly address: string;
  readonly headers: Headers;
  readonly body: unknown;
};

type Answer = { readonly status?: number; readonly body?: unknown };

const BASE = 'https://bronblad.test/api/informat/';

/** An http that answers what `answer` says, and keeps what was asked. Text goes out as it is, all else as JSON. */
export function recordedHttp(answer: (call: RecordedCall) => Answer): {
  readonly http: Http;
  readonly calls: readonly RecordedCall[];
} {
  const calls: RecordedCall[] = [];
  const http = createHttp({
    source: 'informat',
    baseUrl: BASE,
    authorize: () => 'sealed',
    retryPolicy: { wait: () => Promise.resolve() },
    fetch: async (url, init) => {
      const call = {
        method: init.method ?? 'GET',
        address: url.href.slice(BASE.length),
        headers: new Headers(init.headers),
        body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined,
      };
      calls.push(call);
      const { status = 200, body = '' } = answer(call);
      return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
    },
  });
  return { http, calls };
}
