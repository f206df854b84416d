import { type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { type Faults } from './faults.ts';
import { type RecordedRequest } from './recorded-request.ts';

export const controlPrefix = '/__sandbox/';

type Control = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly faults: Faults;
  readonly requests: RecordedRequest[];
};

const settingSchema = z
  .object({ name: z.string(), match: z.string().optional(), times: z.number().optional() })
  .catchall(z.union([z.string(), z.number(), z.boolean()]));
const settingsSchema = z.union([settingSchema, z.array(settingSchema)]);

const send = (response: ServerResponse, status: number, value?: unknown): void => {
  response.writeHead(status, value === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' });
  response.end(value === undefined ? undefined : JSON.stringify(value));
};

/** `/…/` and `/…/i` are expressions when they come as text; anything else is a plain part of the address. */
const toMatch = (match: string): string | RegExp => {
  const [, source, flags] = /^\/(.+)\/([iu]+)$/u.exec(match) ?? [];
  return source === undefined ? match : new RegExp(source, flags);
};

const setFaults = async ({ request, response, faults }: Control): Promise<void> => {
  try {
    const given = settingsSchema.parse(JSON.parse(await text(request)));
    for (const { name, match, ...options } of Array.isArray(given) ? given : [given]) {
      faults.set(name, { ...options, ...(match === undefined ? {} : { match: toMatch(match) }) });
    }
    send(response, 204);
  } catch (error) {
    send(response, 400, { error: error instanceof Error ? error.message : String(error) });
  }
};

const routes: Readonly<Record<string, (control: Control) => void | Promise<void>>> = {
  'GET /__sandbox/faults': ({ response, faults }) =>
    send(response, 200, { active: faults.active(), switches: faults.switches }),
  'POST /__sandbox/faults': setFaults,
  'DELETE /__sandbox/faults': ({ request, response, faults }) => {
    faults.clear(new URLSearchParams(request.url?.split('?')[1]).get('name') ?? undefined);
    send(response, 204);
  },
  'GET /__sandbox/requests': ({ response, requests }) => send(response, 200, requests),
  'DELETE /__sandbox/requests': ({ response, requests }) => {
    requests.length = 0;
    send(response, 204);
  },
};

/** The addresses that steer a stand-in from another process. They are never recorded and never disturbed. */
export const answerControl = async (control: Control): Promise<void> => {
  const { method = 'GET', url = '' } = control.request;
  const route = routes[`${method} ${url.split('?')[0] ?? ''}`];
  if (route) await route(control);
  else send(control.response, 404, { error: 'There is no such control address.' });
};
