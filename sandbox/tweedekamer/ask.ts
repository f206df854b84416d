import * as z from 'zod';
import { createFaults, type FaultOptions } from '../server/faults.ts';
import { createTweedekamerSource } from './tweedekamer-source.ts';
import { smallStore } from './small-chamber.ts';
import { type Store } from './store.ts';

export type Ask = {
  readonly version?: 'v3' | 'v4' | 'v5';
  /** Names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly pageSize?: number;
  readonly quirks?: Readonly<Record<string, FaultOptions>>;
  readonly store?: Store;
};

const bodySchema = z.record(z.string(), z.unknown());
const errorSchema = z.object({ message: z.unknown().optional() });
const rowsSchema = z.array(z.record(z.string(), z.unknown()));

export type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly message: unknown;
};

const roots = { v3: '/OData/v3/1.0/', v4: '/OData/v4/2.0/', v5: '/OData/v5/' } as const;

const parse = (text: string): Readonly<Record<string, unknown>> =>
  text.startsWith('{') ? bodySchema.parse(JSON.parse(text)) : {};

const encode = (query: string): string =>
  query
    .split('&')
    .map((part) =>
      part.replace(/^([^=]+=)(.*)$/su, (_whole, name: string, value: string) => name + encodeURIComponent(value)),
    )
    .join('&');

const defaults: Required<Ask> = { version: 'v5', pageSize: 250, quirks: {}, store: smallStore, headers: {} };

/** The message of an error; v3's is an object beside its language. */
const toMessage = (body: Readonly<Record<string, unknown>>): unknown => {
  const { message } = errorSchema.parse(body['odata.error'] ?? body['error'] ?? {});
  const { success, data } = z.object({ value: z.string() }).safeParse(message);
  return success ? data.value : message;
};

/** Asks an address below the service root whose query is already encoded. */
export const askRaw = (address: string, options: Ask = {}): Reply => {
  const { version, pageSize, quirks, store, headers: sent } = { ...defaults, ...options };
  const source = createTweedekamerSource({
    store,
    pageSizes: { v3: Math.min(pageSize, 50), v4: pageSize, v5: pageSize },
    now: () => new Date('2026-11-23T12:00:00Z'),
  });
  const faults = createFaults(source.switches);
  for (const [name, params] of Object.entries(quirks)) faults.set(name, params);
  const [path = '', query = ''] = `${roots[version]}${address}`.split(/\?(.*)/su);
  const { status, headers, body } = source.answer({
    method: 'GET',
    headers: sent,
    body: '',
    path,
    query,
    struck: faults.strike(address),
    origin: 'http://tk',
  });
  const text = body.toString();
  const parsed = parse(text);
  const rows = rowsSchema.catch([]).parse(parsed['value']);
  return { status, headers, text, body: parsed, rows, message: toMessage(parsed) };
};

/** Asks an address written as a person would: the values of its options are encoded here, split at every `&`. */
export const ask = (address: string, options: Ask = {}): Reply => {
  const [path = '', query] = address.split(/\?(.*)/su);
  return askRaw(query === undefined ? path : `${path}?${encode(query)}`, options);
};
