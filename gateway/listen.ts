import { type FastifyInstance } from 'fastify';

import { type Config } from './config.ts';
import { isLoopbackHost } from './public-url.ts';

/** The port belongs to another program. Its message says what to do. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
}

type Listening = Pick<Config, 'PORT' | 'HOST' | 'PUBLIC_URL' | 'TLS_CERT'>;

/**
 * Starts listening.
 *
 * @returns the address for a person to open, without a trailing slash.
 * @throws PortTakenError
 */
export async function listen(app: FastifyInstance, config: Listening): Promise<string> {
  try {
    await app.listen({ port: config.PORT, host: config.HOST });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    throw new PortTakenError(`Port ${config.PORT} is in use. Stop the other program or set PORT to another number.`);
  }
  return config.PUBLIC_URL ?? toLocalAddress(app, config);
}

function toLocalAddress(app: FastifyInstance, { PORT, HOST, TLS_CERT }: Listening): string {
  const bound = app.addresses()[0];
  const port = typeof bound === 'object' ? bound.port : PORT;
  const everywhere = HOST === '0.0.0.0' || HOST === '::';
  const host = everywhere || isLoopbackHost(HOST) ? 'localhost' : HOST;
  return `${TLS_CERT === undefined ? 'http' : 'https'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
