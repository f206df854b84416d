import { type ICellData, type Nullable } from '@univerjs/core';
import { ReorderRangeMutation } from '@univerjs/sheets';

import { type GridCells, type GridTables } from '../grid/grid.ts';
import { type Area } from '../model/area.ts';
import { createUniverReader } from './univer-reader.ts';
import { inOwnWords, toRange, type UniverSession } from './univer-session.ts';
import { shiftCellsAndTables } from './univer-shift.ts';
import { spillAt } from './univer-spills.ts';
import { usedWithin } from './univer-used-range.ts';
import { eraseCells, setCells, writeCells } from './univer-writes.ts';

type Sorting = { readonly area: Area; readonly order: readonly number[] };

/** Formulas of the area as they must read after the move: their references go with the row. */
const movedFormulas = (
  session: UniverSession,
  sheet: string,
  { area, order }: Sorting,
): Record<number, Record<number, Nullable<ICellData>>> => {
  const reader = createUniverReader(session, sheet);
  const moved: Record<number, Record<number, Nullable<ICellData>>> = {};
  for (const [index, from] of order.entries()) {
    const cells: Record<number, ICellData> = {};
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const formula = reader.formula(area.row + from, column);
      if (formula !== undefined)
        cells[column] = { f: session.moveFormula(formula, 0, index - from), si: null, v: null, t: null };
    }
    if (Object.keys(cells).length > 0) moved[area.row + index] = cells;
  }
  return moved;
};

const reorder = (session: UniverSession, sheet: string, sorting: Sorting): void => {
  const { area, order } = sorting;
  const formulas = movedFormulas(session, sheet, sorting);
  const rows = Object.fromEntries(order.map((from, index) => [area.row + index, area.row + from]));
  inOwnWords(session, () => {
    session.run(ReorderRangeMutation.id, {
      unitId: session.unitId,
      subUnitId: sheet,
      range: toRange(area),
      order: rows,
    });
  });
  if (Object.keys(formulas).length > 0) setCells(session, sheet, formulas);
  session.tell({ kind: 'cells', sheet, area, change: 'RangeEdited' });
};

export const createUniverCells = (session: UniverSession, tables: GridTables): GridCells => ({
  read: (sheet) => createUniverReader(session, sheet),
  write: (sheet, area, cellAt) => writeCells(session, sheet, { area, cellAt }),
  erase: (sheet, area, what) => eraseCells(session, sheet, { area, what }),
  used: (sheet, within, valuesOnly) => usedWithin(session, sheet, { within, valuesOnly }),
  spill: (sheet, row, column) => spillAt(session, sheet, { row, column }),
  shift: (sheet, area, direction) => shiftCellsAndTables(session, tables, { sheet, area, direction }),
  reorder: (sheet, area, order) => reorder(session, sheet, { area, order }),
  moveFormula: (formula, { columns, rows }) => session.moveFormula(formula, columns, rows),
});
