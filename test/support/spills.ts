import { toColumnName } from '../../workbench/univer/grid-address.ts';
import type { Session } from './workbench-session.ts';

type Cell = string | number | boolean;

/** What a formula spilled: the names in its first row, and the rows below it under those names. */
export type Spill = {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
};

type Places = {
  /** Room for each formula; the grid is 2 000 rows by 52 columns. */
  readonly rows?: number;
  readonly columns?: number;
  /** The first row, counted from 1. */
  readonly from?: number;
};

const GRID_COLUMNS = 52;

/**
 * Types formulas into places of their own and reads what they spill, after all have settled.
 *
 * @throws Error with the sentence on the error card of a formula that shows an error
 */
export async function spill<Name extends string>(
  session: Session,
  formulas: Readonly<Record<Name, string>>,
  { rows = 60, columns = 17, from = 1 }: Places = {},
): Promise<Readonly<Record<Name, Spill>>> {
  const across = Math.floor(GRID_COLUMNS / columns);
  const placed = Object.entries<string>(formulas).map(([name, formula], at) => {
    const column = (at % across) * columns;
    const row = from + Math.floor(at / across) * rows;
    return {
      name,
      formula,
      start: `${toColumnName(column)}${row}`,
      range: `${toColumnName(column)}${row}:${toColumnName(column + columns - 1)}${row + rows - 1}`,
    };
  });
  for (const { start, formula } of placed) await session.enter(start, formula);
  await session.settled();
  const spills: [string, Spill][] = [];
  for (const { name, formula, range } of placed) spills.push([name, await spilledIn(session, range, formula)]);
  return Object.fromEntries(spills) as Record<Name, Spill>;
}

async function spilledIn(session: Session, range: string, formula: string): Promise<Spill> {
  const { values, errors } = await session.read(range);
  const [header = [], ...below] = values;
  if (String(header[0]).startsWith('#')) throw new Error(`${formula}: ${String(header[0])} ${errors[0]?.[0] ?? ''}`);
  const columns = before(header, (cell) => cell === '').map(String);
  const filled = before(below, (row) => row.slice(0, columns.length).every((cell) => cell === ''));
  return {
    columns,
    rows: filled.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at] ?? '']))),
  };
}

function before<T>(items: readonly T[], isEnd: (item: T) => boolean): readonly T[] {
  const end = items.findIndex(isEnd);
  return end < 0 ? items : items.slice(0, end);
}

/** The values of one column. */
export const cellsOf = ({ rows }: Spill, name: string): readonly (Cell | undefined)[] => rows.map((row) => row[name]);
