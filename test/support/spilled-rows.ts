import type { Spill } from './spills.ts';
import type { Session } from './workbench-session.ts';

type Cells = readonly (string | number | boolean | undefined)[];

/** The values of these columns, row by row. */
export const rowsOf = ({ rows }: Spill, ...columns: readonly string[]): readonly Cells[] =>
  rows.map((row) => columns.map((column) => row[column]));

/** Types texts below each other, for formulas to refer to. */
export async function fill(session: Session, start: string, values: readonly string[]): Promise<void> {
  const [, column = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(start) ?? [];
  for (const [at, value] of values.entries()) await session.enter(`${column}${Number(row) + at}`, value);
}

/** What the cells of a column show, with the sentences on their error cards. */
export async function shownIn(session: Session, range: string): Promise<readonly (readonly unknown[])[]> {
  const { values, errors } = await session.read(range);
  return values.map(([value], at) => [value, errors[at]?.[0]]);
}

/** The day as Excel counts it, from `YYYY-MM-DD`. */
export const excelDay = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;
