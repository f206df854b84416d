import { type RequestListener } from 'node:http';

import { onTestFinished } from 'vitest';

import { type Source } from '../../../gateway/sources.ts';
import { get } from './get.ts';
import { startGateway } from './start-gateway.ts';
import { startUpstream } from './start-upstream.ts';

/** A gateway over a vendor that answers like this, for as long as the test runs. */
export async function relayTo(answer: RequestListener, limits: Partial<Source> = {}) {
  const upstream = await startUpstream(answer);
  onTestFinished(upstream.close);
  const gateway = await startGateway({ env: { PDATA_URL: upstream.url, TWEEDEKAMER_URL: upstream.url }, limits });
  onTestFinished(gateway.close);
  return { upstream, gateway, entities: `${gateway.url}/api/pdata/entities`, api: `${gateway.url}/api` };
}

export const answerJson: RequestListener = (_, response) => {
  response.setHeader('content-type', 'application/json').end('{"results":{"data":[]}}');
};

export function problem(body: Buffer): unknown {
  return JSON.parse(body.toString());
}

/** Requests being answered, apart from this question itself. */
export async function inFlight({ url }: { readonly url: string }): Promise<number> {
  const { body } = await get(`${url}/metrics`);
  return Number(/^bronblad_requests_in_flight (?<count>\d+)$/mu.exec(body.toString())?.groups?.['count']) - 1;
}
