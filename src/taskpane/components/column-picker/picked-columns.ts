import type { PickableColumn } from './pickable-columns.ts';

/** A column that was chosen, in the place it gets. */
export type PickedColumn = { readonly column: PickableColumn; readonly withMeaning: boolean };

/** Names as a question has them, read as choices; a meaning goes with its code, wherever it was named. */
export function toPicked(names: readonly string[], columns: readonly PickableColumn[]): readonly PickedColumn[] {
  const wanted = new Set(names);
  const seen = new Set<PickableColumn>();
  return names.flatMap((name) => {
    const column = columns.find((one) => one.name === name || one.meaning === name);
    if (column === undefined || seen.has(column)) return [];
    seen.add(column);
    if (!wanted.has(column.name)) return { column: meaningAlone(column, name), withMeaning: false };
    return { column, withMeaning: column.meaning !== undefined && wanted.has(column.meaning) };
  });
}

/** A person who typed only the meaning keeps only that. */
const meaningAlone = ({ tier }: PickableColumn, name: string): PickableColumn => ({ name, type: 'text', tier });

export function toNames(picked: readonly PickedColumn[]): readonly string[] {
  return picked.flatMap(({ column: { name, meaning }, withMeaning }) =>
    withMeaning && meaning !== undefined ? [name, meaning] : [name],
  );
}

/** The list with the column at `from` one place further or nearer; the same list where there is no such place. */
export function movedBy(picked: readonly PickedColumn[], from: number, by: -1 | 1): readonly PickedColumn[] {
  const to = from + by;
  const [moving, other] = [picked[from], picked[to]];
  if (moving === undefined || other === undefined) return picked;
  return picked.with(to, moving).with(from, other);
}
