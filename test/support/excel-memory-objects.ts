import type { HostObject } from './excel-host-object.ts';
import { columnsObject, nameColumns, setTotals, sortRows } from './excel-memory-columns.ts';
import {
  addressOf,
  cellAt,
  fromR1C1,
  hasSpill,
  hiddenIn,
  HostError,
  overlap,
  placesIn,
  putCell,
  refuseProtected,
  shiftCells,
  toR1C1,
  toReader,
  typed,
  usedIn,
  wholeOf,
  type MemoryCell,
  type MemoryName,
  type MemorySheet,
  type MemoryTable,
  type Scalar,
  type Shift,
  type Span,
} from './excel-memory-sheet.ts';

export type MemoryBook = {
  readonly sheets: MemorySheet[];
  readonly settings: Map<string, unknown>;
  readonly names: string[];
  /** The first selected cell; the selection is no more than that unless it has a size. */
  active: { sheet: MemorySheet; row: number; column: number; rows?: number; columns?: number };
  selected: string;
  stripsApostrophes: boolean;
  culture: { shortDatePattern: string; longTimePattern: string; numberDecimalSeparator: string };
  enableEvents: boolean;
  calculations: string[];
  lastId: number;
};

const spans = new WeakMap<object, { sheet: MemorySheet; span: Span }>();

const grid = <T>(span: Span, read: (row: number, column: number) => T): T[][] =>
  Array.from({ length: span.rows }, (_, down) =>
    Array.from({ length: span.columns }, (__, right) => read(span.row + down, span.column + right)),
  );

type Put = (cell: MemoryCell, input: unknown, place: readonly [number, number]) => MemoryCell;

type Setting = { readonly input: unknown; readonly put: Put; readonly skipsHidden: boolean };

/** Sets a property of many cells: a grid of the same size with null for "leave it", or one value for all. */
function setCells(sheet: MemorySheet, span: Span, { input, put, skipsHidden }: Setting): void {
  refuseProtected(sheet);
  const valueAt = toReader(input, span);
  const isHidden = skipsHidden && span.rows > 1 ? hiddenIn(sheet) : () => false;
  for (const [row, column] of placesIn(span)) {
    const value = valueAt(row, column);
    if (value !== null && !isHidden(row))
      putCell(sheet, [row, column], put(cellAt(sheet, row, column), value, [row, column]));
  }
}

export function rangeObject(book: MemoryBook, sheet: MemorySheet, span: Span): HostObject {
  if (span.row < 0 || span.rows < 1 || span.columns < 1 || span.row + span.rows > 1_048_576)
    throw new HostError('InvalidArgument');
  const other = (part: Partial<Span>): HostObject => rangeObject(book, sheet, { ...span, ...part });
  const write = (
    input: unknown,
    read: (text: string, place: readonly [number, number]) => string = (text) => text,
  ): void =>
    setCells(sheet, span, {
      input,
      skipsHidden: true,
      put: (cell, value, place) => {
        const entered = typeof value === 'string' ? read(value, place) : value;
        return { ...typed(entered, cell.format, book.stripsApostrophes), format: cell.format };
      },
    });
  const content = (row: number, column: number): Scalar => {
    const { formula, value } = cellAt(sheet, row, column);
    return formula ?? value;
  };
  const range: HostObject = {
    isRange: true,
    get: {
      Address: () => addressOf(sheet, span),
      RowIndex: () => span.row,
      ColumnIndex: () => span.column,
      RowCount: () => span.rows,
      ColumnCount: () => span.columns,
      CellCount: () => span.rows * span.columns,
      HasSpill: () => hasSpill(sheet, span),
      Values: () => grid(span, (row, column) => cellAt(sheet, row, column).value),
      Formulas: () => grid(span, content),
      FormulasR1C1: () =>
        grid(span, (row, column) => {
          const { formula, value } = cellAt(sheet, row, column);
          return formula === undefined ? value : toR1C1(formula, row, column);
        }),
      NumberFormat: () => grid(span, (row, column) => cellAt(sheet, row, column).format),
      Worksheet: () => sheetObject(book, sheet),
      Format: () => ({
        get: { ColumnWidth: () => 64 },
        set: { ColumnWidth: () => undefined, HorizontalAlignment: () => undefined },
        call: { AutofitColumns: () => null },
      }),
    },
    set: {
      Values: (input) => write(input),
      Formulas: (input) => write(input),
      FormulasR1C1: (input) => write(input, (text, [row, column]) => fromR1C1(text, row, column)),
      NumberFormat: (input) =>
        setCells(sheet, span, {
          input,
          skipsHidden: false,
          put: (cell, format) => ({ ...cell, format: String(format) || 'General' }),
        }),
    },
    call: {
      Clear: (applyTo?: string) => {
        refuseProtected(sheet);
        for (const [row, column] of placesIn(span)) {
          const format = applyTo === 'Contents' ? cellAt(sheet, row, column).format : 'General';
          putCell(sheet, [row, column], { value: '', formula: undefined, format });
        }
      },
      Insert: (shift: Shift) => {
        refuseProtected(sheet);
        shiftCells(sheet, span, shift);
        return range;
      },
      Delete: (shift: Shift) => {
        refuseProtected(sheet);
        shiftCells(sheet, span, shift);
      },
      GetUsedRangeOrNullObject: (valuesOnly?: boolean) => {
        const used = usedIn(sheet, span, valuesOnly ?? false);
        return used ? rangeObject(book, sheet, used) : null;
      },
      GetTables: () => tablesObject(book, sheet, span),
      GetSpillingToRangeOrNullObject: () => {
        const spill = sheet.spills.find(({ row, column }) => row === span.row && column === span.column);
        return spill ? rangeObject(book, sheet, spill) : null;
      },
      GetSpillParentOrNullObject: () => {
        const spill = sheet.spills.find((filled) => overlap(filled, span));
        return spill ? rangeObject(book, sheet, { ...spill, rows: 1, columns: 1 }) : null;
      },
      CopyFrom: (source: HostObject, part: string) => {
        const from = spans.get(source) ?? missing();
        if (part !== 'Values' || from.span.rows !== span.rows || from.span.columns !== span.columns)
          throw new HostError('ApiNotFound');
        refuseProtected(sheet);
        const [down, right] = [from.span.row - span.row, from.span.column - span.column];
        for (const [row, column] of placesIn(span)) {
          const { value } = cellAt(from.sheet, row + down, column + right);
          putCell(sheet, [row, column], { ...cellAt(sheet, row, column), value, formula: undefined });
        }
        sheet.spills.splice(0, Infinity, ...sheet.spills.filter((spill) => !overlap(spill, span)));
      },
      GetAbsoluteResizedRange: (rows: number, columns: number) => other({ rows, columns }),
      _ValidateArraySize: () => null,
      GetRow: (at: number) => other({ row: span.row + at, rows: 1 }),
      GetBoundingRect: (last: HostObject) => {
        const end = spans.get(last)?.span ?? span;
        return other({ rows: end.row + end.rows - span.row });
      },
      GetColumn: (at: number) => other({ column: span.column + at, columns: 1 }),
      GetLastColumn: () => other({ column: span.column + span.columns - 1, columns: 1 }),
      Select: () => {
        book.selected = addressOf(sheet, span);
      },
    },
  };
  spans.set(range, { sheet, span });
  return range;
}

const wholeSheet: Span = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };

export function sheetObject(book: MemoryBook, sheet: MemorySheet): HostObject {
  return {
    id: sheet.id,
    get: {
      Id: () => sheet.id,
      Name: () => sheet.name,
      Visibility: () => sheet.visibility,
      Tables: () => tablesObject(book, sheet),
    },
    set: {
      Name: (name) => {
        const isTaken = book.sheets.some((other) => other !== sheet && isSameName(other.name, String(name)));
        if (isTaken || !isSheetName(String(name))) throw new HostError('InvalidArgument');
        sheet.name = String(name);
      },
      Visibility: (visibility) => {
        sheet.visibility = visibility as MemorySheet['visibility'];
      },
    },
    call: {
      GetRangeByIndexes: (row: number, column: number, ...[rows, columns]: number[]) =>
        rangeObject(book, sheet, { row, column, rows: rows ?? 1, columns: columns ?? 1 }),
      GetUsedRangeOrNullObject: (valuesOnly?: boolean) => {
        const used = usedIn(sheet, wholeSheet, valuesOnly ?? false);
        return used ? rangeObject(book, sheet, used) : null;
      },
      Activate: () => {
        book.active = { sheet, row: 0, column: 0 };
      },
      Delete: () => void book.sheets.splice(book.sheets.indexOf(sheet), 1),
    },
  };
}

const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
const isSheetName = (name: string): boolean => name.length <= 31 && !/[[\]:*?/\\]/.test(name);

export function sheetsObject(book: MemoryBook): HostObject {
  const find = (key: string): MemorySheet | undefined =>
    book.sheets.find(({ id, name }) => id === key || isSameName(name, key));
  const objectOf = (sheet: MemorySheet | undefined): HostObject | null => (sheet ? sheetObject(book, sheet) : null);
  return {
    items: () => book.sheets.map((sheet) => sheetObject(book, sheet)),
    call: {
      Add: (name: string) => {
        if (find(name) || !isSheetName(name)) throw new HostError('InvalidArgument');
        return sheetObject(book, addSheet(book, name));
      },
      GetItem: (key: string) => objectOf(find(key)) ?? missing(),
      GetItemOrNullObject: (key: string) => objectOf(find(key)),
    },
  };
}

export function addSheet(book: MemoryBook, name: string): MemorySheet {
  const sheet: MemorySheet = {
    id: `{sheet-${++book.lastId}}`,
    name,
    isProtected: false,
    visibility: 'Visible',
    cells: new Map(),
    tables: [],
    spills: [],
    named: [],
  };
  book.sheets.push(sheet);
  return sheet;
}

/** Names that stand for cells, and those of `names`, of which nothing is known but that they are taken. */
export function namesObject(book: MemoryBook): HostObject {
  const all = (): (readonly [MemorySheet, MemoryName])[] =>
    book.sheets.flatMap((sheet) => sheet.named.map((name) => [sheet, name] as const));
  const find = (wanted: string): HostObject | null => {
    const found = all().find(([, { name }]) => name === wanted);
    return found ? nameObject(book, ...found) : null;
  };
  return {
    items: () => [
      ...book.names.map((name) => ({ id: name, get: { Name: () => name } })),
      ...all().map(([sheet, name]) => nameObject(book, sheet, name)),
    ],
    call: {
      Add: (name: string, range: HostObject, comment: string) => {
        const { sheet, span } = spans.get(range) ?? missing();
        if (all().some(([, other]) => other.name === name)) throw new HostError('InvalidArgument');
        const added = { name, comment, visible: true, area: span };
        sheet.named.push(added);
        return nameObject(book, sheet, added);
      },
      GetItem: (wanted: string) => find(wanted) ?? missing(),
      GetItemOrNullObject: find,
    },
  };
}

function nameObject(book: MemoryBook, sheet: MemorySheet, item: MemoryName): HostObject {
  return {
    id: item.name,
    get: { Name: () => item.name, Comment: () => item.comment, Visible: () => item.visible },
    set: {
      Comment: (comment) => {
        if (String(comment).length > 255) throw new HostError('InvalidArgument');
        item.comment = String(comment);
      },
      Visible: (visible) => {
        item.visible = Boolean(visible);
      },
    },
    call: {
      GetRangeOrNullObject: () => (item.area ? rangeObject(book, sheet, item.area) : null),
      Delete: () => void sheet.named.splice(sheet.named.indexOf(item), 1),
    },
  };
}

export const missing = (): never => {
  throw new HostError('ItemNotFound');
};

/** Tables of one sheet, or of the whole workbook. */
/** `within`: only those that touch it. */
export function tablesObject(book: MemoryBook, only: MemorySheet | undefined, within?: Span): HostObject {
  const all = (): (readonly [MemorySheet, MemoryTable])[] =>
    (only ? [only] : book.sheets).flatMap((sheet) =>
      sheet.tables
        .filter((table) => !within || overlap(wholeOf(table), within))
        .map((table) => [sheet, table] as const),
    );
  const find = (key: string): HostObject | null => {
    const found = all().find(([, { id, name }]) => id === key || name.toLowerCase() === key.toLowerCase());
    return found ? tableObject(book, ...found) : null;
  };
  return {
    items: () => all().map(([sheet, table]) => tableObject(book, sheet, table)),
    call: {
      GetItem: (key: string) => find(key) ?? missing(),
      GetItemOrNullObject: find,
      Add: (range: HostObject) => {
        const { sheet, span } = spans.get(range) ?? missing();
        refuseProtected(sheet);
        return tableObject(book, sheet, addTable(book, sheet, span));
      },
    },
  };
}

export function addTable(book: MemoryBook, sheet: MemorySheet, area: Span): MemoryTable {
  if (sheet.tables.some((table) => overlap(wholeOf(table), area)) || area.rows < 2)
    throw new HostError('InvalidArgument');
  const id = `{table-${++book.lastId}}`;
  const table: MemoryTable = {
    id,
    name: `Table${book.lastId}`,
    area,
    hasTotals: false,
    headersShown: true,
    style: 'TableStyleMedium2',
    sort: [],
    filters: new Map(),
  };
  sheet.tables.push(table);
  nameColumns(sheet, table);
  return table;
}

function tableObject(book: MemoryBook, sheet: MemorySheet, table: MemoryTable): HostObject {
  const { area } = table;
  const range = (span: Span): HostObject => rangeObject(book, sheet, span);
  return {
    id: table.id,
    get: {
      Id: () => table.id,
      Name: () => table.name,
      ShowHeaders: () => table.headersShown,
      ShowTotals: () => table.hasTotals,
      Style: () => table.style,
      Worksheet: () => sheetObject(book, sheet),
      Columns: () => columnsObject(sheet, table),
      AutoFilter: () => ({ get: { IsDataFiltered: () => table.filters.size > 0 } }),
      Sort: () => ({ get: { Fields: () => table.sort }, call: { Reapply: () => sortRows(sheet, table) } }),
    },
    set: {
      Name: (name) => {
        table.name = String(name);
      },
      Style: (style) => {
        table.style = String(style);
      },
      ShowTotals: (show) => setTotals(sheet, table, Boolean(show)),
    },
    call: {
      GetRange: () => range(wholeOf(table)),
      GetHeaderRowRange: () => range({ ...area, rows: 1 }),
      GetDataBodyRange: () => range({ ...area, row: area.row + 1, rows: area.rows - 1 }),
      GetTotalRowRange: () => (table.hasTotals ? range({ ...area, row: area.row + area.rows, rows: 1 }) : missing()),
      ClearFilters: () => table.filters.clear(),
      Resize: (target: HostObject) => {
        const { span } = spans.get(target) ?? missing();
        refuseProtected(sheet);
        const others = sheet.tables.filter((other) => other !== table);
        const isLegal = span.row === area.row && span.column === area.column && span.rows >= 2 && !table.hasTotals;
        if (!isLegal || others.some((other) => overlap(wholeOf(other), span))) throw new HostError('InvalidArgument');
        table.area = span;
        nameColumns(sheet, table);
      },
      Delete: () => {
        refuseProtected(sheet);
        for (const place of placesIn(wholeOf(table)))
          putCell(sheet, place, { value: '', formula: undefined, format: 'General' });
        sheet.tables.splice(sheet.tables.indexOf(table), 1);
      },
    },
  };
}
