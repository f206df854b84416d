import { type TableRecord } from '../../grid/grid.ts';
import { type Area } from '../area.ts';

export const headerOf = ({ area }: Pick<TableRecord, 'area'>): Area => ({ ...area, rows: 1 });

/** The rows below the header: one blank row at least. */
export const bodyOf = ({ area }: Pick<TableRecord, 'area'>): Area => ({
  ...area,
  row: area.row + 1,
  rows: Math.max(1, area.rows - 1),
});
