import type { Cell } from '../../src/core/table.ts';
import type {
  Entry,
  FormulaCell,
  FormulaCells,
  FormulaListener,
  FormulaPlace,
} from '../../src/platform/formula-cells.ts';
import { WorkbookError } from '../../src/platform/workbook.ts';

/** A formula as it stands in a workbook, with what a test wants different. */
export function formulaCell(
  cell: Partial<Omit<FormulaCell, 'place'>> & { readonly place?: Partial<FormulaPlace> } = {},
): FormulaCell {
  return {
    sheetName: 'Sheet1',
    formula: '=TK.GIFTS("p-1")',
    state: 'ok',
    shown: 'Nummer',
    ...cell,
    place: { sheetId: 's-1', row: 0, column: 0, rows: 3, columns: 2, ...cell.place },
  };
}

export type FormulaCellsInMemory = FormulaCells & {
  /** Formulas that were entered, in order, as `A1: =…`. */
  readonly entered: readonly string[];
  readonly frozen: readonly FormulaCell[];
  readonly visited: readonly FormulaPlace[];
  /** Changes what a value is, as a person would. */
  type(value: Cell): void;
  /** As when a person clicks on the formula at this place in the list, or beside all of them. */
  pick(at: number | undefined): void;
  calculated(): void;
};

/** The formulas of a workbook without a workbook. Every cell that a formula fills holds the same value. */
export function formulaCellsInMemory(cells: readonly FormulaCell[] = []): FormulaCellsInMemory {
  let list = cells;
  let selected: number | undefined;
  let value: Cell = 7;
  const entered: string[] = [];
  const frozen: FormulaCell[] = [];
  const visited: FormulaPlace[] = [];
  const listeners = new Set<FormulaListener>();
  const isAt = (one: FormulaPlace) => (cell: FormulaCell) =>
    cell.place.sheetId === one.sheetId && cell.place.row === one.row && cell.place.column === one.column;
  const enter = ({ place, expected, formula }: Entry): void => {
    if (!list.some((cell) => isAt(place)(cell) && cell.formula === expected))
      throw new WorkbookError({ kind: 'changed-meanwhile' });
    entered.push(formula);
    list = list.map((cell) => (isAt(place)(cell) ? { ...cell, formula, state: 'ok', shown: 'Nummer' } : cell));
  };
  return {
    entered,
    frozen,
    visited,
    type: (next) => void (value = next),
    pick: (at) => {
      selected = at;
      listeners.forEach((listener) => listener.onSelection());
    },
    calculated: () => listeners.forEach((listener) => listener.onCalculated()),
    list: async (isOwn) => list.filter(({ formula }) => isOwn(formula)),
    selected: async () => (selected === undefined ? undefined : list[selected]),
    inSelection: async (isOwn) =>
      list.filter((cell, at) => (selected === undefined || selected === at) && isOwn(cell.formula)),
    enter: async (entries) => entries.forEach(enter),
    select: async (place) => void visited.push(place),
    values: async (places) =>
      places.map(({ rows, columns }) => Array.from({ length: rows }, () => new Array<Cell>(columns).fill(value))),
    freeze: async (gone) => {
      frozen.push(...gone);
      list = list.filter((cell) => !gone.some(({ place }) => isAt(place)(cell)));
    },
    thaw: async (entries) => {
      list = [...list, ...entries.map(({ place, formula }) => formulaCell({ place, formula }))];
    },
    sheetNames: async () => new Map([['s-1', 'Sheet1']]),
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
