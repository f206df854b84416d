import * as z from 'zod';
import { createFaults, type FaultOptions } from '../server/faults.ts';
import { type Source } from '../server/source-server.ts';
import { vdabCredentials } from '../vdab/vdab-credentials.ts';
import { tokenPath } from './token-endpoint.ts';
import { createVacaturesSource } from './vacatures-source.ts';

type Headers = Readonly<Record<string, string>>;
type Quirks = Readonly<Record<string, FaultOptions>>;

export type Ask = {
  readonly version?: 'v2' | 'v4';
  readonly method?: string;
  readonly headers?: Headers;
  readonly body?: string;
  readonly quirks?: Quirks;
};

const bodySchema = z.record(z.string(), z.unknown());
const rowSchema = z.looseObject({
  vacatureReferentie: z.looseObject({ interneReferentie: z.string() }),
});

const parse = (text: string) => (text.startsWith('{') ? bodySchema.parse(JSON.parse(text)) : {});

const roots = { v2: '/services/openservices/v2/', v4: '/services/openservices/vacatures/v4/' } as const;
const { apiKey, clientId, clientSecret } = vdabCredentials.vacatures;

export const formOf = (fields: Headers = {}): string =>
  new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    ...fields,
  }).toString();

/** A stand-in on a clock that a test can move, and ways to ask it things as a client with a good key does. */
export const createVacaturesAsker = (size = 300) => {
  const clock = { at: new Date('2026-11-23T12:00:00Z') };
  const source: Source = createVacaturesSource({ seed: 1, size, now: () => clock.at });

  const send = (address: string, { method = 'GET', headers = {}, body = '', quirks = {} }: Ask) => {
    const faults = createFaults(source.switches);
    for (const [name, options] of Object.entries(quirks)) faults.set(name, options);
    const [path = '', query = ''] = address.split(/\?(.*)/su);
    const struck = faults.strike(address);
    const answer = source.answer({ method, path, query, headers, body, struck, origin: 'http://vdab' });
    const text = answer.body.toString();
    const parsed = parse(text);
    const rows = z.array(rowSchema).catch([]).parse(parsed['resultaten']);
    const ids = rows.map(({ vacatureReferentie }) => vacatureReferentie.interneReferentie);
    return { status: answer.status, headers: answer.headers, text, body: parsed, rows, ids };
  };

  const askToken = ({ body = formOf(), headers = {}, quirks = {} }: Ask = {}) =>
    send(tokenPath, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body,
      quirks,
    });

  const ask = (address: string, { version = 'v4', headers, ...rest }: Ask = {}) => {
    const token = version === 'v4' && !headers ? `Bearer ${String(askToken().body['access_token'])}` : undefined;
    const given = headers ?? { 'x-ibm-client-id': apiKey, ...(token ? { authorization: token } : {}) };
    const type = rest.body === undefined ? {} : { 'content-type': 'application/json' };
    return send(`${roots[version]}${address}`, { ...rest, headers: { ...type, ...given } });
  };

  return { ask, askToken, clock };
};
