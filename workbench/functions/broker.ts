import { ICommandService, type IDisposable, type Injector } from '@univerjs/core';
import {
  FormulaDataModel,
  IFunctionService,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { watchCalculations } from '../univer/calculation-watch.ts';
import { correctResults } from '../univer/engine-patches.ts';
import { isWithin, type GridRange } from '../univer/grid-address.ts';
import { formulaAt, formulaCells } from '../univer/sheet-formulas.ts';
import { type UniverWorkbook } from '../univer/workbook.ts';
import { createCallLedger, type CallingCell, type CallLedger, type CallStats } from './call-ledger.ts';
import { toStartCall } from './custom-function-call.ts';
import { createDirtyQueue, type DirtyQueue, type DirtyRange } from './dirty-cells.ts';
import { EngineFunction, type MakeCall } from './engine-function.ts';
import { watchFormulaEdits } from './formula-edits.ts';
import { offerFormulaHints } from './formula-hints.ts';
import { fitSheetTo } from './fit-to-sheet.ts';
import { type CustomFunction, type FunctionsJson } from './functions-json.ts';
import { showSpilledFormats } from './spill-formats.ts';
import { dropResultsOfClearedCells } from './stale-results.ts';

/** As `Excel.CalculationType`. */
export type RecalculationKind = 'recalculate' | 'full' | 'fullRebuild';

/**
 * Lets the custom functions of an add-in answer formulas of the workbook, many at once.
 *
 * Like Excel on the web it loses a result over 5 MB: the cell stays `#BUSY!` for ever and counts as settled.
 * Unlike Excel it makes equal calls within one cell only once, knows no streaming or volatile functions, and a formula
 * that depends on a busy cell sees an error instead of waiting.
 */
export type FunctionBroker = IDisposable & {
  /** `recalculate` calculates what is not up to date; the other two call every function again. */
  recalculate(kind: RecalculationKind): void;
  /** Calls the functions of these cells again, as if their formulas were typed anew. */
  reenter(cells: readonly CallingCell[]): void;
  /** The same for all formulas in a part of a sheet. */
  setDirty(sheetId: string, range: GridRange): void;
  readonly stats: CallStats;
  /** How many calls have no answer yet. */
  pending(): number;
  /** No call waits for an answer and nothing is left to calculate. */
  settled(): Promise<void>;
  /** What the add-in said about the error in this cell. */
  message(cell: CallingCell): string | undefined;
};

export type FunctionBrokerOptions = {
  readonly metadata: FunctionsJson;
  /** The functions the add-in has associated so far, by upper-case id; formulas wait for those still missing. */
  readonly functions: () => Readonly<Record<string, CustomFunction>>;
  readonly sheetName: (sheetId: string) => string;
};

/** Registers the functions of the metadata with the workbook and answers their formulas until disposed. */
export function createFunctionBroker(target: UniverWorkbook, options: FunctionBrokerOptions): FunctionBroker {
  const injector = target.univer.__getInjector();
  const calculations = watchCalculations(injector);
  const trigger = createTrigger(injector, target.workbook.getId());
  const queue = createDirtyQueue({ trigger: (ranges) => trigger({ ranges, force: false }), later });
  const ledger = createCallLedger((cell) => queue.add([cell]));
  const makeCall: MakeCall = (call) =>
    ledger.use({
      cell: call.cell,
      key: `${call.metadata.id}${JSON.stringify(call.values)}`,
      start: (settle) =>
        toStartCall(
          { ...options, now, wait },
          call,
        )((result) => {
          settle(result === 'lost' ? result : fitSheetTo(target, call.cell, result));
        }),
    });
  const disposables = [
    calculations,
    registerFunctions(injector, options.metadata, makeCall),
    offerFormulaHints(injector, options.metadata),
    showSpilledFormats(injector),
    dropResultsOfClearedCells(injector, target.workbook.getWorkbook()),
    followEdits(target, ledger, queue),
    calculations.onStart(() => ledger.beginRun()),
    calculations.onEnd(() => {
      ledger.endRun();
      queue.calculated();
    }),
  ];
  correctResults(injector, (sheetId, row, column) => ledger.isBusy({ sheetId, row, column }));
  const reenter = (cells: readonly CallingCell[]) => {
    cells.forEach((cell) => ledger.forget(cell));
    queue.add(cells);
  };

  return {
    recalculate(kind) {
      if (kind !== 'recalculate') {
        ledger.forgetAll();
      }
      trigger({ ranges: [], force: kind !== 'recalculate' });
    },
    reenter,
    setDirty(sheetId, range) {
      const formulas = formulaCells(injector.get(FormulaDataModel), target.workbook.getWorkbook(), sheetId);
      reenter(formulas.filter((cell) => isWithin(cell, range)).map((cell) => ({ sheetId, ...cell })));
    },
    stats: ledger.stats,
    pending: () => ledger.stats.inFlight,
    settled: () => whenIdle(() => ledger.stats.inFlight === 0 && queue.isIdle() && !calculations.isCalculating()),
    message: (cell) => ledger.message(cell),
    dispose() {
      ledger.forgetAll();
      disposables.forEach((disposable) => disposable.dispose());
    },
  };
}

type Trigger = (request: { readonly ranges: readonly DirtyRange[]; readonly force: boolean }) => void;

function createTrigger(injector: Injector, unitId: string): Trigger {
  const commands = injector.get(ICommandService);
  return ({ ranges, force }) => {
    const params = {
      forceCalculation: force,
      dirtyRanges: ranges.map((range) => ({ unitId, ...range })),
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    };
    void commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, params, { onlyLocal: true });
  };
}

function registerFunctions(injector: Injector, metadata: FunctionsJson, makeCall: MakeCall): IDisposable {
  const service = injector.get(IFunctionService);
  const functions = metadata.functions.map((entry) => new EngineFunction(entry, makeCall));
  service.registerExecutors(...functions);
  return { dispose: () => service.unregisterExecutors(...functions.map((entry) => entry.name)) };
}

/** A formula that is written anew or moved is a new formula: Excel cancels its calls and makes them again. */
function followEdits(target: UniverWorkbook, ledger: CallLedger, queue: DirtyQueue): IDisposable {
  const injector = target.univer.__getInjector();
  const workbook = target.workbook.getWorkbook();
  const formulas = injector.get(FormulaDataModel);
  return watchFormulaEdits(injector, {
    onWrite(sheetId, isWritten) {
      for (const cell of ledger.cells()) {
        if (cell.sheetId === sheetId && isWritten(cell.row, cell.column)) {
          ledger.forget(cell);
        }
      }
    },
    onMove() {
      if (ledger.cells().length === 0) {
        return;
      }
      for (const cell of ledger.cells()) {
        if (formulaAt(workbook, cell.sheetId, cell) === undefined) {
          ledger.forget(cell);
        }
      }
      for (const sheet of workbook.getSheets()) {
        const sheetId = sheet.getSheetId();
        queue.add(formulaCells(formulas, workbook, sheetId).map((position) => ({ sheetId, ...position })));
      }
    },
  });
}

const idlePoll = 10;

/** Idle has to hold twice, as the end of one calculation may be the reason for the next. */
async function whenIdle(isIdle: () => boolean): Promise<void> {
  for (let seen = 0; seen < 2; seen = isIdle() ? seen + 1 : 0) {
    await wait(idlePoll);
  }
}

function now(): number {
  return performance.now();
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

function later(task: () => void, milliseconds: number): void {
  setTimeout(task, milliseconds);
}
