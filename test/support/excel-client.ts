import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { JSDOM } from 'jsdom';

/** Microsoft's own client library, as Excel on the web loads it; only ever read from node_modules. */
const CLIENT = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** What a cell gets: the value that arrived, or its error with the message on its card. */
export type Arrival =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: string; readonly message: string };

export type ExcelClient = {
  readonly customFunctions: typeof CustomFunctions;
  /** Calls a function the way Excel does; resolves when its result reaches the host, which may be never. */
  calculate(name: string, ...args: readonly unknown[]): Promise<Arrival>;
  /** Characters of every request that the host refused as too large. */
  readonly refused: readonly number[];
  close(): void;
};

type Options = {
  /** Switches of Microsoft's; 1 lets its client slice a batch that was too large. */
  readonly features: readonly number[];
};

/** The numbers by which Microsoft's client names errors on their way to the host. */
const ERRORS: Readonly<Record<number, string>> = { 1: '#N/A', 6: '#NUM!', 7: '#VALUE!' };

type Bridge = { sendMessageToHost(text: string): void; onMessageFromHost?: (text: string) => void };
type Action = { readonly Id: number; readonly Name: string; readonly ArgumentInfo?: { readonly Arguments: unknown[] } };
type Body = { readonly Actions: readonly Action[] };
type Request = { readonly id: number; readonly message: { readonly body: Body } };
type Result = readonly [id: number, ok: boolean, value: unknown, errorCode: number];

/** The real client in a window of its own, over a host that refuses requests above 5 MB as Excel on the web does. */
export async function openExcelClient({ features }: Options): Promise<ExcelClient> {
  const { window } = new JSDOM('<!doctype html>', { url: 'https://addin.test/', runScripts: 'outside-only' });
  const arrivals = new Map<number, (arrival: Arrival) => void>();
  const refused: number[] = [];

  const execute = ({ Actions }: Body): string => {
    const results = Actions.map((action) => {
      if (action.Name === 'SetInvocationArrayResults') deliver(arrivals, action.ArgumentInfo?.Arguments[0] as Result[]);
      return { ActionId: action.Id, Value: action.Name === '_GetEnabledFeatures' ? features : null };
    });
    return JSON.stringify({ Results: results, Error: null });
  };

  const answer = ({ body }: Request['message']): unknown => {
    const size = JSON.stringify(body).length;
    if (size <= PAYLOAD_LIMIT) return { statusCode: 200, headers: {}, body: execute(body) };
    refused.push(size);
    return { statusCode: 413, headers: {}, body: '{"error":{"code":"RequestPayloadSizeLimitExceeded"}}' };
  };

  const bridge: Bridge = {
    sendMessageToHost(text) {
      const { id, message } = JSON.parse(text) as Request;
      setTimeout(() => bridge.onMessageFromHost?.(JSON.stringify({ id, type: 1, message: answer(message) })), 1);
    },
  };
  await load(window, bridge);

  let invocations = 0;
  return {
    customFunctions: window['CustomFunctions'] as typeof CustomFunctions,
    refused,
    close: () => window.close(),
    calculate: (name, ...args) =>
      new Promise((resolve) => {
        const id = ++invocations;
        arrivals.set(id, resolve);
        bridge.onMessageFromHost?.(JSON.stringify(invocationOf(id, name, args)));
      }),
  };
}

function deliver(arrivals: ReadonlyMap<number, (arrival: Arrival) => void>, results: readonly Result[]): void {
  for (const [id, ok, value, errorCode] of results) {
    const error = ERRORS[errorCode] ?? `error ${errorCode}`;
    arrivals.get(id)?.(ok ? { ok, value } : { ok, error, message: String(value) });
  }
}

const CANCELABLE = 1;

function invocationOf(id: number, name: string, args: readonly unknown[]): unknown {
  const message = JSON.stringify([id, name, args, null, CANCELABLE]);
  return { type: 3, message: { entries: [{ messageCategory: 1, messageType: 1000, targetId: '', message }] } };
}

/** Puts in the window what office.js puts there, then runs the client until it has asked the host for its switches. */
async function load(window: JSDOM['window'], bridge: Bridge): Promise<void> {
  const mappings: Record<string, unknown> = {};
  const hostInfo = { flags: 2, hostPlatform: 'test', hostType: 'excel' };
  const context = { requirements: { isSetSupported: () => true } };
  window['OSF'] = { _OfficeAppFactory: { getHostInfo: () => hostInfo, getContext: () => context } };
  window['_richApiNativeBridge'] = bridge;
  window['CustomFunctionMappings'] = {};
  window['CustomFunctions'] = {
    _association: { mappings, onchange: () => undefined },
    associate: (id: string, handler: unknown) => void (mappings[id] = handler),
  };
  window.eval(readFileSync(CLIENT, 'utf8'));
  const office = window['Office'] as Record<string, unknown>;
  office['HostType'] = { Excel: 'Excel' };
  await new Promise<void>((resolve) => {
    office['onReady'] = (ready: (info: { readonly host: string }) => void) => {
      ready({ host: 'Excel' });
      setTimeout(resolve, 50);
    };
  });
}
