import type { Cell, CellType } from '../../core/table.ts';
import type { Environment } from '../workbook.ts';
import { ISO_FORMATS } from './date-format.ts';

export type Formats = Environment['formats'];

/** Excel's format of cells whose content is never interpreted: zeros and a leading `=` stay what they are. */
export const TEXT_FORMAT = '@';
export const GENERAL_FORMAT = 'General';

/** The number format that a column starts with. */
export function columnFormat(type: CellType, formats: Formats): string {
  switch (type) {
    case 'text':
      return TEXT_FORMAT;
    case 'date':
    case 'datetime':
      return formats[type] ?? ISO_FORMATS[type];
    default:
      return formats[type] ?? GENERAL_FORMAT;
  }
}

/** Whether Excel might read the cell as something else than the text that it is. */
export function isText(cell: Cell): cell is string {
  return typeof cell === 'string' && cell !== '';
}

type Change = { readonly cell: Cell; readonly type: CellType; readonly current: string };

/**
 * The format that an existing cell needs before it gets a new value; undefined leaves the user's own.
 * @param usual what the numbers and dates of this column look like elsewhere.
 */
export function formatForChange({ cell, type, current }: Change, usual: string): string | undefined {
  if (cell === '') return undefined;
  if (isText(cell)) return current === TEXT_FORMAT ? undefined : TEXT_FORMAT;
  if (current === TEXT_FORMAT) return usual;
  const isDate = type === 'date' || type === 'datetime';
  return isDate && current === GENERAL_FORMAT ? usual : undefined;
}

/** The format of a cell in a row that is new. */
export function formatForNew(cell: Cell, type: CellType, usual: string): string {
  return type === 'text' || isText(cell) ? TEXT_FORMAT : usual;
}
