import { type Socket } from 'node:net';

import { type FastifyInstance } from 'fastify';

/**
 * Ends connections that nothing was ever asked on as soon as the server closes. Browsers open some in advance, and to
 * Node they count as busy: closing would wait for them as long as a slow client may take.
 */
export function closeUnusedConnections(app: FastifyInstance): void {
  const unused = new Set<Socket>();
  app.server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  app.server.on('request', ({ socket }) => unused.delete(socket));
  app.addHook('preClose', async () => {
    for (const socket of unused) socket.destroy();
  });
}
