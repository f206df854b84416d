import {
  BooleanNumber,
  HorizontalAlign,
  type ICellData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';

import { type CellStyle, type HorizontalAlignment, type VerticalAlignment } from '../grid/grid.ts';
import { lastColumn, lastRow, type Area } from '../model/area.ts';
import { existingPart, growTo } from './sheet-extent.ts';
import { sheetOf, type UniverSession } from './univer-session.ts';
import { setCells } from './univer-writes.ts';

const horizontal: Readonly<Record<HorizontalAlignment, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
};

const vertical: Readonly<Record<VerticalAlignment, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

const keyOf = <Key extends string>(options: Readonly<Record<Key, number>>, value: unknown, otherwise: Key): Key =>
  (Object.keys(options) as Key[]).find((key) => options[key] === value) ?? otherwise;

const toFlag = (isOn: boolean): BooleanNumber => (isOn ? BooleanNumber.TRUE : BooleanNumber.FALSE);

type Writers = { readonly [Key in keyof CellStyle]: (value: CellStyle[Key]) => IStyleData };

const writers: Writers = {
  bold: (value) => ({ bl: toFlag(value) }),
  italic: (value) => ({ it: toFlag(value) }),
  underline: (value) => ({ ul: { s: toFlag(value) } }),
  strikethrough: (value) => ({ st: { s: toFlag(value) } }),
  color: (value) => ({ cl: { rgb: value } }),
  size: (value) => ({ fs: value }),
  fontName: (value) => ({ ff: value }),
  fill: (value) => ({ bg: value === undefined ? null : { rgb: value } }),
  wrap: (value) => ({ tb: value ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
  horizontal: (value) => ({ ht: horizontal[value] }),
  vertical: (value) => ({ vt: vertical[value] }),
};

const toUniverStyle = (style: Partial<CellStyle>): IStyleData => {
  const parts = (Object.keys(style) as (keyof CellStyle)[]).map((key) => {
    const write = writers[key] as (value: unknown) => IStyleData;
    return write(style[key]);
  });
  return Object.assign({}, ...parts) as IStyleData;
};

const defaultFont = { name: 'Arial', size: 11, color: '#000000' } as const;

const textStyle = (style: IStyleData): Pick<CellStyle, 'bold' | 'italic' | 'underline' | 'strikethrough'> => ({
  bold: style.bl === BooleanNumber.TRUE,
  italic: style.it === BooleanNumber.TRUE,
  underline: style.ul?.s === BooleanNumber.TRUE,
  strikethrough: style.st?.s === BooleanNumber.TRUE,
});

const fromUniverStyle = (style: IStyleData): CellStyle => ({
  ...textStyle(style),
  color: style.cl?.rgb ?? defaultFont.color,
  size: style.fs ?? defaultFont.size,
  fontName: style.ff ?? defaultFont.name,
  fill: style.bg?.rgb ?? undefined,
  wrap: style.tb === WrapStrategy.WRAP,
  horizontal: keyOf(horizontal, style.ht, 'General'),
  vertical: keyOf(vertical, style.vt, 'Bottom'),
});

export const readStyle = (session: UniverSession, sheet: string, cell: { row: number; column: number }): CellStyle => {
  const data = sheetOf(session, sheet).getCellMatrix().getValue(cell.row, cell.column);
  return fromUniverStyle(session.workbook.getStyles().get(data?.s) ?? {});
};

/** Styles every cell of the area that Univer has; for whole columns and rows those within its bounds. */
export const writeStyle = (
  session: UniverSession,
  sheet: string,
  { area, style }: { readonly area: Area; readonly style: Partial<CellStyle> },
): void => {
  if (area.rows < 100_000 && area.columns < 10_000) growTo(session, sheet, area);
  const part = existingPart(session, sheet, area);
  if (part === undefined) return;
  const matrix = sheetOf(session, sheet).getCellMatrix();
  const s = toUniverStyle(style);
  const cells: Record<number, Record<number, Nullable<ICellData>>> = {};
  for (let row = part.row; row <= lastRow(part); row += 1) {
    const styled: Record<number, ICellData> = {};
    for (let column = part.column; column <= lastColumn(part); column += 1) {
      styled[column] = { s, t: matrix.getValue(row, column)?.t ?? null };
    }
    cells[row] = styled;
  }
  setCells(session, sheet, cells);
};
