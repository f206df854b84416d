import { type Grid } from '../grid/grid.ts';
import { wholeSheet } from './area.ts';
import { type Book, type ModelEvent, type ObjectFactory } from './book.ts';
import { type Culture } from './culture.ts';
import { createRange } from './range/create-range.ts';
import { createAutoFilter } from './table/auto-filter.ts';
import { createTable } from './table/create-table.ts';
import { createTables } from './table/create-tables.ts';
import { settleTables } from './table/settle-tables.ts';
import { createNamedItems } from './workbook/named-items.ts';
import { createWorksheet } from './worksheet/create-worksheet.ts';
import { createWorksheets } from './worksheet/create-worksheets.ts';

export type BookOptions = Pick<Book, 'newId' | 'xmlNamespace'> & {
  readonly grid: Grid;
  readonly culture: Culture;
  readonly recalculate: Book['calculation']['recalculate'];
  readonly setDirty?: Book['calculation']['setDirty'] | undefined;
  readonly breathe?: Book['breathe'] | undefined;
  /** Hears what the model itself lets an event follow from. */
  readonly onModelEvent?: (event: ModelEvent) => void;
};

const createObjects = (book: () => Book): ObjectFactory => ({
  range: (sheet, area) => createRange({ book: book(), sheet, area }),
  worksheet: (sheet) => createWorksheet({ book: book(), sheet }),
  worksheets: () => createWorksheets(book()),
  table: (table) => createTable({ book: book(), table }),
  tables: (sheet, fits) => createTables({ book: book(), sheet, fits }),
  autoFilter: (table) => createAutoFilter({ book: book(), table }),
  names: (sheet) => createNamedItems({ book: book(), sheet }),
});

/** The workbook as the object model sees it, on a grid. */
export const createBook = (options: BookOptions): Book => {
  const { grid, recalculate } = options;
  const book: Book = {
    grid,
    culture: options.culture,
    stores: { settings: new Map(), xmlParts: new Map(), tableExtras: new Map(), protection: new Map() },
    objects: createObjects(() => book),
    calculation: {
      recalculate,
      setDirty: options.setDirty ?? (() => recalculate('full')),
      mode: 'Automatic',
    },
    runtime: { enableEvents: true },
    announce: (event) => options.onModelEvent?.(event),
    breathe: options.breathe ?? (() => Promise.resolve()),
    newId: options.newId,
    xmlNamespace: options.xmlNamespace,
  };
  grid.onChange((change) => {
    if (change.kind !== 'cells') return;
    const isEdit = change.change === 'RangeEdited';
    settleTables(book, { sheet: change.sheet, area: isEdit ? change.area : wholeSheet });
  });
  return book;
};
