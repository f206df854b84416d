import { expect, it } from 'vitest';

import { createBreathe } from './create-breathe.ts';

it('lets waiting tasks through once much has been done, and not before', async () => {
  let time = 0;
  const breathe = createBreathe(() => time);
  const order: string[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    order.push('waiting task');
    port1.close();
  });
  port1.start();
  port2.postMessage(undefined);

  time = 20;
  await breathe();
  order.push('after 20 ms');
  time = 40;
  await breathe();
  order.push('after 40 ms');

  expect(order).toEqual(['after 20 ms', 'waiting task', 'after 40 ms']);
});
