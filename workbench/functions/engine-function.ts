import { BaseFunction, type BaseValueObject } from '@univerjs/engine-formula';
import { busyError } from '../univer/engine-patches.ts';
import { argumentCounts, toCallArguments } from './call-arguments.ts';
import { type CallingCell, type CallOutcome } from './call-ledger.ts';
import { toError, type CallResult, type CellValue, type FormulaArgument } from './cell-value.ts';
import { toEngineValue, toFormulaArgument, toValueObject } from './engine-values.ts';
import { type FunctionMetadata } from './functions-json.ts';
import { toLiftedArguments, type LiftedArguments } from './lifted-arguments.ts';

/** Makes the call, or tells what came of it when this cell made it before. */
export type MakeCall = (call: {
  readonly metadata: FunctionMetadata;
  readonly cell: CallingCell;
  readonly values: readonly unknown[];
}) => CallOutcome;

/**
 * A custom function as Univer's engine sees it: synchronous. Univer awaits its own asynchronous functions one after
 * the other; this one answers `#BUSY!` at once and is calculated again when the add-in has answered.
 */
export class EngineFunction extends BaseFunction {
  readonly #metadata: FunctionMetadata;
  readonly #makeCall: MakeCall;

  constructor(metadata: FunctionMetadata, makeCall: MakeCall) {
    super(metadata.name.toUpperCase());
    this.#metadata = metadata;
    this.#makeCall = makeCall;
    const { min, max } = argumentCounts(metadata);
    this.minParams = min;
    this.maxParams = max;
  }

  /** Univer would hand on the text "2026-05" as a date and "50%" as a number; Excel hands on what is written. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const given = variants.map(toFormulaArgument);
    const lifted = toLiftedArguments(this.#metadata, given);
    const result = lifted === undefined ? this.#call(given) : this.#callForEach(lifted);
    return result.kind === 'single' ? toValueObject(result.value) : toEngineValue(result);
  }

  #call(given: readonly FormulaArgument[]): CallResult {
    const args = toCallArguments(this.#metadata, given);
    if (args.kind === 'refused') {
      return { kind: 'single', value: args.error };
    }
    const cell = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
    const outcome = this.#makeCall({ metadata: this.#metadata, cell, values: args.values });
    return typeof outcome === 'string' ? { kind: 'single', value: toError(busyError) } : outcome;
  }

  #callForEach({ rowCount, columnCount, ...lifted }: LiftedArguments): CallResult {
    const rows = Array.from({ length: rowCount }, (_row, row) =>
      Array.from({ length: columnCount }, (_column, column) => toFirstCell(this.#call(lifted.at(row, column)))),
    );
    return { kind: 'grid', rows };
  }
}

/** A cell of a lifted call holds one value. */
function toFirstCell(result: CallResult): CellValue {
  return result.kind === 'single' ? result.value : (result.rows[0]?.[0] ?? { kind: 'empty' });
}
