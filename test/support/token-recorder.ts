import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export type TokenRecorder = {
  /** Stands in front of an identity server. */
  readonly url: string;
  /** Every access token that it gave. */
  readonly tokens: readonly string[];
  readonly close: () => void;
};

/** Passes token requests on, and keeps what came back, so that a test knows which tokens must be nowhere. */
export async function startTokenRecorder(target: string): Promise<TokenRecorder> {
  const tokens: string[] = [];
  const server = createServer(async (request, response) => {
    const { 'content-type': type = '', authorization } = request.headers;
    const headers = { 'content-type': type, ...(authorization !== undefined && { authorization }) };
    const answer = await fetch(target, { method: 'POST', headers, body: await text(request) });
    const body = await answer.text();
    const token = (JSON.parse(body) as { readonly access_token?: string }).access_token;
    if (token !== undefined) tokens.push(token);
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/token`,
    tokens,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
