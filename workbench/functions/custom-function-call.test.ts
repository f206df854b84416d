import { describe, expect, it } from 'vitest';
import { type CallResult } from './cell-value.ts';
import { associationPatience, toStartCall, type CallSurroundings } from './custom-function-call.ts';
import { type CustomFunction, type FunctionMetadata } from './functions-json.ts';

const metadata: FunctionMetadata = { id: 'PDATA.TEST', name: 'pdata.test', parameters: [] };
const cell = { sheetId: 'id-1', row: 1, column: 2 };

function createBench(functions: Record<string, CustomFunction>) {
  let time = 0;
  const surroundings: CallSurroundings = {
    functions: () => functions,
    sheetName: () => 'Mijn blad',
    now: () => time,
    wait: async (milliseconds) => {
      time += milliseconds;
    },
  };
  const call = (values: readonly unknown[] = [], withOptions: FunctionMetadata = metadata) =>
    new Promise<CallResult | 'lost'>((resolve) => {
      toStartCall(surroundings, { metadata: withOptions, cell, values })(resolve);
    });
  return { surroundings, call, time: () => time };
}

describe('a call of a custom function', () => {
  it('passes the arguments and, last, the invocation', async () => {
    const seen: unknown[] = [];
    const { call } = createBench({ 'PDATA.TEST': (...args) => void seen.push(...args) });
    await call([1, null], { ...metadata, options: { requiresAddress: true } });
    expect(seen).toMatchObject([
      1,
      null,
      { functionName: 'PDATA.TEST', address: "'Mijn blad'!C2", isInValuePreview: false },
    ]);
  });

  it('keeps the address from a function that did not ask for it', async () => {
    const seen: unknown[] = [];
    const { call } = createBench({ 'PDATA.TEST': (...args) => void seen.push(...args) });
    await call();
    expect(seen[0]).not.toHaveProperty('address');
  });

  it('waits for a function that is associated later', async () => {
    const functions: Record<string, CustomFunction> = {};
    const { surroundings } = createBench(functions);
    const result = new Promise((resolve) => {
      const wait = async (milliseconds: number) => {
        functions['PDATA.TEST'] = () => 'there';
        await surroundings.wait(milliseconds);
      };
      toStartCall({ ...surroundings, wait }, { metadata, cell, values: [] })(resolve);
    });
    expect(await result).toEqual({ kind: 'single', value: { kind: 'text', value: 'there' } });
  });

  it('gives #N/A when the function never comes', async () => {
    const { call, time } = createBench({});
    expect(await call()).toEqual({ kind: 'single', value: { kind: 'error', error: '#N/A' } });
    expect(time()).toBeGreaterThanOrEqual(associationPatience);
  });

  it('tells a cancelled call and drops its answer', async () => {
    let cancelled = 0;
    let answer: (value: unknown) => void = () => undefined;
    const functions: Record<string, CustomFunction> = {
      'PDATA.TEST': (invocation: { onCanceled?: () => void }) => {
        invocation.onCanceled = () => {
          cancelled += 1;
        };
        return new Promise((resolve) => {
          answer = resolve;
        });
      },
    };
    const { surroundings } = createBench(functions);
    const running = toStartCall(surroundings, { metadata, cell, values: [] })(() => undefined);
    await Promise.resolve();
    running.cancel();
    answer(1);
    expect(cancelled).toBe(1);
  });

  it('is never made when it is cancelled before it starts', async () => {
    let calls = 0;
    const { surroundings } = createBench({ 'PDATA.TEST': () => (calls += 1) });
    toStartCall(surroundings, { metadata, cell, values: [] })(() => undefined).cancel();
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    expect(calls).toBe(0);
  });

  it('turns a rejection into the error of its cell', async () => {
    const { call } = createBench({
      'PDATA.TEST': () => Promise.reject(Object.assign(new Error('Choose a year.'), { code: '#N/A' })),
    });
    expect(await call()).toMatchObject({ value: { error: '#N/A' }, message: 'Choose a year.' });
  });
});
