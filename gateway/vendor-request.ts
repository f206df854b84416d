import { Agent, type Dispatcher, request } from 'undici';

import { GatewayError } from './gateway-error.ts';

export type VendorAnswer = {
  readonly status: number;
  /** Its first 64 KB. */
  readonly text: string;
};

export type VendorQuestion = {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as a form by POST; without one it is a GET. */
  readonly form?: URLSearchParams;
  /** For the whole answer. */
  readonly timeoutMs: number;
};

/** @throws GatewayError when no whole answer comes: `unreachable` or `timed-out`. */
export type AskVendor = (question: VendorQuestion) => Promise<VendorAnswer>;

export type VendorRequests = { readonly ask: AskVendor; readonly destroy: () => Promise<void> };

const TEXT_LIMIT_BYTES = 65_536;

/** The gateway's own questions to vendors: for tokens, and whether a key works. Redirects are not followed. */
export function createVendorRequests(userAgent: string): VendorRequests {
  const dispatcher = new Agent();
  return {
    destroy: () => dispatcher.destroy(),
    async ask({ url, headers, form, timeoutMs }) {
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        const { statusCode, body } = await request(url, {
          dispatcher,
          signal,
          method: form === undefined ? 'GET' : 'POST',
          headers: {
            accept: 'application/json',
            'user-agent': userAgent,
            ...headers,
            ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
          },
          ...(form && { body: form.toString() }),
        });
        return { status: statusCode, text: await readStart(body) };
      } catch {
        throw new GatewayError(signal.aborted ? { kind: 'timed-out', afterMs: timeoutMs } : { kind: 'unreachable' });
      }
    },
  };
}

async function readStart(body: Dispatcher.ResponseData['body']): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size >= TEXT_LIMIT_BYTES) break;
  }
  return Buffer.concat(chunks).toString('utf8', 0, TEXT_LIMIT_BYTES);
}
