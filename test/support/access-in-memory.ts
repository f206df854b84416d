import type { Fetch } from '../../src/core/http.ts';
import { createConsent } from '../../src/platform/excel/consent.ts';
import { createCredentialStore } from '../../src/platform/excel/credential-store.ts';
import type { SourceAccess } from '../../src/taskpane/index.ts';

/** One request as it left the pane. */
export type Sent = { readonly method: string; readonly path: string; readonly headers: Headers; readonly body: string };

type Options = {
  /** Answers for the gateway: a body, or a whole response. */
  readonly answer?: (sent: Sent) => unknown;
  readonly vacatures?: 'v2' | 'v4';
  readonly consented?: readonly string[];
};

export const API_URL = 'https://addin.test/api/';

export const SEALED = { sealed: 'ey.sealed', expiresAt: '2026-04-11T10:00:00.000Z' };

/** A refusal in the gateway's own words. */
export function problem(status: number, failure: object, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify({ failure, request: 'req-7' }), {
    status,
    headers: { 'content-type': 'application/problem+json', 'x-request-id': 'req-7', ...headers },
  });
}

/** Signing in and consent as in the add-in, over a gateway and a workbook that are the test's to say. */
export function accessInMemory(options: Options = {}) {
  const { answer = () => SEALED, vacatures = 'v4', consented = [] } = options;
  const stored = new Map<string, string>();
  const settings = new Map<string, unknown>([['bronblad.consent', JSON.stringify(consented)]]);
  const sent: Sent[] = [];
  let recalculations = 0;
  const fetch: Fetch = async (input, { method = 'GET', headers, body }) => {
    const request = {
      method,
      path: input.href.replace(API_URL, ''),
      headers: new Headers(headers),
      body: textOf(body),
    };
    if (request.path === 'sources') return Response.json(settingsWith(vacatures));
    sent.push(request);
    const answered = await answer(request);
    return answered instanceof Response ? answered : Response.json(answered);
  };
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  };
  const access: SourceAccess = {
    apiUrl: API_URL,
    transport: { fetch, retryPolicy: { wait: () => Promise.resolve() } },
    credentials: createCredentialStore({
      storage: () => storage,
      partitionKey: '',
      now: () => Date.parse('2026-03-12T10:00:00Z'),
    }),
    consent: createConsent({
      workbook: {
        readSetting: async (key) => settings.get(key),
        writeSetting: async (key, value) => void settings.set(key, value),
      },
      settings: { get: (key) => settings.get(key) ?? null, set: (key, value) => void settings.set(key, value) },
    }),
    recalculate: async () => void recalculations++,
  };
  return { access, sent, stored, settings, recalculations: () => recalculations };
}

const textOf = (body: unknown): string => (typeof body === 'string' ? body : '');

const settingsWith = (version: string) => ({
  tweedekamer: { protocol: 'v4' },
  vacatures: { version },
  competent: { version: 'v2' },
});
