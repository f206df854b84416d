import { describe, expect, it } from 'vitest';

import { failed } from '../refusal.ts';
import { collect } from './collect.ts';
import type { RequestPlan } from './plan-request.ts';

const plan = (more: Partial<RequestPlan> = {}): RequestPlan => ({
  resource: 'employees',
  institutes: ['1', '2', '3', '4', '5'],
  paths: ['employees'],
  query: {},
  queryWithYear: undefined,
  isRecord: false,
  ...more,
});

describe('asking many institutes', () => {
  it('is done three at a time', async () => {
    let running = 0;
    let most = 0;
    await collect(plan({ paths: ['a', 'b'] }), {}, async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running--;
      return [];
    });
    expect(most).toBe(3);
  });

  it('tells how far it is', async () => {
    const told: unknown[] = [];
    await collect(plan({ institutes: ['1', '2'] }), { onProgress: (progress) => told.push(progress) }, async () => [
      { naam: 'a' },
      { naam: 'b' },
    ]);
    expect(told).toEqual([
      { rows: 2, pages: 1 },
      { rows: 4, pages: 2 },
    ]);
  });

  it('ends when there are rows enough', async () => {
    const asked: string[] = [];
    const { isWhole } = await collect(plan(), { limit: 3 }, async (institute) => {
      asked.push(institute);
      return [{ institute }];
    });
    expect(asked).toEqual(['1', '2', '3']);
    expect(isWhole).toBe(false);
  });

  it('is whole when each was asked, whatever the limit', async () => {
    const few = { institutes: ['1', '2'] };
    const all = await collect(plan(few), { limit: 1 }, async (institute) => [{ institute }]);
    expect(all.isWhole).toBe(true);
    const broken = await collect(plan(few), {}, async (institute) => {
      if (institute === '2') throw failed({ kind: 'unavailable', status: 503 });
      return [{ institute }];
    });
    expect(broken.isWhole).toBe(false);
  });

  it('fails when nothing is found anywhere, with the reason of one that failed', async () => {
    const nowhere = collect(plan(), {}, async () => undefined);
    await expect(nowhere).rejects.toMatchObject({ failure: { kind: 'not-found' } });
    const broken = collect(plan(), {}, async (institute) => {
      if (institute === '4') throw failed({ kind: 'unreachable' });
      return undefined;
    });
    await expect(broken).rejects.toMatchObject({ failure: { kind: 'unreachable' } });
  });

  it('does not hide a mistake of ours in a gap', async () => {
    const mistaken = collect(plan(), {}, async () => {
      throw new TypeError('ours');
    });
    await expect(mistaken).rejects.toThrow('ours');
  });
});
