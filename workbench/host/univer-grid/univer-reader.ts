import { type ICellData, type Nullable, type Worksheet } from '@univerjs/core';

import { type CellReader, type CellValue } from '../grid/grid.ts';
import { toValue } from './cell-data.ts';
import { sheetOf, type UniverSession } from './univer-session.ts';

type Cell = Nullable<ICellData>;

const isFilled = (text: Nullable<string>): boolean => text !== null && text !== undefined && text !== '';

const hasFormula = (cell: Cell): boolean => isFilled(cell?.f) || isFilled(cell?.si);

type Source = {
  readonly session: UniverSession;
  readonly worksheet: Worksheet;
  /** The cell as stored, and as a formula elsewhere filled it. */
  readonly stored: (row: number, column: number) => Cell;
  readonly spilled: (row: number, column: number) => Cell;
};

const createSource = (session: UniverSession, sheet: string): Source => {
  const worksheet = sheetOf(session, sheet);
  const matrix = worksheet.getCellMatrix();
  const spills = session.formulas.getArrayFormulaCellData()[session.unitId]?.[sheet];
  return {
    session,
    worksheet,
    stored: (row, column) => matrix.getValue(row, column),
    spilled: (row, column) => spills?.[row]?.[column],
  };
};

const patternOf = ({ session }: Source, cell: Cell): string | undefined => {
  const style = session.workbook.getStyles().get(cell?.s);
  return style?.n?.pattern;
};

/** The number format of a whole column or row, for cells without one of their own. */
const inheritedFormat = ({ session, worksheet }: Source, row: number, column: number): string | undefined => {
  const styles = session.workbook.getStyles();
  const ofColumn = styles.get(worksheet.getColumnManager().getColumn(column)?.s);
  return ofColumn?.n?.pattern ?? styles.get(worksheet.getRowManager().getRow(row)?.s)?.n?.pattern;
};

const valueAt = (source: Source, row: number, column: number): CellValue => {
  const cell = source.stored(row, column);
  const own = hasFormula(cell) ? cell : (source.spilled(row, column) ?? cell);
  return toValue(own) ?? '';
};

const textAt = ({ worksheet }: Source, row: number, column: number): string => {
  if (row >= worksheet.getRowCount() || column >= worksheet.getColumnCount()) return '';
  const value = toValue(worksheet.getCell(row, column)) ?? '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
};

const formulaAt = ({ session, stored, worksheet }: Source, row: number, column: number): string | undefined =>
  hasFormula(stored(row, column))
    ? (session.formulas.getFormulaStringByCell(row, column, worksheet.getSheetId(), session.unitId) ?? undefined)
    : undefined;

/** Reads a sheet without Univer's facade, which takes seconds for a million cells. */
export const createUniverReader = (session: UniverSession, sheet: string): CellReader => {
  const source = createSource(session, sheet);
  return {
    value: (row, column) => valueAt(source, row, column),
    formula: (row, column) => formulaAt(source, row, column),
    format: (row, column) =>
      patternOf(source, source.stored(row, column)) ??
      patternOf(source, source.spilled(row, column)) ??
      inheritedFormat(source, row, column) ??
      'General',
    text: (row, column) => textAt(source, row, column),
  };
};
