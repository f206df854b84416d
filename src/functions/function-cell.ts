import { toCell, type Cell, type CellType } from '../core/table.ts';
import type { FunctionCell, FunctionHost } from '../platform/function-host.ts';

const ISO_FORMATS: Readonly<Partial<Record<CellType, string>>> = { date: 'yyyy-mm-dd', datetime: 'yyyy-mm-dd hh:mm' };

/** The number format that a value of this type brings into its cell, where the host lets a function give one. */
export function formatOf(type: CellType, host: Pick<FunctionHost, 'formattedCells' | 'formats'>): string | undefined {
  if (!host.formattedCells || (type !== 'date' && type !== 'datetime')) return undefined;
  return host.formats[type] ?? ISO_FORMATS[type];
}

/** Anything but a finite number, text or boolean would lose every result of its batch. */
export function toFunctionCell(value: unknown, format: string | undefined): FunctionCell {
  const cell: Cell = toCell(value);
  return format !== undefined && typeof cell === 'number' ? formatted(cell, format) : cell;
}

export const formatted = (basicValue: number, numberFormat: string): FunctionCell => ({
  type: 'Double',
  basicValue,
  numberFormat,
});
