import { describe, expect, it } from 'vitest';
import { createCallLedger, type CallingCell, type CallRequest } from './call-ledger.ts';
import { type CallResult } from './cell-value.ts';

const a1: CallingCell = { sheetId: 's', row: 0, column: 0 };
const b1: CallingCell = { sheetId: 's', row: 0, column: 1 };
const answer: CallResult = { kind: 'single', value: { kind: 'number', value: 1 } };

function createBench() {
  const settled: CallingCell[] = [];
  const cancelled: string[] = [];
  const settle: Record<string, (result: CallResult | 'lost') => void> = {};
  const ledger = createCallLedger((cell) => settled.push(cell));
  const request = (cell: CallingCell, key: string): CallRequest => ({
    cell,
    key,
    start: (done) => {
      settle[key] = done;
      return { cancel: () => cancelled.push(key) };
    },
  });
  const run = (...uses: readonly CallRequest[]) => {
    ledger.beginRun();
    const outcomes = uses.map((use) => ledger.use(use));
    ledger.endRun();
    return outcomes;
  };
  return { ledger, request, run, settle, settled, cancelled };
}

describe('the ledger of calls', () => {
  it('starts a call once and gives its answer from then on', () => {
    const { ledger, request, run, settle, settled } = createBench();
    expect(run(request(a1, 'f(1)'))).toEqual(['pending']);
    settle['f(1)']?.(answer);
    expect(settled).toEqual([a1]);
    expect(run(request(a1, 'f(1)'))).toEqual([answer]);
    expect(ledger.stats).toEqual({ calls: 1, inFlight: 0, maxInFlight: 1 });
  });

  it('makes an equal call again for another cell', () => {
    const { ledger, request, run } = createBench();
    run(request(a1, 'f(1)'), request(b1, 'f(1)'));
    expect(ledger.stats).toMatchObject({ calls: 2, inFlight: 2, maxInFlight: 2 });
  });

  it('cancels a call that its formula no longer makes, and only that one', () => {
    const { request, run, cancelled } = createBench();
    run(request(a1, 'f(1)'), request(a1, 'g(1)'), request(b1, 'f(1)'));
    run(request(a1, 'f(2)'), request(a1, 'g(1)'));
    expect(cancelled).toEqual(['f(1)']);
  });

  it('keeps two different calls of one function in one formula', () => {
    const { request, run, cancelled } = createBench();
    run(request(a1, 'f(1)'), request(a1, 'f(2)'));
    run(request(a1, 'f(1)'), request(a1, 'f(2)'));
    expect(cancelled).toEqual([]);
  });

  it('ignores an answer that comes after a call was given up', () => {
    const { ledger, request, run, settle, settled, cancelled } = createBench();
    run(request(a1, 'f(1)'));
    ledger.forget(a1);
    settle['f(1)']?.(answer);
    expect({ settled, cancelled, inFlight: ledger.stats.inFlight }).toEqual({
      settled: [],
      cancelled: ['f(1)'],
      inFlight: 0,
    });
  });

  it('does not cancel what has already answered', () => {
    const { ledger, request, run, settle, cancelled } = createBench();
    run(request(a1, 'f(1)'));
    settle['f(1)']?.(answer);
    ledger.forgetAll();
    expect(cancelled).toEqual([]);
    expect(run(request(a1, 'f(1)'))).toEqual(['pending']);
  });

  it('calls a cell busy for the calls of this run only', () => {
    const { ledger, request } = createBench();
    ledger.beginRun();
    ledger.use(request(a1, 'f(1)'));
    expect(ledger.isBusy(a1)).toBe(true);
    ledger.beginRun();
    expect(ledger.isBusy(a1)).toBe(false);
  });

  it('keeps a cell busy whose answer was lost, without waiting for it', () => {
    const { ledger, request, settle } = createBench();
    ledger.beginRun();
    ledger.use(request(a1, 'f(1)'));
    settle['f(1)']?.('lost');
    expect(ledger.use(request(a1, 'f(1)'))).toBe('lost');
    expect(ledger.isBusy(a1)).toBe(true);
    expect(ledger.stats.inFlight).toBe(0);
  });

  it('knows the words of a failed call', () => {
    const { ledger, request, run, settle } = createBench();
    run(request(a1, 'f(1)'));
    settle['f(1)']?.({ kind: 'single', value: { kind: 'error', error: '#N/A' }, message: 'Not there.' });
    expect([ledger.message(a1), ledger.message(b1)]).toEqual(['Not there.', undefined]);
  });
});
