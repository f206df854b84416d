import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import { onTestFinished } from 'vitest';

import { startGateway } from './start-gateway.ts';

export type Asked = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

type Answer = (asked: Asked, response: ServerResponse) => unknown;

export type Vendor = {
  /** Where tokens are given; the data is at `${origin}/base/`. */
  readonly origin: string;
  readonly tokenRequests: readonly Asked[];
  readonly dataRequests: readonly Asked[];
  /** Replaced at will while a test runs. */
  answerToken: Answer;
  answerData: Answer;
};

/** Numbered tokens, an hour each, and data for whoever asks. */
export async function startVendor(answers: Partial<Pick<Vendor, 'answerToken' | 'answerData'>> = {}): Promise<Vendor> {
  const tokenRequests: Asked[] = [];
  const dataRequests: Asked[] = [];
  const server = createServer((request, response) => void answer(request, response));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    const asked = { method, url, headers, body: await text(request) };
    const isToken = url === '/token';
    (isToken ? tokenRequests : dataRequests).push(asked);
    (isToken ? vendor.answerToken : vendor.answerData)(asked, response);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  const vendor: Vendor = {
    origin: `http://127.0.0.1:${port}`,
    tokenRequests,
    dataRequests,
    answerToken: (_, response) => giveToken(response, `token-${tokenRequests.length}`),
    answerData: (_, response) => answerWith(response, 200, '[]'),
    ...answers,
  };
  return vendor;
}

export function giveToken(response: ServerResponse, token: string, more: object = {}): void {
  answerWith(response, 200, JSON.stringify({ access_token: token, expires_in: 3600, token_type: 'Bearer', ...more }));
}

export function answerWith(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
}

type Settings = Omit<NonNullable<Parameters<typeof startGateway>[0]>, 'sources'>;

/** A gateway whose guarded sources are all this vendor, for as long as the test runs. */
export async function startGatewayTo(vendor: Vendor, { env = {}, ...settings }: Settings = {}) {
  const base = `${vendor.origin}/base/`;
  const urls = {
    INFORMAT_URL: base,
    INFORMAT_TOKEN_URL: `${vendor.origin}/token`,
    VACATURES_URL: base,
    VACATURES_TOKEN_URL: `${vendor.origin}/token`,
    REFERENTIE_URL: base,
    COMPETENT_URL: base,
  };
  const gateway = await startGateway({ ...settings, env: { ...urls, ...env } });
  onTestFinished(gateway.close);
  return gateway;
}

export type Told = { readonly status: number; readonly headers: Headers; readonly text: string };

type Asking = {
  readonly method?: string;
  readonly sealed?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** Asks as the pane does. */
export async function askGateway(url: string, { method, sealed, headers = {}, body }: Asking = {}): Promise<Told> {
  const answer = await fetch(url, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(sealed !== undefined && { authorization: `Bearer ${sealed}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body }),
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

export const SCHOOL = {
  clientId: 'informat_customer_testschool',
  clientSecret: 'informat-secret-Zg7&=%+ é',
  institutes: ['32847', '123456'],
};

/** Exchanges a credential for its sealed text. */
export async function enrol(gateway: { readonly url: string }, source = 'informat', credential: object = SCHOOL) {
  const { status, text: told } = await askGateway(`${gateway.url}/api/credentials/${source}`, {
    body: JSON.stringify(credential),
  });
  if (status !== 200) throw new Error(`Not enrolled: ${told}`);
  return JSON.parse(told) as { readonly sealed: string; readonly expiresAt: string };
}

/** The gateway's own words, without the id of the request. */
export function failureOf({ text: told }: Told): unknown {
  return (JSON.parse(told) as { readonly failure: unknown }).failure;
}

type EnrolledSettings = Parameters<typeof startGatewayTo>[1] & {
  readonly source?: string;
  readonly credential?: object;
};

/** A gateway with one enrolled credential. What its enrolment asked of the vendor is not counted. */
export async function enrolled({ source = 'informat', credential = SCHOOL, ...settings }: EnrolledSettings = {}) {
  const clock = { now: Date.parse('2026-11-23T10:00:00Z') };
  const vendor = await startVendor();
  const gateway = await startGatewayTo(vendor, { now: () => clock.now, ...settings });
  const { sealed } = await enrol(gateway, source, credential);
  const enrolments = { tokens: vendor.tokenRequests.length, data: vendor.dataRequests.length };
  const ask = (path = 'employees', asking: Parameters<typeof askGateway>[1] = {}) =>
    askGateway(`${gateway.url}/api/${source}/${path}`, {
      sealed,
      ...asking,
      headers: { instituteno: '032847', ...asking.headers },
    });
  return {
    vendor,
    gateway,
    sealed,
    clock,
    ask,
    tokenRequests: () => vendor.tokenRequests.slice(enrolments.tokens),
    dataRequests: () => vendor.dataRequests.slice(enrolments.data),
  };
}
