import { type CallResult } from './cell-value.ts';

/** The cell whose formula makes a call. Row and column count from zero. */
export type CallingCell = { readonly sheetId: string; readonly row: number; readonly column: number };

/** A call that is under way: what to do to give it up. */
export type RunningCall = { cancel(): void };

/** Starts a call. `settle` may be called later, once, and is ignored after the call was given up. */
export type StartCall = (settle: (result: CallResult | 'lost') => void) => RunningCall;

export type CallRequest = {
  readonly cell: CallingCell;
  /** Function and arguments; equal text in one cell is one call. */
  readonly key: string;
  readonly start: StartCall;
};

export type CallOutcome = CallResult | 'pending' | 'lost';

export type CallStats = { readonly calls: number; readonly inFlight: number; readonly maxInFlight: number };

/** Remembers, for every cell, which calls its formula made and what came back. */
export type CallLedger = {
  /** What the call gives now; starts it when this cell has not made it yet. */
  use(request: CallRequest): CallOutcome;
  beginRun(): void;
  /** Gives up the calls that formulas calculated in this run no longer make. */
  endRun(): void;
  forget(cell: CallingCell): void;
  forgetAll(): void;
  cells(): readonly CallingCell[];
  /** Whether the formula, as it is calculated in this run, waits for an answer or for one that will never come. */
  isBusy(cell: CallingCell): boolean;
  /** The words of a failed call of this cell. */
  message(cell: CallingCell): string | undefined;
  readonly stats: CallStats;
};

type LedgerCall = { outcome: CallOutcome; isGivenUp: boolean; running: RunningCall | undefined; lastRun: number };
type CellCalls = { readonly cell: CallingCell; readonly calls: Map<string, LedgerCall>; lastRun: number };

type Counters = { calls: number; inFlight: number; maxInFlight: number };

/** @param onSettled is told which cell has an answer it did not have before. */
export function createCallLedger(onSettled: (cell: CallingCell) => void): CallLedger {
  const cells = new Map<string, CellCalls>();
  const stats: Counters = { calls: 0, inFlight: 0, maxInFlight: 0 };
  let run = 0;
  const giveUp = (call: LedgerCall) => giveUpCall(call, stats);
  const forget = (key: string) => {
    const entry = cells.get(key);
    cells.delete(key);
    entry?.calls.forEach(giveUp);
  };
  const callsOf = (cell: CallingCell) => [...(cells.get(toCellKey(cell))?.calls.values() ?? [])];

  return {
    use(request) {
      const cellKey = toCellKey(request.cell);
      const entry = cells.get(cellKey) ?? { cell: request.cell, calls: new Map<string, LedgerCall>(), lastRun: run };
      cells.set(cellKey, entry);
      const call = entry.calls.get(request.key) ?? startCall(request, stats, onSettled);
      entry.calls.set(request.key, call);
      entry.lastRun = run;
      call.lastRun = run;
      return call.outcome;
    },
    beginRun() {
      run += 1;
    },
    endRun() {
      for (const entry of cells.values()) {
        if (entry.lastRun === run) {
          dropUnused(entry, run, giveUp);
        }
      }
    },
    forget: (cell) => forget(toCellKey(cell)),
    forgetAll: () => [...cells.keys()].forEach(forget),
    cells: () => [...cells.values()].map((entry) => entry.cell),
    isBusy: (cell) =>
      callsOf(cell).some(({ outcome, lastRun }) => lastRun === run && (outcome === 'pending' || outcome === 'lost')),
    message: (cell) =>
      callsOf(cell)
        .map(({ outcome }) => toMessage(outcome))
        .find((text) => text !== undefined),
    stats,
  };
}

function startCall(request: CallRequest, stats: Counters, onSettled: (cell: CallingCell) => void): LedgerCall {
  const call: LedgerCall = { outcome: 'pending', isGivenUp: false, running: undefined, lastRun: 0 };
  stats.calls += 1;
  stats.inFlight += 1;
  stats.maxInFlight = Math.max(stats.maxInFlight, stats.inFlight);
  call.running = request.start((result) => {
    if (call.isGivenUp || call.outcome !== 'pending') {
      return;
    }
    stats.inFlight -= 1;
    call.outcome = result;
    onSettled(request.cell);
  });
  return call;
}

function giveUpCall(call: LedgerCall, stats: Counters): void {
  call.isGivenUp = true;
  if (call.outcome === 'pending') {
    stats.inFlight -= 1;
    call.running?.cancel();
  }
}

function dropUnused(entry: CellCalls, run: number, giveUp: (call: LedgerCall) => void): void {
  for (const [key, call] of entry.calls) {
    if (call.lastRun !== run) {
      entry.calls.delete(key);
      giveUp(call);
    }
  }
}

function toMessage(outcome: CallOutcome): string | undefined {
  return typeof outcome === 'object' && outcome.kind === 'single' ? outcome.message : undefined;
}

function toCellKey({ sheetId, row, column }: CallingCell): string {
  return `${sheetId}|${row}|${column}`;
}
