import type { Stamp, StampLine } from '../../workbook.ts';
import { runQuietly } from '../run-excel.ts';
import { findStamp, type FoundStamp } from './find-stamp.ts';
import { printOf, toComment, type Prints } from './prints.ts';

export function updateStamp({ id, lines }: Stamp): Promise<boolean> {
  return runQuietly(async (context) => {
    const found = await findStamp(context, id);
    if (!found) return false;
    const places = found.prints.map((known) => findRow(found, known));
    const isLeft = places.some((at) => at >= 0);
    if (isLeft) queueLines(found, places, lines);
    else found.item.delete();
    await context.sync();
    return isLeft;
  });
}

/** Where a line is: rows may have been put in between, or taken away. */
const findRow = ({ rows }: FoundStamp, known: readonly string[]): number =>
  rows.findIndex((row) => known.includes(printOf(row[0], row.at(-1))));

/**
 * Cell by cell: filters hide rows, and a write of several rows passes hidden ones by. What the cells will hold is
 * noted first, so that a failure between two of them leaves none that is not recognised.
 */
function queueLines(
  { item, range, rows, prints }: FoundStamp,
  places: readonly number[],
  lines: readonly StampLine[],
): void {
  const fresh: Prints = prints.map((known, at) => {
    const row = rows[places[at] ?? -1];
    const line = lines[at];
    return row && line ? [printOf(row[0], line.value)] : known;
  });
  if (toComment(fresh) === toComment(prints)) return;
  item.comment = toComment(prints.map((known, at) => [...new Set([...known, ...(fresh[at] ?? [])])]));
  for (const [at, line] of lines.entries()) {
    const row = places[at] ?? -1;
    const isSame = prints[at]?.length === 1 && prints[at][0] === fresh[at]?.[0];
    if (row >= 0 && !isSame) write(range, row, line);
  }
  item.comment = toComment(fresh);
}

function write(range: Excel.Range | undefined, row: number, { value }: StampLine): void {
  if (range) range.getRow(row).getLastColumn().values = [[value]];
}
