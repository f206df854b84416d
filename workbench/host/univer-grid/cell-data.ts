import { CellValueType, type ICellData, type IStyleData, type Nullable } from '@univerjs/core';

import { type CellContent, type CellValue, type CellWrite } from '../grid/grid.ts';

const blank = { v: null, t: null, f: null, si: null, p: null } as const;

const toTextType = (isLiteral: boolean, isTextFormat: boolean): CellValueType =>
  isLiteral && !isTextFormat ? CellValueType.FORCE_STRING : CellValueType.STRING;

const fromContent = (content: CellContent, isTextFormat: boolean): ICellData => {
  switch (content.kind) {
    case 'empty':
      return { ...blank };
    case 'number':
      return { ...blank, v: content.value, t: CellValueType.NUMBER };
    case 'boolean':
      return { ...blank, v: content.value ? 1 : 0, t: CellValueType.BOOLEAN };
    case 'text':
      return { ...blank, v: content.value, t: toTextType(content.isLiteral, isTextFormat) };
    case 'formula':
      return { ...blank, f: content.formula };
  }
};

const toStyle = (format: string): IStyleData => ({ n: format === 'General' ? null : { pattern: format } });

/**
 * A cell as Univer takes it.
 * @param before the cell now: a change of format alone must not turn its text into a number
 * @param format the number format the cell has, its own or its column's
 */
export const toCellData = (write: CellWrite, before: Nullable<ICellData>, format: string): ICellData => {
  const current = write.format ?? format;
  const style = write.format === undefined ? {} : { s: toStyle(write.format) };
  if (write.content !== undefined) return { ...fromContent(write.content, current === '@'), ...style };
  const type = before?.t;
  return type === undefined || type === null ? style : { ...style, t: type };
};

/** A stored value as formulas see it. */
export const toValue = (cell: Nullable<ICellData>): CellValue | undefined => {
  const value = cell?.v;
  if (value === null || value === undefined) return cell?.p?.body?.dataStream.replace(/\r\n$/, '');
  return cell?.t === CellValueType.BOOLEAN ? Boolean(Number(value)) : value;
};
