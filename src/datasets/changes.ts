import type { Cell, Table } from '../core/table.ts';
import type { Call, Clients } from './call.ts';

/** What became of a table since a moment that `cursorOf` gave. */
export type ChangedRows = {
  /** Rows as they are now, of those that changed. */
  readonly table: Table;
  /** Keys of all that changed; those that are not in `table` are gone. */
  readonly touched: readonly Cell[];
  /** How many rows there are now in all. */
  readonly total: number;
};

/** How a question whose answer is large is asked again: only for what changed. */
export type Changes = {
  /** The column that tells a row from all others. */
  readonly key: string;
  /** What to ask the next changes by; undefined when this answer does not tell. */
  readonly cursorOf: (table: Table) => string | undefined;
  readonly since: (clients: Clients, cursor: string, call: Call) => Promise<ChangedRows>;
};
