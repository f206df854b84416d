import { once } from 'node:events';
import { connect } from 'node:net';

import { expect, it } from 'vitest';

import { get } from '../test/support/gateway/get.ts';
import { relayTo } from '../test/support/gateway/relay-to.ts';

it('closes at once although a browser holds a connection that it never used', async () => {
  const { gateway } = await relayTo((_, response) => response.end('[]'));
  const idle = connect(Number(new URL(gateway.url).port), '127.0.0.1');
  await once(idle, 'connect');
  await get(`${gateway.url}/healthz`);
  const ended = once(idle, 'close');

  await gateway.close();

  await expect(ended).resolves.toBeDefined();
});

it('lets a request that is being answered finish while it closes', async () => {
  let answer = (): void => undefined;
  let arrived = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const { gateway, entities } = await relayTo((_, response) => {
    answer = () => void response.end('[]');
    arrived();
  });
  const asking = get(entities);
  await asked;

  const closing = gateway.close();
  answer();

  expect((await asking).status).toBe(200);
  await closing;
});
