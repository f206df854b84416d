import { type CellValue, type FormulaArgument } from './cell-value.ts';
import { type FunctionMetadata } from './functions-json.ts';

/** A call that Excel repeats for every cell of a range given where one value is expected. */
export type LiftedArguments = {
  readonly rowCount: number;
  readonly columnCount: number;
  at(row: number, column: number): readonly FormulaArgument[];
};

type Grid = readonly (readonly CellValue[])[];

/** Undefined when the formula needs one plain call. */
export function toLiftedArguments(
  metadata: FunctionMetadata,
  given: readonly FormulaArgument[],
): LiftedArguments | undefined {
  const grids = given.map((argument, index) => toLiftedGrid(metadata, argument, index));
  const lifted = grids.filter((grid) => grid !== undefined);
  if (lifted.length === 0) {
    return undefined;
  }
  return {
    rowCount: Math.max(...lifted.map((grid) => grid.length)),
    columnCount: Math.max(...lifted.map((grid) => grid[0]?.length ?? 0)),
    at: (row, column) =>
      given.map((argument, index) => {
        const grid = grids[index];
        return grid === undefined ? argument : { kind: 'single', value: cellAt(grid, row, column) };
      }),
  };
}

function toLiftedGrid(metadata: FunctionMetadata, argument: FormulaArgument, index: number): Grid | undefined {
  const parameter = metadata.parameters[index];
  const isScalar = parameter !== undefined && parameter.dimensionality !== 'matrix' && parameter.repeating !== true;
  if (!isScalar || argument.kind !== 'grid') {
    return undefined;
  }
  const isOneCell = argument.rows.length === 1 && argument.rows[0]?.length === 1;
  return isOneCell ? undefined : argument.rows;
}

/** A single row or column is repeated along the other direction; beyond a larger grid there is no value. */
function cellAt(grid: Grid, row: number, column: number): CellValue {
  const cells = grid[grid.length === 1 ? 0 : row];
  return cells?.[cells.length === 1 ? 0 : column] ?? { kind: 'error', error: '#N/A' };
}
