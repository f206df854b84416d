/**
 * Everything that bends Univer's formula engine (0.25.1) towards Excel sits in this file.
 * Check each entry again when Univer is upgraded.
 */
import {
  CELL_INVERTED_INDEX_CACHE,
  ERROR_TYPE_SET,
  ErrorType,
  ErrorValueObject,
  FormulaExecutedStateType,
  ICalculateFormulaService,
  IFormulaRuntimeService,
  Interpreter,
  NullValueObject,
  type ArrayValueObject,
  type BaseAstNode,
  type BaseValueObject,
  type FunctionVariantType,
} from '@univerjs/engine-formula';
import { type ICellData, type Injector, type Nullable, type ObjectMatrix } from '@univerjs/core';

/** Excel's error for a cell whose function has not answered yet; Univer has no such error of its own. */
export const busyError = '#BUSY!';

/** An error value of any name: Univer's enum is closed, its engine is not. */
export function toErrorValue(error: string): ErrorValueObject {
  return ErrorValueObject.create(error as ErrorType);
}

type CacheSet = typeof CELL_INVERTED_INDEX_CACHE.set;

let isEngineModulePatched = false;

/** Patches of module-wide objects; safe to call for every workbook. */
export function patchEngineModule(): void {
  if (isEngineModulePatched) {
    return;
  }
  isEngineModulePatched = true;
  // Without this a formula that refers to a busy cell would read the text "#BUSY!" and pass it on as an argument.
  ERROR_TYPE_SET.add(busyError as ErrorType);
  avoidScanPerSpilledCell();
  evaluateOnlyTakenBranch();
}

/**
 * `InvertedIndexCache.set` scans all distinct values of a column for every spilled cell, only to remove an older
 * entry of the same row: 50,000 rows took over a minute. A row that was never set needs no such scan.
 */
function avoidScanPerSpilledCell(): void {
  const cache = CELL_INVERTED_INDEX_CACHE;
  const originalSet = cache.set.bind(cache);
  const originalClear = cache.clear.bind(cache);
  const knownRows = new Map<string, Set<number>>();
  cache.set = (...[unitId, sheetId, column, value, row, force = false]: Parameters<CacheSet>) => {
    const key = `${unitId}|${sheetId}|${column}`;
    const rows = knownRows.get(key) ?? new Set();
    const mustScan = force && (rows.has(row) || !cache.shouldContinueBuildingCache(unitId, sheetId, column, row));
    knownRows.set(key, rows.add(row));
    originalSet(unitId, sheetId, column, value, row, mustScan);
  };
  cache.clear = () => {
    knownRows.clear();
    originalClear();
  };
}

type ExecuteArguments = readonly [node: BaseAstNode, refOffsetX?: number, refOffsetY?: number];
type ExecuteNode = (this: Interpreter, ...args: ExecuteArguments) => unknown;

/**
 * Univer evaluates both branches of IF, so `=IF(A1="","",PDATA.X(A1))` would call the function for an empty A1.
 * Excel does not. The branch that is not taken gets an empty value instead of being evaluated.
 */
function evaluateOnlyTakenBranch(): void {
  const prototype = Interpreter.prototype as unknown as { _execute: ExecuteNode };
  const executeAll = prototype._execute;
  prototype._execute = function execute(...[node, ...offsets]) {
    const [condition, ...branches] = node.getChildren();
    if (condition === undefined || branches.length === 0 || node.getToken().trim().toUpperCase() !== 'IF') {
      return executeAll.call(this, node, ...offsets);
    }
    execute.call(this, condition, ...offsets);
    const taken = toTakenBranch(condition);
    for (const [index, branch] of branches.entries()) {
      if (taken === undefined || taken === index) {
        execute.call(this, branch, ...offsets);
      } else {
        branch.setValue(NullValueObject.create());
      }
    }
    node.execute();
    return 0;
  };
}

/** The index of the branch a plain condition chooses; undefined when the condition is an array, range or error. */
function toTakenBranch(condition: BaseAstNode): number | undefined {
  const value = condition.getValue();
  if (value === null || value === undefined || !value.isValueObject()) {
    return undefined;
  }
  const scalar = toSingleValue(value as BaseValueObject);
  if (scalar === undefined || !(scalar.isBoolean() || scalar.isNumber())) {
    return undefined;
  }
  return scalar.getValue() ? 0 : 1;
}

/** A comparison with a cell gives an array of one. */
function toSingleValue(value: BaseValueObject): BaseValueObject | undefined {
  if (!value.isArray()) {
    return value;
  }
  const array = value as ArrayValueObject;
  return array.getRowCount() === 1 && array.getColumnCount() === 1 ? array.getFirstCell() : undefined;
}

/**
 * Two things about the result of a formula:
 *
 * Excel abandons a formula that waits for an asynchronous function and shows `#BUSY!` for the whole cell. Univer would
 * go on with the error value, so that `=IFERROR(PDATA.X(),"none")` showed "none" until the answer came.
 *
 * When a result cannot spill, Univer writes the old contents of the cells in the way among the new results. That undoes
 * the new result of a formula in such a cell, so those copies are taken out again.
 * @param isCellBusy tells whether a function of the cell that is being calculated is still waiting.
 */
export function correctResults(
  injector: Injector,
  isCellBusy: (sheetId: string, row: number, column: number) => boolean,
): void {
  const runtime = injector.get(IFormulaRuntimeService);
  const setRuntimeData = runtime.setRuntimeData.bind(runtime);
  runtime.setRuntimeData = (value) => {
    const { currentSubUnitId: sheetId, currentUnitId: unitId, currentRow: row, currentColumn: column } = runtime;
    if (isCellBusy(sheetId, row, column)) {
      setRuntimeData(toErrorValue(busyError));
      return;
    }
    const results = () => runtime.getUnitData()[unitId]?.[sheetId];
    const earlier = isGrid(value) ? new Map(resultsOf(results())) : undefined;
    setRuntimeData(value);
    if (earlier !== undefined && results()?.getValue(row, column)?.v === ErrorType.SPILL) {
      restoreResults(results(), earlier, `${row},${column}`);
    }
  };
}

type Results = ObjectMatrix<Nullable<ICellData>> | undefined;

function isGrid(value: FunctionVariantType): boolean {
  return value.isReferenceObject() || value.isArray();
}

function resultsOf(results: Results): readonly (readonly [string, Nullable<ICellData>])[] {
  const entries: (readonly [string, Nullable<ICellData>])[] = [];
  results?.forValue((row, column, cell) => {
    entries.push([`${row},${column}`, cell]);
  });
  return entries;
}

/** A null is kept: it clears a cell that an earlier spill had filled. */
function restoreResults(results: Results, earlier: ReadonlyMap<string, Nullable<ICellData>>, anchor: string): void {
  for (const [place, cell] of resultsOf(results)) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    if (place !== anchor && cell !== null && cell !== earlier.get(place)) {
      if (earlier.has(place)) {
        results?.setValue(row, column, earlier.get(place));
      } else {
        results?.realDeleteValue(row, column);
      }
    }
  }
}

export type CalculationRuns = {
  /** Called when a calculation begins to work. */
  readonly onStart: () => void;
  /** Called when its values are in the sheet, or when it was stopped because something changed meanwhile. */
  readonly onEnd: (wasStopped: boolean) => void;
};

type LockedService = {
  readonly _executeLock: { acquire(key: string, task: () => Promise<void>): Promise<void> };
};

const executionLock = 'FORMULA_EXECUTION_LOCK';

/**
 * Univer loads the next calculation's data before the one that is under way has ended; the second pass of the first
 * (for cells that depend on spills) then overwrites what the next was to calculate, and those cells are never
 * calculated: they stay `#BUSY!`. Here each calculation is loaded only when the one before it has ended.
 * @returns how many calculations are under way or wait for their turn.
 */
export function calculateOneByOne(injector: Injector, { onStart, onEnd }: CalculationRuns): () => number {
  const service = injector.get(ICalculateFormulaService);
  const { _executeLock: lock } = service as unknown as LockedService;
  const execute = service.execute.bind(service);
  let unfinished = 0;
  let wasStopped = false;
  let previous = Promise.resolve();
  service.executionCompleteListener$.subscribe(({ functionsExecutedState }) => {
    wasStopped = functionsExecutedState === FormulaExecutedStateType.STOP_EXECUTION;
  });
  service.execute = (config) => {
    unfinished += 1;
    previous = previous.then(async () => {
      onStart();
      await execute(config);
      await lock.acquire(executionLock, async () => undefined);
      unfinished -= 1;
      return onEnd(wasStopped);
    });
    return previous;
  };
  return () => unfinished;
}
