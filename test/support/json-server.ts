import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export type JsonServer = {
  /** `http://127.0.0.1:<port>/`. */
  readonly url: string;
  /** Path and query of every request so far. */
  readonly requests: readonly string[];
  /** How many clients left before their answer. */
  readonly abandoned: () => number;
  answerWith(answer: Answer): void;
  close(): Promise<void>;
};

export const json =
  (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };

/** A real server on a free port, whose answer a test may change at any time. */
export async function startJsonServer(initial: Answer): Promise<JsonServer> {
  let answer = initial;
  let abandoned = 0;
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.on('close', () => {
      if (!response.writableFinished) abandoned++;
    });
    answer(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    requests,
    abandoned: () => abandoned,
    answerWith(next) {
      answer = next;
    },
    close: () => closed(server),
  };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
