import { type CellValue, type CellWrite, type Shift } from '../grid/grid.ts';
import { type Area, bounding, intersect, lastColumn, lastRow } from '../model/area.ts';

/** A cell in memory: formulas are kept but not calculated. */
export type MemoryCell = {
  readonly value: CellValue;
  readonly formula: string | undefined;
  readonly format: string;
};

const emptyCell: MemoryCell = { value: '', formula: undefined, format: 'General' };

type Place = { readonly row: number; readonly column: number };

/** The cells of one sheet. */
export type MemorySheet = {
  at(row: number, column: number): MemoryCell;
  put(row: number, column: number, write: CellWrite): void;
  replace(row: number, column: number, cell: MemoryCell): void;
  used(within: Area, valuesOnly: boolean): Area | undefined;
  shift(area: Area, direction: Shift): void;
};

const written = (before: MemoryCell, { content, format = before.format }: CellWrite): MemoryCell => {
  if (content === undefined) return { ...before, format };
  switch (content.kind) {
    case 'empty':
      return { ...emptyCell, format };
    case 'formula':
      return { value: '', formula: content.formula, format };
    default:
      return { value: content.value, formula: undefined, format };
  }
};

const isBeyond = (place: Place, area: Area, direction: Shift): boolean => {
  const isVertical = direction === 'down' || direction === 'up';
  return isVertical
    ? place.row >= area.row && place.column >= area.column && place.column <= lastColumn(area)
    : place.column >= area.column && place.row >= area.row && place.row <= lastRow(area);
};

const steps: Readonly<Record<Shift, (area: Area) => Place>> = {
  down: ({ rows }) => ({ row: rows, column: 0 }),
  up: ({ rows }) => ({ row: -rows, column: 0 }),
  right: ({ columns }) => ({ row: 0, column: columns }),
  left: ({ columns }) => ({ row: 0, column: -columns }),
};

const keyOf = (row: number, column: number): string => `${row},${column}`;
const placeOf = (key: string): Place => {
  const [row = 0, column = 0] = key.split(',').map(Number);
  return { row, column };
};

export const createMemorySheet = (): MemorySheet => {
  let cells = new Map<string, MemoryCell>();
  return {
    at: (row, column) => cells.get(keyOf(row, column)) ?? emptyCell,
    put: (row, column, write) => {
      const key = keyOf(row, column);
      cells.set(key, written(cells.get(key) ?? emptyCell, write));
    },
    replace: (row, column, cell) => void cells.set(keyOf(row, column), cell),
    used: (within, valuesOnly) => {
      let used: Area | undefined;
      for (const [key, cell] of cells) {
        const place = { ...placeOf(key), rows: 1, columns: 1 };
        const counts = cell.value !== '' || cell.formula !== undefined || (!valuesOnly && cell.format !== 'General');
        if (counts && intersect(place, within) !== undefined) used = used === undefined ? place : bounding(used, place);
      }
      return used;
    },
    shift: (area, direction) => {
      const isRemoval = direction === 'up' || direction === 'left';
      const step = steps[direction](area);
      const moved = new Map<string, MemoryCell>();
      for (const [key, cell] of cells) {
        const place = placeOf(key);
        const isGone = isRemoval && intersect({ ...place, rows: 1, columns: 1 }, area) !== undefined;
        if (isGone) continue;
        const moves = isBeyond(place, area, direction);
        moved.set(moves ? keyOf(place.row + step.row, place.column + step.column) : key, cell);
      }
      cells = moved;
    },
  };
};
