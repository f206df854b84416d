import { expect, it } from 'vitest';

import { createSlots } from './slots.ts';

const staying = new AbortController().signal;

it('admits up to its limit and refuses beyond its queue', async () => {
  const slots = createSlots({ concurrency: 2, queue: 1 });

  await slots.enter(staying);
  await slots.enter(staying);
  void slots.enter(staying);

  await expect(slots.enter(staying)).rejects.toMatchObject({ failure: { kind: 'busy' } });
});

it('admits who waits in the order of arrival', async () => {
  const slots = createSlots({ concurrency: 1, queue: 2 });
  const admitted: string[] = [];
  const leave = await slots.enter(staying);
  const enter = async (name: string) => {
    const leaveOwn = await slots.enter(staying);
    admitted.push(name);
    leaveOwn?.();
  };

  const both = Promise.all([enter('first'), enter('second')]);
  expect(admitted).toEqual([]);
  leave?.();
  await both;

  expect(admitted).toEqual(['first', 'second']);
});

it('forgets who leaves while waiting', async () => {
  const slots = createSlots({ concurrency: 1, queue: 1 });
  const leave = await slots.enter(staying);
  const leaving = new AbortController();

  const gone = slots.enter(leaving.signal);
  leaving.abort();
  await expect(gone).resolves.toBeUndefined();
  const next = slots.enter(staying);
  leave?.();

  await expect(next).resolves.toBeTypeOf('function');
});

it('admits nobody who has left already', async () => {
  const slots = createSlots({ concurrency: 1, queue: 0 });

  await expect(slots.enter(AbortSignal.abort())).resolves.toBeUndefined();
  await expect(slots.enter(staying)).resolves.toBeTypeOf('function');
});

it('takes a slot back once, however often it is given', async () => {
  const slots = createSlots({ concurrency: 1, queue: 0 });
  const leave = await slots.enter(staying);

  leave?.();
  leave?.();
  await slots.enter(staying);

  await expect(slots.enter(staying)).rejects.toMatchObject({ failure: { kind: 'busy' } });
});
