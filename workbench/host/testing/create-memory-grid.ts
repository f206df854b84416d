import {
  type CellStyle,
  type Grid,
  type GridCells,
  type GridChange,
  type GridFormats,
  type GridNames,
  type GridSheets,
  type GridTables,
  type NameRecord,
  type Selection,
  type SheetRecord,
  type TableRecord,
} from '../grid/grid.ts';
import { shiftTables } from '../grid/shift-tables.ts';
import { lastColumn, lastRow } from '../model/area.ts';
import { createMemorySheet, type MemorySheet } from './memory-sheet.ts';

type Tell = (change: GridChange) => void;
type SheetOf = (sheet: string) => MemorySheet;

const plainStyle: CellStyle = {
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  color: '#000000',
  size: 11,
  fontName: 'Calibri',
  fill: undefined,
  wrap: false,
  horizontal: 'General',
  vertical: 'Bottom',
};

const createCells = (sheetOf: SheetOf, tables: GridTables, tell: Tell): GridCells => ({
  read: (sheet) => ({
    value: (row, column) => sheetOf(sheet).at(row, column).value,
    formula: (row, column) => sheetOf(sheet).at(row, column).formula,
    format: (row, column) => sheetOf(sheet).at(row, column).format,
    text: (row, column) => String(sheetOf(sheet).at(row, column).value),
  }),
  write: (sheet, area, cellAt) => {
    for (let row = area.row; row <= Math.min(lastRow(area), 9_999); row += 1) {
      for (let column = area.column; column <= Math.min(lastColumn(area), 99); column += 1) {
        const write = cellAt(row, column);
        if (write !== undefined) sheetOf(sheet).put(row, column, write);
      }
    }
    tell({ kind: 'cells', sheet, area, change: 'RangeEdited' });
  },
  erase: (sheet, area, what) => {
    for (let row = area.row; row <= lastRow(area); row += 1) {
      for (let column = area.column; column <= lastColumn(area); column += 1) {
        if (what.contents) sheetOf(sheet).put(row, column, { content: { kind: 'empty' } });
        if (what.formats) sheetOf(sheet).put(row, column, { format: 'General' });
      }
    }
    tell({ kind: 'cells', sheet, area, change: 'RangeEdited' });
  },
  used: (sheet, within, valuesOnly) => sheetOf(sheet).used(within, valuesOnly),
  spill: () => undefined,
  shift: async (sheet, area, direction) => {
    const after = shiftTables(
      tables.list().filter((table) => table.sheet === sheet),
      area,
      direction,
    );
    sheetOf(sheet).shift(area, direction);
    for (const table of after) {
      if (table.area === undefined) tables.remove(table.id);
      else tables.reshape(table.id, table.area, table.columns);
    }
    const change = direction === 'down' || direction === 'right' ? 'CellInserted' : 'CellDeleted';
    tell({ kind: 'cells', sheet, area, change });
  },
  reorder: (sheet, area, order) => {
    const columns = Array.from({ length: area.columns }, (_, index) => area.column + index);
    const before = order.map((from) => columns.map((column) => sheetOf(sheet).at(area.row + from, column)));
    before.forEach((cells, index) => {
      cells.forEach((cell, at) => sheetOf(sheet).replace(area.row + index, area.column + at, cell));
    });
    tell({ kind: 'cells', sheet, area, change: 'RangeEdited' });
  },
  moveFormula: (formula) => formula,
});

const keyOf = (...parts: readonly (string | number)[]): string => parts.join('|');

const createFormats = (): GridFormats => {
  const styles = new Map<string, CellStyle>();
  const widths = new Map<string, number>();
  return {
    style: (sheet, row, column) => styles.get(keyOf(sheet, row, column)) ?? plainStyle,
    setStyle: (sheet, area, style) => {
      for (let row = area.row; row <= lastRow(area); row += 1) {
        for (let column = area.column; column <= lastColumn(area); column += 1) {
          const key = keyOf(sheet, row, column);
          styles.set(key, { ...(styles.get(key) ?? plainStyle), ...style });
        }
      }
    },
    columnWidth: (sheet, column) => widths.get(keyOf(sheet, column)) ?? 64,
    setColumnWidth: (sheet, area, pixels) => {
      for (let column = area.column; column <= lastColumn(area); column += 1) widths.set(keyOf(sheet, column), pixels);
    },
    rowHeight: () => 20,
    setRowHeight: () => undefined,
    autofitColumns: () => undefined,
    autofitRows: () => undefined,
  };
};

const createSheets = (cells: Map<string, MemorySheet>, tables: GridTables, tell: Tell): GridSheets => {
  let records: readonly SheetRecord[] = [];
  let active = '';
  const sheets: GridSheets = {
    list: () => records,
    active: () => active,
    add: (name) => {
      const id = `sheet-${cells.size + 1}`;
      cells.set(id, createMemorySheet());
      const look = {
        visibility: 'Visible',
        tabColor: '',
        showGridlines: true,
        frozen: { rows: 0, columns: 0 },
      } as const;
      records = [...records, { id, name, ...look }];
      tell({ kind: 'sheet-added', sheet: id });
      return id;
    },
    remove: (sheet) => {
      for (const table of tables.list()) if (table.sheet === sheet) tables.remove(table.id);
      records = records.filter(({ id }) => id !== sheet);
      if (active === sheet) active = records[0]?.id ?? '';
      tell({ kind: 'sheet-deleted', sheet });
    },
    update: (sheet, change) => {
      records = records.map((record) => (record.id === sheet ? { ...record, ...change } : record));
    },
    move: (sheet, position) => {
      const moved = records.find(({ id }) => id === sheet);
      if (moved !== undefined) records = records.filter((record) => record !== moved).toSpliced(position, 0, moved);
    },
    activate: (sheet) => {
      active = sheet;
      tell({ kind: 'sheet-activated', sheet });
    },
  };
  active = sheets.add('Sheet1');
  return sheets;
};

const createTables = (tell: Tell): GridTables => {
  let records: readonly TableRecord[] = [];
  const update = (id: string, change: Partial<TableRecord>): void => {
    records = records.map((record) => (record.id === id ? { ...record, ...change } : record));
  };
  return {
    list: () => records,
    add: (table) => {
      records = [...records, { ...table, filters: [] }];
      tell({ kind: 'table-added', table: table.id, sheet: table.sheet, name: table.name });
    },
    rename: async (id, name) => update(id, { name }),
    reshape: (id, area, columns) => update(id, { area, columns }),
    setStyle: (id, style) => update(id, { style }),
    filter: (id, column, filter) => {
      const filters = [...(records.find((record) => record.id === id)?.filters ?? [])];
      filters[column] = filter;
      update(id, { filters });
    },
    remove: (id) => {
      const gone = records.find((record) => record.id === id);
      records = records.filter((record) => record !== gone);
      if (gone !== undefined) tell({ kind: 'table-deleted', table: id, sheet: gone.sheet, name: gone.name });
    },
  };
};

const createNames = (): GridNames => {
  let records: readonly NameRecord[] = [];
  return {
    list: () => records,
    add: (name) => {
      records = [...records, name];
    },
    update: (name, change) => {
      records = records.map((record) => (record.name === name ? { ...record, ...change } : record));
    },
    remove: (name) => {
      records = records.filter((record) => record.name !== name);
    },
  };
};

/** A grid without pixels and without calculation, for tests of what stands on it. */
export const createMemoryGrid = (): Grid => {
  const listeners: Tell[] = [];
  const tell: Tell = (change) => listeners.forEach((listener) => listener(change));
  const cells = new Map<string, MemorySheet>();
  const tables = createTables(tell);
  const sheets = createSheets(cells, tables, tell);
  const sheetOf: SheetOf = (sheet) => {
    const found = cells.get(sheet);
    if (found === undefined) throw new Error(`There is no sheet ${sheet}.`);
    return found;
  };
  let selection: Selection = { sheet: sheets.active(), area: { row: 0, column: 0, rows: 1, columns: 1 } };
  return {
    cells: createCells(sheetOf, tables, tell),
    formats: createFormats(),
    sheets,
    tables,
    names: createNames(),
    selection: {
      get: () => selection,
      activeCell: () => ({ ...selection, area: { ...selection.area, rows: 1, columns: 1 } }),
      set: (next) => {
        selection = next;
        tell({ kind: 'selection', selection: next });
      },
    },
    workbookName: () => 'Book1',
    calculated: async () => undefined,
    isCalculating: () => false,
    isEditing: () => false,
    editingEnded: async () => undefined,
    onChange: (listener) => void listeners.push(listener),
  };
};
