import { type Area } from '../model/area.ts';

/** What a cell shows to a formula; the empty string is an empty cell. */
export type CellValue = string | number | boolean;

/** What is put into a cell. Literal text is never taken for a number or a formula. */
export type CellContent =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'text'; readonly value: string; readonly isLiteral: boolean }
  | { readonly kind: 'formula'; readonly formula: string };

export type CellWrite = {
  readonly content?: CellContent;
  /** Number format; `General` takes it away. */
  readonly format?: string;
};

export type CellReader = {
  value(row: number, column: number): CellValue;
  /** With its `=`. */
  formula(row: number, column: number): string | undefined;
  format(row: number, column: number): string;
  /** As the user sees it. */
  text(row: number, column: number): string;
};

export type Spill = { readonly row: number; readonly column: number; readonly area: Area };

export type Shift = 'down' | 'right' | 'up' | 'left';

export type GridCells = {
  read(sheet: string): CellReader;
  /** Writes what `cellAt` gives for the cells of the area; undefined leaves a cell alone. */
  write(sheet: string, area: Area, cellAt: (row: number, column: number) => CellWrite | undefined): void;
  erase(sheet: string, area: Area, what: { readonly contents: boolean; readonly formats: boolean }): void;
  /** Bounds of what is filled, or formatted unless only values count, within the area. */
  used(sheet: string, within: Area, valuesOnly: boolean): Area | undefined;
  /** The spill that the cell belongs to. */
  spill(sheet: string, row: number, column: number): Spill | undefined;
  /** Inserts (down, right) or removes (up, left) cells; the others move and formulas follow. */
  shift(sheet: string, area: Area, direction: Shift): Promise<void>;
  /** Row n of the area becomes what row order[n] of the area was. */
  reorder(sheet: string, area: Area, order: readonly number[]): void;
  /** The formula as it reads that many rows and columns further. */
  moveFormula(formula: string, by: { readonly rows: number; readonly columns: number }): string;
};

export type HorizontalAlignment = 'General' | 'Left' | 'Center' | 'Right' | 'Justify';
export type VerticalAlignment = 'Top' | 'Center' | 'Bottom';

export type CellStyle = {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly color: string;
  readonly size: number;
  readonly fontName: string;
  /** Undefined without a fill. */
  readonly fill: string | undefined;
  readonly wrap: boolean;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
};

/** Sizes are pixels. */
export type GridFormats = {
  style(sheet: string, row: number, column: number): CellStyle;
  setStyle(sheet: string, area: Area, style: Partial<CellStyle>): void;
  columnWidth(sheet: string, column: number): number;
  setColumnWidth(sheet: string, area: Area, pixels: number): void;
  rowHeight(sheet: string, row: number): number;
  setRowHeight(sheet: string, area: Area, pixels: number): void;
  autofitColumns(sheet: string, area: Area): void;
  autofitRows(sheet: string, area: Area): void;
};

export type SheetVisibility = 'Visible' | 'Hidden' | 'VeryHidden';

export type SheetRecord = {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** `#RRGGBB`, empty without a colour. */
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
};

export type GridSheets = {
  /** In the order of the tabs. */
  list(): readonly SheetRecord[];
  active(): string;
  /** Adds a sheet after the last without showing it, and tells its id. */
  add(name: string): string;
  remove(sheet: string): void;
  update(sheet: string, change: Partial<Omit<SheetRecord, 'id'>>): void;
  move(sheet: string, position: number): void;
  activate(sheet: string): void;
};

export type TableColumn = { readonly id: number; readonly name: string };

export type ColumnFilter =
  | { readonly kind: 'values'; readonly values: readonly string[] }
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly operand: string };

export type Comparison = '=' | '<>' | '>' | '>=' | '<' | '<=';

export type TableRecord = {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  /** Header row included. */
  readonly area: Area;
  readonly columns: readonly TableColumn[];
  /** Name of the style in Excel, such as `TableStyleMedium2`. */
  readonly style: string;
  readonly filters: readonly (ColumnFilter | undefined)[];
};

export type GridTables = {
  list(): readonly TableRecord[];
  add(table: Omit<TableRecord, 'filters'>): void;
  rename(id: string, name: string): Promise<void>;
  /** Sets the cells and the columns together, so references by column name stay right. */
  reshape(id: string, area: Area, columns: readonly TableColumn[]): void;
  setStyle(id: string, style: string): void;
  filter(id: string, column: number, filter: ColumnFilter | undefined): void;
  remove(id: string): void;
};

export type NameRecord = {
  readonly name: string;
  /** Without its `=`. */
  readonly formula: string;
  readonly comment: string;
  readonly isVisible: boolean;
  /** Id of the sheet the name belongs to; undefined for the workbook. */
  readonly sheet: string | undefined;
};

export type GridNames = {
  list(): readonly NameRecord[];
  add(name: NameRecord): void;
  update(name: string, change: Partial<Omit<NameRecord, 'name'>>): void;
  remove(name: string): void;
};

export type Selection = { readonly sheet: string; readonly area: Area };

export type GridSelection = {
  get(): Selection;
  activeCell(): Selection;
  set(selection: Selection): void;
};

export type CellChange =
  'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

export type GridChange =
  | { readonly kind: 'cells'; readonly sheet: string; readonly area: Area; readonly change: CellChange }
  | { readonly kind: 'sheet-added' | 'sheet-deleted' | 'sheet-activated' | 'sheet-deactivated'; readonly sheet: string }
  | { readonly kind: 'selection'; readonly selection: Selection }
  | {
      readonly kind: 'table-added' | 'table-deleted';
      readonly table: string;
      readonly sheet: string;
      readonly name: string;
    }
  | { readonly kind: 'calculated' };

/** The grid behind the object model: cells, sheets and tables without Excel's rules about them. */
export type Grid = {
  readonly cells: GridCells;
  readonly formats: GridFormats;
  readonly sheets: GridSheets;
  readonly tables: GridTables;
  readonly names: GridNames;
  readonly selection: GridSelection;
  workbookName(): string;
  /** Settles when no formula waits for its value. */
  calculated(): Promise<void>;
  isCalculating(): boolean;
  isEditing(): boolean;
  editingEnded(): Promise<void>;
  onChange(listener: (change: GridChange) => void): void;
};
