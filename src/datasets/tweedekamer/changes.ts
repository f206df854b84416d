import type { Cell, Table } from '../../core/table.ts';
import type { Changes } from '../changes.ts';

const KEY = 'Id';
/** When the service itself last wrote a row, deleted ones included. */
const WRITTEN = 'ApiGewijzigdOp';

const EPOCH_SERIAL = 25_569;
const DAY_MS = 86_400_000;
/**
 * A long reading may miss a row that was written while it went on, and the oldest protocol writes Dutch time instead
 * of UTC. What is read twice for it is recognised by its key.
 */
const OVERLAP_MS = 3 * 3_600_000;

/**
 * The changes of a whole entity set: rows written since the last reading, and the keys of those that were deleted.
 * Source: documentation of opendata.tweedekamer.nl, ApiGewijzigdOp.
 */
export function changesOfSet(entity: string): Changes {
  return {
    key: KEY,
    cursorOf: (table) => {
      const last = cellsOf(table, WRITTEN).reduce<number>((most, cell) => Math.max(most, Number(cell) || 0), 0);
      return last === 0 ? undefined : new Date((last - EPOCH_SERIAL) * DAY_MS).toISOString();
    },
    since: async ({ tweedekamer }, cursor, call) => {
      const from = new Date(Date.parse(cursor) - OVERLAP_MS).toISOString();
      const filter = `${WRITTEN} ge ${from}`;
      const written = { entity, filter, select: KEY, includeDeleted: true, keepPlaceholders: true };
      const [table, touched, total] = await Promise.all([
        tweedekamer.read({ entity, filter }, call),
        tweedekamer.read(written, { signal: call.signal }),
        tweedekamer.count({ entity }, { signal: call.signal }),
      ]);
      return { table, touched: cellsOf(touched, KEY), total };
    },
  };
}

function cellsOf({ columns, rows }: Table, name: string): readonly Cell[] {
  const at = columns.findIndex((column) => column.name === name);
  return at < 0 ? [] : rows.map((row) => row[at] ?? '');
}
