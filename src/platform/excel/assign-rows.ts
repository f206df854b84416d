import { mapInParts } from '../../core/breathe.ts';
import { matchRows } from '../../core/diff.ts';
import type { Table } from '../../core/table.ts';
import { headerKey } from '../table-headers.ts';
import type { Body } from './content-patch.ts';

/** One row of the table as it will be: the old row that it continues, and the new row that it shows. */
export type RowSource = { readonly old: number | undefined; readonly fresh: number | undefined };

export type Layout = {
  /** Header of every column, new ones last. */
  readonly headers: readonly string[];
  /** For each column its place among the columns that arrive; undefined for a column of the user. */
  readonly vendor: readonly (number | undefined)[];
};

/**
 * Columns that the table lacks go to its right end, behind the user's own: none of the columns that stand there
 * moves, so nothing that refers to one of them by its letter goes astray.
 */
export function layOut(headers: readonly string[], table: Table): Layout {
  const arriving = new Map(table.columns.map(({ name }, at) => [headerKey(name), at]));
  const present = new Set(headers.map(headerKey));
  const missing = table.columns.map(({ name }) => name).filter((name) => !present.has(headerKey(name)));
  const all = [...headers, ...missing];
  return { headers: all, vendor: all.map((name) => arriving.get(headerKey(name))) };
}

/** Excel has no table without a row: one blank row means none. */
export function isBlankBody({ formulas }: Body): boolean {
  return formulas.length <= 1 && (formulas[0] ?? []).every((cell) => cell === '');
}

/**
 * Decides which row goes where: old rows that survive keep their order, new ones follow.
 *
 * Rows are found again by their key. Without one, rows that are equal as a whole are the same, and of the rest the
 * first old one becomes the first new one, and so on.
 */
export async function assignRows(body: Body, table: Table, { vendor }: Layout): Promise<readonly RowSource[]> {
  const before = isBlankBody(body) ? [] : body.values;
  const width = before[0]?.length ?? 0;
  const shared = vendor.flatMap((fresh, old) => (fresh === undefined || old >= width ? [] : [{ old, fresh }]));
  const keys = table.columns.flatMap(({ key }, fresh) =>
    key ? [shared.findIndex((pair) => pair.fresh === fresh)] : [],
  );
  const isKeyed = keys.length > 0 && !keys.includes(-1);
  const oldRows = await mapInParts(before, (row) => shared.map(({ old }) => row[old] ?? ''));
  const newRows = await mapInParts(table.rows, (row) => shared.map(({ fresh }) => row[fresh] ?? ''));
  const match =
    shared.length === 0 ? newRows.map(() => undefined) : await matchRows(oldRows, newRows, isKeyed ? keys : []);
  return inOrder(before.length, isKeyed ? match : pairTheRest(match, before.length));
}

/** Without a key a row that differs may be a changed one, and the user's notes stay where they are. */
function pairTheRest(match: readonly (number | undefined)[], oldCount: number): readonly (number | undefined)[] {
  const taken = new Set(match);
  const free = Array.from({ length: oldCount }, (_, at) => at).filter((at) => !taken.has(at));
  let next = 0;
  return match.map((old) => old ?? free[next++]);
}

function inOrder(oldCount: number, match: readonly (number | undefined)[]): readonly RowSource[] {
  const freshOf = new Map<number, number>();
  match.forEach((old, fresh) => old !== undefined && freshOf.set(old, fresh));
  const kept = Array.from({ length: oldCount }, (_, old) => ({ old, fresh: freshOf.get(old) }));
  const added = match.flatMap((old, fresh) => (old === undefined ? [{ old, fresh }] : []));
  return [...kept.filter(({ fresh }) => fresh !== undefined), ...added];
}
