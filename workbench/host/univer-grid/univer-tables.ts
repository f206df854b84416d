import { RemoveSuperTableMutation, SetSuperTableMutation } from '@univerjs/engine-formula';
import {
  AddSheetTableMutation,
  DeleteSheetTableCommand,
  type ITableColumnJson,
  SetSheetTableCommand,
  SetSheetTableFilterMutation,
  SetSheetTableMutation,
  TableColumnDataTypeEnum,
} from '@univerjs/sheets-table';

import { type GridTables, type TableColumn, type TableRecord } from '../grid/grid.ts';
import { type Area } from '../model/area.ts';
import { fromUniverFilter, toUniverFilter } from './table-filters.ts';
import { createThemes, styleOfTheme } from './table-themes.ts';
import { growTo } from './sheet-extent.ts';
import { toArea, toRange, type UniverSession } from './univer-session.ts';

type UniverTable = NonNullable<ReturnType<UniverSession['tables']['getTableById']>>;

const toColumnJson = ({ id, name }: TableColumn): ITableColumnJson => ({
  id: String(id),
  displayName: name,
  dataType: TableColumnDataTypeEnum.None,
  formula: '',
  meta: {},
  style: {},
});

/** Columns that Univer made itself have ids of its own making. */
const createColumnIds = () => {
  const made = new Map<string, number>();
  return (id: string): number => {
    const number = Number(id);
    if (Number.isInteger(number) && id.trim() !== '') return number;
    const known = made.get(id) ?? 1_000_000 + made.size;
    made.set(id, known);
    return known;
  };
};

const titlesOf = (columns: readonly TableColumn[]): Map<string, number> =>
  new Map(columns.map(({ name }, index) => [name, index]));

type Tables = {
  readonly find: (id: string) => UniverTable;
  readonly toRecord: (table: UniverTable) => TableRecord;
  readonly set: (id: string, config: object) => void;
  /** The formula engine knows tables by itself: `Table[column]` is looked up there. */
  readonly tellFormulas: (table: UniverTable, area: Area, columns: readonly TableColumn[]) => void;
};

const createTables = (session: UniverSession): Tables => {
  const { tables, unitId } = session;
  const columnIdOf = createColumnIds();
  const find = (id: string): UniverTable => {
    const table = tables.getTableById(unitId, id);
    if (table === undefined) throw new Error(`There is no table ${id}.`);
    return table;
  };
  return {
    find,
    toRecord: (table) => {
      const info = table.getTableInfo();
      return {
        id: info.id,
        name: info.name,
        sheet: table.getSubunitId(),
        area: toArea(info.range),
        columns: info.columns.map((column) => ({ id: columnIdOf(column.id), name: column.displayName })),
        style: styleOfTheme(table.getTableStyleId()),
        filters: info.columns.map((_, index) => fromUniverFilter(table.getTableFilterColumn(index))),
      };
    },
    set: (id, config) => {
      session.run(SetSheetTableMutation.id, { unitId, subUnitId: find(id).getSubunitId(), tableId: id, config });
    },
    tellFormulas: (table, area, columns) => {
      const reference = { range: toRange(area), sheetId: table.getSubunitId(), titleMap: titlesOf(columns) };
      session.run(SetSuperTableMutation.id, { unitId, tableName: table.getDisplayName(), reference });
    },
  };
};

/** Univer's own command changes formulas that name the table; it refuses some names that Excel allows. */
const rename = async (
  session: UniverSession,
  tables: Tables,
  { id, name }: { id: string; name: string },
): Promise<void> => {
  const { unitId } = session;
  const before = tables.find(id).getDisplayName();
  await session.runLater(SetSheetTableCommand.id, { unitId, tableId: id, name });
  if (tables.find(id).getDisplayName() === name) return;
  tables.set(id, { name });
  session.run(RemoveSuperTableMutation.id, { unitId, tableName: before });
  const { area, columns } = tables.toRecord(tables.find(id));
  tables.tellFormulas(tables.find(id), area, columns);
};

export const createUniverTables = (session: UniverSession): GridTables => {
  const { unitId } = session;
  const tables = createTables(session);
  const themeOf = createThemes(session);
  return {
    list: () => session.tables.getTableList(unitId).map(({ id }) => tables.toRecord(tables.find(id))),
    add: ({ area, columns, id, name, sheet, style }) => {
      growTo(session, sheet, area);
      session.run(AddSheetTableMutation.id, {
        unitId,
        subUnitId: sheet,
        tableId: id,
        name,
        range: toRange(area),
        header: columns.map((column) => column.name),
        options: { showHeader: true, tableStyleId: themeOf(style), columns: columns.map(toColumnJson) },
      });
    },
    rename: (id, name) => rename(session, tables, { id, name }),
    // Univer keeps the wrong columns when a table changes its width, so they are set afterwards.
    reshape: (id, area, columns) => {
      const table = tables.find(id);
      growTo(session, table.getSubunitId(), area);
      tables.set(id, { updateRange: { newRange: toRange(area) } });
      table.setColumns(columns.map(toColumnJson));
      tables.tellFormulas(table, area, columns);
    },
    setStyle: (id, style) => tables.set(id, { theme: themeOf(style) }),
    filter: (id, column, filter) => {
      session.run(SetSheetTableFilterMutation.id, { unitId, tableId: id, column, tableFilter: toUniverFilter(filter) });
    },
    remove: (id) => {
      session.run(DeleteSheetTableCommand.id, { unitId, subUnitId: tables.find(id).getSubunitId(), tableId: id });
    },
  };
};
