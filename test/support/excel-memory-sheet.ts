/** Cells of one sheet with the rules by which Excel takes what is written into them. */

export type Scalar = string | number | boolean;
export type Span = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };
export type MemoryCell = { value: Scalar; formula: string | undefined; format: string };
export type MemoryTable = {
  readonly id: string;
  name: string;
  /** Header and rows, without a totals row. */
  area: Span;
  hasTotals: boolean;
  headersShown: boolean;
  style: string;
  sort: { readonly key: number; readonly ascending: boolean }[];
  /** By place of the column: the values that are shown. */
  filters: Map<number, Record<string, unknown>>;
};

export type MemorySheet = {
  readonly id: string;
  name: string;
  isProtected: boolean;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly cells: Map<string, MemoryCell>;
  readonly tables: MemoryTable[];
  /** What formulas fill: each begins at its own. */
  readonly spills: Span[];
  /** Defined names for cells of this sheet. */
  readonly named: MemoryName[];
};

export type MemoryName = {
  readonly name: string;
  comment: string;
  visible: boolean;
  /** undefined when its cells were deleted. */
  area: Span | undefined;
};

/** What every formula of this host comes to. */
export const RESULT = 42;

export class HostError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

export const keyOf = (row: number, column: number): string => `${row},${column}`;
const placeOf = (key: string): readonly [number, number] => key.split(',').map(Number) as [number, number];

export function cellAt(sheet: MemorySheet, row: number, column: number): MemoryCell {
  return sheet.cells.get(keyOf(row, column)) ?? { value: '', formula: undefined, format: 'General' };
}

export function refuseProtected(sheet: MemorySheet): void {
  if (sheet.isProtected) throw new HostError('AccessDenied');
}

export function putCell(sheet: MemorySheet, place: readonly [number, number], cell: MemoryCell): void {
  const key = keyOf(...place);
  if (cell.value === '' && cell.formula === undefined && cell.format === 'General') sheet.cells.delete(key);
  else sheet.cells.set(key, cell);
}

export function* placesIn({ row, column, rows, columns }: Span): Generator<readonly [number, number]> {
  for (let down = row; down < row + rows; down++) {
    for (let right = column; right < column + columns; right++) yield [down, right];
  }
}

export const overlap = (one: Span, other: Span): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

/** null where some cells are filled by a formula elsewhere, and others are not. */
export function hasSpill({ spills }: MemorySheet, span: Span): boolean | null {
  if (!spills.some((spill) => overlap(spill, span))) return false;
  const isFilled = ([row, column]: readonly [number, number]): boolean =>
    spills.some((spill) => overlap(spill, { row, column, rows: 1, columns: 1 }));
  return [...placesIn(span)].every(isFilled) || null;
}

export const wholeOf = ({ area, hasTotals }: MemoryTable): Span => ({ ...area, rows: area.rows + (hasTotals ? 1 : 0) });

/** What becomes of something typed, or set through `values`, in a cell with this format. */
export function typed(input: unknown, format: string, stripsApostrophes: boolean): Omit<MemoryCell, 'format'> {
  if (typeof input !== 'string') return { value: plain(input, format), formula: undefined };
  const isQuoted = input.startsWith("'") && (format !== '@' || stripsApostrophes);
  if (isQuoted) return { value: input.slice(1), formula: undefined };
  if (format === '@') return { value: input, formula: undefined };
  if (input.startsWith('=') && input.length > 1) return { value: RESULT, formula: input };
  return { value: interpreted(input), formula: undefined };
}

function plain(input: unknown, format: string): Scalar {
  if (typeof input !== 'number' && typeof input !== 'boolean') throw new HostError('InvalidArgument');
  return format === '@' ? String(input).toUpperCase() : input;
}

function interpreted(text: string): Scalar {
  if (/^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i.test(text)) return Number(text);
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  if (/^\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?$/.test(text)) return 45_000;
  return text;
}

/** The smallest area of cells with content, or with any look of their own, inside another. */
export function usedIn(sheet: MemorySheet, within: Span, valuesOnly: boolean): Span | undefined {
  const used = [...sheet.cells].flatMap(([key, cell]) => {
    const [row, column] = placeOf(key);
    const counts = !valuesOnly || cell.value !== '' || cell.formula !== undefined;
    return counts && overlap({ row, column, rows: 1, columns: 1 }, within) ? [[row, column] as const] : [];
  });
  if (used.length === 0) return undefined;
  const rows = used.map(([row]) => row);
  const columns = used.map(([, column]) => column);
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  return { row: top, column: left, rows: Math.max(...rows) - top + 1, columns: Math.max(...columns) - left + 1 };
}

export type Shift = 'Down' | 'Up' | 'Left' | 'Right';

/** A span as seen along the direction of a shift: `start` and `end` along it, `from` and `to` across it. */
type Lane = { readonly start: number; readonly end: number; readonly from: number; readonly to: number };

const laneOf = ({ row, column, rows, columns }: Span, isVertical: boolean): Lane =>
  isVertical
    ? { start: row, end: row + rows, from: column, to: column + columns }
    : { start: column, end: column + columns, from: row, to: row + rows };

const shares = (one: Lane, other: Lane): boolean => one.from < other.to && other.from < one.to;

/** Whether a table moves; Excel refuses to move half of one. */
function isMoved(table: Lane, hole: Lane): boolean {
  if (!shares(table, hole) || table.end <= hole.start) return false;
  const isTorn = table.from < hole.from || table.to > hole.to || table.start < hole.start;
  if (isTorn) throw new HostError('InsertDeleteConflict');
  return true;
}

type Movement = {
  readonly isVertical: boolean;
  readonly isDeletion: boolean;
  readonly hole: Lane;
  readonly moved: <T extends Span>(span: T) => T;
};

function movementOf(area: Span, shift: Shift): Movement {
  const isVertical = shift === 'Down' || shift === 'Up';
  const isDeletion = shift === 'Up' || shift === 'Left';
  const hole = laneOf(area, isVertical);
  const distance = (hole.end - hole.start) * (isDeletion ? -1 : 1);
  const moved = <T extends Span>(span: T): T =>
    isVertical ? { ...span, row: span.row + distance } : { ...span, column: span.column + distance };
  return { isVertical, isDeletion, hole, moved };
}

const holds = (outer: Lane, inner: Lane): boolean => outer.from <= inner.from && inner.to <= outer.to;

/** Names whose cells all move go with them; those whose cells are deleted stand for none. */
function shiftNames({ named }: MemorySheet, { isVertical, isDeletion, hole, moved }: Movement): void {
  for (const name of named) {
    const lane = name.area && laneOf(name.area, isVertical);
    if (!name.area || !lane || !holds(hole, lane) || lane.start < hole.start) continue;
    name.area = isDeletion && lane.end <= hole.end ? undefined : moved(name.area);
  }
}

/** Inserts or deletes cells: what lies behind them in that direction moves, and with it tables as a whole. */
export function shiftCells(sheet: MemorySheet, area: Span, shift: Shift): void {
  const movement = movementOf(area, shift);
  const { isVertical, isDeletion, hole, moved } = movement;
  for (const table of sheet.tables)
    if (isMoved(laneOf(wholeOf(table), isVertical), hole)) table.area = moved(table.area);
  shiftNames(sheet, movement);
  const cells = [...sheet.cells].flatMap(([key, cell]) => {
    const [row, column] = placeOf(key);
    const span = { row, column, rows: 1, columns: 1, cell, key };
    const lane = laneOf(span, isVertical);
    return shares(lane, hole) && lane.start >= hole.start ? [span] : [];
  });
  for (const { key } of cells) sheet.cells.delete(key);
  for (const { row, column, cell } of cells.filter((span) => !isDeletion || !overlap(span, area)).map(moved)) {
    sheet.cells.set(keyOf(row, column), cell);
  }
}

/** Rows of a table that its filters hide. */
export function hiddenRows({ cells }: MemorySheet, table: MemoryTable): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const [column, criteria] of table.filters) {
    const shown = criteria['values'];
    for (let row = table.area.row + 1; row < table.area.row + table.area.rows; row++) {
      const text = String(cells.get(keyOf(row, table.area.column + column))?.value ?? '');
      if (Array.isArray(shown) && !shown.includes(text)) hidden.add(row);
    }
  }
  return hidden;
}

export function letterOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

const numberOf = (letters: string): number =>
  letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export function addressOf(sheet: MemorySheet, { row, column, rows, columns }: Span): string {
  const start = `${letterOf(column)}${row + 1}`;
  const end = `${letterOf(column + columns - 1)}${row + rows}`;
  return `${sheet.name}!${start === end ? start : `${start}:${end}`}`;
}

/** Only relative references, which is all that the tests write. */
export function toR1C1(formula: string, row: number, column: number): string {
  return formula.replace(/(?<![A-Za-z_.])([A-Z]{1,2})(\d+)(?![\d(])/g, (_, letters: string, digits: string) => {
    return `R[${Number(digits) - 1 - row}]C[${numberOf(letters) - column}]`;
  });
}

export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(/R\[(-?\d+)\]C\[(-?\d+)\]/g, (_, down: string, right: string) => {
    return `${letterOf(column + Number(right))}${row + Number(down) + 1}`;
  });
}

/** A grid of the same size, or one value for all. */
export function toReader(
  input: unknown,
  { row, column, rows, columns }: Span,
): (row: number, column: number) => unknown {
  if (!Array.isArray(input)) return () => input;
  const lines = input as unknown[][];
  if (lines.length !== rows || lines.some((line) => line.length !== columns)) throw new HostError('InvalidArgument');
  return (down, right) => lines[down - row]?.[right - column];
}

export function hiddenIn(sheet: MemorySheet): (row: number) => boolean {
  const hidden = new Set(sheet.tables.flatMap((table) => [...hiddenRows(sheet, table)]));
  return (row) => hidden.has(row);
}
