import { type FastifyRequest } from 'fastify';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/iu;

/** Whether a host, with or without its port, can only be this machine. */
export function isLoopbackHost(host: string): boolean {
  return LOOPBACK.test(host);
}

/**
 * The origin under which a client knows this server: what is configured, else on this machine what it asked for.
 * Anywhere else the Host header is the client's word and makes no address that others will open.
 */
export function toPublicUrl(configured: string | undefined, { host, protocol }: FastifyRequest): string | undefined {
  if (configured !== undefined) return configured;
  return isLoopbackHost(host) ? `${protocol}://${host}` : undefined;
}

/** Puts the origin where the build left its placeholder. */
export function fillPublicUrl(text: string, publicUrl: string): string {
  return text.replaceAll('${PUBLIC_URL}', publicUrl);
}
