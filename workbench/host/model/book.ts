import { type Grid } from '../grid/grid.ts';
import { type Area } from './area.ts';
import { type Culture } from './culture.ts';
import { type HostObject, isHostObject } from './host-object.ts';

export type CalculationKind = 'recalculate' | 'full' | 'fullRebuild';

/** Looks and sorting of a table that the grid does not keep itself. */
export type TableExtras = {
  options: Readonly<Record<string, boolean>>;
  sort: TableSort | undefined;
};

export type SortKey = { readonly key: number; readonly ascending: boolean };

export type TableSort = { readonly fields: readonly SortKey[]; readonly matchCase: boolean };

/** Parts of the workbook that no cell shows. */
export type BookStores = {
  readonly settings: Map<string, unknown>;
  readonly xmlParts: Map<string, string>;
  readonly tableExtras: Map<string, TableExtras>;
  /** Protected sheets, with the password that lifts the protection. */
  readonly protection: Map<string, string>;
};

/** Something the model itself lets an event follow from. */
export type ModelEvent =
  { readonly kind: 'settings-changed' } | { readonly kind: 'table-edited'; readonly table: string };

/** What every object of the workbook works with. */
export type Book = {
  readonly grid: Grid;
  readonly culture: Culture;
  readonly stores: BookStores;
  readonly objects: ObjectFactory;
  readonly calculation: {
    readonly recalculate: (kind: CalculationKind) => void;
    readonly setDirty: (sheet: string, area: Area) => void;
    mode: string;
  };
  readonly runtime: { enableEvents: boolean };
  readonly announce: (event: ModelEvent) => void;
  /** Lets the page answer its user where much has been done in one go. */
  readonly breathe: () => Promise<void>;
  readonly newId: () => string;
  /** Namespace of an XML document's root; undefined when the text is no XML. */
  readonly xmlNamespace: (xml: string) => string | undefined;
};

export type RangeState = { readonly book: Book; readonly sheet: string; readonly area: Area };

export type WorksheetState = { readonly book: Book; readonly sheet: string };

export type TableState = { readonly book: Book; readonly table: string };

export type TableColumnState = TableState & { readonly column: number };

/** Makes the objects that lead to one another, so their files need not know each other. */
export type ObjectFactory = {
  range(sheet: string, area: Area): HostObject;
  worksheet(sheet: string): HostObject;
  worksheets(): HostObject;
  table(table: string): HostObject;
  /** All tables, or those of one sheet, or those of a sheet whose area fits. */
  tables(sheet?: string, fits?: (area: Area) => boolean): HostObject;
  autoFilter(table: string): HostObject;
  /** Names of the workbook, or of one sheet. */
  names(sheet?: string): HostObject;
};

const stateOfType = (value: unknown, typeName: string): unknown =>
  isHostObject(value) && value.typeName === typeName ? value.state : undefined;

export const rangeStateOf = (value: unknown): RangeState | undefined =>
  stateOfType(value, 'Range') as RangeState | undefined;

export type TableRowState = TableState & { readonly index: number };

export const tableRowStateOf = (value: unknown): TableRowState | undefined =>
  stateOfType(value, 'TableRow') as TableRowState | undefined;
