import { once } from 'node:events';
import { type ClientHttp2Session, connect, type IncomingHttpHeaders } from 'node:http2';
import { get as httpsGet } from 'node:https';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';

import { expect, it, onTestFinished } from 'vitest';

import { folderOf } from '../test/support/gateway/built-addin.ts';
import { LOCALHOST_CERTIFICATE, LOCALHOST_KEY } from '../test/support/gateway/localhost-certificate.ts';
import { answerJson } from '../test/support/gateway/relay-to.ts';
import { startGateway } from '../test/support/gateway/start-gateway.ts';
import { startUpstream } from '../test/support/gateway/start-upstream.ts';

async function startSecureGateway(answer = answerJson) {
  const folder = folderOf({ 'cert.pem': LOCALHOST_CERTIFICATE, 'key.pem': LOCALHOST_KEY });
  const upstream = await startUpstream(answer);
  onTestFinished(upstream.close);
  const gateway = await startGateway({
    env: { PDATA_URL: upstream.url, TLS_CERT: join(folder, 'cert.pem'), TLS_KEY: join(folder, 'key.pem') },
  });
  onTestFinished(gateway.close);
  return { upstream, url: gateway.url.replace('http:', 'https:') };
}

function openSession(url: string): ClientHttp2Session {
  const session = connect(url, { ca: LOCALHOST_CERTIFICATE, servername: 'localhost' });
  onTestFinished(() => session.destroy());
  return session;
}

async function ask(session: ClientHttp2Session, path: string) {
  const stream = session.request({ ':path': path, cookie: 'secret=1', 'accept-encoding': 'br' });
  const [headers] = (await once(stream, 'response')) as [IncomingHttpHeaders & { readonly ':status': number }];
  return { headers, body: await buffer(stream) };
}

it('relays many requests over one connection', async () => {
  const { upstream, url } = await startSecureGateway();
  const session = openSession(url);

  const answers = await Promise.all(
    Array.from({ length: 16 }, (_, id) => ask(session, `/api/pdata/entities/${id}?a=%2B`)),
  );

  expect(answers.map(({ headers }) => headers[':status'])).toEqual(Array.from({ length: 16 }, () => 200));
  expect(answers.every(({ body }) => body.length > 0)).toBe(true);
  expect(upstream.requests).toHaveLength(16);
  expect(upstream.requests[0]?.url).toMatch(/^\/base\/v1\/entities\/\d+\?a=%2B$/u);
  expect(upstream.requests[0]?.headers).not.toHaveProperty('cookie');
});

it('ends the request at the source when a stream is cancelled', async () => {
  let arrived = (): void => undefined;
  const asked = new Promise<void>((resolve) => (arrived = resolve));
  const { upstream, url } = await startSecureGateway(() => arrived());
  const session = openSession(url);

  const stream = session.request({ ':path': '/api/pdata/entities' }).on('error', () => undefined);
  await asked;
  stream.close();

  await expect.poll(() => upstream.requests[0]?.socket.destroyed).toBe(true);
});

it('still speaks HTTP/1.1', async () => {
  const { url } = await startSecureGateway();

  const asking = httpsGet(`${url}/api/pdata/entities`, {
    ca: LOCALHOST_CERTIFICATE,
    servername: 'localhost',
    agent: false,
  });
  const [answer] = (await once(asking, 'response')) as [{ readonly statusCode: number; readonly httpVersion: string }];
  asking.destroy();

  expect(answer).toMatchObject({ statusCode: 200, httpVersion: '1.1' });
});
