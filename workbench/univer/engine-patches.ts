/**
 * Everything that bends Univer's formula engine (0.25.1) towards Excel sits in this file.
 * Check each entry again when Univer is upgraded.
 */
import {
  CELL_INVERTED_INDEX_CACHE,
  ERROR_TYPE_SET,
  ErrorValueObject,
  IFormulaRuntimeService,
  Interpreter,
  NullValueObject,
  type ArrayValueObject,
  type BaseAstNode,
  type BaseValueObject,
  type ErrorType,
} from '@univerjs/engine-formula';
import { type Injector } from '@univerjs/core';

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
 * Excel abandons a formula that waits for an asynchronous function and shows `#BUSY!` for the whole cell. Univer would
 * go on with the error value, so that `=IFERROR(PDATA.X(),"none")` showed "none" until the answer came.
 * @param isCellBusy tells whether a function of the cell that is being calculated is still waiting.
 */
export function showWholeCellBusy(
  injector: Injector,
  isCellBusy: (sheetId: string, row: number, column: number) => boolean,
): void {
  const runtime = injector.get(IFormulaRuntimeService);
  const setRuntimeData = runtime.setRuntimeData.bind(runtime);
  runtime.setRuntimeData = (value) => {
    const isBusy = isCellBusy(runtime.currentSubUnitId, runtime.currentRow, runtime.currentColumn);
    setRuntimeData(isBusy ? toErrorValue(busyError) : value);
  };
}
