import * as z from 'zod';
import { createFaults, type FaultOptions, type StruckFaults } from '../server/faults.ts';
import { type Source } from '../server/source-server.ts';
import { informatCredentials, informatInstitutes, type InformatClient } from './informat-credentials.ts';
import { createInformatSource, type InformatOptions } from './informat-source.ts';
import { tokenPath } from './token-endpoint.ts';

export type Row = Readonly<Record<string, unknown>>;

export type Ask = {
  readonly method?: string;
  /** The first by default. */
  readonly institute?: string;
  /** 2 by default; null sends no Api-Version. */
  readonly version?: string | null;
  /** Replaces or adds headers; undefined leaves one out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** Sent as JSON, or as it is when it is a text. */
  readonly body?: unknown;
  readonly quirks?: Readonly<Record<string, FaultOptions>>;
};

export type AskToken = Pick<Ask, 'quirks'> & { readonly contentType?: string };

export type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The list that was answered; empty when it was no list. */
  readonly rows: readonly Row[];
  /** The object that was answered; empty when it was none. */
  readonly row: Row;
  /** The codes of the errors. */
  readonly codes: readonly string[];
};

export type Service = {
  readonly source: Source;
  readonly ask: (address: string, options?: Ask) => Reply;
  readonly askToken: (form: Readonly<Record<string, string>>, options?: AskToken) => Reply;
  /** Moves the clock. */
  readonly pass: (seconds: number) => void;
};

const rowSchema = z.record(z.string(), z.unknown());
const errorsSchema = z.object({ errors: z.array(z.object({ Code: z.string(), Message: z.string() })) });

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const toReply = (answer: ReturnType<Source['answer']>): Reply => {
  const text = answer.body.toString();
  const value = parse(text);
  return {
    status: answer.status,
    headers: answer.headers,
    text,
    rows: z.array(rowSchema).catch([]).parse(value),
    row: rowSchema.catch({}).parse(value),
    codes: (errorsSchema.safeParse(value).data?.errors ?? []).map(({ Code }) => Code),
  };
};

export const scopeOf = (institute: string): string => `api_informat_sas_personeel.personeel.${institute}`;

export const toForm = (
  { clientId, clientSecret, institutes }: InformatClient,
  change: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> => ({
  grant_type: 'client_credentials',
  client_id: clientId,
  client_secret: clientSecret,
  scope: institutes.map(scopeOf).join(' '),
  ...change,
});

const toHeaders = (options: Ask, token: string): Readonly<Record<string, string | undefined>> => {
  const { institute = informatInstitutes[0], version = '2', body, headers } = options;
  return {
    authorization: `Bearer ${token}`,
    instituteno: institute,
    ...(version === null ? {} : { 'api-version': version }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...headers,
  };
};

const toBody = ({ body }: Ask): string => {
  if (body === undefined) return '';
  return typeof body === 'string' ? body : JSON.stringify(body);
};

/** The service with a clock at 23 November 2026, asked without a network. It gets itself a token for each request. */
export const createService = (change: Partial<InformatOptions> = {}): Service => {
  let time = Date.parse('2026-11-23T10:00:00Z');
  const now = (): Date => new Date(time);
  const source = createInformatSource({
    seed: 1,
    people: 60,
    institutes: informatInstitutes,
    isSpread: true,
    now,
    ...change,
  });
  const origin = 'http://informat';

  const strike = (address: string, { quirks = {} }: Pick<Ask, 'quirks'>): StruckFaults => {
    const faults = createFaults(source.switches);
    for (const [name, fault] of Object.entries(quirks)) faults.set(name, fault);
    return faults.strike(address);
  };

  const askToken: Service['askToken'] = (form, options = {}) => {
    const { contentType = 'application/x-www-form-urlencoded' } = options;
    const body = new URLSearchParams(form).toString();
    const headers = { 'content-type': contentType };
    const struck = strike(tokenPath, options);
    return toReply(source.answer({ method: 'POST', path: tokenPath, query: '', headers, body, struck, origin }));
  };

  const ask: Service['ask'] = (address, options = {}) => {
    const token = String(askToken(toForm(informatCredentials), options).row['access_token']);
    const [path = '', query = ''] = `/${address}`.split(/\?(.*)/su);
    const struck = strike(`/${address}`, options);
    const { method = 'GET' } = options;
    const headers = toHeaders(options, token);
    return toReply(source.answer({ method, path, query, headers, body: toBody(options), struck, origin }));
  };

  const pass = (seconds: number): void => {
    time += seconds * 1000;
  };
  return { source, ask, askToken, pass };
};
