import type { FormulaCell } from '../../formula-cells.ts';
import { AREA_PROPERTIES, areaOf, rangeOf, type Area } from '../area.ts';
import { AT_ONCE } from './in-batches.ts';

/** A cell in which a formula of ours was read. */
export type Candidate = { readonly row: number; readonly column: number; readonly formula: string };

export type OnSheet = { readonly sheet: Excel.Worksheet; readonly sheetId: string; readonly sheetName: string };

const ERROR = /^#[A-Z/0-9_]+[!?]?$/;
const WAITING: ReadonlySet<unknown> = new Set(['#BUSY!', '#GETTING_DATA']);

export const holds = ({ row, column, rows, columns }: Area, at: Pick<Area, 'row' | 'column'>): boolean =>
  at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns;

/**
 * Formulas with what they show and fill. Some versions of Excel give a cell that a formula elsewhere fills the text
 * of that formula: those are left out. Candidates come in the order of reading, so the one that fills comes first.
 */
export async function describeAnchors(
  context: Excel.RequestContext,
  on: OnSheet,
  candidates: readonly Candidate[],
): Promise<readonly FormulaCell[]> {
  const found: FormulaCell[] = [];
  let rest = candidates;
  while (rest.length > 0) {
    const formulas = new Map(rest.map((candidate) => [keyOf(candidate), candidate.formula]));
    const round = rest.filter((candidate) => !isFollower(candidate, formulas)).slice(0, AT_ONCE);
    const described = await describe(context, on, round);
    found.push(...described);
    const taken = new Set(round);
    rest = rest.filter((candidate) => !taken.has(candidate) && !described.some((cell) => fills(cell, candidate)));
  }
  return found.toSorted((one, other) => one.place.row - other.place.row || one.place.column - other.place.column);
}

const fills = ({ place, formula }: FormulaCell, candidate: Candidate): boolean =>
  formula === candidate.formula && holds(place, candidate);

const keyOf = ({ row, column }: Pick<Candidate, 'row' | 'column'>): string => `${row},${column}`;

/** May be filled by a neighbour that was read before it. */
const isFollower = ({ row, column, formula }: Candidate, formulas: ReadonlyMap<string, string>): boolean =>
  formulas.get(keyOf({ row: row - 1, column })) === formula ||
  formulas.get(keyOf({ row, column: column - 1 })) === formula;

async function describe(
  context: Excel.RequestContext,
  { sheet, sheetId, sheetName }: OnSheet,
  candidates: readonly Candidate[],
): Promise<readonly FormulaCell[]> {
  const loaded = candidates.map(({ row, column, formula }) => {
    const cell = rangeOf(sheet, { row, column, rows: 1, columns: 1 }).load(`values,${AREA_PROPERTIES}`);
    return { formula, cell, spill: cell.getSpillingToRangeOrNullObject().load(AREA_PROPERTIES) };
  });
  await context.sync();
  return loaded.map(({ formula, cell, spill }) => {
    const shown = (cell.values[0]?.[0] ?? '') as FormulaCell['shown'];
    return {
      place: { sheetId, ...areaOf(spill.isNullObject ? cell : spill) },
      sheetName,
      formula,
      shown,
      state: stateOf(shown),
    };
  });
}

function stateOf(shown: unknown): FormulaCell['state'] {
  if (WAITING.has(shown)) return 'waiting';
  return typeof shown === 'string' && ERROR.test(shown) ? 'error' : 'ok';
}
