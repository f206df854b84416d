import { SourceError, type SourceId } from '../core/errors.ts';
import type { Cell, Gap, Table } from '../core/table.ts';
import { headerKey } from '../platform/table-headers.ts';
import type { TableContent } from '../platform/workbook.ts';

/**
 * What arrived, with the old rows of every part that failed behind it: a school whose server was down has not lost its
 * staff.
 * @throws SourceError the part's own failure, when its rows cannot be told from others in this table
 */
export function keepGapRows(source: SourceId, table: Table, before: TableContent): Table {
  const { gaps = [], ...whole } = table;
  const places = table.columns.map(({ name }) => before.names.findIndex((old) => headerKey(old) === headerKey(name)));
  const kept = gaps.filter(isPassing).flatMap((gap) => {
    const at = before.names.findIndex((name) => headerKey(name) === headerKey(gap.column));
    if (at < 0) throw new SourceError(source, gap.failure);
    return before.rows.filter((row) => isOf(gap, row[at])).map((row) => places.map((place) => row[place] ?? ''));
  });
  return { ...whole, rows: [...table.rows, ...kept] };
}

/** Whoever the source no longer knows is gone; a server that is down has lost nobody. */
export const isPassing = ({ failure }: Gap): boolean => failure.kind !== 'not-found';

/** The leading zeros of a number may have been lost in the sheet. */
function isOf({ value }: Gap, cell: Cell | undefined): boolean {
  return cell === value || (typeof cell === 'number' && cell === Number(value));
}
