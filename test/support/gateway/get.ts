import { get as httpGet, type IncomingHttpHeaders, type IncomingMessage, request as httpRequest } from 'node:http';
import { buffer } from 'node:stream/consumers';

export type RawAnswer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The bytes of the wire: nothing is decompressed. */
  readonly body: Buffer;
};

type Asked = { readonly method?: string; readonly headers?: Readonly<Record<string, string>>; readonly path?: string };

/** Asks and reads to the end. Rejects when the answer is cut off. `path` is sent as it is, unlike that of a URL. */
export async function get(url: string, asked: Asked = {}): Promise<RawAnswer> {
  const answer = await open(url, asked);
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: await buffer(answer) };
}

/** Asks and returns as soon as there are headers. */
export async function open(url: string, { method = 'GET', headers = {}, path }: Asked = {}): Promise<IncomingMessage> {
  return await new Promise((resolve, reject) => {
    const options = { method, headers, agent: false, ...(path !== undefined && { path }) };
    httpRequest(url, options, resolve).once('error', reject).end();
  });
}

/** Asks and leaves when `when` resolves. */
export function leaveAfter(url: string, when: Promise<unknown>): void {
  const asking = httpGet(url, { agent: false }, (answer) => answer.on('error', () => undefined));
  asking.on('error', () => undefined);
  void when.then(() => asking.destroy());
}
